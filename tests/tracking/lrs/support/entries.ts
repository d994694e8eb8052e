/** What pages have kept in the journal of a browser. */
import type { KeptStatements, XapiWork } from '../../../../src/tracking/lrs/records.ts';
import type { Statement } from '../../../../src/tracking/lrs/statements.ts';

export type Entry = XapiWork & KeptStatements;

/** One for each page's record, with the statements beside it, in the order in which they were kept. */
export function entriesOf(records: ReadonlyMap<string, unknown>): Entry[] {
  const parts = [...records].filter(([key]) => key.includes('/')).sort(([a], [b]) => (a < b ? -1 : 1));
  const statements = (record: string, refused: boolean): Statement[] =>
    parts.flatMap(([key, value]) => {
      const { statement, isRefused } = value as { statement: Statement; isRefused: boolean };
      return key.startsWith(`${record}/`) && isRefused === refused ? statement : [];
    });
  return [...records]
    .filter(([key]) => !key.includes('/'))
    .map(([key, value]) => ({
      ...(value as { body: XapiWork }).body,
      waiting: statements(key, false),
      refused: statements(key, true),
    }));
}
