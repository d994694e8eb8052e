/** The statement resource of an LRS. */
import { randomUUID } from 'node:crypto';
import { checkStatement } from '../check-statement.ts';
import type { Reply } from '../network.ts';
import { type Asked, answer, type Lrs, parseJson, type Sent } from './exchange.ts';

export function handleStatements(
  lrs: Lrs,
  query: URLSearchParams,
  { method, body }: Asked,
): Reply | Promise<Reply> {
  if (method === 'GET') return answer(200, found(lrs, query));
  const parsed = parseJson(body);
  if (method === 'PUT' && query.get('statementId') === null) return answer(400, 'statementId is missing');
  const sent: Sent[] = Array.isArray(parsed) ? parsed : [parsed];
  lrs.receivedIds.push(...sent.map((statement) => String(statement?.id)));
  const problems = sent.flatMap((statement) => checkStatement(statement));
  if (sent.some(lrs.poisoned)) problems.push('poisoned');
  if (new Set(sent.map((statement) => statement?.id)).size < sent.length)
    problems.push('one id twice in a batch');
  lrs.problems.push(...problems.filter((problem) => problem !== 'poisoned'));
  if (problems.length > 0) return answer(400, problems.join('; '));
  return store(lrs, sent, { single: method === 'PUT', batch: Array.isArray(parsed) });
}

/** Statements in one answer. */
const PAGE = 10;

/** xAPI-Communication 2.1.3: the latest first, some at a time. `from` stands in `more` alone. */
function found(lrs: Lrs, query: URLSearchParams): { statements: Sent[]; more: string } {
  const [verb, activity] = [query.get('verb'), query.get('activity')];
  const isRelated = query.get('related_activities') === 'true';
  const matching = [...lrs.statements].reverse().filter((one) => {
    const related = isRelated ? Object.values(one.context?.contextActivities ?? {}).flat() : [];
    const ids = [one.object, ...(related as Sent[])].map(({ id }) => id);
    return (verb === null || one.verb.id === verb) && (activity === null || ids.includes(activity));
  });
  const from = Number(query.get('from') ?? 0);
  const rest = new URLSearchParams([...query].filter(([name]) => name !== 'from'));
  rest.set('from', String(from + PAGE));
  const more = matching.length > from + PAGE ? `/xapi/statements?${rest}` : '';
  return { statements: matching.slice(from, from + PAGE), more };
}

/** All or nothing; the same id with other content is a conflict. */
async function store(
  lrs: Lrs,
  sent: Sent[],
  { single, batch }: { single: boolean; batch: boolean },
): Promise<Reply> {
  const known = new Map(lrs.statements.map((statement) => [statement.id, JSON.stringify(statement)]));
  for (const statement of sent) {
    const stored = known.get(statement.id);
    const refused = batch && lrs.behaviour.refusesKnownInBatch === true;
    if (stored !== undefined && (refused || stored !== JSON.stringify(statement))) return answer(409);
  }
  if (lrs.behaviour.races) await lrs.turn();
  lrs.statements.push(...sent.filter((statement) => !known.has(statement.id)));
  if (single) return answer(204);
  return answer(
    200,
    sent.map((statement) => statement.id ?? randomUUID()),
  );
}
