/** The path that an address names, in Unicode form NFC as paths of a source are; one that is no encoding stays as it is. */
export function decodeAddress(written: string): string {
  try {
    return decodeURIComponent(written).normalize('NFC');
  } catch {
    return written;
  }
}
