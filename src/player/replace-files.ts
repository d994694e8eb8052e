/** The page's own files under their new addresses. */
import { part } from './page.ts';
import { addressOf } from './scripts.ts';

/** Those that come late have a new address from now on; what has come already comes anew. */
export async function replaceScripts(addresses: string): Promise<void> {
  const meta = document.querySelector<HTMLMetaElement>('meta[name=scripts]');
  if (meta === null) return;
  const come = [
    ...(window.coursewrightSearchIndex === undefined ? [] : ['search-index.js']),
    ...(window.coursewrightRecordData === undefined ? [] : ['record.js']),
  ].map((name) => ({ name, address: addressOf(name) }));
  meta.content = addresses;
  for (const { name, address } of come) {
    if (addressOf(name) === address) continue;
    for (const script of document.querySelectorAll(`script[src^="${name}?"]`)) script.remove();
    await window.coursewrightLoad?.(name, 'lateReplaced');
  }
  // What is searched for is searched for again.
  if (part<HTMLDialogElement>('search').open) part('search-input').dispatchEvent(new Event('input'));
}

/** The one before goes when the next is there, so that the page is never without. */
export function replaceStyle(address: string): void {
  const links = [...document.querySelectorAll<HTMLLinkElement>('link[rel=stylesheet]')];
  const last = links.at(-1);
  if (last === undefined || last.getAttribute('href') === address) return;
  const next = last.cloneNode() as HTMLLinkElement;
  next.href = address;
  next.onload = () => {
    for (const link of links) link.remove();
  };
  next.onerror = () => next.remove();
  last.after(next);
}
