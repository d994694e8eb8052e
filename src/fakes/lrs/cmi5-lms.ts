/** A cmi5 LMS before an LRS: it launches, gives a token once, and refuses what breaks a rule, as CATAPULT does. */
import { createHash } from 'node:crypto';
import { type Cmi5Session, checkCmi5 } from '../check-cmi5.ts';
import type { Reply } from '../network.ts';
import { type Asked, answer, type Lrs, parseJson } from './exchange.ts';

export const CMI5_ACTOR = {
  account: { name: 'ada', homePage: 'https://lms.example' },
  name: 'Ada Lovelace',
};
export const PUBLISHER_ID = 'https://example.org/courses/sample';
const SESSION = 'https://w3id.org/xapi/cmi5/context/extensions/sessionid';
const CATEGORY = 'https://lms.example/category';

type Agent = typeof CMI5_ACTOR;

export interface Cmi5LaunchOptions {
  mode?: Cmi5Session['mode'];
  registration?: string;
  actor?: Agent;
  /** cmi5 9.6.2.3: id that the course had when it was imported. */
  publisherId?: string;
  moveOn?: string;
  masteryScore?: number;
  returnURL?: string;
}

export interface Cmi5Lms {
  /** What is written in `agents/profile`; undefined: 404. */
  preferences: unknown;
  /** The documents of a launch are not there: some LMSs have none. */
  lacksLaunchData: boolean;
  readonly sessions: LaunchedSession[];
  /** Query of a new session; the one before of that registration is abandoned. */
  launch(options?: Cmi5LaunchOptions): string;
}

export interface LaunchedSession extends Cmi5Session {
  token: string;
  isFetched: boolean;
  isAbandoned: boolean;
}

const CMI5_REGISTRATION = '5b1b0ba4-5b6a-4b2e-9b6c-2f9a1e4d7c10';

function templateOf(session: string, publisherId: string): object {
  return {
    extensions: { [SESSION]: session },
    contextActivities: { grouping: [{ id: publisherId }], category: [{ id: CATEGORY }] },
  };
}

export function createCmi5Lms(lrs: Lrs, defaults: Cmi5LaunchOptions = {}): Cmi5Lms {
  const sessions: LaunchedSession[] = [];
  const launched = new Map<LaunchedSession, object>();
  const handle = lrs.handle;

  function give(token: string | null): Reply {
    const session = sessions.find((one) => one.token === token);
    if (session === undefined || session.isFetched)
      return answer(200, { 'error-code': '1', 'error-text': 'used' });
    session.isFetched = true;
    return answer(200, { 'auth-token': session.token });
  }

  function check(session: LaunchedSession, { body }: Asked): Reply | undefined {
    const parsed = parseJson(body);
    const registered = sessions
      .filter(({ registration }) => registration === session.registration)
      .flatMap(({ statements }) => statements);
    const told = [...session.statements];
    // Seen in CATAPULT: whether a session has begun is looked up once a request.
    if (told.length === 0 && [parsed].flat().length > 1) {
      lrs.problems.push('9.3: initialized is not alone');
      return answer(403);
    }
    for (const statement of [parsed].flat()) {
      // What came before and had no answer.
      if (lrs.statements.some(({ id }) => id === (statement as { id: string }).id)) continue;
      const problems = checkCmi5(statement, { ...session, statements: told }, registered);
      lrs.problems.push(...problems);
      if (problems.length > 0) return answer(403, problems);
      told.push(statement);
      registered.push(statement);
    }
    return undefined;
  }

  async function store(session: LaunchedSession, asked: Asked): Promise<Reply> {
    const refused = check(session, asked);
    if (refused !== undefined) return refused;
    const before = lrs.statements.length;
    const reply = await handle(asAdministrator(asked));
    session.statements.push(...lrs.statements.slice(before));
    return reply;
  }

  function asAdministrator(asked: Asked): Asked {
    return { ...asked, headers: { ...asked.headers, authorization: lrs.auth } };
  }

  function readDocument(session: LaunchedSession, query: URLSearchParams): Reply | undefined {
    const isProfile = query.get('profileId') === 'cmi5LearnerPreferences';
    if (!isProfile && query.get('stateId') !== 'LMS.LaunchData') return undefined;
    if (query.get('agent') !== JSON.stringify(session.actor)) lrs.problems.push('8.1.3: another agent');
    if (isProfile) {
      session.isPrepared = true;
      return lms.preferences === undefined ? answer(404) : answer(200, lms.preferences);
    }
    return lms.lacksLaunchData ? answer(404) : answer(200, launched.get(session));
  }

  lrs.handle = async (asked) => {
    const url = new URL(asked.path, 'http://lrs');
    if (url.pathname === '/fetch' && asked.method === 'POST') return give(url.searchParams.get('session'));
    const session = sessions.find(({ token }) => asked.headers.authorization === `Basic ${token}`);
    if (session === undefined) return handle(asked);
    if (session.isAbandoned || !session.isFetched) return answer(401);
    const ended = session.statements.some(
      ({ object, verb }) => object.id === session.activityId && verb.id.endsWith('/terminated'),
    );
    if (ended) return answer(403);
    if (url.pathname === '/xapi/statements' && asked.method !== 'GET') return store(session, asked);
    const read = asked.method === 'GET' ? readDocument(session, url.searchParams) : undefined;
    return read ?? handle(asAdministrator(asked));
  };

  const lms: Cmi5Lms = {
    preferences: undefined,
    lacksLaunchData: false,
    sessions,
    launch(options) {
      const {
        mode = 'Normal',
        registration = CMI5_REGISTRATION,
        actor = CMI5_ACTOR,
        publisherId = PUBLISHER_ID,
        ...rest
      } = { ...defaults, ...options };
      for (const one of sessions) one.isAbandoned ||= one.registration === registration;
      const id = `session-${sessions.length + 1}`;
      const session: LaunchedSession = {
        actor,
        registration,
        activityId: 'https://lms.example/activity/7',
        mode,
        masteryScore: lms.lacksLaunchData ? undefined : rest.masteryScore,
        template: lms.lacksLaunchData ? {} : templateOf(id, publisherId),
        isPrepared: false,
        statements: [],
        token: createHash('sha1').update(id).digest('base64'),
        isFetched: false,
        isAbandoned: false,
      };
      sessions.push(session);
      launched.set(session, {
        launchMode: mode,
        contextTemplate: session.template,
        moveOn: 'Passed',
        ...rest,
      });
      return `?${new URLSearchParams({
        endpoint: lrs.endpoint,
        fetch: new URL(`fetch?session=${encodeURIComponent(session.token)}`, lrs.endpoint).href,
        actor: JSON.stringify(session.actor),
        registration,
        activityId: session.activityId,
      })}`;
    },
  };
  return lms;
}
