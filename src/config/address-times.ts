/** Where an address says that a video begins and ends. */

export interface AddressTimes {
  /** Seconds. */
  start: number | undefined;
  end: number | undefined;
  /** What stands there but is no time. */
  notes: string[];
}

/** Names that hosts use, the embedded players' too; `t` may also stand behind `#`. */
const START = ['t', 'start', 'time_continue'];
const END = ['end', 'stop'];

export function timesIn(url: URL): AddressTimes {
  const notes: string[] = [];
  const fragment = new URLSearchParams(url.hash.replace(/^#/, ''));
  const named = (names: string[]) =>
    names.map((name) => url.searchParams.get(name) ?? fragment.get(name)).find((value) => value !== null);
  // A media fragment names both: `#t=10,20`.
  const [first, second] = (named(START) ?? '').replace(/^npt:/, '').split(',');
  const read = (text: string | undefined): number | undefined => {
    if (text === undefined || text === '') return undefined;
    const seconds = secondsIn(text);
    if (seconds === undefined) notes.push(`"${text}" in the address is no time, and is left out; remove it`);
    return seconds === 0 ? undefined : seconds;
  };
  return { start: read(first), end: read(named(END) ?? second), notes };
}

/** `90`, `90s`, `1m30s`, `1h2m3s`, `1:30`. */
function secondsIn(text: string): number | undefined {
  const clock = /^(?:(\d{1,3}):)?(\d{1,3}):(\d{1,2}(?:\.\d+)?)$/.exec(text);
  const units = /^(?:(\d{1,3})h)?(?:(\d{1,4})m)?(?:(\d{1,6}(?:\.\d+)?)s?)?$/i.exec(text);
  const [, hours, minutes, seconds] = clock ?? units ?? [];
  if ((hours ?? minutes ?? seconds) === undefined) return undefined;
  return Number(hours ?? 0) * 3600 + Number(minutes ?? 0) * 60 + Number(seconds ?? 0);
}
