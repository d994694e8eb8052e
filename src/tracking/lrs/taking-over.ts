/** What pages that are gone have left to send: whose it is now, and what of it belongs to which session. */
import type { LrsDialect } from './dialect.ts';
import type { KeptRecord, Records } from './records.ts';
import type { Statement } from './statements.ts';

export interface Left {
  /** Statements of this session: waiting, and refused once. */
  waiting: Statement[];
  refused: Statement[];
  /** Of earlier sessions, to be said once this one has begun, in order. */
  carried: { statement: Statement; isRefused: boolean }[];
}

/**
 * Takes it over, whatever its launch; where a launch is one session, that of this launch alone.
 *
 * @param isDone the record's state is in this page's, or it has none
 */
export function takeOver(
  records: Records,
  launch: string,
  isDone: (record: KeptRecord) => boolean,
  dialect: LrsDialect | undefined,
): Left {
  const isOurs = (record: KeptRecord): boolean => dialect === undefined || record.launch === launch;
  const gone = records.found.filter((record) => !record.live && isOurs(record));
  const waiting = gone.flatMap((record) => record.waiting);
  const refused = gone.flatMap((record) => record.refused);
  const isOwn = (statement: Statement): boolean => dialect?.isOwn(statement) ?? true;
  records.takeOver(gone.filter(isDone));
  records.takeStatements(gone);
  return {
    waiting: waiting.filter(isOwn),
    refused: refused.filter(isOwn),
    carried: [...refused, ...waiting]
      .filter((one) => !isOwn(one) && dialect?.isCarried(one))
      .map((statement) => ({ statement, isRefused: refused.includes(statement) })),
  };
}
