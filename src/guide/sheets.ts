/** The sheets of lessons and sessions: pages that are handed out, and stand in the guide too. */
import type { ElementContent } from 'hast';
import { lessonKey, sessionKey } from '../course/model/ids.ts';
import type { Block, Course, Lesson, Module } from '../course/model/model.ts';
import { hasClass } from './document.ts';
import { findElement, onPaper, parsed } from './paper.ts';
import type { Placed } from './source.ts';

export interface GuideSheet {
  /** `<module>/<lesson>#<block>`, or of a session `<module>/sessions/<session>#<block>`. */
  key: string;
  /** Where its page lies in the folder for trainers, without its ending. */
  path: string;
  module: Module;
  title: string;
  kind: 'context' | 'discussion';
  minutes: number | undefined;
  body: ElementContent[];
}

/** Of all lessons and sessions, in reading order. */
export function sheetsOf(course: Course): GuideSheet[] {
  const taken = new Set<string>();
  return course.modules.flatMap((module) => [
    ...module.lessons.flatMap((lesson) => sheetsIn(lesson, lessonKey(lesson), module, taken)),
    ...module.sessions.flatMap((session) => sheetsIn(session, sessionKey(session), module, taken)),
  ]);
}

/** @param taken paths of other sheets */
function sheetsIn(lesson: Lesson, key: string, module: Module, taken: Set<string>): GuideSheet[] {
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
      key: sheetKey(key, block.id),
      path: freePath(`handouts/${module.id}-${lesson.id}-${block.id}`, taken),
      module,
      title: block.prompt,
      ...plannedOf(block),
      body: body?.children.flatMap(onPaper) ?? [],
    };
  });
}

/** Ids hold hyphens too, so two sheets may come to one name; some disks know no case. */
function freePath(path: string, taken: Set<string>): string {
  let free = path;
  for (let number = 2; taken.has(free.toLowerCase()); number++) free = `${path}-${number}`;
  taken.add(free.toLowerCase());
  return free;
}

function plannedOf({ data }: Block): Pick<GuideSheet, 'kind' | 'minutes'> {
  return {
    kind: data.kind === 'context' ? 'context' : 'discussion',
    minutes: typeof data.minutes === 'number' ? data.minutes : undefined,
  };
}

/** What a session hands out: a sheet, or a file of the course. */
type HandedOut = { sheet: GuideSheet } | { file: string; title: string };

export function handedOut({ session }: Placed, sheets: ReadonlyMap<string, GuideSheet>): HandedOut[] {
  return session.sheets.flatMap((one): HandedOut[] => {
    if (one.kind === 'file') return [{ file: one.path, title: one.title }];
    const sheet = sheets.get(sheetKey(one.kind === 'lesson' ? one.lesson : sessionKey(session), one.block));
    return sheet === undefined ? [] : [{ sheet }];
  });
}

function sheetKey(lesson: string, block: string): string {
  return `${lesson}#${block}`;
}
