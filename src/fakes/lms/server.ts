/** What an LMS's server stores for each learner and attempt, kept apart from what its pages hold in memory. */
import type { LmsBehaviour } from '../behaviours.ts';
import { createNetwork, type Network, type Reply } from '../network.ts';
import { SCORM12 } from './scorm12.ts';
import type { Standard } from './standard.ts';
import { countOf, type Values } from './values.ts';
import type { LmsRequest, PageLoad, Seat } from './wire.ts';

/** What a trainer reads of one interaction. */
export interface ReportRow {
  id: string;
  type: string;
  response: string;
  result: string;
}

export interface LmsServer {
  /** May be another one from the next page on. */
  behaviour: LmsBehaviour;
  network: Network;
  readonly standard: Standard;
  /** Begins an empty attempt, and gives its number. */
  newAttempt(learner: string): number;
  /** Number of the attempt that a page opens. */
  lastAttempt(learner: string): number;
  /** All that is stored of an attempt; the last one where none is named. May be changed. */
  stored(learner: string, attempt?: number): Values;
  /** Index → what the trainer reads there. */
  report(learner: string, attempt?: number): Map<number, ReportRow>;
  /** What a page is served with. */
  load(seat: Seat): PageLoad;
  handle(request: LmsRequest): Reply;
  /** Called after each commit that was stored. */
  onStored?: (values: Values) => void;
}

export function createLmsServer(
  behaviour: LmsBehaviour,
  network: Network = createNetwork(),
  standard: Standard = SCORM12,
): LmsServer {
  const attempts = new Map<string, Values[]>();

  function of(learner: string): Values[] {
    const known = attempts.get(learner) ?? [{}];
    attempts.set(learner, known);
    return known;
  }

  const server: LmsServer = {
    behaviour: { ...behaviour },
    network,
    standard,
    newAttempt: (learner) => of(learner).push({}) - 1,
    lastAttempt: (learner) => of(learner).length - 1,
    stored(learner, attempt = server.lastAttempt(learner)) {
      const values = of(learner)[attempt];
      if (values === undefined) throw new Error(`${learner} has no attempt ${attempt}`);
      return values;
    },
    report: (learner, attempt) => reportOf(server.stored(learner, attempt), standard),
    load: ({ learner, name, attempt, mode }) => ({
      learner: { id: learner, name },
      ...standing(server.stored(learner, attempt), server, mode),
      values: givenBack(server.stored(learner, attempt), server),
    }),
    handle(request) {
      const stored = server.stored(request.learner, request.attempt);
      if (request.kind === 'load') return reply(JSON.stringify(server.load(request)));
      if (store(stored, request, server)) server.onStored?.(stored);
      return reply('true');
    },
  };
  return server;
}

function reply(body: string): Reply {
  return { status: 200, body, headers: { 'Content-Type': 'text/plain' } };
}

function standing(
  stored: Values,
  { behaviour, standard: { elements, noTime } }: LmsServer,
  mode: Seat['mode'],
): Pick<PageLoad, 'mode' | 'credit' | 'entry' | 'totalTime'> {
  const status = stored[elements.status];
  const review = mode === 'review' || behaviour.reviewAfter?.includes(status ?? '') === true;
  const resumed = stored[elements.exit] === 'suspend' ? 'resume' : '';
  return {
    mode: review ? 'review' : mode,
    credit: review || mode === 'browse' ? 'no-credit' : 'credit',
    entry: status === undefined ? 'ab-initio' : resumed,
    totalTime: stored[elements.total] ?? noTime,
  };
}

function givenBack(stored: Values, { behaviour, standard: { elements, hidesEnded } }: LmsServer): Values {
  if (hidesEnded && stored[elements.exit] !== 'suspend') return {};
  const given = Object.entries(stored).flatMap(([element, value]): [string, string][] => {
    if (behaviour.freshVisit && [elements.session, elements.exit].includes(element)) return [];
    if (!isInteraction(element)) return [[element, value]];
    if (behaviour.dropsInteractions) return [];
    return [[element, behaviour.blanksInteractions ? '' : value]];
  });
  return Object.fromEntries(given);
}

/** Whether anything was stored. */
function store(
  stored: Values,
  request: LmsRequest & { kind: 'commit' | 'finish' },
  { behaviour, standard: { elements, noTime, addTimes } }: LmsServer,
): boolean {
  if (behaviour.locksAfter?.includes(stored[elements.status] ?? '')) return false;
  if (behaviour.apostropheLosesCommit && request.values[elements.place]?.includes("'")) return false;
  const total = stored[elements.total] ?? noTime;
  const replaced = (element: string): boolean =>
    behaviour.replacesAll === true || (replacesInteractions && isInteraction(element));
  const replacesInteractions =
    behaviour.replacesInteractions === true && Object.keys(request.values).some(isInteraction);
  for (const element of Object.keys(stored)) if (replaced(element)) delete stored[element];
  for (const [element, value] of Object.entries(request.values)) {
    if (behaviour.dropsZeroScore && element === elements.raw && Number(value) === 0) continue;
    stored[element] = asReceived(element, value, behaviour);
  }
  const session = request.values[elements.session];
  if (behaviour.addsTimeAtCommit && session !== undefined) stored[elements.total] = addTimes(total, session);
  return true;
}

function asReceived(element: string, value: string, { cutsAtAmpersand }: LmsBehaviour): string {
  return cutsAtAmpersand && element !== 'cmi.suspend_data' ? (value.split('&')[0] ?? '') : value;
}

function isInteraction(element: string): boolean {
  return element.startsWith('cmi.interactions.');
}

function reportOf(stored: Values, { elements }: Standard): Map<number, ReportRow> {
  const indexes = Array.from({ length: countOf('cmi.interactions', stored) }, (_, index) => index);
  const at = (index: number, name: string): string => stored[`cmi.interactions.${index}.${name}`] ?? '';
  return new Map(
    indexes
      .filter((index) => at(index, 'id') !== '')
      .map((index) => [
        index,
        {
          id: at(index, 'id'),
          type: at(index, 'type'),
          response: at(index, elements.response),
          result: at(index, 'result'),
        },
      ]),
  );
}
