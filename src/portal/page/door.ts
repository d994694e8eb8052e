/** The first address of the portal: goes on to the language that the visitor's browser asks for first. */
const offered = [
  ...document.querySelectorAll<HTMLLinkElement>('link[hreflang]:not([hreflang=x-default])'),
].map((link) => link.hreflang);
const base = (tag: string) => tag.split('-')[0]?.toLowerCase();
const wanted =
  navigator.languages
    .map((tag) => offered.find((one) => one === tag) ?? offered.find((one) => base(one) === base(tag)))
    .find((found) => found !== undefined) ?? offered[0];
if (wanted !== undefined) location.replace(`${wanted}/${location.hash}`);
