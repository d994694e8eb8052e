/** A part of a file that was kept whole: players jump in films by asking for one. */

/**
 * 206 with the part that is asked for (RFC 9110, 14.2 and 15.3.7), 416 where the file ends before it (15.5.17), and the
 * whole where the range has another form, which a server may ignore.
 */
export async function partOf(whole: Response, range: string): Promise<Response> {
  const type = whole.headers.get('content-type') ?? '';
  const file = await whole.blob();
  const bounds = boundsOf(range, file.size);
  if (bounds === undefined) return new Response(file, { headers: { 'content-type': type } });
  const { start, end } = bounds;
  if (start >= file.size)
    return new Response(null, { status: 416, headers: { 'content-range': `bytes */${file.size}` } });
  return new Response(file.slice(start, end + 1, type), {
    status: 206,
    headers: {
      'accept-ranges': 'bytes',
      'content-length': String(end + 1 - start),
      'content-range': `bytes ${start}-${end}/${file.size}`,
      'content-type': type,
    },
  });
}

/** First and last byte; undefined where one range of bytes is not what is asked for. */
function boundsOf(range: string, size: number): { start: number; end: number } | undefined {
  const [, first, last] = /^bytes=(\d*)-(\d*)$/.exec(range.trim()) ?? [];
  if (first === undefined || last === undefined || first + last === '') return undefined;
  if (first === '') {
    const length = Math.min(Number(last), size);
    return { start: size - length, end: size - 1 };
  }
  const [start, end] = [Number(first), last === '' ? size - 1 : Math.min(Number(last), size - 1)];
  return last !== '' && Number(last) < start ? undefined : { start, end };
}
