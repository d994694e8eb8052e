/** Every form in which people paste the address of a video, brought to one. */
import type { VideoSource } from '../course/model.ts';

export type VideoAddress = { source: Exclude<VideoSource, { kind: 'file' }> } | { problem: string };

/** True for what can only be meant as an address, not as the path of a file. */
export function looksLikeAddress(text: string): boolean {
  return /^\s*(<iframe\b|[a-z][a-z0-9+.-]*:\/\/|\/\/|(www\.|m\.|player\.)?(youtube\.com|youtu\.be|vimeo\.com)\/)/i.test(
    text,
  );
}

/**
 * Reads an address of YouTube, Vimeo, PeerTube or an https media file, or the code for embedding one.
 * A `problem` is one sentence with what to do.
 */
export function parseVideoAddress(text: string): VideoAddress {
  const address = withScheme(addressIn(text));
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (url === undefined)
    return { problem: `"${text}" is not a web address; copy it from the browser's address line` };
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return unsafe(text);
  if (url.username !== '' || url.password !== '') {
    return { problem: `"${text}" holds a user name or password; a video must play without one` };
  }
  const found = youtube(url) ?? vimeo(url) ?? httpsOnly(url, text) ?? peertube(url) ?? mediaFile(url);
  return (
    found ?? {
      problem: `"${text}" is no video of YouTube, Vimeo or PeerTube, and no media file (.mp4, .webm)`,
    }
  );
}

/** A pasted `<iframe src="…">` is worth its address. */
function addressIn(text: string): string {
  const embedded = /<iframe\b[^>]*?\ssrc\s*=\s*["']?([^"'\s>]+)/i.exec(text)?.[1];
  return (embedded ?? text).trim().replaceAll('&amp;', '&');
}

function withScheme(address: string): string {
  if (address.startsWith('//')) return `https:${address}`;
  return /^[a-z][a-z0-9+.-]*:/i.test(address) || !looksLikeAddress(address) ? address : `https://${address}`;
}

function unsafe(text: string): VideoAddress {
  return { problem: `"${text}" does not begin with https://; only addresses with https play inside an LMS` };
}

function httpsOnly(url: URL, text: string): VideoAddress | undefined {
  return url.protocol === 'https:' ? undefined : unsafe(text);
}

function youtube(url: URL): VideoAddress | undefined {
  const host = url.hostname.replace(/^(www|m|music)\./, '');
  const parts = url.pathname.split('/').filter(Boolean);
  let id: string | null | undefined;
  if (host === 'youtu.be') id = parts[0];
  else if (host !== 'youtube.com' && host !== 'youtube-nocookie.com') return undefined;
  else if (['shorts', 'embed', 'live', 'v', 'e'].includes(parts[0] ?? '')) id = parts[1];
  else id = url.searchParams.get('v');
  if (id !== null && id !== undefined && isYoutubeId(id)) return { source: { kind: 'youtube', id } };
  return { problem: `"${url.href}" is no single video of YouTube; open the video and copy its address` };
}

export function isYoutubeId(text: string): boolean {
  return /^[\w-]{11}$/.test(text);
}

/** An unlisted video has a hash, in the path or as `h`. */
function vimeo(url: URL): VideoAddress | undefined {
  const host = url.hostname.replace(/^(www|player)\./, '');
  if (host !== 'vimeo.com') return undefined;
  const match = /\/(\d{5,})(?:\/([0-9a-f]{6,}))?\/?$/i.exec(url.pathname);
  const id = match?.[1];
  if (id === undefined) {
    return { problem: `"${url.href}" is no single video of Vimeo; open the video and copy its address` };
  }
  return { source: { kind: 'vimeo', id, hash: match?.[2] ?? url.searchParams.get('h') ?? undefined } };
}

function peertube(url: URL): VideoAddress | undefined {
  const id = /^\/(?:w|videos\/watch|videos\/embed)\/([\w-]{8,64})\/?$/.exec(url.pathname)?.[1];
  if (id === undefined) return undefined;
  return { source: { kind: 'peertube', host: url.host, id } };
}

function mediaFile(url: URL): VideoAddress | undefined {
  if (!/\.(mp4|m4v|webm|ogv|m3u8)$/i.test(url.pathname)) return undefined;
  return { source: { kind: 'url', url: url.href } };
}
