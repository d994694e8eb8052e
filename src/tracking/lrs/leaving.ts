/**
 * What is sent while the page goes: state and statements by requests that outlive it, within the room that
 * browsers give to these. What a request without an answer carries is not sent again beside it.
 */
import { utf8Bytes } from '../utf8.ts';
import type { XapiClient } from './client.ts';
import type { RemoteState } from './remote-state.ts';
import type { Sending } from './sending.ts';
import type { StatementQueue } from './statement-queue.ts';

/** Browsers drop more than 64 KiB of all requests that outlive the page together. */
const LEAVING_BYTES = 60 * 1024;
/** Of JSON around an encoded state. */
const AROUND_STATE = 30;

export interface Leaver {
  remote: RemoteState;
  /** Encoded; undefined where nothing of it is to be sent. */
  state(): string | undefined;
  stateSending: Sending;
  /** Undefined where nothing of it is to be sent. */
  queue(): StatementQueue | undefined;
  statementSending: Sending;
}

/** What is returned sends what waits. */
export function createLeaving(leaver: Leaver): (client: XapiClient) => void {
  /** Bytes of requests that have no answer yet. */
  let outliving = 0;

  function outlive(bytes: number, request: Promise<void>, sending: Sending): void {
    outliving += bytes;
    sending.beside(
      request.finally(() => {
        outliving -= bytes;
      }),
    );
  }

  function leaveState(client: XapiClient): void {
    const { remote, stateSending } = leaver;
    const state = leaver.state();
    if (state === undefined || stateSending.stopped || !remote.ready) return;
    const bytes = utf8Bytes(state) + AROUND_STATE;
    if (outliving + bytes <= LEAVING_BYTES) outlive(bytes, remote.putOnce(client), stateSending);
  }

  function leaveStatements(client: XapiClient): void {
    if (leaver.statementSending.stopped) return;
    const sent = leaver.queue()?.sendOnce((some) => client.send(some), LEAVING_BYTES - outliving);
    if (sent !== undefined) outlive(sent.bytes, sent.request, leaver.statementSending);
  }

  return (client) => {
    leaveState(client);
    leaveStatements(client);
  };
}
