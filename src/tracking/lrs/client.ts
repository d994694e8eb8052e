/** What is used of `@xapi/xapi`, with the types of our own statements and state document. */
import XAPI from '@xapi/xapi';
import { HttpFailure } from './http-failure.ts';
import type { LaunchParameters } from './launch-parameters.ts';
import { readDocument, type StateDocument } from './state-document.ts';
import type { Statement } from './statements.ts';

type Config = ConstructorParameters<typeof XAPI>[0];
export type AdapterFunction = Exclude<NonNullable<Config['adapter']>, string>;
type SendParameters = Parameters<XAPI['sendStatements']>[0];
type StateParameters = Parameters<XAPI['setState']>[0];

const STATE_ID = 'coursewright';

export type Condition = { header: 'If-Match' | 'If-None-Match'; etag: string } | undefined;

/** Everything rejects with `HttpFailure`. */
export interface XapiClient {
  /** The encoded state, or undefined where the LRS has an empty document. */
  getState(): Promise<{ state: string | undefined; etag: string | undefined }>;
  /** Gives the new ETag, where the LRS tells it. */
  putState(state: string, condition: Condition): Promise<string | undefined>;
  send(statements: readonly Statement[]): Promise<void>;
  /** Another state document of this launch, as it was written. */
  readState(stateId: string): Promise<unknown>;
  /** A document about the learner. */
  readProfile(profileId: string): Promise<unknown>;
}

export function createXapiClient(
  launch: LaunchParameters,
  auth: string,
  activityId: string,
  adapter: AdapterFunction,
): XapiClient {
  const client = new XAPI({ endpoint: launch.endpoint.replace(/\/*$/, '/'), auth, adapter });
  const key = {
    agent: launch.actor as StateParameters['agent'],
    activityId,
    stateId: STATE_ID,
    ...(launch.registration === undefined ? {} : { registration: launch.registration }),
  };
  return {
    async getState() {
      const { data, headers } = await client.getState(key);
      return { state: readDocument(data), etag: strongEtag(headers.etag) };
    },
    async putState(state, condition) {
      const document: StateDocument = { version: 1, state };
      const match = condition === undefined ? {} : { etag: condition.etag, matchHeader: condition.header };
      const { data, headers } = await client.setState({ ...key, state: document, ...match });
      if (isPage(data)) throw new HttpFailure(200);
      return strongEtag(headers.etag);
    },
    async send(statements) {
      const parameters = { statements: statements as unknown as SendParameters['statements'] };
      const { data } = await client.sendStatements(parameters);
      // xAPI-Communication 2.1.2: the ids, in an array.
      if (data !== undefined && !Array.isArray(data)) throw new HttpFailure(200);
    },
    readState: async (stateId) => (await client.getState({ ...key, stateId })).data,
    readProfile: async (profileId) => (await client.getAgentProfile({ agent: key.agent, profileId })).data,
  };
}

/** A server on the way that packs the answer marks its ETag as weak, and `If-Match` never takes such a one. */
function strongEtag(etag: string | undefined): string | undefined {
  return etag?.replace(/^W\//, '');
}

/** A log-in page, where a proxy or a server sends one with status 200. */
function isPage(body: unknown): boolean {
  return typeof body === 'string' && body.trimStart().startsWith('<');
}
