/** Countries by their codes. */

/** @param written two capital letters, or a name, which comes back as it is */
export function countryName(written: string, language: string): string {
  if (!/^[A-Z]{2}$/.test(written)) return written;
  // The institutions of the EU write EL for Greece, where ISO 3166 has GR.
  const code = written === 'EL' ? 'GR' : written;
  return new Intl.DisplayNames([language], { type: 'region', fallback: 'none' }).of(code) ?? written;
}
