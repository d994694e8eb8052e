/**
 * A run-time of SCORM 2004 that takes only what both ADL's and Moodle's take, for one learner and one attempt. It
 * answers as Moodle 4.5.6 was seen to: a record without `exit=suspend` is hidden at the next launch, a state
 * that was never set is 403, and what was completed opens in review mode.
 */
import type { Values } from './lms/elements.ts';
import { checkScorm2004, readScorm2004, storeScorm2004 } from './lms/scorm2004-values.ts';

export interface Scorm2004Behaviour {
  mode?: 'normal' | 'browse' | 'review' | undefined;
  /** Commits are refused. */
  commit?: 'false';
}

export interface StrictScorm2004 {
  Initialize(parameter: string): string;
  Terminate(parameter: string): string;
  GetValue(element: string): string;
  SetValue(element: string, value: string): string;
  Commit(parameter: string): string;
  GetLastError(): string;
  behaviour: Scorm2004Behaviour;
  /** The LMS's database: changed by commits only. */
  stored: Values;
  /** Every call in order: name, arguments, answer. */
  calls: string[][];
  /** Calls that the standard forbids. */
  offences: string[];
}

const CLOSED = {
  get: ['122', '123'],
  set: ['132', '133'],
  commit: ['142', '143'],
  end: ['112', '113'],
} as const;

export function strictScorm2004({
  behaviour = {},
  stored = {},
}: {
  behaviour?: Scorm2004Behaviour;
  stored?: Values;
} = {}): StrictScorm2004 {
  const calls: string[][] = [];
  const offences: string[] = [];
  let values: Values = {};
  let changed: Values = {};
  let session: 'none' | 'running' | 'ended' = 'none';
  let error = '0';

  function answer(name: string, args: string[], result: string, code = '0'): string {
    error = code;
    calls.push([name, ...args, result]);
    return result;
  }

  function closed(what: keyof typeof CLOSED): string | undefined {
    return session === 'running' ? undefined : CLOSED[what][session === 'none' ? 0 : 1];
  }

  function mode(): string {
    if (behaviour.mode !== undefined) return behaviour.mode;
    return stored['cmi.completion_status'] === 'completed' ? 'review' : 'normal';
  }

  function keep(): boolean {
    if (behaviour.commit === 'false') return false;
    Object.assign(stored, changed);
    changed = {};
    return true;
  }

  return {
    behaviour,
    stored,
    calls,
    offences,
    Initialize(parameter) {
      if (session !== 'none')
        return answer('Initialize', [parameter], 'false', session === 'running' ? '103' : '104');
      const kept = stored['cmi.exit'] === 'suspend' ? stored : {};
      values = {
        ...kept,
        'cmi.learner_id': 'ada',
        'cmi.learner_name': 'Lovelace, Ada',
        'cmi.mode': mode(),
        'cmi.credit': mode() === 'normal' ? 'credit' : 'no-credit',
        'cmi.entry': kept === stored ? 'resume' : 'ab-initio',
      };
      session = 'running';
      return answer('Initialize', [parameter], 'true');
    },
    GetValue(element) {
      const no = closed('get');
      if (no !== undefined) return answer('GetValue', [element], '', no);
      const [value, code] = readScorm2004(element, values);
      if (!['0', '403'].includes(code)) offences.push(`GetValue ${element}: ${code}`);
      return answer('GetValue', [element], value, code);
    },
    SetValue(element, value) {
      const no = closed('set') ?? checkScorm2004(element, value, values);
      if (no !== '0') {
        offences.push(`SetValue ${element} ${value}: ${no}`);
        return answer('SetValue', [element, value], 'false', no);
      }
      storeScorm2004(element, value, values);
      changed[element] = value;
      return answer('SetValue', [element, value], 'true');
    },
    Commit(parameter) {
      const no = closed('commit');
      if (no !== undefined) return answer('Commit', [parameter], 'false', no);
      return keep() ? answer('Commit', [parameter], 'true') : answer('Commit', [parameter], 'false', '101');
    },
    Terminate(parameter) {
      const no = closed('end');
      if (no !== undefined) return answer('Terminate', [parameter], 'false', no);
      if (changed['cmi.session_time'] === undefined && stored['cmi.session_time'] === undefined)
        offences.push('Terminate without a session time');
      session = 'ended';
      keep();
      return answer('Terminate', [parameter], 'true');
    },
    GetLastError: () => error,
  };
}
