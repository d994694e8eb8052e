/**
 * A SCORM 1.2 run-time that is as strict as the standard: limits, vocabulary, data types, read-only and
 * write-only elements, indexes, error codes. Written from the standard, not from what we send.
 *
 * `strictScorm12` uses nothing outside of its own body, so a page of an LMS can get it as text:
 * `strictScorm12.toString()`.
 */

type Refusal = 'false' | 'throw' | undefined;

/** How this LMS differs from the standard; may be changed while it runs. */
export interface Scorm12Behaviour {
  initialize?: Refusal;
  /** LMSGetValue; `false` gives nothing and error 101. */
  get?: Refusal;
  set?: Refusal;
  /** Elements, as a regular expression, that LMSSetValue refuses, and the error it then tells. */
  refuses?: { elements: string; code: string };
  /** Given as suspend data instead of what is stored. */
  givesSuspendData?: string;
  /** Milliseconds for which a commit blocks the page. */
  blocks?: number;
  /** `lost`: says "true" and keeps nothing. `silent`: says "true", keeps nothing, has error 101. */
  commit?: Refusal | 'lost' | 'silent';
  finish?: Refusal;
  /** Characters of suspend data. */
  suspendLimit?: number;
  /** Takes longer suspend data, keeps their beginning and says "true". */
  cutsSuspendData?: boolean;
  /** As Open edX: empty answers for all but suspend data and location, no checks, no errors. */
  emptyAnswers?: boolean;
  /** As ILIAS: the list of interactions starts empty at each visit. */
  dropsInteractions?: boolean;
  /** As some: `_count` is unknown. */
  noCount?: boolean;
  /** Interactions are not implemented (401). */
  noInteractions?: boolean;
  /** As Moodle: what a failed commit carried is taken for sent, and left out of the next one. */
  forgetsFailedCommit?: boolean;
  /** What a failed commit carried is gone, as after an LMS that lost its page's data. */
  dropsFailedCommit?: boolean;
  /** As Moodle and its app: a raw score at LMSFinish decides the status. */
  mastery?: number;
  /** As Moodle and Chamilo: a finished learner gets review mode. */
  reviewWhenDone?: boolean;
  mode?: string;
}

export interface Scorm12Options {
  behaviour?: Scorm12Behaviour;
  learner?: { id: string; name: string };
  /** The LMS's database for this learner, as an earlier visit left it. */
  stored?: Record<string, string>;
  /** Called after each commit that was kept. */
  onCommit?: (stored: Record<string, string>) => void;
}

export interface StrictScorm12 {
  LMSInitialize(parameter: string): string;
  LMSFinish(parameter: string): string;
  LMSGetValue(element: string): string;
  LMSSetValue(element: string, value: string): string;
  LMSCommit(parameter: string): string;
  LMSGetLastError(): string;
  LMSGetErrorString(code: string): string;
  LMSGetDiagnostic(code: string): string;
  behaviour: Scorm12Behaviour;
  /** Every call in order: name, arguments, answer. */
  calls: string[][];
  /** The LMS's database: changed by commits only. */
  stored: Record<string, string>;
  /** Bytes of UTF-8 that each commit sent. */
  commitBytes: number[];
  /** When LMSCommit was called, in milliseconds of the page's clock. */
  commitTimes: number[];
  /** Calls that the standard forbids, whatever this LMS answered. */
  offences: string[];
}

export function strictScorm12(options: Scorm12Options = {}): StrictScorm12 {
  const behaviour: Scorm12Behaviour = options.behaviour ?? {};
  const learner = options.learner ?? { id: 'ada', name: 'Lovelace, Ada' };
  const stored: Record<string, string> = { ...options.stored };
  const calls: string[][] = [];
  const commitBytes: number[] = [];
  const commitTimes: number[] = [];
  const offences: string[] = [];
  let values: Record<string, string> = {};
  let changed = new Set<string>();
  let running = false;
  let error = '0';
  const totalBefore = stored['cmi.core.total_time'] ?? '0000:00:00.00';
  // What an LMS says of a visit holds for the whole visit.
  const review =
    behaviour.reviewWhenDone && ['passed', 'completed'].includes(stored['cmi.core.lesson_status'] ?? '');
  const resumed = stored['cmi.core.exit'] === 'suspend' ? 'resume' : '';
  const entry = stored['cmi.core.lesson_status'] === undefined ? 'ab-initio' : resumed;

  const MESSAGES: Record<string, string> = {
    '0': 'No error',
    '101': 'General exception',
    '201': 'Invalid argument error',
    '202': 'Element cannot have children',
    '203': 'Element not an array - cannot have count',
    '301': 'Not initialized',
    '401': 'Not implemented error',
    '402': 'Invalid set value, element is a keyword',
    '403': 'Element is read only',
    '404': 'Element is write only',
    '405': 'Incorrect data type',
  };

  const text = (length: number) => (value: string) => value.length <= length;
  const words =
    (...list: string[]) =>
    (value: string) =>
      list.includes(value);
  const decimal = (value: string) => /^-?\d{1,3}(\.\d+)?$/.test(value);
  const score = (value: string) =>
    value === '' || (decimal(value) && Number(value) >= 0 && Number(value) <= 100);
  const timespan = (value: string) => /^\d{2,4}:[0-5]\d:[0-5]\d(\.\d{1,2})?$/.test(value);
  const time = (value: string) => /^([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,2})?$/.test(value);
  const identifier = (value: string) => /^[\x21-\x7e]{1,255}$/.test(value);
  const responses: Record<string, (value: string) => boolean> = {
    'true-false': (value) => /^[01tf]$/.test(value),
    choice: (value) => /^[a-z0-9](,[a-z0-9])*$|^\{[a-z0-9](,[a-z0-9])*\}$|^$/.test(value),
    'fill-in': () => true,
    matching: (value) => /^[a-z0-9]\.[a-z0-9](,[a-z0-9]\.[a-z0-9])*$/.test(value),
    performance: () => true,
    sequencing: (value) => /^[a-z0-9](,[a-z0-9])*$/.test(value),
    likert: (value) => /^[a-z0-9]?$/.test(value),
    numeric: (value) => /^-?\d+(\.\d+)?$/.test(value),
  };
  const response = (value: string, element: string) => {
    const type = values[`${element.split('.').slice(0, 3).join('.')}.type`];
    return value.length <= 255 && (type === undefined || responses[type]?.(value) === true);
  };

  type Element = [
    pattern: RegExp,
    access: 'r' | 'w' | 'rw',
    check?: (value: string, element: string) => boolean,
  ];
  const ELEMENTS: Element[] = [
    [/^cmi\.core\.(student_id|student_name|credit|entry|total_time|lesson_mode)$/, 'r'],
    [/^cmi\.core\.lesson_location$/, 'rw', text(255)],
    [/^cmi\.core\.lesson_status$/, 'rw', words('passed', 'completed', 'failed', 'incomplete', 'browsed')],
    [/^cmi\.core\.score\.(raw|min|max)$/, 'rw', score],
    [/^cmi\.core\.exit$/, 'w', words('time-out', 'suspend', 'logout', '')],
    [/^cmi\.core\.session_time$/, 'w', timespan],
    [/^cmi\.suspend_data$/, 'rw', (value) => value.length <= (behaviour.suspendLimit ?? 4096)],
    [/^cmi\.(launch_data|comments_from_lms)$/, 'r'],
    [/^cmi\.comments$/, 'rw', text(4096)],
    [/^cmi\.student_data\.(mastery_score|max_time_allowed|time_limit_action)$/, 'r'],
    [/^cmi\.interactions\.\d+\.id$/, 'w', identifier],
    [/^cmi\.interactions\.\d+\.objectives\.\d+\.id$/, 'w', identifier],
    [/^cmi\.interactions\.\d+\.time$/, 'w', time],
    [/^cmi\.interactions\.\d+\.type$/, 'w', words(...Object.keys(responses))],
    [/^cmi\.interactions\.\d+\.correct_responses\.\d+\.pattern$/, 'w', response],
    [/^cmi\.interactions\.\d+\.weighting$/, 'w', decimal],
    [/^cmi\.interactions\.\d+\.student_response$/, 'w', response],
    [
      /^cmi\.interactions\.\d+\.result$/,
      'w',
      (value) => ['correct', 'wrong', 'unanticipated', 'neutral'].includes(value) || decimal(value),
    ],
    [/^cmi\.interactions\.\d+\.latency$/, 'w', timespan],
  ];
  const CHILDREN: Record<string, string> = {
    'cmi.core':
      'student_id,student_name,lesson_location,credit,lesson_status,entry,score,total_time,lesson_mode,exit,session_time',
    'cmi.core.score': 'raw,min,max',
    'cmi.interactions': 'id,objectives,time,type,correct_responses,weighting,student_response,result,latency',
  };

  function answer(name: string, args: string[], result: string, code: string): string {
    error = behaviour.emptyAnswers ? '0' : code;
    calls.push([name, ...args, result]);
    return result;
  }

  function refused(name: string, args: string[], how: Refusal): string | undefined {
    if (how === undefined) return undefined;
    const result = answer(name, args, 'false', '101');
    if (how === 'throw') throw new Error(`${name} is out of order`);
    return result;
  }

  /** Entries of an indexed list: `cmi.interactions` or a list below one of them. */
  function count(list: string): number {
    const indexes = Object.keys(values).flatMap((element) =>
      element.startsWith(`${list}.`) ? [Number(element.slice(list.length + 1).split('.')[0]) + 1] : [],
    );
    return Math.max(0, ...indexes);
  }

  function open(): void {
    values = { ...stored };
    changed = new Set();
    if (behaviour.dropsInteractions) {
      for (const element of Object.keys(values))
        if (element.startsWith('cmi.interactions.')) delete values[element];
    }
  }

  function read(element: string): [value: string, code: string] {
    const given: Record<string, string> = {
      'cmi.core.student_id': learner.id,
      'cmi.core.student_name': learner.name,
      'cmi.core.lesson_mode': behaviour.mode ?? (review ? 'review' : 'normal'),
      'cmi.core.credit': review ? 'no-credit' : 'credit',
      'cmi.core.entry': entry,
      'cmi.core.total_time': totalBefore,
      'cmi.student_data.mastery_score': behaviour.mastery === undefined ? '' : String(behaviour.mastery),
    };
    const list = /^(cmi\.interactions(?:\.\d+\.(?:objectives|correct_responses))?)\._count$/.exec(
      element,
    )?.[1];
    if (list !== undefined) return behaviour.noCount ? ['', '401'] : [String(count(list)), '0'];
    const parent = /^(.*)\._children$/.exec(element)?.[1];
    if (parent !== undefined) return CHILDREN[parent] === undefined ? ['', '202'] : [CHILDREN[parent], '0'];
    if (element.endsWith('._count')) return ['', '203'];
    const known = ELEMENTS.find(([pattern]) => pattern.test(element));
    if (known === undefined) return ['', element.startsWith('cmi.') ? '401' : '201'];
    if (known[1] === 'w') return ['', '404'];
    if (element === 'cmi.core.lesson_status') return [values[element] ?? 'not attempted', '0'];
    return [given[element] ?? values[element] ?? '', '0'];
  }

  function checkSet(element: string, value: unknown): string {
    if (/\._(children|count|version)$/.test(element)) return '402';
    const known = ELEMENTS.find(([pattern]) => pattern.test(element));
    if (known === undefined) return element.startsWith('cmi.') ? '401' : '201';
    const [, access, check] = known;
    if (access === 'r') return '403';
    const lists = /^(cmi\.interactions)\.(\d+)(?:(\.objectives|\.correct_responses)\.(\d+))?/.exec(element);
    if (lists !== null) {
      if (behaviour.noInteractions) return '401';
      if (Number(lists[2]) > count('cmi.interactions')) return '201';
      const inner = `cmi.interactions.${lists[2]}${lists[3]}`;
      if (lists[3] !== undefined && Number(lists[4]) > count(inner)) return '201';
    }
    if (typeof value !== 'string') return '405';
    return check?.(value, element) === false ? '405' : '0';
  }

  function store(): void {
    let bytes = 0;
    for (const element of changed) {
      bytes += new TextEncoder().encode(element + values[element]).length;
      stored[element] = values[element] ?? '';
    }
    changed = new Set();
    commitBytes.push(bytes);
    options.onCommit?.(stored);
  }

  function sum(a: string, b: string): string {
    const hundredths = [a, b].reduce((total, span) => {
      const [hours = 0, minutes = 0, seconds = 0] = span.split(':').map(Number);
      return total + Math.round(((hours * 60 + minutes) * 60 + seconds) * 100);
    }, 0);
    const seconds = Math.floor(hundredths / 100);
    const two = (part: number) => String(part).padStart(2, '0');
    const clock = `${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}.${two(hundredths % 100)}`;
    return `${String(Math.floor(seconds / 3600)).padStart(4, '0')}:${clock}`;
  }

  /** What LMSs do at the end: a status never set becomes completed, and a mastery score decides. */
  function conclude(): void {
    const status = values['cmi.core.lesson_status'] ?? 'not attempted';
    const raw = values['cmi.core.score.raw'] ?? '';
    let final = status === 'not attempted' ? 'completed' : status;
    if (behaviour.mastery !== undefined && raw !== '')
      final = Number(raw) >= behaviour.mastery ? 'passed' : 'failed';
    if (final !== status) changed.add('cmi.core.lesson_status');
    values['cmi.core.lesson_status'] = final;
    // A second end of the same visit overwrites the first.
    values['cmi.core.total_time'] = sum(totalBefore, values['cmi.core.session_time'] ?? '0000:00:00');
    changed.add('cmi.core.total_time');
  }

  return {
    behaviour,
    calls,
    stored,
    commitBytes,
    commitTimes,
    offences,
    LMSInitialize(parameter) {
      const no = refused('LMSInitialize', [parameter], behaviour.initialize);
      if (no !== undefined) return no;
      if (parameter !== '') return answer('LMSInitialize', [parameter], 'false', '201');
      if (running) return answer('LMSInitialize', [parameter], 'false', '101');
      running = true;
      open();
      return answer('LMSInitialize', [parameter], 'true', '0');
    },
    LMSGetValue(element) {
      if (!running) return answer('LMSGetValue', [element], '', '301');
      if (behaviour.get === 'false') return answer('LMSGetValue', [element], '', '101');
      if (behaviour.get === 'throw') refused('LMSGetValue', [element], 'throw');
      if (behaviour.givesSuspendData !== undefined && element === 'cmi.suspend_data')
        return answer('LMSGetValue', [element], behaviour.givesSuspendData, '0');
      const [value, code] = read(element);
      const kept = [
        'cmi.suspend_data',
        'cmi.core.lesson_location',
        'cmi.core.student_id',
        'cmi.core.student_name',
      ];
      if (code !== '0') offences.push(`LMSGetValue ${element}: ${code}`);
      if (behaviour.emptyAnswers && !kept.includes(element)) return answer('LMSGetValue', [element], '', '0');
      return answer('LMSGetValue', [element], value, code);
    },
    LMSSetValue(element, value) {
      if (!running) return answer('LMSSetValue', [element, value], 'false', '301');
      const no = refused('LMSSetValue', [element, value], behaviour.set);
      if (no !== undefined) return no;
      if (behaviour.refuses !== undefined && new RegExp(behaviour.refuses.elements).test(element))
        return answer('LMSSetValue', [element, value], 'false', behaviour.refuses.code);
      const cut = element === 'cmi.suspend_data' && behaviour.cutsSuspendData;
      const kept = cut ? value.slice(0, behaviour.suspendLimit ?? 4096) : value;
      const code = checkSet(element, kept);
      if (code !== '0') offences.push(`LMSSetValue ${element}: ${code}`);
      if (code !== '0' && !behaviour.emptyAnswers)
        return answer('LMSSetValue', [element, value], 'false', code);
      if (values[element] !== kept) changed.add(element);
      values[element] = kept;
      return answer('LMSSetValue', [element, value], 'true', '0');
    },
    LMSCommit(parameter) {
      commitTimes.push(performance.now());
      const until = Date.now() + (behaviour.blocks ?? 0);
      while (Date.now() < until);
      if (!running) return answer('LMSCommit', [parameter], 'false', '301');
      if (parameter !== '') return answer('LMSCommit', [parameter], 'false', '201');
      const how = behaviour.commit;
      if (how !== undefined && behaviour.forgetsFailedCommit) changed = new Set();
      if (how !== undefined && behaviour.dropsFailedCommit) open();
      if (how === 'lost') return answer('LMSCommit', [parameter], 'true', '0');
      if (how === 'silent') return answer('LMSCommit', [parameter], 'true', '101');
      const no = refused('LMSCommit', [parameter], how);
      if (no !== undefined) return no;
      store();
      return answer('LMSCommit', [parameter], 'true', '0');
    },
    LMSFinish(parameter) {
      if (!running) return answer('LMSFinish', [parameter], 'false', '301');
      const no = refused('LMSFinish', [parameter], behaviour.finish);
      if (no !== undefined) return no;
      conclude();
      if (behaviour.commit === undefined) store();
      running = false;
      return answer('LMSFinish', [parameter], 'true', '0');
    },
    LMSGetLastError() {
      calls.push(['LMSGetLastError', error]);
      return error;
    },
    LMSGetErrorString: (code) => MESSAGES[code] ?? '',
    LMSGetDiagnostic: (code) => MESSAGES[code] ?? '',
  };
}
