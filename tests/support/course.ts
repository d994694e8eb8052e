/** Small hand-made courses: say what matters to a test, and get the rest as a course without a fault. */
import { completionOf } from '../../src/config/completion.ts';
import type {
  Asset,
  Block,
  Course,
  Lesson,
  LessonFacts,
  Module,
  Part,
  QuizPlan,
  Video,
} from '../../src/course/model/model.ts';
import type { SessionPlan } from '../../src/course/model/session-plan.ts';
import type { ToolkitItem } from '../../src/course/model/toolkit.ts';

export function courseOf(overrides: Partial<Course> = {}): Course {
  return {
    id: 'sample',
    iri: 'https://example.org/courses/sample',
    title: 'A sample course',
    description: 'What a sample course is about.',
    version: '1.0.0',
    language: 'en',
    sourceLanguage: 'en',
    languages: ['en'],
    licence: undefined,
    authors: [],
    keywords: [],
    completion: completionOf({}),
    theme: { brand: '#1d5a8f', logo: undefined },
    funding: undefined,
    recognition: { eqf: undefined, credits: undefined },
    packaging: 'course',
    maxPackageBytes: 100_000_000,
    modules: [moduleOf()],
    videos: {},
    glossary: [],
    toolkit: [],
    assets: {},
    captions: {},
    ...overrides,
  };
}

export function moduleOf(overrides: Partial<Module> = {}): Module {
  return {
    id: 'start',
    title: 'Start',
    description: undefined,
    objectives: [],
    hours: {},
    recognition: { eqf: undefined, credits: undefined },
    folder: '01-start',
    sessions: [],
    lessons: [lessonOf()],
    ...overrides,
  };
}

export function lessonOf(
  overrides: Partial<Omit<Lesson, 'facts'>> & { facts?: Partial<LessonFacts> } = {},
): Lesson {
  return {
    id: 'welcome',
    moduleId: 'start',
    title: 'Welcome',
    path: '01-start/01-welcome.md',
    language: 'en',
    minutes: undefined,
    objectives: [],
    html: '<p>Hello.</p>',
    links: [],
    blocks: [],
    ...overrides,
    facts: factsOf(overrides.facts),
  };
}

export function sessionOf(
  overrides: Partial<Omit<SessionPlan, 'facts'>> & { facts?: Partial<LessonFacts> } = {},
): SessionPlan {
  return {
    ...lessonOf({ id: 'meet', title: 'Meet', path: '01-start/sessions/01-meet.md', minutes: 60 }),
    mode: 'face-to-face',
    group: undefined,
    room: undefined,
    materials: [],
    bring: [],
    takeBack: [],
    sheets: [],
    steps: [],
    ...overrides,
    facts: factsOf(overrides.facts),
  };
}

export function factsOf(overrides: Partial<LessonFacts> = {}): LessonFacts {
  return {
    headings: [],
    images: [],
    links: [],
    files: [],
    videos: [],
    sections: [],
    terms: [],
    isBlank: false,
    words: 200,
    blockTypes: [],
    hosts: [],
    frontMatter: {},
    ...overrides,
  };
}

/** A course of one module with one lesson. */
export function courseWith(
  lesson: Parameters<typeof lessonOf>[0] = {},
  course: Partial<Course> = {},
): Course {
  return courseOf({ modules: [moduleOf({ lessons: [lessonOf(lesson)] })], ...course });
}

/** A single choice with the first option right. */
export function choiceOf(overrides: Partial<Block> & { options?: string[] } = {}): Block {
  const { options = ['Right', 'Wrong'], ...block } = overrides;
  const parts: Part[] = options.map((text, index) => ({ id: `o${index + 1}`, text, correct: index === 0 }));
  const correct = (block.parts ?? parts).filter((part) => part.correct).map((part) => part.id);
  return {
    type: 'choice',
    id: 'question',
    position: at(10),
    prompt: 'Which one?',
    points: 1,
    attempts: undefined,
    parts,
    key: { kind: 'choice', correct, multiple: false },
    state: { kind: 'choice', multiple: false },
    interaction: { type: 'choice', choices: parts.map(({ id, text }) => ({ id, text })), correct: [['o1']] },
    data: {},
    ...block,
  };
}

/** A quiz of the question `question`, with as much of a plan as matters. */
export function quizOf({ id = 'quiz', ...plan }: Partial<QuizPlan> & { id?: string } = {}): Block {
  return {
    type: 'quiz',
    id,
    position: at(5),
    prompt: 'Quiz',
    points: plan.pretest ? 0 : 1,
    attempts: plan.pretest ? 1 : undefined,
    parts: [],
    plan: {
      pools: [{ draw: undefined, blocks: ['question'] }],
      shuffle: { questions: false, options: false },
      counts: 'best',
      feedback: 'end',
      review: 'verdicts',
      pass: undefined,
      pretest: false,
      ...plan,
    },
    state: { kind: 'quiz', drawn: 0 },
    interaction: undefined,
    data: {},
  };
}

/** A quiz of two questions in one lesson, each with one try an attempt. */
export function quizBlocks(
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

export function assetOf(path: string, overrides: Partial<Asset> = {}): Asset {
  const name = path.slice(path.lastIndexOf('/') + 1);
  return {
    path,
    from: `/course/${path}`,
    bytes: 1000,
    packed: `files/${name}`,
    width: undefined,
    height: undefined,
    ...overrides,
  };
}

export function videoOf(overrides: Partial<Video> = {}): Video {
  return {
    title: 'How a workshop trains its own successors',
    summary: undefined,
    source: { kind: 'file', path: 'assets/bilbao.mp4' },
    poster: 'assets/bilbao.jpg',
    captions: { en: 'assets/bilbao.en.vtt' },
    transcript: { en: 'assets/bilbao.en.md' },
    language: 'es',
    duration: 84,
    licence: undefined,
    ...overrides,
  };
}

export function at(line: number, column = 1) {
  return { line, column };
}

export function toolOf(overrides: Partial<ToolkitItem> = {}): ToolkitItem {
  return {
    id: 'tool',
    title: 'A tool',
    kind: undefined,
    summary: undefined,
    language: 'en',
    path: 'assets/a.docx',
    fileLanguage: 'en',
    licence: undefined,
    version: undefined,
    accessible: undefined,
    module: undefined,
    objectives: [],
    file: 'toolkit.yaml',
    position: at(1),
    ...overrides,
  };
}

/** The file that `toolOf` names. */
export const TOOL_ASSET: Asset = {
  path: 'assets/a.docx',
  packed: 'files/a.docx',
  from: '/a.docx',
  bytes: 24_000,
  width: undefined,
  height: undefined,
};
