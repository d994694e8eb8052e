/** The two channels to one LRS: what each sends and when, and what is sent while the page goes. */
import type { Clock } from '../clock.ts';
import type { Connection } from './connection.ts';
import { createLeaving } from './leaving.ts';
import type { RemoteState } from './remote-state.ts';
import type { XapiState } from './saved-state.ts';
import { createSending, type Line, type Sending } from './sending.ts';
import type { StatementQueue } from './statement-queue.ts';
import type { XapiTiming } from './surroundings.ts';

export interface Sendings {
  state: Sending;
  statements: Sending;
  /** Sends what is waiting so that it outlives the page. */
  leave(): void;
}

export interface Sent {
  connection: Connection;
  remote: RemoteState;
  state: XapiState;
  queue(): StatementQueue;
  /** The launch is known to be one in which work counts. */
  isNormal(): boolean;
  /** Nothing may be sent any more. */
  isOver(): boolean;
  /** A sending has ended, well or not. */
  ended(): void;
}

export function createSendings(sent: Sent, timing: XapiTiming, clock: Clock): Sendings {
  const { connection, remote, state, queue, ended, isNormal, isOver } = sent;
  const line: Line = { signedOut: false };
  const owesState = (): boolean => !isOver() && isNormal() && state.unsent();
  const owesStatements = (): boolean => !isOver() && queue().waiting.length > 0;
  const stateSending = createSending(
    {
      send: async () => remote.put(await connection.connect()),
      unsent: () => owesState() || (!isOver() && !remote.read),
      ended,
    },
    line,
    timing,
    clock,
  );
  const statementSending = createSending(
    {
      async send() {
        const client = await connection.connect();
        await queue().drain((statements) => client.send(statements));
      },
      unsent: owesStatements,
      ended,
    },
    line,
    timing,
    clock,
  );
  const sendLeaving = createLeaving({
    remote,
    state: () => (owesState() ? state.kept : undefined),
    stateSending,
    queue: () => (owesStatements() ? queue() : undefined),
    statementSending,
  });
  return {
    state: stateSending,
    statements: statementSending,
    leave() {
      const { client } = connection;
      if (client !== undefined) connection.leaving(() => sendLeaving(client));
    },
  };
}
