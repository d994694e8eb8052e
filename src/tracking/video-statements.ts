/**
 * Statements of the xAPI Video Profile 1.0.3 about what a learner does with a video. A session of a video
 * lasts from its `initialized` to its `terminated`.
 *
 * The profile asks for what was played over the whole registration. Of earlier visits the saved state
 * knows equal slots only, so their stretches are those slots, and the time spent on them is their length.
 */
import type { Segments, VideoEvent, VideoSetting } from '../course/video-event.ts';
import { duration, type Result, type Statement, type StatementWriter, uuid } from './statements.ts';
import type { VideoPlace } from './tracking.ts';
import type { VerbName } from './verbs.ts';
import type { VideoStatements } from './video-parts.ts';

const PROFILE = 'https://w3id.org/xapi/video';
const EXTENSION = `${PROFILE}/extensions/`;
const TRANSCRIPT_TYPE = 'http://adlnet.gov/expapi/activities/media';

/** More that merely tell of the way to the end do not wait: at most about 40 kB for an LRS that is away. */
export const MAX_WAITING = 24;

/** Verbs that only videos have, with their names in the languages of the interface beside English. */
const VERBS: Record<string, { id: string; names: Record<string, string> }> = {
  played: {
    id: `${PROFILE}/verbs/played`,
    names: {
      es: 'reprodujo',
      pt: 'reproduziu',
      de: 'spielte ab',
      el: 'αναπαρήγαγε',
      pl: 'odtworzył(a)',
    },
  },
  paused: {
    id: `${PROFILE}/verbs/paused`,
    names: { es: 'pausó', pt: 'pausou', de: 'hielt an', el: 'έκανε παύση', pl: 'wstrzymał(a)' },
  },
  seeked: {
    id: `${PROFILE}/verbs/seeked`,
    names: { es: 'saltó', pt: 'saltou', de: 'sprang', el: 'μετακινήθηκε', pl: 'przewinął(-ęła)' },
  },
  interacted: {
    id: 'http://adlnet.gov/expapi/verbs/interacted',
    names: {
      es: 'interactuó',
      pt: 'interagiu',
      de: 'interagierte',
      el: 'αλληλεπίδρασε',
      pl: 'wszedł(-eszła) w interakcję',
    },
  },
};

type Kind = Exclude<VideoEvent['kind'], 'kept'>;

const CORE_VERBS: readonly string[] = ['initialized', 'completed', 'terminated'] satisfies Kind[];
/** These tell how much was played. */
const SUMMING: readonly Kind[] = ['paused', 'completed', 'terminated'];
/** These tell how the video is shown; the profile's templates of `interacted` ask for it. */
const SETTING: readonly Kind[] = ['initialized', 'played', 'interacted'];

export interface VideoSurroundings {
  /** How the browser names itself. */
  agent: string;
  /** Pixels: width and height. */
  screen(): [number, number];
}

interface VideoSession {
  id: string;
  place: VideoPlace;
  /** The last that was heard. */
  event: VideoEvent;
  playing: boolean;
  /** Seconds that were played before it. */
  before: number;
  /** Ids of the statements that end it, whoever makes them. */
  paused: string;
  terminated: string;
}

export function createVideoStatements(
  writer: Pick<StatementWriter, 'onBlock'>,
  around: VideoSurroundings,
): VideoStatements {
  const sessions = new Map<string, VideoSession>();

  function begin(key: string, place: VideoPlace, event: VideoEvent): Statement {
    const before = event.segments.reduce((sum, [from, to]) => sum + to - from, 0);
    const [id, paused, terminated] = [uuid(), uuid(), uuid()];
    const session = { id, place, event, playing: false, before, paused, terminated };
    sessions.set(key, session);
    return write(session, 'initialized', id);
  }

  /** Once it is at its end nothing more is said of it. */
  function goOn(key: string, session: VideoSession, kind: VideoEvent['kind']): Statement[] {
    if (kind === 'played') session.playing = true;
    if (kind === 'kept') return [];
    if (kind === 'terminated') {
      sessions.delete(key);
      return ending(session);
    }
    if (kind !== 'paused') return [write(session, kind)];
    const statement = write(session, kind, session.paused);
    session.playing = false;
    session.paused = uuid();
    return [statement];
  }

  /** What still plays is paused first. */
  function ending(session: VideoSession): Statement[] {
    const terminated = write(session, 'terminated', session.terminated);
    return session.playing ? [write(session, 'paused', session.paused), terminated] : [terminated];
  }

  function write(session: VideoSession, kind: Kind, id = uuid()): Statement {
    const base = onBlock(session.place, kind);
    const { language } = base.context;
    return {
      ...base,
      id,
      object: described(base, `${PROFILE}/activity-type/video`, session.place.title),
      ...resultOf(session, kind),
      context: {
        ...base.context,
        contextActivities: {
          ...base.context.contextActivities,
          category: [{ objectType: 'Activity', id: PROFILE }],
        },
        extensions: extended({
          'session-id': session.id,
          length: number(session.event.length ?? 0),
          ...((SUMMING.includes(kind) || kind === 'initialized') && {
            'completion-threshold': number(session.event.threshold ?? 1),
          }),
          ...(SETTING.includes(kind) && settingOf(session.event.setting, kind, language)),
          ...(kind === 'initialized' && { 'user-agent': around.agent }),
        }),
      },
    };
  }

  function onBlock({ lesson, block }: VideoPlace, kind: Kind): Statement {
    const own = VERBS[kind];
    const base = writer.onBlock(
      CORE_VERBS.includes(kind) ? (kind as VerbName) : 'experienced',
      lesson,
      block,
    );
    if (own === undefined) return base;
    const { language } = base.context;
    const name = own.names[language] ?? own.names[language.split('-')[0] ?? ''];
    const display = { en: kind, 'en-US': kind };
    return {
      ...base,
      verb: { id: own.id, display: name === undefined ? display : { ...display, [language]: name } },
    };
  }

  function settingOf(setting: VideoSetting, kind: Kind, language: string): Record<string, unknown> {
    const { speed, volume, fullScreen, captions, quality, width, height } = setting;
    const lines = Number.parseInt(quality ?? '', 10);
    return {
      // The profile's concept has the one name, its templates have the other.
      'cc-subtitle-enabled': captions !== undefined,
      'cc-enabled': captions !== undefined,
      // Templates of `interacted` want it in any case.
      ...((captions !== undefined || kind === 'interacted') && { 'cc-subtitle-lang': captions ?? language }),
      'full-screen': fullScreen,
      ...(lines > 0 && { quality: lines }),
      // A version with other sound, e.g. with audio description.
      ...(quality !== undefined && !(lines > 0) && { track: quality }),
      'screen-size': around.screen().join('x'),
      'video-playback-size': `${width}x${height}`,
      speed: `${number(speed)}x`,
      volume: number(volume),
    };
  }

  function readTranscript(place: VideoPlace): Statement {
    const base = writer.onBlock('experienced', place.lesson, `${place.block}.transcript`);
    return { ...base, object: described(base, TRANSCRIPT_TYPE, place.title) };
  }

  return {
    tell(report) {
      if (report.kind === 'read') return [readTranscript(report)];
      const key = `${report.lesson}#${report.block}`;
      const session = sessions.get(key);
      if (session !== undefined) session.event = report;
      if (report.kind !== 'initialized') return session === undefined ? [] : goOn(key, session, report.kind);
      // Another player of the same video: what the one before it did is at its end.
      const ended = session === undefined ? [] : ending(session);
      return [...ended, begin(key, report, report)];
    },
    lastWords: () => [...sessions.values()].flatMap(ending),
    spare,
  };
}

function described({ object, context }: Statement, type: string, title: string): Statement['object'] {
  return { ...object, definition: { type, name: { [context.language]: title } } };
}

function resultOf({ event, before }: VideoSession, kind: Kind): { result?: Result } {
  const { time, from, progress, segments, played } = event;
  const at = number(time);
  if (kind === 'initialized') return {};
  if (kind === 'seeked')
    return { result: { extensions: extended({ 'time-from': number(from ?? 0), 'time-to': at }) } };
  if (!SUMMING.includes(kind)) return { result: { extensions: extended({ time: at }) } };
  return {
    result: {
      ...(kind === 'completed' && { completion: true, duration: duration(1000 * (before + played)) }),
      extensions: extended({
        time: at,
        progress: number(progress),
        'played-segments': segmentsText(segments),
      }),
    },
  };
}

function segmentsText(segments: Segments): string {
  return segments.map((ends) => ends.map((end) => Math.max(0, end).toFixed(3)).join('[.]')).join('[,]');
}

function extended(values: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [EXTENSION + name, value]));
}

/** At most three decimals, never below 0. */
function number(value: number): number {
  return Math.round(1000 * Math.max(0, value)) / 1000;
}

/**
 * What tells least goes first: settings, jumps, then the oldest stretches, from `played` to `paused`. The
 * sum of all that was played stands in each later `paused`, so nothing of it is lost.
 */
function spare(waiting: readonly Statement[]): Statement[] {
  const kindOf = ({ verb }: Statement) => verb.display.en ?? '';
  const sessionOf = ({ context }: Statement) => context.extensions?.[`${EXTENSION}session-id`];
  const middle = waiting.filter((one) => sessionOf(one) !== undefined && kindOf(one) in VERBS);
  const spared: Statement[] = [];
  const surplus = () => middle.length - spared.length - MAX_WAITING;
  for (const kind of ['interacted', 'seeked']) {
    const ofKind = middle.filter((one) => kindOf(one) === kind);
    spared.push(...ofKind.slice(0, Math.max(0, surplus())));
  }
  for (const [index, played] of middle.entries()) {
    if (surplus() <= 0) break;
    if (kindOf(played) !== 'played') continue;
    const rest = middle.slice(index).filter((one) => sessionOf(one) === sessionOf(played));
    const paused = rest.find((one) => kindOf(one) === 'paused');
    // The last pause of all has the sum.
    if (paused !== undefined && paused !== rest.findLast((one) => kindOf(one) === 'paused'))
      spared.push(played, paused);
  }
  return spared;
}
