/**
 * Whether the scripts that came are those that the page names: `<name>?<mark of its content>`. An LMS whose addresses
 * stay when a package is replaced may send those of another release, and one whose session is over a page to sign in.
 */

declare global {
  interface Window {
    /** What each script says of itself at its end: the mark of its content, by name. */
    coursewrightScripts?: Record<string, string>;
  }
}

/** All that the page names: those of its start, and those that come later. */
function named(): string[] {
  return (document.querySelector<HTMLMetaElement>('meta[name=scripts]')?.content ?? '').split(' ');
}

export function addressOf(name: string): string {
  return named().find((address) => address.startsWith(`${name}?`)) ?? name;
}

/** What has come under the name: undefined where it was no script of ours, or half of one. */
export function markOf(name: string): string | undefined {
  return name === 'course.js' ? window.coursewrightCourse?.mark : window.coursewrightScripts?.[name];
}

export function isOfThisPage(name: string): boolean {
  return addressOf(name) === `${name}?${markOf(name)}`;
}
