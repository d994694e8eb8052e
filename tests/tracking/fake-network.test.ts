/** The line between pages and servers: what arrives, what is answered, and what a browser believes. */
import { describe, expect, it } from 'vitest';
import {
  BEACON_LIMIT,
  type Call,
  createNetwork,
  LINES,
  type LineName,
  type Sender,
} from '../../src/fakes/network.ts';

const PAGE: Sender = { leaving: false, gone: false };

/** A call that notes its arrival. */
function call(arrived: string[], name = 'x', from = PAGE, bytes = name.length): Call {
  return {
    host: 'lms',
    from,
    bytes,
    handle() {
      arrived.push(name);
      return { status: 200, body: 'true', headers: {} };
    },
  };
}

describe('a request', () => {
  const rows: [LineName, arrives: boolean, answer: string | undefined][] = [
    ['up', true, '200 true'],
    ['down', false, undefined],
    ['error-500', false, '500 '],
    ['says-false', false, '200 false'],
    ['says-nothing', false, '200 '],
    ['html-200', false, expect.stringMatching(/^200 <!doctype html>/)],
    ['dropped-answer', true, undefined],
  ];
  it.each(rows)('%s: arrives %s, answered %s', async (line, arrives, answer) => {
    const network = createNetwork();
    network.go(line);
    const arrived: string[] = [];
    const ask = (): string => {
      const { status, body } = network.sync(call(arrived));
      return `${status} ${body}`;
    };
    if (answer === undefined) expect(ask).toThrow(DOMException);
    else expect(ask()).toEqual(answer);
    expect(arrived.length).toBe(arrives ? 1 : 0);
    const later = network.async(call(arrived));
    if (answer === undefined) await expect(later).rejects.toThrow(TypeError);
    else expect(`${(await later).status} ${(await later).body}`).toEqual(answer);
    expect(network.log.map(({ how, answered }) => [how, answered])).toEqual([
      ['sync', answer !== undefined],
      ['async', answer !== undefined],
    ]);
  });

  it('on a slow line lets time pass', () => {
    let passed = 0;
    const network = createNetwork({
      pass: (milliseconds) => {
        passed += milliseconds;
      },
    });
    network.go('slow');
    expect(network.sync(call([])).body).toBe('true');
    expect(passed).toBe(LINES.slow.late);
  });

  it('that is synchronous is refused while the page is being left', () => {
    const arrived: string[] = [];
    const leaving = { leaving: true, gone: false };
    expect(() => createNetwork().sync(call(arrived, 'x', leaving))).toThrow(DOMException);
    expect(arrived).toEqual([]);
  });

  it("meets its own host's line", () => {
    const network = createNetwork();
    network.go('down', 'lrs');
    expect(network.sync(call([])).body).toBe('true');
    expect(network.lineTo('lrs')).toEqual({ drop: true });
    network.go('up');
    expect(network.lineTo('lrs')).toBe('up');
  });
});

describe('a beacon', () => {
  it('arrives at once on a line that works, and never on one that does not', () => {
    const network = createNetwork();
    const arrived: string[] = [];
    expect(network.beacon(call(arrived, 'a'))).toBe(true);
    network.go('down');
    expect(network.beacon(call(arrived, 'b'))).toBe(true);
    network.go('up');
    network.deliver();
    expect(arrived).toEqual(['a']);
  });

  it('waits in order where it is held, and outlives its page; those of a page share 64 KiB', () => {
    const network = createNetwork();
    network.beacons = 'held';
    const arrived: string[] = [];
    expect(network.beacon(call(arrived, 'a', PAGE, BEACON_LIMIT - 1))).toBe(true);
    expect(network.beacon(call(arrived, 'b', PAGE, 2))).toBe(false);
    expect(network.beacon(call(arrived, 'c', PAGE, 1))).toBe(true);
    expect(arrived).toEqual([]);
    network.deliver();
    expect(arrived).toEqual(['a', 'c']);
    expect(network.beacon(call(arrived, 'd', { leaving: false, gone: true }))).toBe(false);
  });

  it('may be lost', () => {
    const network = createNetwork();
    network.beacons = 'lost';
    const arrived: string[] = [];
    expect(network.beacon(call(arrived))).toBe(true);
    network.deliver();
    expect([arrived, network.log.length]).toEqual([[], 1]);
  });
});

describe('what the browser knows', () => {
  it('hears of a line that goes and comes', () => {
    const network = createNetwork();
    const heard: string[] = [];
    network.onChange((event) => heard.push(event));
    for (const line of ['down', 'down', 'error-500', 'down', 'up'] as const) network.go(line);
    expect(heard).toEqual(['offline', 'online', 'offline', 'online']);
    expect(network.onLine).toBe(true);
  });

  it('may hear nothing', () => {
    const network = createNetwork();
    network.unnoticed = true;
    network.go('down');
    expect(network.onLine).toBe(true);
  });

  it.each([
    ['up', true],
    ['down', false],
    ['error-500', true],
    ['sent-away', true],
    ['html-200', true],
  ] as const)('asks for a file of its own on a line that is %s: answered %s', async (line, answered) => {
    const network = createNetwork();
    network.go(line);
    const asked = network.head(PAGE);
    const seen = { up: 200, 'error-500': 500, 'sent-away': 0, 'html-200': 200, down: undefined };
    if (answered) expect(await asked).toEqual({ status: seen[line] });
    else await expect(asked).rejects.toThrow(TypeError);
  });
});
