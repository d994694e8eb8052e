/** Firefox by WebDriver BiDi, which it speaks itself. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Driver, found, started } from './driver.ts';

export const FIREFOX = found(
  ...(process.env.FIREFOX_PATH ? [process.env.FIREFOX_PATH] : []),
  '/usr/bin/firefox-esr',
  '/usr/bin/firefox',
  '/Applications/Firefox.app/Contents/MacOS/firefox',
);

interface Remote {
  type: string;
  value?: string;
  sharedId?: string;
}

interface Context {
  context: string;
  children: Context[] | null;
}

export async function openFirefox(program: string): Promise<Driver> {
  const profile = await mkdtemp(path.join(tmpdir(), 'firefox-'));
  const firefox = await started(
    program,
    ['--headless', '--no-remote', '--profile', profile, '--remote-debugging-port', '0'],
    /BiDi listening on (ws:\S+)/,
    { ...process.env, HOME: profile },
  );
  const socket = new WebSocket(`${firefox.said}/session`);
  await new Promise((resolve, reject) => {
    socket.onopen = resolve;
    socket.onerror = reject;
  });
  const waiting = new Map<
    number,
    (message: { result?: unknown; error?: string; message?: string }) => void
  >();
  socket.onmessage = ({ data }) => {
    const message = JSON.parse(String(data));
    waiting.get(message.id)?.(message);
    waiting.delete(message.id);
  };
  let sent = 0;
  const send = <Result>(method: string, params: object): Promise<Result> =>
    new Promise((resolve, reject) => {
      sent++;
      waiting.set(sent, ({ result, error, message }) =>
        error === undefined ? resolve(result as Result) : reject(new Error(`${method}: ${error} ${message}`)),
      );
      socket.send(JSON.stringify({ id: sent, method, params }));
    });

  await send('session.new', { capabilities: {} });
  const tree = async () => (await send<{ contexts: Context[] }>('browsingContext.getTree', {})).contexts[0];
  const frame = async (): Promise<string> => (await tree())?.children?.[0]?.context ?? '';
  const call = async (functionDeclaration: string): Promise<Remote> => {
    const { result, exceptionDetails } = await send<{ result: Remote; exceptionDetails?: { text: string } }>(
      'script.callFunction',
      { functionDeclaration, awaitPromise: true, target: { context: await frame() } },
    );
    if (exceptionDetails !== undefined) throw new Error(exceptionDetails.text);
    return result;
  };
  const act = async (type: 'pointer' | 'key', actions: object[]) =>
    send('input.performActions', { context: await frame(), actions: [{ type, id: type, actions }] });
  const click = async (selector: string): Promise<void> => {
    const { sharedId } = await call(
      `() => { const found = document.querySelector(${JSON.stringify(selector)}); found.scrollIntoView({ block: 'center' }); return found; }`,
    );
    await act('pointer', [
      { type: 'pointerMove', x: 0, y: 0, origin: { type: 'element', element: { sharedId } } },
      { type: 'pointerDown', button: 0 },
      { type: 'pointerUp', button: 0 },
    ]);
  };
  return {
    open: async (url) => {
      const context = (await tree())?.context;
      await send('browsingContext.navigate', { context, url, wait: 'complete' });
    },
    run: async (expression) =>
      JSON.parse((await call(`async () => JSON.stringify(await (${expression}) ?? null)`)).value ?? 'null'),
    click,
    type: async (selector, text) => {
      await click(selector);
      await act(
        'key',
        [...text].flatMap((value) => [
          { type: 'keyDown', value },
          { type: 'keyUp', value },
        ]),
      );
    },
    close: async () => {
      await send('browser.close', {}).catch(() => {});
      socket.close();
      if (firefox.process.exitCode === null)
        await new Promise((resolve) => {
          firefox.process.once('exit', resolve);
          firefox.process.kill();
        });
      await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
