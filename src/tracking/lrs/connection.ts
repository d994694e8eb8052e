/** The way to the LRS of a launch: made when it is first needed, because a token may have to be fetched before. */

import { createXapiClient, type XapiClient } from './client.ts';
import { createFetchAdapter, send } from './fetch-adapter.ts';
import { HttpFailure } from './http-failure.ts';
import { authorization, keepLaunch, type LaunchParameters } from './launch-parameters.ts';
import type { XapiSurroundings } from './surroundings.ts';

export interface Connection {
  /** Undefined until the LRS was first connected to. */
  readonly client: XapiClient | undefined;
  /** Rejects with `HttpFailure`. */
  connect(): Promise<XapiClient>;
  /** Requests that are made by `send` outlive the page. */
  leaving(send: () => void): void;
}

/** @param prepare what must have been read before anything is said */
export function createConnection(
  launch: LaunchParameters,
  activityId: string,
  { fetch, timing, address }: XapiSurroundings,
  prepare?: (client: XapiClient) => Promise<void>,
): Connection {
  let client: XapiClient | undefined;
  let connecting: Promise<XapiClient> | undefined;
  let outlive = false;
  const options = { fetch, timeout: timing.timeout, leaving: () => outlive };

  /** The address gives a token once only, so it is kept for a reload. */
  async function fetchToken(): Promise<void> {
    const { response, body } = await send(launch.fetch ?? '', options, { method: 'POST' });
    const { 'auth-token': token, 'error-code': error } = parsed(body);
    // An error may come with status 200.
    if (typeof token !== 'string')
      throw new HttpFailure(response.ok || error !== undefined ? 403 : response.status);
    launch.auth = authorization(token);
    keepLaunch(address, launch);
  }

  async function make(): Promise<XapiClient> {
    if (launch.auth === '') await fetchToken();
    const adapter = createFetchAdapter(options);
    const made = createXapiClient(launch, launch.auth, activityId, adapter);
    await prepare?.(made);
    client = made;
    return made;
  }

  return {
    get client() {
      return client;
    },
    connect() {
      connecting ??= make().catch((failure) => {
        connecting = undefined;
        throw failure;
      });
      return connecting;
    },
    leaving(send) {
      outlive = true;
      send();
      outlive = false;
    },
  };
}

function parsed(body: string): Record<string, unknown> {
  try {
    return JSON.parse(body) ?? {};
  } catch {
    return {};
  }
}
