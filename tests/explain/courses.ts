/** Courses that end in different ways, for the sheet and its proof. */
import { completionOf } from '../../src/config/completion.ts';
import type { Block, Course, Module } from '../../src/course/model.ts';
import { choiceOf, courseOf, lessonOf, moduleOf } from '../support/course.ts';

type Written = NonNullable<Parameters<typeof completionOf>[0]>;

export const reflection: Block = {
  ...choiceOf({ id: 'my-case', prompt: 'Think of an employer who said no.', points: 0, parts: [] }),
  type: 'reflection',
  key: undefined,
  interaction: undefined,
  state: { kind: 'text', max: 600 },
};

export const film: Block = {
  ...choiceOf({ id: 'film', prompt: 'How a workshop trains', points: 0, parts: [] }),
  type: 'video',
  key: undefined,
  interaction: undefined,
  state: { kind: 'watch', slots: 10 },
  data: { watch: 0.8 },
};

/** A quiz of two questions in one lesson, each with one try an attempt. */
export function quizOf(
  id: string,
  plan: Partial<NonNullable<Block['plan']>> = {},
  attempts?: number,
): Block[] {
  const members = [`${id}-1`, `${id}-2`];
  return [
    ...members.map((member) => choiceOf({ id: member, attempts: 1, quiz: id })),
    {
      ...choiceOf({ id, prompt: `The ${id} quiz`, points: 4, attempts, parts: [] }),
      type: 'quiz',
      key: undefined,
      interaction: undefined,
      state: { kind: 'quiz', drawn: 0 },
      plan: {
        pools: [{ draw: undefined, blocks: members }],
        shuffle: { questions: false, options: false },
        counts: 'best',
        feedback: 'end',
        review: 'solutions',
        pass: 0.5,
        pretest: false,
        ...plan,
      },
    },
  ];
}

function module(...blocks: Block[]): Module {
  return moduleOf({
    lessons: [lessonOf(), lessonOf({ id: 'case', title: 'A case', path: '01-start/02-case.md', blocks })],
  });
}

function course(completion: Written, blocks: Block[], overrides: Partial<Course> = {}): Course {
  return courseOf({ completion: completionOf(completion), modules: [module(...blocks)], ...overrides });
}

const second = choiceOf({ id: 'second', prompt: 'Which two?', points: 2, attempts: 2 });

export const courses: Record<string, Course> = {
  'lessons only': course({}, []),
  'points without a pass mark': course({}, [choiceOf(), second]),
  'reports passed': course({ report: 'passed' }, [reflection]),
  'pass mark, tries without end': course({ pass: 0.6 }, [choiceOf(), second]),
  'pass mark, few tries': course({ pass: 0.6 }, [choiceOf({ attempts: 1 }), second]),
  'video, reflection and minutes': course({ watch: 0.8, reflections: 'all', minutes: 5, pass: 0.5 }, [
    choiceOf({ attempts: 2 }),
    film,
    reflection,
  ]),
  'either a quiz or the lessons': course(
    { any: [{ quizzes: 'passed' }, { lessons: 'all', reflections: ['my-case'] }] },
    [...quizOf('final', {}, 2), reflection],
  ),
  'quizzes only, the last attempt counts': course({ quizzes: 'passed', score: 'quizzes', pass: 0.6 }, [
    choiceOf(),
    ...quizOf('final', { counts: 'last' }, 3),
  ]),
  'a mark that is no whole number': course({ pass: 0.333 }, [choiceOf({ attempts: 1 })]),
  'a package for each module': course({ pass: 0.6 }, [], {
    packaging: 'module',
    modules: [module(choiceOf({ attempts: 1 })), moduleOf({ id: 'next', title: 'Next & <last>' })],
  }),
};
