/** What a version with audio description or an interpreter is called. */

import { regional } from '../../texts/region.ts';
import type { BuildContext } from '../block-type.ts';

/** Where a sign language is signed, for few systems know its name (ISO 639-3). */
const SIGNED_IN: Record<string, string> = {
  ase: 'US',
  asf: 'AU',
  asq: 'AT',
  bfi: 'GB',
  bqn: 'BG',
  bzs: 'BR',
  cse: 'CZ',
  csq: 'HR',
  dse: 'NL',
  dsl: 'DK',
  eso: 'EE',
  fse: 'FI',
  fsl: 'FR',
  gsg: 'DE',
  gss: 'GR',
  hsh: 'HU',
  isg: 'IE',
  ise: 'IT',
  lls: 'LT',
  lsl: 'LV',
  mdl: 'MT',
  nsl: 'NO',
  pso: 'PL',
  psr: 'PT',
  rms: 'RO',
  sfb: 'BE',
  sgg: 'CH',
  ssp: 'ES',
  svk: 'SK',
  swl: 'SE',
  tsm: 'TR',
  ukl: 'UA',
  vgt: 'BE',
};

export function versionName(kind: 'description' | 'sign', language: string, context: BuildContext): string {
  const region = kind === 'sign' ? SIGNED_IN[language.split('-')[0] ?? language] : undefined;
  const type = region === undefined ? 'language' : 'region';
  const name =
    new Intl.DisplayNames([regional(context.language)], { type }).of(region ?? language) ?? language;
  return context.text(kind === 'sign' ? 'versionSign' : 'versionDescription', { language: name });
}
