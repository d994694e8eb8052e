/** What a learner reads of the room that the saved state has for their words. */
import type { BlockHost } from '../../player/browser-block.ts';

/** @param kept characters that the LMS keeps of words that it did not take whole */
export function guaranteedText(host: BlockHost, max: number, kept: number | undefined): string {
  if (kept !== undefined) return host.text('textKeptHere', { n: kept });
  const sure = host.guaranteed;
  return sure === undefined || sure >= max ? '' : host.text('roomGuaranteed', { n: sure });
}
