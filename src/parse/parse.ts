/** Parse: what was loaded becomes a course in one language, its lessons final HTML. Adds messages, never throws for them. */
import { setImmediate } from 'node:timers/promises';
import type { BlockTypes } from '../blocks/block-type.ts';
import { lessonKey } from '../course/model/ids.ts';
import type { Course } from '../course/model/model.ts';
import type { TrainerTexts } from '../course/model/session-plan.ts';
import type { Message } from '../diagnostics/message.ts';
import type { Project } from '../load/project.ts';
import type { LoadedTexts } from '../texts/index.ts';
import { type CompiledLesson, compileLesson } from './compile-lesson.ts';
import type { BlockIds, LessonContext, LessonTask } from './context.ts';
import { courseOf, toolkitOf, videosOf } from './course-of.ts';
import { type Head, type LessonHead, lessonAddress, readHeads, taskOf } from './lesson-heads.ts';
import { type LessonPool, POOL_FROM } from './pool-types.ts';
import { compileChanged, type LessonMemory } from './remembered.ts';
import { readSessionHeads, type SessionHead, sessionOf, sessionTask } from './sessions.ts';
import { lookIntoTexts } from './tools.ts';

/** What parsing asks of what a build knows. */
export interface ParseToolkit {
  blockTypes: BlockTypes;
  /** Script that compiles lessons with these block types in a worker; where it is missing, none does. */
  lessonWorker: URL;
  loadTexts(language: string): Promise<LoadedTexts>;
}

export interface ParseOptions {
  signal?: AbortSignal;
  /** Shared by several editions; without one a large course makes its own. */
  pool?: LessonPool;
  /** What `parseCourse` gave for the source language: a translation inherits its ids. */
  source?: Pick<ParsedCourse, 'ids'>;
  /** Lessons of earlier compilations with the same tool; without it every lesson is compiled. */
  memory?: LessonMemory | undefined;
  /** Lessons compiled so far, of all. */
  onProgress?: (done: number, all: number) => void;
}

export interface ParsedCourse {
  course: Course;
  messages: Message[];
  /** What only the trainer reads; nothing of it is in the course. */
  trainer: TrainerTexts;
  /** Ids of the blocks, by path of the source's lesson or session. */
  ids: Record<string, BlockIds[]>;
}

/** @throws the signal's reason when it is aborted */
export async function parseCourse(
  project: Project,
  language: string,
  toolkit: ParseToolkit,
  options: ParseOptions = {},
): Promise<ParsedCourse> {
  const isTranslation = language !== project.settings.language;
  const sourceIds = isTranslation
    ? (options.source?.ids ?? (await idsOfSource(project, toolkit, options)))
    : undefined;
  const heads = readHeads(project, language);
  const sessionHeads = readSessionHeads(project, language);
  const inherit = (head: Head<unknown>) => sourceIds?.[head.source.path];
  const tasks = [
    ...heads.map((head) => taskOf(head, inherit(head))),
    ...sessionHeads.map((head) => sessionTask(head, inherit(head))),
  ];
  const context = await contextOf(project, language, heads, toolkit);
  const compiled = await compileLessons(tasks, context, toolkit, options);
  const lessons = compiled.slice(0, heads.length).map(({ lesson }) => lesson);
  const sessions = compiled
    .slice(heads.length)
    .map((one, index) => sessionOf(sessionHeads[index] as SessionHead, one, { context, lessons }));
  const allHeads = [...heads, ...sessionHeads];
  const toldBefore = (head: Head<unknown>) => options.source !== undefined && head.path === head.source.path;
  return {
    course: courseOf(
      project,
      language,
      lessons,
      sessions.map(({ plan }) => plan),
    ),
    trainer: Object.fromEntries(
      compiled.flatMap(({ lesson, trainer }) => (trainer.length === 0 ? [] : [[lesson.path, trainer]])),
    ),
    messages: allHeads.flatMap((head, index) =>
      toldBefore(head)
        ? []
        : [
            ...headMessages(head),
            ...(compiled[index]?.messages ?? []),
            ...(sessions[index - heads.length]?.messages ?? []),
          ],
    ),
    ids: Object.fromEntries(allHeads.map((head, index) => [head.source.path, compiled[index]?.ids ?? []])),
  };
}

async function idsOfSource(
  project: Project,
  toolkit: ParseToolkit,
  options: ParseOptions,
): Promise<Record<string, BlockIds[]>> {
  const { onProgress: _, source: __, ...rest } = options;
  return (await parseCourse(project, project.settings.language, toolkit, rest)).ids;
}

function headMessages(head: Head<{ id?: string | undefined }>): Message[] {
  const { own, inherited, path } = head;
  const id = inherited.value.id ?? head.source.id;
  if (own === inherited || own.value.id === undefined || own.value.id === id) return own.messages;
  const place = own.positions.id ?? { line: 1, column: 1 };
  const reason = `This file has the id "${own.value.id}", but "${id}" in the source language; leave the id out of the translation`;
  return [
    ...own.messages,
    { file: path, ...place, severity: 'error', ruleId: 'translation-same-structure', reason },
  ];
}

async function contextOf(
  project: Project,
  language: string,
  heads: LessonHead[],
  { loadTexts }: ParseToolkit,
): Promise<LessonContext> {
  const { texts } = await loadTexts(language);
  const lessons: Record<string, string> = {};
  for (const head of heads) {
    const key = lessonKey(lessonAddress(head));
    lessons[head.source.path] = key;
    lessons[head.path] = key;
  }
  const dollars = project.settings.math === 'dollars';
  const files = Object.fromEntries(
    Object.entries(project.texts).filter(([path]) => !Object.hasOwn(project.captions, path)),
  );
  return {
    language,
    texts,
    dollars,
    lessons,
    assets: lessonAssets(project.assets),
    videos: videosOf(project, language),
    glossary: termForms(project),
    toolkit: Object.fromEntries(
      toolkitOf(project, language).map(({ id, title, language, path }) => [id, { title, language, path }]),
    ),
    files,
    captions: project.captions,
    inTexts: lookIntoTexts(files, dollars),
  };
}

function lessonAssets(assets: Project['assets']): LessonContext['assets'] {
  return Object.fromEntries(Object.entries(assets).map(([path, { from: _, ...asset }]) => [path, asset]));
}

/** A lesson without a translation is looked through for the terms of its own language. */
function termForms(project: Project): LessonContext['glossary'] {
  return Object.fromEntries(
    Object.entries(project.glossary).map(([language, entries]) => [
      language,
      entries
        .filter((entry) => entry.language === language)
        .map(({ id, term, also }) => ({ id, forms: [term, ...also] })),
    ]),
  );
}

async function compileLessons(
  tasks: LessonTask[],
  context: LessonContext,
  toolkit: ParseToolkit,
  options: ParseOptions,
): Promise<CompiledLesson[]> {
  const { memory, onProgress } = options;
  if (memory === undefined) return compileAll(tasks, context, toolkit, options);
  return compileChanged(tasks, context, memory, (changed) => {
    const known = tasks.length - changed.length;
    const tell = (done: number) => onProgress?.(known + done, tasks.length);
    return compileAll(changed, context, toolkit, { ...options, onProgress: tell });
  });
}

async function compileAll(
  tasks: LessonTask[],
  context: LessonContext,
  { blockTypes, lessonWorker }: ParseToolkit,
  options: ParseOptions,
): Promise<CompiledLesson[]> {
  options.signal?.throwIfAborted();
  if (options.pool !== undefined) return compileInPool(tasks, context, options.pool, options);
  const { createPool } = tasks.length < POOL_FROM ? { createPool: undefined } : await import('./pool.ts');
  const pool = createPool?.(tasks.length, lessonWorker);
  if (pool === undefined) return compileHere(tasks, context, blockTypes, options);
  try {
    return await compileInPool(tasks, context, pool, options);
  } finally {
    await pool.destroy();
  }
}

/** A signal is heard only between turns of the event loop. */
const LESSONS_A_TURN = 8;

async function compileHere(
  tasks: LessonTask[],
  context: LessonContext,
  blockTypes: BlockTypes,
  { signal, onProgress }: ParseOptions,
): Promise<CompiledLesson[]> {
  const compiled: CompiledLesson[] = [];
  for (const task of tasks) {
    compiled.push(await compileLesson(task, context, blockTypes));
    onProgress?.(compiled.length, tasks.length);
    if (compiled.length % LESSONS_A_TURN === 0) await setImmediate();
    signal?.throwIfAborted();
  }
  return compiled;
}

const LARGEST_BATCH = 32;
const BATCHES_A_WORKER = 4;

async function compileInPool(
  tasks: LessonTask[],
  context: LessonContext,
  pool: LessonPool,
  { signal, onProgress }: ParseOptions,
): Promise<CompiledLesson[]> {
  const { shareContext } = await import('./pool.ts');
  const shared = shareContext(context);
  const size = Math.min(
    LARGEST_BATCH,
    Math.max(1, Math.ceil(tasks.length / (pool.workers * BATCHES_A_WORKER))),
  );
  let done = 0;
  const batches = batchesOf(tasks, size).map(async (batch) => {
    const compiled = await pool.compile(batch, shared, signal);
    done += compiled.length;
    onProgress?.(done, tasks.length);
    return compiled;
  });
  return (await Promise.all(batches)).flat();
}

function batchesOf<T>(items: T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
    items.slice(index * size, (index + 1) * size),
  );
}
