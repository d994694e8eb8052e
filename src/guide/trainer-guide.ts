/** The guide itself: sessions, their sheets, notes on the lessons, and solutions, module by module. */
import type { Element, ElementContent } from 'hast';
import { h } from '../blocks/hast.ts';
import { hoursWords, timeWords } from '../course/model/hours.ts';
import { hoursThere } from '../course/model/ledger.ts';
import type { Module } from '../course/model/model.ts';
import { languageName } from '../texts/index.ts';
import { table } from './elements.ts';
import { imprintOf } from './imprint.ts';
import { checks, noteOf, otherLanguage, sessionParts, sheetParts } from './session.ts';
import { type GuideSheet, handedOut } from './sheets.ts';
import { solutionsOf } from './solutions.ts';
import { type GuideSource, type Placed, sessionsOf, trainerTexts } from './source.ts';

export function trainerGuide(source: GuideSource, sheets: readonly GuideSheet[]): ElementContent[] {
  const { course, title, tell } = source;
  const placed = sessionsOf(source);
  const byKey = new Map(sheets.map((sheet) => [sheet.key, sheet]));
  const chapters = [
    ...(placed.length === 0 ? [] : [glance(placed, source)]),
    ...materials(placed, source),
    ...course.modules.map((module, at) => moduleChapter(module, at + 1, placed, source, byKey)),
  ];
  return [
    h('header', {}, [
      h('h1', { className: ['guide-title'] }, [tell('title', { title })]),
      h('p', { className: ['guide-subtitle'] }, [course.description]),
      h('p', {}, [tell('purpose')]),
      facts(source),
    ]),
    contents(chapters, source),
    ...chapters.flatMap(({ id, heading, parts }) => [
      h('h2', { id, className: ['guide-page'] }, [heading]),
      ...parts,
    ]),
    h('h2', { id: 'about' }, [tell('imprint')]),
    imprintOf(source),
  ];
}

interface Chapter {
  id: string;
  heading: string;
  parts: ElementContent[];
}

function facts({ course, say }: GuideSource): Element {
  const hours = hoursWords(hoursThere(course.modules), say);
  return h('ul', { className: ['guide-facts'] }, [
    h('li', {}, [say('version', { version: course.version })]),
    h('li', {}, [languageName(course.language, course.language)]),
    ...hours.map((text) => h('li', {}, [text])),
  ]);
}

function contents(chapters: readonly Chapter[], { tell }: GuideSource): Element {
  const all = [...chapters, { id: 'about', heading: tell('imprint'), parts: [] }];
  return h('nav', { className: ['guide-contents'], ariaLabelledBy: 'contents' }, [
    h('h2', { id: 'contents' }, [tell('contents')]),
    h(
      'ol',
      {},
      all.map(({ id, heading, parts }) => {
        const inner = parts.filter(
          (part): part is Element =>
            part.type === 'element' && part.tagName === 'h3' && part.properties.id !== undefined,
        );
        return h('li', {}, [
          h('a', { href: `#${id}` }, [heading]),
          inner.length === 0
            ? undefined
            : h(
                'ol',
                {},
                inner.map((part) =>
                  h('li', {}, [h('a', { href: `#${part.properties.id}` }, [...part.children])]),
                ),
              ),
        ]);
      }),
    ),
  ]);
}

function glance(placed: readonly Placed[], { say, tell }: GuideSource): Chapter {
  const columns = [tell('sessionWord'), tell('moduleWord'), tell('mode'), tell('duration')];
  const rows = placed.map(({ session, module }) => [
    session.title,
    module.title,
    tell(session.mode),
    session.minutes === undefined ? '–' : timeWords(session.minutes, say),
  ]);
  return { id: 'sessions', heading: tell('overview'), parts: [table(undefined, columns, rows)] };
}

function materials(placed: readonly Placed[], { tell }: GuideSource): Chapter[] {
  const needing = placed.filter(({ session }) => session.materials.length > 0);
  if (needing.length === 0) return [];
  const parts = needing.flatMap(({ session, module }) => [
    h('p', {}, [h('strong', {}, [`${module.title}: ${session.title}`])]),
    checks(session.materials),
  ]);
  return [{ id: 'materials', heading: tell('materialsList'), parts }];
}

function moduleChapter(
  module: Module,
  number: number,
  placed: readonly Placed[],
  source: GuideSource,
  sheets: ReadonlyMap<string, GuideSheet>,
): Chapter {
  const { say, tell } = source;
  const own = placed.filter((one) => one.module === module);
  const section = (name: string, heading: string, parts: readonly ElementContent[]): ElementContent[] =>
    parts.length === 0 ? [] : [h('h3', { id: `${module.id}:${name}` }, [heading]), ...parts];
  const hours = hoursWords(hoursThere([module]), say);
  return {
    id: `module:${module.id}`,
    heading: tell('module', { n: number, title: module.title }),
    parts: [
      ...(module.description === undefined ? [] : [h('p', {}, [module.description])]),
      ...(hours.length === 0 ? [] : [h('p', { className: ['guide-step'] }, [hours.join(' · ')])]),
      ...(module.objectives.length === 0
        ? []
        : [
            h('p', {}, [h('strong', {}, [tell('objectives')])]),
            h(
              'ul',
              {},
              module.objectives.map(({ text }) => h('li', {}, [text])),
            ),
          ]),
      ...own.flatMap((one) => [
        h('h3', { id: `${module.id}:session:${one.session.id}`, className: ['guide-page'] }, [
          tell('session', { n: one.number, title: one.session.title }),
        ]),
        ...sessionParts(one, source, sheets, 3),
      ]),
      ...section('sheets', tell('lessonSheets'), otherSheets(module, own, sheets, source)),
      ...section('notes', tell('lessonNotes'), lessonNotes(module, source)),
      ...section('solutions', tell('solutions'), solutions(module, source)),
    ],
  };
}

/** Those that no session of the module hands out. */
function otherSheets(
  module: Module,
  own: readonly Placed[],
  sheets: ReadonlyMap<string, GuideSheet>,
  source: GuideSource,
): ElementContent[] {
  const handed = new Set(
    own.flatMap((one) => handedOut(one, sheets).map((given) => 'sheet' in given && given.sheet)),
  );
  return [...sheets.values()]
    .filter((sheet) => sheet.module === module && !handed.has(sheet))
    .flatMap((sheet) => sheetParts(sheet, source, 4));
}

function lessonNotes(module: Module, source: GuideSource): ElementContent[] {
  return module.lessons.flatMap((lesson) => {
    const texts = trainerTexts(source, lesson.path);
    if (texts.length === 0) return [];
    return [
      h('h4', {}, [lesson.title]),
      ...texts.flatMap((text) => [
        ...(text.heading === '' ? [] : [h('p', { className: ['guide-step'] }, [text.heading])]),
        noteOf(text, source, 4),
      ]),
    ];
  });
}

function solutions(module: Module, source: GuideSource): ElementContent[] {
  return module.lessons.flatMap((lesson) => {
    const list = solutionsOf(lesson, source);
    if (list === undefined) return [];
    const lang = otherLanguage(lesson.language, source.course);
    return [h('h4', { lang }, [lesson.title]), lang === undefined ? list : h('div', { lang }, [list])];
  });
}
