/**
 * The SCORM run-time that a page of an LMS offers: one machine for every standard and behaviour, in node and in a
 * browser's page. It holds the page's memory; what the server holds is in `server.ts`.
 */
import { DISMISSAL, type LmsSettings, type Refusal } from '../behaviours.ts';
import { carried, createMemory } from './carrying.ts';
import type { Standard } from './standard.ts';
import type { Values } from './values.ts';
import type { PageLoad, Wire } from './wire.ts';

/** Its calls, whatever the standard names them. */
export interface RunTime {
  initialize(parameter: string): unknown;
  finish(parameter: string): unknown;
  get(element: string): unknown;
  set(element: string, value: string): unknown;
  commit(parameter: string): unknown;
  lastError(): unknown;
}

/** The object that packages look for: beside this it has the calls by the standard's names. */
export interface LmsApi {
  /** May be changed while it runs. */
  behaviour: LmsSettings;
  /** Every call in order: name, arguments, answer. */
  calls: string[][];
  /** Bytes of UTF-8 that each kept commit sent. */
  commitBytes: number[];
  /** When a commit was asked for, in milliseconds of the page's clock. */
  commitTimes: number[];
  /** Calls that the standard forbids, whatever this LMS answered. */
  offences: string[];
  /** Where its server's values should have come, something else did: it knows neither learner nor attempt. */
  readonly knowsNobody: boolean;
}

export interface LmsPageApi {
  api: LmsApi;
  runTime: RunTime;
  /** The LMS ends the session itself, as by a button of its own. */
  finishByLms(): void;
}

interface Outcome {
  answer: 'true' | 'false';
  code: string;
}
const DONE: Outcome = { answer: 'true', code: '0' };
const FAILED: Outcome = { answer: 'false', code: '101' };

export function createLmsApi(standard: Standard, settings: LmsSettings, wire: Wire): LmsPageApi {
  const { calls: names, elements, errors, unset } = standard;
  /** Values that LMSs give which give no others. */
  const least = ['cmi.suspend_data', elements.place, elements.learner, elements.learnerName];
  const calls: string[][] = [];
  const commitBytes: number[] = [];
  const commitTimes: number[] = [];
  const offences: string[] = [];
  const served = settings.readsAtLoad ? wire.load() : undefined;
  let load: PageLoad | undefined = served;
  let memory = createMemory(served?.values ?? {});
  let session: 'none' | 'running' | 'ended' | 'ended-by-lms' = 'none';
  let statusKnown = ![undefined, unset].includes(served?.values[elements.status]);
  let error = '0';
  let firstError = '0';

  function answer(name: string, args: unknown[], result: string, code: string): string {
    error = settings.emptyAnswers || settings.onlyTrue ? '0' : code;
    if (firstError === '0') firstError = error;
    const said = settings.onlyTrue && name !== names.get ? 'true' : result;
    calls.push([name, ...args.map(String), said]);
    return said;
  }

  function refused(name: string, args: unknown[], how: Refusal): string | undefined {
    if (how === undefined) return undefined;
    const result = answer(name, args, 'false', '101');
    if (how === 'throw') throw new Error(`${name} is out of order`);
    return result;
  }

  /** False where the server does not answer. */
  function open(): boolean {
    if (settings.readsAtLoad) {
      const { last } = memory;
      if (session === 'ended') memory = createMemory(served?.values ?? {});
      if (session === 'running') memory = createMemory({ ...served?.values, ...last }, last);
      return true;
    }
    const fresh = ask();
    if (fresh === undefined) return false;
    load = { ...fresh, ...load, values: fresh.values };
    memory = createMemory(fresh.values);
    return true;
  }

  function ask(): PageLoad | undefined {
    try {
      const { status, body } = wire.sync({ kind: 'load' });
      if (status < 200 || status >= 300) return undefined;
      // Where a page comes in place of values, nothing is known.
      return body.startsWith('{') ? (JSON.parse(body) as PageLoad) : { ...NOBODY };
    } catch {
      return undefined;
    }
  }

  function says(): Values {
    const { learner, mode, credit, entry, totalTime } = load ?? NOBODY;
    return {
      [elements.learner]: settings.unnamed ? '' : learner.id,
      [elements.learnerName]: settings.unnamed ? '' : learner.name,
      [elements.mode]: settings.mode ?? mode,
      [elements.credit]: credit,
      [elements.entry]: entry,
      [elements.total]: totalTime,
      [elements.mastery]: settings.mastery === undefined ? '' : String(settings.mastery),
    };
  }

  function transmit(kind: 'commit' | 'finish', values: Values): Outcome {
    const request = { kind, values };
    const event = wire.event();
    if (settings.commitsLater) {
      if (event === undefined || !DISMISSAL.includes(event)) wire.later(request);
      return DONE;
    }
    if (event !== undefined && (settings.beaconDuring ?? DISMISSAL).includes(event))
      return wire.beacon(request) || settings.beaconAlwaysTrue ? DONE : FAILED;
    try {
      return heard(wire.sync(request));
    } catch {
      const queued = settings.fallsBackToBeacon !== undefined && wire.beacon(request);
      return queued && settings.fallsBackToBeacon === 'true' ? DONE : FAILED;
    }
  }

  function heard({ status, body }: { status: number; body: string }): Outcome {
    if (status >= 200 && status < 300 && body === 'true') return DONE;
    if (settings.alertsAtPage && body.startsWith('<')) {
      wire.alert('Your session is over.');
      return { answer: 'false', code: '0' };
    }
    return FAILED;
  }

  function send(kind: 'commit' | 'finish'): Outcome {
    const values = carried(memory, settings, standard);
    const outcome = transmit(kind, values);
    const kept = outcome.answer === 'true';
    if (kept) commitBytes.push(bytesOf(values));
    if (kept || settings.forgetsFailedCommit) memory.changed.clear();
    if (settings.statusResets) memory.values[elements.status] = unset;
    if (kept) Object.assign(memory.kept, values);
    else if (settings.dropsFailedCommit) memory = createMemory(memory.kept);
    return outcome;
  }

  /** What LMSs do at the end: a status never set becomes completed, and a mastery score decides. */
  function conclude(): void {
    const { values, changed } = memory;
    const { status: at, raw, session: spent, total } = elements;
    const status = values[at] || unset;
    const isUnset = status === unset && !(settings.statusResets && statusKnown);
    let final = isUnset && !settings.leavesNoStatus ? 'completed' : status;
    const judged = settings.masteryOver === undefined || final === settings.masteryOver;
    const graded = !['browse', 'review'].includes(settings.mode ?? load?.mode ?? '');
    if (settings.mastery !== undefined && judged && graded && (values[raw] ?? '') !== '')
      final = Number(values[raw]) >= settings.mastery ? 'passed' : 'failed';
    if (final !== status) changed.add(at);
    if (final !== unset) values[at] = final;
    if (settings.addsTimeAtCommit) return;
    // A second end of the same visit overwrites the first.
    values[total] = standard.addTimes(load?.totalTime ?? standard.noTime, values[spent] ?? standard.noTime);
    changed.add(total);
  }

  /** Error of a call outside of a session. */
  function closed(call: keyof typeof errors.closed): string {
    return errors.closed[call][session === 'none' ? 0 : 1];
  }

  function initialize(parameter: string): string {
    const reply = (result: string, code: string): string =>
      answer(names.initialize, [parameter], result, code);
    const no = refused(names.initialize, [parameter], settings.initialize);
    if (no !== undefined) return no;
    if (parameter !== '') return reply('false', '201');
    if (session === 'running') {
      if (settings.secondInitializeDrops) open();
      return reply('false', errors.running);
    }
    if (session === 'ended' && !standard.opensAgain) return reply('false', '104');
    if (session === 'ended' && settings.throwsWhenOpenedAgain && hasInteractions(memory.values)) {
      calls.push([names.initialize, parameter]);
      throw new TypeError('Cannot set properties of undefined');
    }
    // An ended session of an LMS that removes the frame gives its old values.
    const stays = session === 'ended' && settings.finishUnloads;
    if (!stays && !open()) return reply('false', '101');
    session = 'running';
    return reply('true', '0');
  }

  function getValue(element: string): unknown {
    const reply = (result: string, code: string): string => answer(names.get, [element], result, code);
    if (session !== 'running') return reply('', closed('get'));
    if (settings.get === 'false') return reply('', '101');
    if (settings.get === 'throw') refused(names.get, [element], 'throw');
    if (settings.givesSuspendData !== undefined && element === 'cmi.suspend_data')
      return reply(settings.givesSuspendData, '0');
    const [value, code] = standard.read({ element, given: says(), settings, values: memory.values });
    if (!['0', NOT_SET].includes(code)) offences.push(`${names.get} ${element}: ${code}`);
    if (settings.emptyAnswers && !least.includes(element)) return reply('', '0');
    const given = reply(value === '' ? (settings.emptyWord ?? '') : value, code);
    if (!settings.givesObjects) return given;
    return element.endsWith('._count') ? Number(given) : new String(given);
  }

  function setValue(element: string, value: string): string {
    const reply = (result: string, code: string): string => answer(names.set, [element, value], result, code);
    if (session !== 'running' && session !== 'ended-by-lms') return reply('false', closed('set'));
    const no = refused(names.set, [element, value], settings.set);
    if (no !== undefined) return no;
    if (settings.refuses !== undefined && new RegExp(settings.refuses.elements).test(element))
      return reply('false', settings.refuses.code);
    const cut = element === 'cmi.suspend_data' && settings.cutsSuspendData;
    const taken = cut ? value.slice(0, settings.suspendLimit ?? standard.suspendLimit) : value;
    const code = standard.check(taken, { element, settings, values: memory.values });
    if (code !== '0') offences.push(`${names.set} ${element}: ${code}`);
    if (code !== '0' && !settings.emptyAnswers) return reply('false', code);
    if (element === elements.status) statusKnown = true;
    if (memory.values[element] !== String(taken)) memory.changed.add(element);
    standard.store(element, String(taken), memory.values);
    return reply('true', '0');
  }

  function commit(parameter: string): string {
    const reply = ({ answer: result, code }: Outcome): string =>
      answer(names.commit, [parameter], result, code);
    commitTimes.push(performance.now());
    const until = Date.now() + (settings.blocks ?? 0);
    while (Date.now() < until);
    if (session === 'ended-by-lms') {
      send('commit');
      return reply(FAILED);
    }
    if (session !== 'running') return reply({ answer: 'false', code: closed('commit') });
    if (parameter !== '') return reply({ answer: 'false', code: '201' });
    const how = settings.commit;
    if (how === undefined) return reply(send('commit'));
    if (settings.forgetsFailedCommit) memory.changed.clear();
    if (settings.dropsFailedCommit) memory = createMemory(memory.kept);
    if (how === 'lost') return reply(DONE);
    if (how === 'silent') return reply({ answer: 'true', code: '101' });
    return refused(names.commit, [parameter], how) as string;
  }

  function finish(parameter: string): string {
    const reply = ({ answer: result, code }: Outcome): string =>
      answer(names.finish, [parameter], result, code);
    if (session === 'ended-by-lms') return reply(DONE);
    if (session !== 'running') return reply({ answer: 'false', code: closed('finish') });
    const no = refused(names.finish, [parameter], settings.finish);
    if (no !== undefined) return no;
    if (standard.needsTime && memory.values[elements.session] === undefined)
      offences.push(`${names.finish} without a time`);
    conclude();
    const outcome = settings.commit === undefined ? send('finish') : DONE;
    if (outcome.answer === 'true' || settings.finishEndsAnyway) session = 'ended';
    const said = reply(outcome);
    if (settings.finishUnloads && session === 'ended') wire.unload();
    return said;
  }

  const runTime: RunTime = {
    initialize,
    finish,
    get: getValue,
    set: setValue,
    commit,
    lastError() {
      const told = settings.lastError === 'stuck' ? firstError : error;
      calls.push([names.lastError, told]);
      return told;
    },
  };
  const api: LmsApi = {
    behaviour: settings,
    calls,
    commitBytes,
    commitTimes,
    offences,
    get knowsNobody() {
      return load?.learner.id === '';
    },
  };
  const message = (code: string): string => standard.messages[code] ?? '';
  for (const [call, run] of Object.entries({ ...runTime, errorString: message, diagnostic: message }))
    if (call !== 'lastError' || settings.lastError !== 'missing')
      Object.assign(api, { [names[call as keyof typeof names]]: run });
  return {
    api,
    runTime,
    finishByLms() {
      if (session !== 'running' || !settings.finishesFirst) return;
      conclude();
      send('finish');
      session = 'ended-by-lms';
    },
  };
}

/** SCORM 2004: no error of whoever asks for what was never set. */
const NOT_SET = '403';
const NOBODY: PageLoad = {
  learner: { id: '', name: '' },
  mode: '',
  credit: '',
  entry: '',
  totalTime: '',
  values: {},
};

function hasInteractions(values: Values): boolean {
  return Object.keys(values).some((element) => element.startsWith('cmi.interactions.'));
}

function bytesOf(values: Values): number {
  return Object.entries(values).reduce(
    (sum, [element, value]) => sum + new TextEncoder().encode(element + value).length,
    0,
  );
}
