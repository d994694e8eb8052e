/** The plans of sessions: their files beside those of lessons, and what their front matter says. */
import { posix } from 'node:path';
import { type SessionFrontMatter, sessionSchema } from '../config/session-schema.ts';
import { lessonKey } from '../course/model/ids.ts';
import type { Lesson, Position } from '../course/model/model.ts';
import type { SessionPlan, SessionSheet } from '../course/model/session-plan.ts';
import { shortened } from '../course/text/shortened.ts';
import { typographic } from '../course/text/typographic.ts';
import type { Message } from '../diagnostics/message.ts';
import type { Project } from '../load/project.ts';
import type { CompiledLesson } from './compile-lesson.ts';
import type { BlockIds, LessonTask } from './context.ts';
import { type Head, readHead } from './lesson-heads.ts';
import { type LinkContext, resolveTarget } from './paths.ts';

export type SessionHead = Head<SessionFrontMatter>;

export function readSessionHeads(project: Project, language: string): SessionHead[] {
  return project.modules.flatMap((module) =>
    module.sessions.map((session) => readHead(project, language, module, session, sessionSchema)),
  );
}

export function sessionTask(head: SessionHead, inherit: BlockIds[] | undefined): LessonTask {
  const { own, inherited, module, source } = head;
  return {
    moduleId: module.id,
    id: inherited.value.id ?? source.id,
    path: head.path,
    text: head.text,
    language: head.language,
    title: own.value.title ?? '',
    minutes: own.value.minutes ?? inherited.value.minutes,
    description: own.value.description,
    objectives: own.value.objectives ?? inherited.value.objectives ?? [],
    glossary: false,
    frontMatter: own.positions,
    inherit,
    isSession: true,
  };
}

/** What a plan may hand out, by where it is written. */
export interface Handed {
  context: LinkContext;
  lessons: readonly Lesson[];
}

/** The plan with what its front matter says; sheets that are nowhere are told. */
export function sessionOf(
  head: SessionHead,
  { lesson, steps = [] }: CompiledLesson,
  handed: Handed,
): { plan: SessionPlan; messages: Message[] } {
  const { own, inherited, language } = head;
  const value = { ...inherited.value, ...own.value };
  const set = (text: string) => typographic(text, language);
  const found = sheetsOf(head, handed);
  const ownSheets = lesson.blocks.flatMap(({ type, id, prompt }): SessionSheet[] =>
    type === 'sheet' ? [{ kind: 'session', block: id, title: prompt }] : [],
  );
  const files = found.flatMap(({ sheet, written, position }) =>
    sheet?.kind === 'file'
      ? [{ role: 'download' as const, path: sheet.path, written, kind: 'asset' as const, position }]
      : [],
  );
  return {
    plan: {
      ...lesson,
      facts: { ...lesson.facts, files: [...lesson.facts.files, ...files] },
      mode: value.mode ?? 'face-to-face',
      assessment: value.assessment,
      group: value.group === undefined ? undefined : set(String(value.group)),
      room: value.room && set(value.room),
      materials: [
        ...new Set([...(value.materials ?? []), ...steps.flatMap(({ materials }) => materials)].map(set)),
      ],
      bring: (value.bring ?? []).map(set),
      takeBack: (value.takeBack ?? []).map(set),
      sheets: [...found.flatMap(({ sheet }) => sheet ?? []), ...ownSheets],
      steps,
    },
    messages: found.flatMap(({ sheet, reason, position }) =>
      sheet === undefined
        ? [{ file: writerOf(head), ...position, severity: 'error', ruleId: 'sheet-exists', reason }]
        : [],
    ),
  };
}

interface FoundSheet {
  written: string;
  position: Position;
  sheet: SessionSheet | undefined;
  /** Why there is none. */
  reason: string;
}

/** A translation that names no sheets has those of its source. */
function writerOf({ own, source, path }: SessionHead): string {
  return own.value.sheets === undefined ? source.path : path;
}

function sheetsOf(head: SessionHead, handed: Handed): FoundSheet[] {
  const { positions, value } = head.own.value.sheets === undefined ? head.inherited : head.own;
  return (value.sheets ?? []).map((written, index) => {
    const position = positions[`sheets.${index}`] ?? positions.sheets ?? { line: 1, column: 1 };
    const target = resolveTarget(written, head.path, handed.context);
    if (target.kind === 'asset') {
      const title = posix.basename(target.path);
      return { written, position, sheet: { kind: 'file', path: target.path, title }, reason: '' };
    }
    if (target.kind === 'lesson') return { written, position, ...inLesson(written, target, handed.lessons) };
    const reason = `The sheet ${quoted(written)} is nowhere in the course; write the path of a file, or of a lesson with the id of its sheet, such as ../01-start.md#my-sheet`;
    return { written, position, sheet: undefined, reason };
  });
}

/** A lesson's only sheet needs no id. */
function inLesson(
  written: string,
  { key, anchor }: { key: string; anchor: string | undefined },
  lessons: readonly Lesson[],
): Pick<FoundSheet, 'sheet' | 'reason'> {
  const blocks = lessons.find((lesson) => lessonKey(lesson) === key)?.blocks ?? [];
  const sheets = blocks.filter(({ type }) => type === 'sheet');
  const found = sheets.find(({ id }) => id === anchor);
  const only = anchor === undefined && sheets.length === 1 ? sheets[0] : undefined;
  const block = found ?? only;
  if (block !== undefined)
    return { sheet: { kind: 'lesson', lesson: key, block: block.id, title: block.prompt }, reason: '' };
  const hint =
    sheets.length === 0
      ? 'that lesson has none; write one there, between ":::sheet[Title]" and ":::"'
      : `that lesson has ${sheets.map(({ id }) => `#${id}`).join(', ')}; write one of these behind its path`;
  return { sheet: undefined, reason: `The sheet ${quoted(written)} is nowhere: ${hint}` };
}

function quoted(written: string): string {
  return `"${shortened(written, 80)}"`;
}
