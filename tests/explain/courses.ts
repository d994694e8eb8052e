/** Courses that end in different ways, for the sheet and its proof. */
import { completionOf } from '../../src/config/completion.ts';
import type { Block, Course, Module } from '../../src/course/model/model.ts';
import { choiceOf, courseOf, lessonOf, moduleOf, quizBlocks } from '../support/course.ts';

type Written = NonNullable<Parameters<typeof completionOf>[0]>;

const reflection: Block = {
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

function module(...blocks: Block[]): Module {
  return moduleOf({
    lessons: [lessonOf(), lessonOf({ id: 'case', title: 'A case', path: '01-start/02-case.md', blocks })],
  });
}

/** A course with a video of each kind of host. */
function elsewhere(): Course {
  const of = (host: string, name: string, company: string | undefined, as: 'frame' | 'file') => ({
    host,
    name,
    company,
    as,
    video: `A film at ${name}`,
  });
  const lesson = lessonOf();
  lesson.facts.hosts.push(
    of('www.youtube-nocookie.com', 'YouTube', 'Google', 'frame'),
    of('player.vimeo.com', 'Vimeo', 'Vimeo', 'frame'),
    of('peertube.example', 'peertube.example', undefined, 'frame'),
    of('media.example', 'media.example', undefined, 'file'),
    { ...of('player.vimeo.com', 'Vimeo', 'Vimeo', 'frame'), video: 'Another film' },
  );
  return courseOf({ completion: completionOf({}), modules: [moduleOf({ lessons: [lesson] })] });
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
  'a film to watch or to read': course({ watch: 0.8 }, [
    { ...film, data: { watch: 0.8, reading: true } },
    { ...film, id: 'other-film', prompt: 'Only to watch' },
  ]),
  'either a quiz or the lessons': course(
    { any: [{ quizzes: 'passed' }, { lessons: 'all', reflections: ['my-case'] }] },
    [...quizBlocks('final', {}, 2), reflection],
  ),
  'quizzes only, the last attempt counts': course({ quizzes: 'passed', score: 'quizzes', pass: 0.6 }, [
    choiceOf(),
    ...quizBlocks('final', { counts: 'last' }, 3),
  ]),
  'videos of other hosts': elsewhere(),
  'a mark that is no whole number': course({ pass: 0.333 }, [choiceOf({ attempts: 1 })]),
  'a package for each module': course({ pass: 0.6 }, [], {
    packaging: 'module',
    modules: [module(choiceOf({ attempts: 1 })), moduleOf({ id: 'next', title: 'Next & <last>' })],
  }),
};
