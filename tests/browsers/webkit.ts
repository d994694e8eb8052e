/** WebKit by WebDriver, as Debian's `webkit2gtk-driver` brings it; where there is no screen, on one of Xvfb's. */
import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { vi } from 'vitest';
import { type Driver, found, started } from './driver.ts';

const DRIVER = found('/usr/bin/WebKitWebDriver');
const BROWSER = found(
  '/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser',
  '/usr/lib/aarch64-linux-gnu/webkit2gtk-4.1/MiniBrowser',
);
const SCREEN = found('/usr/bin/Xvfb');
export const WEBKIT =
  DRIVER === undefined || BROWSER === undefined || (process.env.DISPLAY === undefined && SCREEN === undefined)
    ? undefined
    : { driver: DRIVER, browser: BROWSER };

const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf';

export async function openWebKit({ driver, browser }: NonNullable<typeof WEBKIT>): Promise<Driver> {
  const screen =
    process.env.DISPLAY === undefined && SCREEN !== undefined
      ? await started(SCREEN, ['-displayfd', '3', '-screen', '0', '1280x900x24'], /^(\d+)\n/)
      : undefined;
  const env = screen === undefined ? process.env : { ...process.env, DISPLAY: `:${screen.said}` };
  const port = await freePort();
  const served = spawn(driver, [`--port=${port}`], { env, stdio: 'ignore' });
  const send = async <Result>(method: string, at: string, body?: object): Promise<Result> => {
    const response = await fetch(`http://127.0.0.1:${port}${at}`, {
      method,
      ...(body && { body: JSON.stringify(body) }),
    });
    const { value } = (await response.json()) as { value: Result & { error?: string; message?: string } };
    if (!response.ok) throw new Error(`${at}: ${value.error} ${value.message}`);
    return value;
  };
  await answering(() => send('GET', '/status'));
  const { sessionId } = await send<{ sessionId: string }>('POST', '/session', {
    capabilities: {
      alwaysMatch: { 'webkitgtk:browserOptions': { binary: browser, args: ['--automation'] } },
    },
  });
  const session = `/session/${sessionId}`;
  const find = (selector: string) =>
    send<Record<string, string>>('POST', `${session}/element`, { using: 'css selector', value: selector });
  const enter = async () => {
    await send('POST', `${session}/frame`, { id: null });
    await send('POST', `${session}/frame`, { id: await find('iframe') });
  };
  const run = async <Result>(expression: string): Promise<Result> => {
    await enter();
    const script = `const done = arguments[arguments.length - 1]; Promise.resolve(${expression}).then((value) => done(value ?? null), (why) => done({ why: String(why) }));`;
    return send<Result>('POST', `${session}/execute/async`, { script, args: [] });
  };
  const at = async (selector: string): Promise<string> => {
    await run(`document.querySelector(${JSON.stringify(selector)}).scrollIntoView({ block: 'center' })`);
    return `${session}/element/${(await find(selector))[ELEMENT]}`;
  };
  return {
    run,
    open: async (url) => void (await send('POST', `${session}/url`, { url })),
    click: async (selector) => void (await send('POST', `${await at(selector)}/click`, {})),
    type: async (selector, text) => void (await send('POST', `${await at(selector)}/value`, { text })),
    close: async () => {
      await send('DELETE', session).catch(() => {});
      served.kill();
      screen?.process.kill();
    },
  };
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}

/** The driver says nowhere that it listens: it is asked until it answers. */
async function answering(ask: () => Promise<unknown>): Promise<void> {
  await vi.waitFor(ask, { timeout: 20_000, interval: 100 });
}
