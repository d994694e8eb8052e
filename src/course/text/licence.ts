/** A licence in words, and where it can be read. */

/** Creative Commons identifiers as SPDX writes them, or with blanks, with the address of their deed. */
export function licenceOf(
  licence: string | undefined,
): { name: string; address: string | undefined } | undefined {
  if (licence === undefined) return undefined;
  const parts = /^CC[- ](BY(?:-NC)?(?:-ND|-SA)?)[- ](\d\.\d)$/i.exec(licence);
  if (parts === null)
    return {
      name: licence,
      address: /^CC0[- ]1\.0$/i.test(licence)
        ? 'https://creativecommons.org/publicdomain/zero/1.0/'
        : undefined,
    };
  const [, kind = '', version = ''] = parts;
  return {
    name: `CC ${kind.toUpperCase()} ${version}`,
    address: `https://creativecommons.org/licenses/${kind.toLowerCase()}/${version}/`,
  };
}
