/** What is used of `@xapi/xapi`, with the types of our own statements and state document. */
import XAPI from '@xapi/xapi';
import type { LaunchParameters } from './launch-parameters.ts';
import type { Statement } from './statements.ts';

type Config = ConstructorParameters<typeof XAPI>[0];
export type AdapterFunction = Exclude<NonNullable<Config['adapter']>, string>;
type SendParameters = Parameters<XAPI['sendStatements']>[0];
type StateParameters = Parameters<XAPI['setState']>[0];

/** The saved state as an LRS keeps it: a JSON object, because some accept nothing else. */
export interface StateDocument {
  version: 1;
  /** Encoded. */
  state: string;
}

const STATE_ID = 'coursewright';

export type Condition = { header: 'If-Match' | 'If-None-Match'; etag: string } | undefined;

export interface XapiClient {
  /** Rejects with `HttpFailure`. */
  getState(): Promise<{ document: unknown; etag: string | undefined }>;
  /** Gives the new ETag, where the LRS tells it. */
  putState(document: StateDocument, condition: Condition): Promise<string | undefined>;
  send(statements: readonly Statement[]): Promise<void>;
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
      return { document: data, etag: headers.etag };
    },
    async putState(document, condition) {
      const match = condition === undefined ? {} : { etag: condition.etag, matchHeader: condition.header };
      const { headers } = await client.setState({ ...key, state: document, ...match });
      return headers.etag;
    },
    async send(statements) {
      await client.sendStatements({ statements: statements as unknown as SendParameters['statements'] });
    },
  };
}
