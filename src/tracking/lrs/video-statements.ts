/**
 * Statements of the xAPI Video Profile 1.0.3 about what a learner does with a video. A session of a video
 * lasts from its `initialized` to its `terminated`.
 *
 * The profile asks for what was played over the whole registration. Of earlier visits the saved state
 * knows equal slots only, so their stretches are those slots, and the time spent on them is their length.
 */
import type { Segments, VideoEvent, VideoSetting } from '../../course/model/video-event.ts';
import type { VideoPlace } from '../tracking.ts';
import type { VideoStatements } from '../video-parts.ts';
import type { Result, Statement, StatementWriter } from './statements.ts';
import type { VerbName } from './verbs.ts';

const PROFILE = 'https://w3id.org/xapi/video';
const EXTENSION = `${PROFILE}/extensions/`;

/** Of the verbs' names, which the profile gives in no other: models of LRSs made after it refuse more. */
const LANGUAGE = 'en-US';

/** More that merely tell of the way to the end do not wait: at most about 40 kB for an LRS that is away. */
export const MAX_WAITING = 24;

type Kind = Exclude<VideoEvent['kind'], 'kept'>;

/** Verbs that only videos have. */
const OWN_VERBS: readonly Kind[] = ['played', 'paused', 'seeked', 'interacted'];

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
  /** Ids of the statements that end it, whoever makes them; undefined: not made yet. */
  paused?: string | undefined;
  terminated?: string;
}

export function createVideoStatements(
  writer: Pick<StatementWriter, 'onBlock'>,
  around: VideoSurroundings,
): VideoStatements {
  const sessions = new Map<string, VideoSession>();

  function begin(key: string, place: VideoPlace, event: VideoEvent): Statement {
    const before = event.segments.reduce((sum, [from, to]) => sum + to - from, 0);
    const base = onBlock(place, 'initialized');
    const session = { id: base.id, place, event, playing: false, before };
    sessions.set(key, session);
    return write(session, 'initialized', base);
  }

  /** Once it is at its end nothing more is said of it. */
  function goOn(key: string, session: VideoSession, kind: VideoEvent['kind']): Statement[] {
    if (kind === 'kept') return [];
    if (kind === 'terminated') {
      sessions.delete(key);
      return ending(session);
    }
    if (kind === 'paused') return [pause(session)];
    if (kind === 'played') session.playing = true;
    return [write(session, kind)];
  }

  function pause(session: VideoSession): Statement {
    const statement = asBefore(session, 'paused');
    session.playing = false;
    session.paused = undefined;
    return statement;
  }

  /** What still plays is paused first. */
  function ending(session: VideoSession): Statement[] {
    // The pause is made first: statements are sent in the order of their timestamps.
    const paused = session.playing ? [asBefore(session, 'paused')] : [];
    return [...paused, asBefore(session, 'terminated')];
  }

  function asBefore(session: VideoSession, kind: 'paused' | 'terminated'): Statement {
    const statement = write(session, kind);
    session[kind] ??= statement.id;
    return { ...statement, id: session[kind] };
  }

  function write(session: VideoSession, kind: Kind, base?: Statement): Statement {
    const { event, place } = session;
    const isSum = SUMMING.includes(kind);
    // What ends a stretch or a session ends it now, whatever was heard last.
    base ??= onBlock(place, kind, isSum ? undefined : event.at);
    const { context, object } = base;
    const isFirst = kind === 'initialized';
    const definition = { type: `${PROFILE}/activity-type/video`, name: { [context.language]: place.title } };
    return {
      ...base,
      object: { ...object, definition },
      ...resultOf(session, kind, isSum),
      context: {
        ...context,
        contextActivities: {
          ...context.contextActivities,
          category: [{ objectType: 'Activity', id: PROFILE }],
        },
        extensions: {
          ...context.extensions,
          ...extended({
            'session-id': session.id,
            length: number(event.length ?? 0),
            // Of the whole film, as the progress is.
            'completion-threshold':
              isSum || isFirst ? number((event.threshold ?? 1) * event.counted) : undefined,
            ...(SETTING.includes(kind) && settingOf(event.setting, kind, context.language)),
            'user-agent': isFirst ? around.agent : undefined,
          }),
        },
      },
    };
  }

  function onBlock({ lesson, block }: VideoPlace, kind: Kind, at?: number): Statement {
    const isOwn = OWN_VERBS.includes(kind);
    const base = writer.onBlock(isOwn ? 'experienced' : (kind as VerbName), lesson, block, at);
    const own = `${kind === 'interacted' ? 'http://adlnet.gov/expapi' : PROFILE}/verbs/${kind}`;
    return { ...base, verb: { id: isOwn ? own : base.verb.id, display: { [LANGUAGE]: kind } } };
  }

  function settingOf(setting: VideoSetting, kind: Kind, language: string): Record<string, unknown> {
    const { speed, volume, fullScreen, captions, quality, width, height } = setting;
    const lines = Number.parseInt(quality ?? '', 10) || undefined;
    return {
      // The profile's concept has the one name, its templates have the other.
      'cc-subtitle-enabled': captions !== undefined,
      'cc-enabled': captions !== undefined,
      // Templates of `interacted` want it in any case.
      'cc-subtitle-lang': captions ?? (kind === 'interacted' ? language : undefined),
      'full-screen': fullScreen,
      quality: lines,
      // A version with other sound, e.g. with audio description.
      track: lines === undefined ? quality : undefined,
      'screen-size': around.screen().join('x'),
      'video-playback-size': `${width}x${height}`,
      speed: `${number(speed)}x`,
      volume: number(volume),
    };
  }

  return {
    tell(report) {
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

function resultOf({ event, before }: VideoSession, kind: Kind, isSum: boolean): { result?: Result } {
  const { from = 0, length = 0, segments, played } = event;
  const time = number(event.time);
  if (kind === 'initialized') return {};
  if (kind === 'seeked')
    return { result: { extensions: extended({ 'time-from': number(from), 'time-to': time }) } };
  // ISO 8601, with hundredths: LRSs compare no finer.
  const duration = `PT${Math.floor(100 * (before + played)) / 100}S`;
  return {
    result: {
      ...(kind === 'completed' && { completion: true, duration }),
      extensions: extended({
        time,
        ...(isSum && watched(segments, length)),
      }),
    },
  };
}

/** One truth in two forms: the stretches, and the share of the film that they are. */
function watched(segments: Segments, length: number): Record<string, unknown> {
  const within = segments.map(([from, to]) => [Math.max(0, from), Math.min(length, to)] as const);
  const sum = within.reduce((all, [from, to]) => all + to - from, 0);
  return {
    progress: number(sum / (length || 1)),
    'played-segments': within.map((ends) => ends.map((end) => end.toFixed(3)).join('[.]')).join('[,]'),
  };
}

/** What is undefined is left out. */
function extended(values: Record<string, unknown>): Record<string, unknown> {
  const known = Object.entries(values).filter(([, value]) => value !== undefined);
  return Object.fromEntries(known.map(([name, value]) => [EXTENSION + name, value]));
}

/** At most three decimals, never below 0. */
function number(value: number): number {
  return Math.round(1000 * Math.max(0, value)) / 1000;
}

/**
 * What tells least goes first: settings, jumps, then the oldest stretches. The sum of all that was played
 * stands in each later `paused`, so nothing of it is lost.
 */
function spare(waiting: readonly Statement[]): Statement[] {
  const kindOf = ({ verb }: Statement) => verb.display[LANGUAGE] as Kind;
  const sessionOf = ({ context }: Statement) => context.extensions?.[`${EXTENSION}session-id`];
  const middle = waiting.filter((one) => sessionOf(one) && OWN_VERBS.includes(kindOf(one)));
  const are = (kind: Kind) => middle.filter((one) => kindOf(one) === kind);
  const summedUp = middle.filter((one, index) =>
    middle.some(
      (other, at) => at > index && kindOf(other) === 'paused' && sessionOf(other) === sessionOf(one),
    ),
  );
  const spared = [...new Set([...are('interacted'), ...are('seeked'), ...summedUp])];
  return spared.slice(0, Math.max(0, middle.length - MAX_WAITING));
}
