/** What an author writes inside a video, told apart: pause questions, notes on chapters, sheets, and the rest. */
import type { Element, ElementContent } from 'hast';
import type { RootContent } from 'mdast';
import { clock, exactClock } from '../../course/clock.ts';
import type { Chapter, Position, Video } from '../../course/model/model.ts';
import { type BuildContext, needType, positionOf } from '../block-type.ts';
import { h, plainText } from '../hast.ts';

export interface Inside {
  /** In the order of their times. */
  pauses: TimedElement[];
  /** Those of the library and those that the author writes here, in the order of their times. */
  chapters: NotedChapter[];
  sheets: Element[];
  /** Goes where it goes, in its own order. */
  others: ElementContent[];
}

interface TimedElement {
  /** Seconds. */
  at: number;
  element: Element;
  position: Position;
}

interface NotedChapter extends Chapter {
  /** The title as it is shown. */
  label: ElementContent[];
  note: Element | undefined;
}

export function readInside(children: readonly RootContent[], video: Video, context: BuildContext): Inside {
  const pauses: TimedElement[] = [];
  const written: TimedElement[] = [];
  const inside: Inside = { pauses, chapters: [], sheets: [], others: [] };
  for (const child of children) {
    for (const node of context.toHast([child])) {
      const timed = () => ({ at: Number(at(node)), element: node as Element, position: positionOf(child) });
      if (isOf(node, 'pause')) pauses.push(timed());
      else if (isOf(node, 'chapter')) written.push(timed());
      else if (isOf(node, 'sheet')) inside.sheets.push(node);
      else inside.others.push(node);
    }
  }
  for (const [name, list] of [['pause', pauses] as const, ['chapter', written] as const]) {
    list.sort((a, b) => a.at - b.at);
    reportOutside(name, list, video, context);
    reportTwice(name, list, context);
  }
  inside.chapters = chaptersOf(written, video, context);
  return inside;
}

/** A note without a title of its own stands with the library's chapter of that time. */
function chaptersOf(written: readonly TimedElement[], video: Video, context: BuildContext): NotedChapter[] {
  const library = video.chapters ?? [];
  const own = written.flatMap(({ at, element, position }): NotedChapter[] => {
    const [title, note] = ['chapter-title', 'chapter-note'].map((name) =>
      element.children.find((node) => isOf(node, name)),
    ) as (Element | undefined)[];
    const known = library.find((chapter) => isSameSecond(chapter.at, at));
    const label = title?.children ?? (known && [{ type: 'text' as const, value: known.title }]);
    if (label === undefined) reportUntitled(at, video, position, context);
    return label === undefined ? [] : [{ at: known?.at ?? at, title: plainText(label).trim(), label, note }];
  });
  const rest = library
    .filter(({ at }) => !own.some((one) => isSameSecond(one.at, at)))
    .map(
      ({ at, title }): NotedChapter => ({
        at,
        title,
        label: [{ type: 'text', value: title }],
        note: undefined,
      }),
    );
  return [...own, ...rest].sort((a, b) => a.at - b.at);
}

export function pausesHtml({ pauses }: Inside, block: string, context: BuildContext): Element | undefined {
  if (pauses.length === 0) return undefined;
  const title = context.innerId(block, 'pauses');
  return h('div', { className: ['pauses'], role: 'group', ariaLabelledBy: title }, [
    h('p', { className: ['pauses-title'], id: title }, [context.text('pauseQuestions')]),
    h(
      'ol',
      { role: 'list' },
      pauses.map(({ element }) => h('li', {}, [element])),
    ),
  ]);
}

export function chaptersHtml({ chapters }: Inside, context: BuildContext): Element | undefined {
  if (chapters.length === 0) return undefined;
  // Those of the library look and act as those that are written here.
  needType(context.facts, 'chapter');
  return h('details', { className: ['chapters', 'folds', 'slim'] }, [
    h('summary', {}, [context.text('chapters')]),
    h(
      'ol',
      { role: 'list' },
      chapters.map(({ at, label, note }) =>
        h('li', { className: ['chapter'], dataAt: at }, [
          h('p', { className: ['chapter-head'] }, [
            h('span', { className: ['chapter-time'] }, [clock(Math.floor(at))]),
            ' ',
            h('strong', { className: ['chapter-title'] }, label),
          ]),
          note,
        ]),
      ),
    ),
  ]);
}

function at(node: ElementContent): unknown {
  return node.type === 'element' ? node.properties.dataAt : undefined;
}

function isOf(node: ElementContent, name: string): node is Element {
  if (node.type !== 'element') return false;
  const names = node.properties.className;
  return Array.isArray(names) && names.includes(name);
}

function isSameSecond(a: number, b: number): boolean {
  return Math.floor(a) === Math.floor(b);
}

function reportOutside(
  name: string,
  list: readonly TimedElement[],
  video: Video,
  context: BuildContext,
): void {
  const start = video.start ?? 0;
  const end = video.end ?? video.duration;
  for (const { at, position } of list) {
    const isLate = end !== undefined && at > end;
    if (!isLate && at >= start) continue;
    const what = isLate
      ? `after its video ends at ${exactClock(end)}`
      : `before its video begins at ${exactClock(start)}`;
    const between =
      end === undefined ? `from ${exactClock(start)} on` : `from ${exactClock(start)} to ${exactClock(end)}`;
    const reason = `This ${name} stands at ${exactClock(at)}, ${what}; write a time ${between}`;
    context.report({ ruleId: 'time-within-video', reason, position });
  }
}

function reportTwice(name: keyof typeof ONCE, list: readonly TimedElement[], context: BuildContext): void {
  const { ruleId, remedy } = ONCE[name];
  list.forEach(({ at, position }, index) => {
    const first = list[index - 1];
    if (first === undefined || !isSameSecond(first.at, at)) return;
    const reason = `Two ${name}s of this video stand at ${exactClock(at)}, the first in line ${first.position.line}; ${remedy}`;
    context.report({ ruleId, reason, position });
  });
}

const ONCE = {
  pause: {
    ruleId: 'pause-time-unique',
    remedy: 'put the questions of both into one pause, or write another time',
  },
  chapter: {
    ruleId: 'chapter-time-unique',
    remedy: 'write both notes into one chapter, or another time',
  },
} as const;

function reportUntitled(
  at: number,
  { chapters = [] }: Video,
  position: Position,
  context: BuildContext,
): void {
  const known = chapters.map((chapter) => exactClock(chapter.at)).join(', ');
  const where =
    known === '' ? 'videos.yaml has no chapters of this video' : `videos.yaml has chapters at ${known}`;
  const reason = `This chapter has no title, and ${where}; write one in brackets: :::chapter[Title]{at=${exactClock(at)}}`;
  context.report({ ruleId: 'chapter-has-title', reason, position });
}
