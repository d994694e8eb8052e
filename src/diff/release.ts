/** A release as far as its learners' saved work depends on it: what `course.js` of a package says. */
import { z } from 'zod';
import type { AnswerKey } from '../course/model/answer-key.ts';
import type { Need, OutcomeRule } from '../course/model/rule.ts';

const count = z.number().int().min(0).max(1e9);
const share = z.number().min(0).max(1);
const text = z.string().max(20_000);
const numbers = z.array(count).max(20_000);

const need: z.ZodType<Need> = z.lazy(() =>
  z.union([
    z.object({ all: z.array(need) }),
    z.object({ any: z.array(need) }),
    z.object({ lessons: numbers }),
    z.object({ watch: z.array(z.object({ block: count, share, reading: z.boolean().optional() })) }),
    z.object({ quizzes: numbers, passed: z.boolean() }),
    z.object({ texts: numbers }),
    z.object({ minutes: z.number().min(0) }),
  ]),
);

const key: z.ZodType<AnswerKey> = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('choice'), correct: numbers, multiple: z.boolean() }),
  z.object({
    kind: z.literal('blanks'),
    blanks: z.array(z.object({ part: count, accepted: z.array(text) })),
    folding: z.object({ case: z.boolean(), accents: z.boolean(), spaces: z.boolean() }),
  }),
  z.object({
    kind: z.literal('number'),
    ranges: z.array(z.object({ min: z.number(), max: z.number() })),
  }),
  z.object({ kind: z.literal('pairs'), pairs: z.array(z.tuple([count, count])) }),
  z.object({ kind: z.literal('order'), order: numbers }),
]);

const question = z.object({
  block: count,
  points: z.number().min(0),
  attempts: count.optional(),
  credit: z.enum(['partial', 'all']).optional(),
  key,
  quiz: count.optional(),
  uncounted: z.boolean().optional(),
});

const quiz = z.object({
  block: count,
  points: z.number().min(0),
  attempts: count.optional(),
  counts: z.enum(['best', 'last', 'first']),
  pass: share.optional(),
  members: numbers,
  known: z.array(z.object({ lesson: count, members: numbers })).optional(),
});

const rule = z
  .object({
    completion: need,
    pass: share.optional(),
    report: z.enum(['completed', 'passed']),
    questions: z.array(question),
    quizzes: z.array(quiz),
  })
  .transform((read): OutcomeRule => ({ ...read, pass: read.pass }));

const block = z.object({
  type: text,
  id: text,
  number: count,
  prompt: text,
  parts: z.array(z.object({ id: text, number: count, text })),
  state: z.object({
    kind: z.enum(['choice', 'blanks', 'number', 'pairs', 'order', 'plan', 'text', 'watch', 'quiz', 'none']),
    multiple: z.boolean().optional(),
    slots: count.optional(),
    lefts: count.optional(),
  }),
  /** In a package that reports by them: index of each interaction, by its suffix. */
  indexes: z.record(text, count).optional(),
  /** Of a video: whether the package shows it, or a host's own player. */
  data: z.object({ kind: text.optional() }).catch({}).default({}),
});

const lesson = z.object({ key: text, number: count, title: text, blocks: z.array(block).max(20_000) });

/** What of `PackageData` is compared. */
export const releaseSchema = z.object({
  course: z.object({
    id: text,
    iri: text,
    title: text,
    module: text.optional(),
    version: text,
    language: text,
  }),
  modules: z.array(z.object({ id: text })),
  lessons: z.array(lesson).max(20_000),
  rule,
});

type ReleaseData = z.output<typeof releaseSchema>;
export type LessonOfRelease = ReleaseData['lessons'][number];
export type BlockOfRelease = LessonOfRelease['blocks'][number];

/** One package of a release: one language of a course or of a module. */
export interface Release extends ReleaseData {
  /** Id of the module where the package holds one alone. */
  unit: string | undefined;
  /** What LMSs know it by, by the file that says so (`Released.file`). */
  identifiers: ReadonlyMap<string, string>;
  /** It is of a kind that reports by indexes, though an early release may have none. */
  hasIndexes: boolean;
  /** Files of the lessons, by their keys; of a package they are unknown. */
  files: ReadonlyMap<string, string>;
}
