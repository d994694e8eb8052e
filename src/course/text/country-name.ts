/** Countries by their codes. */

/** By language: one is made in about the time of a thousand look-ups. */
const namers = new Map<string, Intl.DisplayNames>();

/** @param written two capital letters, or a name, which comes back as it is */
export function countryName(written: string, language: string): string {
  if (!/^[A-Z]{2}$/.test(written)) return written;
  // The institutions of the EU write EL for Greece, where ISO 3166 has GR.
  const code = written === 'EL' ? 'GR' : written;
  const namer =
    namers.get(language) ?? new Intl.DisplayNames([language], { type: 'region', fallback: 'none' });
  namers.set(language, namer);
  return namer.of(code) ?? written;
}
