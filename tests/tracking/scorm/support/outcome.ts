/** What must hold once every device has come back, and what of it does not. */
import { objectiveStandings } from '../../../../src/course/outcome/objective-standings.ts';
import { responsesOf } from '../../../../src/course/outcome/responses.ts';
import type { SavedState } from '../../../../src/state/codec.ts';
import { partsOf } from '../../../../src/tracking/scorm/long-text.ts';
import { interactionSlots } from '../../../../src/tracking/scorm/slots.ts';
import { MEMBERS } from './course.ts';
import { type Act, heirOf, isBelow, keyOf, LEARNER, type LmsScene, tagOf } from './lms-scene.ts';
import { overloads } from './load.ts';

/** Milliseconds: of two answers on right clocks the later holds where they are further apart. */
const APART = 20 * 60_000;

/** What an LMS's own losses leave to be promised; where nothing is said, all is. */
export interface Promised {
  /** Pages that are open at once replace all that another one has told. */
  lowers?: boolean;
  /** Interactions, status and score are lost whatever is told. */
  reports?: boolean;
}

/** What is lost by the LMS itself, whatever it is told: see the sources in `behaviours.ts`. */
export const PROMISED: Record<string, Promised> = {
  forma: { lowers: true },
  chamilo: { lowers: true, reports: false },
  // A page says again what it has set, also what another page has gone beyond.
  'moodle-2004': { lowers: true },
};

export function wrongsAfter(scene: LmsScene, promised: Promised = {}): string[] {
  const { lowers = false, reports = true } = promised;
  const mayReplace = lowers || scene.hasNobody;
  const lowered = scene.lowered.filter(({ isOfOne }) => isOfOne || !scene.hasNobody).map(({ what }) => what);
  const state = scene.state();
  const always = [...scene.wrongs, ...scene.loads.flatMap(overloads), ...mistyped(scene)];
  if (state === undefined) return [...always, 'the LMS holds no state'];
  return [
    ...always,
    ...(lowers ? [] : lowered),
    ...missing(scene, state),
    ...unoffered(scene, state),
    ...(reports
      ? [
          ...misreported(scene, state),
          ...misjudged(scene, state),
          ...unfinished(scene, mayReplace ? state : undefined),
        ]
      : []),
  ];
}

/**
 * In the end the LMS has the best that it was ever told.
 *
 * @param state given where what pages tell of one tag may be replaced by pages of another
 */
function unfinished({ server, spoken, best }: LmsScene, state: SavedState | undefined): string[] {
  const stored = server.stored(LEARNER);
  const { standing, tag } = best(stored);
  if (state !== undefined && state.attempt?.tag !== tag) return [];
  const now = spoken.lms.standing(stored);
  return isBelow(now, standing) ? [`ends with ${now} below ${standing}`] : [];
}

/** Each block holds a last answer of the attempt's own. */
function missing({ acts, devices, server }: LmsScene, state: SavedState): string[] {
  const tag = state.attempt?.tag ?? 0;
  const isSkewed = devices.some(({ skew }) => skew !== 0);
  // In review an LMS is told of nothing: what one device passed keeps the others' rest on their disks.
  const isTold = devices.every(({ mode }) => mode === 'normal');
  // Work that was done before an LMS was found is of the attempt that has taken it.
  const isTaken = ({ block, answer, isLocal }: Act): boolean => {
    const held = state.answers.get(block);
    return isLocal && held !== undefined && keyOf(block, held) === keyOf(block, answer);
  };
  const own = isTold ? acts.filter((act) => tagOf(act.device, act.record) === tag || isTaken(act)) : [];
  const blocks = new Set(own.map(({ block }) => block));
  const wrongs: string[] = [];
  for (const block of blocks) {
    if (MEMBERS.some((member) => member === block)) continue;
    const all = own.filter((act) => act.block === block);
    const held = state.answers.get(block);
    const last = lastOf(all, isSkewed);
    const isLast = held !== undefined && last.some((act) => keyOf(block, act.answer) === keyOf(block, held));
    if (!isLast)
      wrongs.push(
        `block ${block} holds ${held && keyOf(block, held)}, not ${last.map((act) => keyOf(block, act.answer)).join(' or ')}`,
      );
  }
  for (const [block, answer] of state.answers) {
    const act = acts.find((one) => one.block === block && keyOf(block, one.answer) === keyOf(block, answer));
    if (act === undefined) wrongs.push(`nobody gave ${keyOf(block, answer)}`);
    else if (!mayBelong(act, tag, server.lastAttempt(LEARNER)))
      wrongs.push(`${keyOf(block, answer)} is of another attempt`);
  }
  return wrongs;
}

/** What the LMS's attempt does not hold stays on its device, and was offered there at the last visit. */
function unoffered({ acts, server }: LmsScene, state: SavedState): string[] {
  const open = acts.filter(
    (act) =>
      !MEMBERS.some((member) => member === act.block) && !acts.some(({ replaces }) => replaces.has(act)),
  );
  return open.flatMap(({ block, answer, device, record }): string[] => {
    const key = keyOf(block, answer);
    const isThere = (answers: SavedState['answers'] | undefined): boolean => {
      const held = answers?.get(block);
      return held !== undefined && keyOf(block, held) === key;
    };
    const name = heirOf(device, record);
    if (!device.store.records.has(name)) return [`${key} has left its device`];
    const tag = tagOf(device, record);
    // Of a record without a tag that stays though it was joined nobody can say so.
    const isJoined = device.isPlain && tag === 0 && !device.offered.has(name);
    const isOwn = tag === state.attempt?.tag || isThere(state.answers) || isJoined;
    // Whoever comes without a name may be anybody, or has none yet where the LMS is late; a look back offers nothing.
    const isNobody = server.behaviour.unnamed === true || server.behaviour.apiAfter !== undefined;
    if (isOwn || isNobody || device.mode !== 'normal') return [];
    return isThere(device.offered.get(name)?.answers) ? [] : [`${key} is not offered`];
  });
}

/** Work that no LMS was ever told of belongs to whichever attempt comes first. */
function mayBelong({ attempt, device, isLocal, record }: Act, tag: number, last: number): boolean {
  return attempt === last || isLocal || [0, tag].includes(tagOf(device, record));
}

/** Those that nothing replaces; attempts at a quiz by their number. */
function lastOf(all: readonly Act[], isSkewed: boolean): Act[] {
  const open = all.filter((act) => !all.some(({ replaces }) => replaces.has(act)));
  const attempts = open.map(({ answer }) => (answer.kind === 'quiz' ? answer.attempts : 0));
  const most = open.filter((_, n) => attempts[n] === Math.max(...attempts));
  if (isSkewed) return most;
  return most.filter((act) => !most.some((other) => other.at - act.at > APART));
}

function misreported({ data, devices, server, spoken }: LmsScene, state: SavedState): string[] {
  const { dialect, lms } = spoken;
  const report = server.report(LEARNER);
  const slots = interactionSlots(data, dialect).map(({ key }) => key);
  const wrongs: string[] = [];
  for (const response of responsesOf(data, state, 0).flatMap((one) => partsOf(one, dialect.pieces))) {
    const row = report.get(slots.indexOf(response.key));
    const said = new Map(dialect.interaction(response)).get(lms.elements.response);
    const isTold = devices.every(({ mode }) => mode === 'normal');
    if (isTold && (row?.id !== response.key || row.response !== said))
      wrongs.push(`${response.key} is reported as ${row?.id} ${row?.response}, not ${said}`);
  }
  for (const [index, { id }] of report) if (id !== slots[index]) wrongs.push(`index ${index} holds ${id}`);
  return wrongs;
}

/** Where the standard has a list of objectives: each stands in it once, and no lower than the state has it. */
function misjudged({ data, devices, server, spoken }: LmsScene, state: SavedState): string[] {
  const isTold = devices.every(({ mode }) => mode === 'normal');
  if (spoken.objectives === undefined || !isTold) return [];
  const stored = server.stored(LEARNER);
  return objectiveStandings(data, state).flatMap(({ key, isReached, score = 0, isPassed }) => {
    const places = Object.keys(stored).filter(
      (element) => /^cmi\.objectives\.\d+\.id$/.test(element) && stored[element] === key,
    );
    const at = (name: string): string => stored[places[0]?.replace(/id$/, name) ?? ''] ?? '';
    const isTrue =
      places.length === 1 &&
      (!isReached || at('completion_status') === 'completed') &&
      (!isPassed || at('success_status') === 'passed') &&
      Number(at('score.scaled')) >= score - 1e-4;
    return isTrue
      ? []
      : [
          `${key} stands at ${places.join()} as ${at('completion_status')} ${at('success_status')} ${at('score.scaled')}`,
        ];
  });
}

/** SCORM 2004: no value of a wrong type, out of its range or before what it depends on was ever sent. */
function mistyped({ devices, spoken }: LmsScene): string[] {
  const pages = spoken.lms.name === 'scorm2004' ? devices.flatMap((device) => device.pages) : [];
  return pages.flatMap(({ api }) => api.offences.filter((offence) => /: 40[678]$/.test(offence)));
}
