/**
 * Files in which a provider's own look is laid over a released package. Every manifest lists them, so that it stays as
 * it is. Nothing of the page waits for them or asks what is in them.
 */
import { contentMark } from './named-scripts.ts';

const files = {
  style: { path: 'provider.css', content: '/* The look of a provider. */\n' },
  script: { path: 'provider.js', content: '// A script of a provider.\n' },
  logo: {
    path: 'provider-logo.svg',
    content: '<svg xmlns="http://www.w3.org/2000/svg" width="0" height="0"/>\n',
  },
};

/** Each with an address of its own, which whoever lays another content over it changes in the page. */
export const providerFiles = Object.values(files).map((file) => ({ ...file, address: addressOf(file) }));

export const providerAddresses = {
  providerStyle: addressOf(files.style),
  providerScript: addressOf(files.script),
  providerLogo: addressOf(files.logo),
};

function addressOf({ path, content }: { path: string; content: string }): string {
  return `${path}?${contentMark(content)}`;
}
