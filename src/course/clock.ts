/** Times in a video as people write them. */

/** Seconds as `1:24` or `1:02:03`, rounded. */
export function clock(seconds: number): string {
  const whole = Math.round(seconds);
  const two = (value: number) => String(value).padStart(2, '0');
  const minutes = Math.floor(whole / 60);
  return minutes < 60
    ? `${minutes}:${two(whole % 60)}`
    : `${Math.floor(minutes / 60)}:${two(minutes % 60)}:${two(whole % 60)}`;
}

/** The same with what is left of a second, to the millisecond: `1:24.5`. */
export function exactClock(seconds: number): string {
  const milliseconds = Math.round(seconds * 1000);
  const rest = milliseconds % 1000;
  const fraction = String(rest).padStart(3, '0').replace(/0+$/, '');
  return `${clock((milliseconds - rest) / 1000)}${rest === 0 ? '' : `.${fraction}`}`;
}
