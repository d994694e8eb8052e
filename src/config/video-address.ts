/** Every form in which people paste the address of a video, brought to one. */
import { nearMatch } from '../diagnostics/near-match.ts';
import { timesIn } from './address-times.ts';
import type { HostAddress, RemoteSource } from './host-address.ts';
import { peertubeAddress } from './peertube-address.ts';
import { vimeoAddress } from './vimeo-address.ts';
import { youtubeAddress } from './youtube-address.ts';

export type VideoAddress =
  | {
      source: RemoteSource;
      /** Seconds, where the address says when the video begins or ends. */
      start: number | undefined;
      end: number | undefined;
      /** Sentences on what was left out, or looks misspelt. */
      notes: string[];
    }
  /** One sentence with what to do. */
  | { problem: string };

/** True for what can only be meant as an address, not as the path of a file. */
export function looksLikeAddress(text: string): boolean {
  return ADDRESS.test(plain(text)) || PEERTUBE.test(plain(text));
}

const ADDRESS =
  /^(<iframe\b|[a-z][a-z0-9+.-]*:\/\/|\/\/|(data|javascript|blob):|www\.[\w-]+\.|((www|m|music|player)\.)?(youtube(-nocookie)?\.com|youtu\.be|vimeo\.com)\/)/i;
const PEERTUBE = /^[\w-]+(\.[\w-]+)+\/(w\/[\w-]{22}|videos\/(watch|embed)\/)/;

/**
 * Reads an address of YouTube, Vimeo, PeerTube or an https media file, or the code for embedding one.
 * @param options.isFile it is said to lead to a media file, so that it needs no extension
 */
export function parseVideoAddress(text: string, options: { isFile?: boolean } = {}): VideoAddress {
  const url = urlIn(text);
  const said = `"${shortened(plain(text))}"`;
  if (url === undefined)
    return { problem: `${said} is not a web address; copy it from the browser's address line` };
  if (url.protocol !== 'https:' && url.protocol !== 'http:')
    return { problem: `${said} ${notOfTheWeb(url)}` };
  if (url.username !== '' || url.password !== '')
    return { problem: `${said} holds a user name or password; a video must play without one` };
  const found = youtubeAddress(url) ?? vimeoAddress(url) ?? otherAddress(url, options.isFile ?? false);
  if ('problem' in found) return { problem: `${said} ${found.problem}` };
  const { start, end, notes } = timesIn(url);
  return {
    source: found.source,
    start,
    end,
    notes: [...found.notes, ...notes].map((note) => `${said} ${note}`),
  };
}

/** Hosts that are not known by their names: only their own encryption can be trusted. */
function otherAddress(url: URL, isFile: boolean): HostAddress {
  const found = peertubeAddress(url) ?? mediaFile(url, isFile);
  if (found === undefined) return { problem: unknown(url) };
  if ('problem' in found || url.protocol === 'https:') return found;
  const secure = url.href.replace(/^http:/, 'https:');
  return {
    problem: `does not begin with https://, and inside an LMS nothing else plays; write "${secure}" if the server answers there, or else move the video to one that does`,
  };
}

function mediaFile(url: URL, isFile: boolean): HostAddress | undefined {
  const extension = /\.([a-z0-9]+)$/i.exec(url.pathname)?.[1]?.toLowerCase();
  if (isStorePage(url))
    return {
      problem:
        'opens a page of a file store, which plays nowhere else; download the film and copy it into the course, for example to assets/',
    };
  const plays = extension === undefined ? isFile : MEDIA.has(extension);
  if (!plays) return undefined;
  const bare = new URL(url);
  bare.hash = '';
  return { source: { kind: 'url', url: bare.href }, notes: [] };
}

/** Pages around a file; Dropbox gives the file itself where its address asks for it. */
function isStorePage({ hostname, searchParams }: URL): boolean {
  if (/(^|\.)dropbox\.com$/.test(hostname))
    return searchParams.get('raw') !== '1' && searchParams.get('dl') !== '1';
  return /^(drive|docs)\.google\.com$|(^|\.)(onedrive\.live\.com|1drv\.ms|sharepoint\.com|wetransfer\.com)$/.test(
    hostname,
  );
}

const MEDIA = new Set(['mp4', 'm4v', 'webm', 'ogv', 'm3u8']);

function unknown(url: URL): string {
  const [name = ''] = url.hostname.replace(/^www\./, '').split('.com');
  const near = nearMatch(name, ['youtube', 'vimeo']);
  const hint =
    near === undefined
      ? '; copy the film into the course, or link to the page in the text'
      : `. Did you mean "${near}.com"?`;
  return `is no video of YouTube, Vimeo or PeerTube, and no media file (.mp4, .webm, .m3u8)${hint}`;
}

function notOfTheWeb({ protocol }: URL): string {
  if (protocol === 'file:')
    return 'is a file on this computer; copy it into the course, for example to assets/, and write its path there';
  return 'does not begin with https://; only addresses with https play inside an LMS';
}

/** The address itself, out of what was copied with it or put around it. */
function urlIn(text: string): URL | undefined {
  const address = withScheme(addressIn(text));
  if (!URL.canParse(address)) return undefined;
  const url = new URL(address);
  const inner = INSIDE.find(([host, path]) => host.test(url.hostname) && path.test(url.pathname))?.[2];
  const wrapped = inner === undefined ? null : url.searchParams.get(inner);
  if (wrapped === null) return url;
  return URL.canParse(wrapped, url) ? new URL(wrapped, url) : undefined;
}

/** Pages that stand before another: consent, search results, links in mails; and where they say which. */
const INSIDE: [host: RegExp, path: RegExp, name: string][] = [
  [/^consent\.youtube\.com$/, /./, 'continue'],
  [/(^|\.)youtube\.com$/, /^\/attribution_link$/, 'u'],
  [/(^|\.)youtube\.com$/, /^\/redirect$/, 'q'],
  [/(^|\.)google\.[a-z.]+$/, /^\/url$/, 'url'],
  [/\.safelinks\.protection\.outlook\.com$/, /./, 'url'],
];

/** A pasted `<iframe src="…">` is worth its address. */
function addressIn(text: string): string {
  const embedded = /<iframe\b[^>]*?\ssrc\s*=\s*["']?([^"'\s>]+)/i.exec(text)?.[1];
  return plain(embedded ?? text).replaceAll('&amp;', '&');
}

/** Without what comes along when an address is copied out of a text. */
function plain(text: string): string {
  const bare = text.replace(/\p{Cf}/gu, '').trim();
  return bare.replace(/^<(?=[a-z]+:\/\/)|(?<=:\/\/\S+)[>.,;!]+$/gi, '');
}

function withScheme(address: string): string {
  if (address.startsWith('//')) return `https:${address}`;
  return /^[a-z][a-z0-9+.-]*:/i.test(address) || !looksLikeAddress(address) ? address : `https://${address}`;
}

function shortened(text: string): string {
  return text.length > 120 ? `${text.slice(0, 119)}…` : text;
}
