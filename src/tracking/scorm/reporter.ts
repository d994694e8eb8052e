/**
 * What one LMS is told, in three channels: the state, the answers and the result. The failure of one
 * delays no other. What it answers "true" to is told, and held for there only once that was checked.
 */
import type { PackageData } from '../../course/model/package-data.ts';
import { responsesOf, responsesOfBlock } from '../../course/outcome/responses.ts';
import type { SavedState } from '../../state/codec.ts';
import type { Channel, ChannelName, Launch } from '../tracking.ts';
import type { Work } from '../work.ts';
import { type FoundApi, findApi } from './api-search.ts';
import { createLmsCalls, type LmsCalls } from './calls.ts';
import type { Dialect, ElementValue } from './dialect.ts';
import { createInteractions, type Interactions } from './interactions.ts';
import type { KeptInteraction } from './kept-interactions.ts';
import type { CreateObjectives, ObjectivesReport } from './objectives.ts';
import { createResultReport, type ResultReport } from './result.ts';
import { slotsOf } from './slots.ts';
import { createSuspendData } from './suspend-data.ts';

export interface Reporter {
  readonly found: FoundApi;
  readonly interactions: Interactions;
  readonly result: ResultReport;
  /** The state is to be told. */
  isStateDue: boolean;
  readonly isWaiting: boolean;
  /** The last commit carried other values than the right ones, which are to follow at once. */
  readonly isHalf: boolean;
  readonly cutTexts: ReadonlyMap<number, number>;
  /** Opens the session, unless it is; false where the LMS refuses. */
  open(): boolean;
  /** Undefined where the LMS answers nothing that can be believed. */
  read(): Reading | undefined;
  /** The state that was read, where the attempt goes on from it. */
  holds(held: SavedState): void;
  /**
   * Sets what is waiting, and commits; false where something is to be tried again.
   * @param mayWash another commit surely follows at once
   */
  commit(rest: Rest, mayWash: boolean): boolean;
  /** The LMS surely has what it was told. */
  checked(): void;
  /** What was told since the last `checked` may be lost. */
  lost(): void;
  /** `asked`: by the learner, who is done for now. */
  finish(rest: Rest, asked?: boolean): void;
  /** Closed without a word: nothing more is set. */
  abandon(): void;
  /** The LMS does not take the saved state. */
  readonly isStateRefused: boolean;
  channels(isOffline: boolean): readonly Channel[];
}

export interface Reading {
  learner: Launch['learner'];
  mode: Launch['mode'];
  /** Empty: nothing. */
  state: string;
}

/** What a commit carries beside what is waiting. */
export interface Rest {
  mode: Launch['mode'];
  /** The state stays as the LMS has it, for it cannot be read and the learner has done nothing yet. */
  isUntouched: boolean;
  /** The page goes: milliseconds of work in it, and the place in the course. */
  leaving: { time: number; place: string } | undefined;
  /** Percent of the lessons that were opened; undefined: not known yet. */
  progress: number | undefined;
}

export function createReporter(
  found: FoundApi,
  { window, data, dialect, work, objectives: createObjectives, keep, hasCompany }: ReporterHost,
): Reporter {
  const lms = createLmsCalls(found.api, dialect, () => findApi(window, dialect)?.api);
  const suspendData = createSuspendData(lms, dialect, work);
  const result = createResultReport(lms, dialect);
  const interactions = createInteractions({
    lms,
    dialect,
    slots: slotsOf(data, dialect),
    answered: (slot) =>
      slot?.lesson && slot.block
        ? responsesOfBlock(data, slot.lesson, slot.block, work.state, Date.now())
        : [],
    keep,
    hasCompany,
  });
  /** Undefined before the LMS was read, and where it is told of none. */
  let objectives: ObjectivesReport | undefined;
  /** Between a successful Initialize and Finish. */
  let isOpen = false;
  /** It was said that the learner comes back. */
  let isSuspending = false;
  /** The LMS holds a state. */
  let isBegun = false;
  let isHalf = false;
  /** Milliseconds of work that a commit has carried last. */
  let toldTime: number | undefined;
  let isStateDue = false;
  let isStateRefused = false;
  /** What the commit under way carries. */
  let carriedState: SavedState | undefined;

  /** A run-time that knows neither learner nor state and says that it is not open could not ask its server. */
  function isSilent({ learner, state }: Reading, mode: string, status: string | undefined): boolean {
    const knowsNothing = state === '' && learner.id === '' && mode === '' && status === undefined;
    return knowsNothing && !isWell(lms, dialect);
  }

  /** So long a state leaves interactions no room in its commit: then each goes by itself. */
  function isTight(): boolean {
    return interactions.waiting > 0 && lms.room - suspendData.bytes() < dialect.mostBytes;
  }

  function setAll(isUntouched: boolean, mayWash: boolean): boolean {
    const isApart = isTight();
    const carried = interactions.waiting > 0 || result.waiting;
    carriedState = isStateDue || (carried && !isApart) ? work.commit(carried) : undefined;
    const least = carriedState === undefined ? 0 : suspendData.bytes();
    const areSet = isApart && isStateDue ? true : interactions.send(lms.room - least, mayWash);
    const isReported = result.send(mayWash) && areSet;
    const isDone = (objectives?.send(lms.room - least) ?? true) && isReported;
    if (carriedState === undefined || isUntouched) return isDone;
    const isTaken = suspendData.send();
    isStateRefused = !isTaken && lms.isRefusal();
    return isDone && (isTaken || isStateRefused);
  }

  /** What an attempt under way or over has reached stays. */
  function previewed(): readonly ElementValue[] {
    return result.isKnown || isBegun ? [dialect.suspend] : dialect.status.preview;
  }

  function setLeaving({ mode, leaving }: Rest): void {
    if (leaving === undefined || mode === 'browse') return;
    toldTime = leaving.time;
    lms.set(dialect.elements.time, dialect.timespan(leaving.time));
    if (mode === 'normal' && leaving.place !== '') lms.set(dialect.elements.place, leaving.place);
  }

  function isResultWaiting(): boolean {
    return result.waiting || objectives?.waiting === true;
  }

  function channel(name: ChannelName, count: number, refused: number, isOffline: boolean): Channel {
    if (count === 0 && refused > 0) return { name, status: 'refused', count: refused };
    return { name, status: count === 0 ? 'saved' : isOffline ? 'offline' : 'pending', count };
  }

  return {
    found,
    interactions,
    result,
    get isHalf() {
      return isHalf;
    },
    get isStateDue() {
      return isStateDue;
    },
    set isStateDue(is) {
      isStateDue = is;
    },
    get isStateRefused() {
      return isStateRefused;
    },
    get isWaiting() {
      return isStateDue || interactions.waiting > 0 || isResultWaiting();
    },
    get cutTexts() {
      return suspendData.cutTexts;
    },
    open() {
      if (isOpen) return true;
      isOpen = lms.initialize();
      if (isOpen) interactions.opened();
      isSuspending = false;
      return isOpen;
    },
    read() {
      const { elements } = dialect;
      const state = lms.read(elements.state);
      if (state === undefined) return undefined;
      const learner = { id: lms.get(elements.learner), name: spoken(lms.get(elements.learnerName)) };
      const mode = lms.get(elements.mode).trim().toLowerCase();
      const reading: Reading = {
        learner,
        mode: mode === 'browse' || mode === 'review' ? mode : 'normal',
        state,
      };
      const status = dialect.status.read(lms.get);
      if (isSilent(reading, mode, status)) return undefined;
      if (reading.mode === 'normal') objectives = createObjectives?.({ lms, data, state: () => work.state });
      isBegun = state !== '';
      result.known(status);
      if (status === undefined && isBegun && !dialect.status.isTold(lms.get)) result.begun();
      return reading;
    },
    holds: (held) => interactions.holds(responsesOf(data, held, 0)),
    commit(rest, mayWash) {
      const { mode, isUntouched, leaving, progress } = rest;
      if (mode === 'normal' && (!isSuspending || leaving !== undefined)) {
        lms.set(...dialect.suspend);
        isSuspending = true;
      }
      const isSet = mode !== 'normal' || setAll(isUntouched, mayWash);
      if (mode === 'normal' && progress !== undefined && dialect.progress !== undefined)
        lms.set(...dialect.progress(progress));
      if (mode === 'browse') for (const value of previewed()) lms.set(...value);
      setLeaving(rest);
      if (!lms.commit()) {
        isSuspending = false;
        if (dialect.errors.notInitialized.includes(lms.error)) isOpen = false;
        return false;
      }
      if (mode !== 'normal') return true;
      isHalf = interactions.isWashing || result.isWashing;
      interactions.told(carriedState?.attempt?.commit ?? 0);
      result.told();
      isStateDue = false;
      return isSet;
    },
    checked() {
      interactions.checked();
      result.checked();
    },
    lost() {
      interactions.failed();
      result.failed();
      objectives?.lost();
    },
    finish(rest, asked = false) {
      if (!isOpen) return;
      if (rest.leaving?.time !== toldTime) setLeaving(rest);
      if (asked && dialect.exit !== undefined) lms.set(...dialect.exit);
      // "false" is no end; nothing is lost by it, for everything was committed.
      if (!lms.finish()) lms.finish();
      isOpen = false;
    },
    abandon() {
      isOpen = false;
    },
    channels(isOffline) {
      return [
        channel('state', Number(isStateDue && !isStateRefused), Number(isStateRefused), isOffline),
        channel('answers', interactions.waiting, interactions.refused.length, isOffline),
        channel('result', Number(isResultWaiting()), 0, isOffline),
      ];
    },
  };
}

export interface ReporterHost {
  window: unknown;
  data: PackageData;
  dialect: Dialect;
  work: Work;
  /** Undefined where the standard has none of them, or the package. */
  objectives: CreateObjectives | undefined;
  /** Keeps an interaction in the journal; undefined: no longer. */
  keep(index: number, kept: KeptInteraction | undefined): void;
  /** Another page of this learner is open, or was. */
  hasCompany(): boolean;
}

/** Of a run-time that knows nothing at all: whether it has no error to tell either. */
function isWell(lms: LmsCalls, { errors }: Dialect): boolean {
  const reason = lms.reason();
  return reason !== errors.general && !errors.notInitialized.includes(reason);
}

/** SCORM has `Last name, first name`, which is an order for lists and not one for a record of completion. */
function spoken(name: string): string {
  return name.replace(/^([^,\s][^,]*), *([^,\s][^,]*)$/, '$2 $1');
}
