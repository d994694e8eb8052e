/**
 * A real Chromium with nothing installed beyond npm: on Linux the one that comes as a package, elsewhere
 * `CHROME_PATH` or an installed Chrome. For the one of a worker, for measuring, and for tests that keep a
 * profile or kill their browser; all others ask `browser.ts`.
 */
import { existsSync } from 'node:fs';
import { type Browser, chromium, type LaunchOptions } from 'playwright-core';

const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--headless=shell',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--hide-scrollbars',
  '--font-render-hinting=none',
  '--autoplay-policy=no-user-gesture-required',
];

const INSTALLED = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:/Program Files/Google/Chrome/Application/chrome.exe',
  '/usr/bin/google-chrome',
  '/usr/bin/chromium',
];

export async function browserPath(): Promise<string> {
  const chosen = process.env.CHROME_PATH;
  if (chosen !== undefined && chosen !== '') return chosen;
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    const installed = INSTALLED.find((path) => existsSync(path));
    if (installed === undefined) throw new Error('No Chrome was found: set CHROME_PATH to one.');
    return installed;
  }
  // The package unpacks its own system libraries only where it believes to run in such an environment.
  process.env.AWS_EXECUTION_ENV ??= 'AWS_Lambda_nodejs22.x';
  process.env.AWS_LAMBDA_JS_RUNTIME ??= 'nodejs22.x';
  const { default: packaged } = await import('@sparticuz/chromium');
  return packaged.executablePath();
}

export function launchOptions(executablePath: string): LaunchOptions {
  return {
    executablePath,
    args: ARGUMENTS,
    headless: true,
    ignoreDefaultArgs: ['--headless', '--disable-back-forward-cache'],
  };
}

/** A browser of one's own. */
export async function startBrowser(): Promise<Browser> {
  return chromium.launch(launchOptions(await browserPath()));
}
