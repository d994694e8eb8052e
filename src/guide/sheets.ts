/** The sheets of lessons and sessions: pages that are handed out, and stand in the guide too. */
import type { ElementContent } from 'hast';
import { lessonKey } from '../course/model/ids.ts';
import type { Block, Course, Lesson, Module } from '../course/model/model.ts';
import { hasClass } from './document.ts';
import { findElement, onPaper, parsed } from './paper.ts';
import type { Placed } from './source.ts';

export interface GuideSheet {
  /** `<module>/<lesson>#<block>`, or of a session `<module>/<session>#<block>`. */
  key: string;
  module: Module;
  title: string;
  kind: 'context' | 'discussion';
  minutes: number | undefined;
  body: ElementContent[];
}

/** Where its page lies in the folder for trainers, without its ending. */
export function handoutPath({ key }: Pick<GuideSheet, 'key'>): string {
  return `handouts/${key.replace(/[/#]/g, '-')}`;
}

/** Of all lessons and sessions, in reading order. */
export function sheetsOf(course: Course): GuideSheet[] {
  return course.modules.flatMap((module) =>
    [...module.lessons, ...module.sessions].flatMap((lesson) => sheetsIn(lesson, module)),
  );
}

function sheetsIn(lesson: Lesson, module: Module): GuideSheet[] {
  const blocks = lesson.blocks.filter(({ type }) => type === 'sheet');
  if (blocks.length === 0) return [];
  const tree = parsed(lesson.html);
  return blocks.map((block) => {
    const found = findElement(
      tree,
      (element) => hasClass(element, 'sheet') && String(element.properties.id).endsWith(`:${block.id}`),
    );
    const body = findElement(found?.children ?? [], (element) => hasClass(element, 'sheet-body'));
    return {
      key: sheetKey(lessonKey(lesson), block.id),
      module,
      title: block.prompt,
      ...plannedOf(block),
      body: body?.children.flatMap(onPaper) ?? [],
    };
  });
}

function plannedOf({ data }: Block): Pick<GuideSheet, 'kind' | 'minutes'> {
  return {
    kind: data.kind === 'context' ? 'context' : 'discussion',
    minutes: typeof data.minutes === 'number' ? data.minutes : undefined,
  };
}

/** What a session hands out: a sheet, or a file of the course. */
export type HandedOut = { sheet: GuideSheet } | { file: string; title: string };

export function handedOut({ session }: Placed, sheets: ReadonlyMap<string, GuideSheet>): HandedOut[] {
  return session.sheets.flatMap((one): HandedOut[] => {
    if (one.kind === 'file') return [{ file: one.path, title: one.title }];
    const sheet = sheets.get(sheetKey(one.kind === 'lesson' ? one.lesson : lessonKey(session), one.block));
    return sheet === undefined ? [] : [{ sheet }];
  });
}

export function sheetKey(lesson: string, block: string): string {
  return `${lesson}#${block}`;
}
