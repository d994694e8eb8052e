/** One fault at each step of a learner's story, and each way on from it, at each LMS. */
import { expect, it } from 'vitest';
import { behaviourOf, LMS_BEHAVIOURS } from '../../../src/fakes/behaviours.ts';
import { cases } from '../../support/cases.ts';
import { PROMISED, wrongsAfter } from './support/outcome.ts';
import { comeBack, type FAULTS, play, type Step } from './support/play.ts';

const STORY = ['open', 'lesson', 'choose', 'write', 'attempt', 'pass'] as const;
const TAB = 0;
const OTHER_DEVICE = 2;

const at = (what: Extract<Step, { seat: number }>['do'], seat: number): Step => ({ do: what, seat, nth: 1 });
const line = (fault: (typeof FAULTS)[number], unnoticed: boolean): Step => ({ do: 'line', fault, unnoticed });
const pass = (milliseconds: number): Step => ({ do: 'pass-time', milliseconds });

const WAYS_ON: Record<string, Step[]> = {
  killed: [at('kill', TAB)],
  closed: [at('leave', TAB)],
  'exited and opened again': [at('exit', TAB), at('open', TAB), pass(9000)],
  'network back': [line('up', false), pass(400_000)],
  'other device': [line('up', false), at('open', OTHER_DEVICE), at('choose', OTHER_DEVICE), pass(9000)],
  'new attempt': [
    at('kill', TAB),
    line('up', false),
    { do: 'new-attempt' },
    at('open', TAB),
    at('write', TAB),
  ],
};

const LINES_GONE: Step[] = [
  line('down', true),
  line('error-500', false),
  line('dropped-answer', false),
  line('down', false),
  line('says-false', false),
  line('html-200', false),
  line('up', false),
];

/** The shorter run plays the first three; where a system has both standards, they share them. */
type System = [name: string, standard: 'scorm12' | 'scorm2004', byDefault: number, lines: readonly Step[]];
const SYSTEMS = LMS_BEHAVIOURS.flatMap(({ name, only }): System[] =>
  only === undefined
    ? [
        [name, 'scorm12', 2, LINES_GONE],
        [name, 'scorm2004', 1, [...LINES_GONE.slice(2), ...LINES_GONE.slice(0, 2)]],
      ]
    : [[name, only, 3, LINES_GONE]],
);

it.for(SYSTEMS)(
  'nothing is lost at any step at %s of %s',
  async ([name, standard, byDefault, lines], { task }) => {
    const wrongs: string[] = [];
    const faults = lines.slice(0, cases(task, byDefault, lines.length));
    for (const fault of faults)
      for (const [way, next] of Object.entries(WAYS_ON))
        for (const step of STORY) {
          const before = STORY.slice(0, STORY.indexOf(step)).flatMap((one) => [at(one, TAB), pass(2100)]);
          const steps = [...before, fault, at(step, TAB), pass(2100), ...next];
          const played = await play(steps, { standard, behaviour: behaviourOf(name), devices: [{}, {}] });
          await comeBack(played).finally(played.close);
          const found = wrongsAfter(played, PROMISED[name]);
          wrongs.push(...found.map((wrong) => `${JSON.stringify(fault)} at ${step}, ${way}: ${wrong}`));
        }
    expect(wrongs).toEqual([]);
  },
);
