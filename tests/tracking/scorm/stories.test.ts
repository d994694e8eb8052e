/** Short histories in which work was once lost, mixed or lowered, each at the LMS where that happened. */
import { expect, it } from 'vitest';
import { behaviourOf, systemsOf } from '../../../src/fakes/behaviours.ts';
import { wrongsAfter } from './support/outcome.ts';
import { comeBack, play, type Step } from './support/play.ts';

const [tab, otherTab, otherDevice] = [0, 1, 2];
const at = (what: Extract<Step, { seat: number }>['do'], seat: number, nth = 0): Step => ({
  do: what,
  seat,
  nth,
});
const line = (fault: Extract<Step, { do: 'line' }>['fault'], unnoticed = false): Step => ({
  do: 'line',
  fault,
  unnoticed,
});
const pass = (milliseconds: number): Step => ({ do: 'pass-time', milliseconds });

const STORIES: [what: string, lms: string, steps: Step[], isPlain?: boolean][] = [
  [
    'an answer after the last commit of a tab that was killed',
    'strict',
    [at('open', otherTab), at('choose', otherTab)],
  ],
  [
    'a preview of an attempt that is under way',
    'strict',
    [at('open', otherDevice), at('preview', tab), at('choose', otherDevice), pass(2100)],
  ],
  [
    'the first of two commits that put right a lost one, in a browser without locks',
    'strict',
    [
      at('open', otherTab),
      line('dropped-answer'),
      at('open', tab),
      at('choose', tab),
      at('choose', otherTab),
      at('exit', tab),
    ],
    true,
  ],
  [
    'a question that leaves a gap in a list whose LMS refuses nothing aloud',
    'nothing-but-true',
    [at('open', otherDevice), at('choose', otherDevice, 1), pass(2100)],
  ],
  [
    'an answer of a killed tab where the LMS always comes late',
    'late-api',
    [at('open', tab), at('open', otherTab), at('leave', otherTab), at('choose', tab)],
  ],
  [
    'a pass on another device where the LMS tells of no status',
    'open-edx',
    [
      at('open', tab),
      at('open', otherDevice),
      at('pass', otherDevice),
      at('open', otherTab),
      at('leave', tab),
    ],
  ],
  [
    'a pass in one of two tabs while each answer of the LMS is lost',
    'ilias',
    [line('dropped-answer', true), at('open', otherTab), at('open', tab), at('pass', tab), pass(2_400_000)],
  ],
  [
    'the later of two texts that two tabs wrote at once, neither of which could read the LMS',
    'strict',
    [
      line('dropped-answer'),
      at('open', otherTab),
      at('open', tab),
      at('choose', tab),
      at('write', otherTab),
      at('choose', tab),
      at('write', tab),
    ],
  ],
  [
    'the later of two texts where a tab was killed before it could read the LMS, and another goes on so',
    'strict',
    [
      line('dropped-answer'),
      at('open', otherTab),
      at('choose', otherTab),
      at('write', otherTab),
      at('kill', otherTab),
      at('open', tab),
      at('choose', tab),
      at('write', tab),
    ],
  ],
  [
    'the report of an answer in a tab that has ended, while another goes on and replaces all',
    'forma',
    [
      at('open', tab),
      at('open', otherTab),
      at('choose', tab),
      pass(2100),
      at('exit', tab),
      at('lesson', otherTab, 1),
      pass(9000),
    ],
  ],
  [
    'the report of an answer in a tab that met the LMS after another had begun there, which replaces all',
    'forma',
    [
      line('dropped-answer'),
      at('open', otherTab),
      line('up'),
      at('choose', otherTab),
      at('open', tab),
      pass(5),
    ],
  ],
];
const CASES = (['scorm12', 'scorm2004'] as const).flatMap((standard) =>
  STORIES.filter(([, lms]) => systemsOf(standard).includes(lms)).map(
    ([what, lms, steps, isPlain = false]) => [what, lms, standard, steps, isPlain] as const,
  ),
);

it.each(CASES)('keeps %s (%s, %s)', async (_, lms, standard, steps, isPlain) => {
  const played = await play(steps, {
    standard,
    behaviour: behaviourOf(lms),
    devices: [{ isPlain }, {}],
  });
  await comeBack(played).finally(played.close);
  expect(wrongsAfter(played)).toEqual([]);
});
