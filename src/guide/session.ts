/** A session as its trainer needs it: an overview, a timetable, and each step with what only the trainer reads. */
import type { Element, ElementContent } from 'hast';
import { h, plainText } from '../blocks/hast.ts';
import { timeWords } from '../course/model/hours.ts';
import type { Course } from '../course/model/model.ts';
import { type SessionStep, STEP_FORMS, type TrainerText } from '../course/model/session-plan.ts';
import { hasClass } from './document.ts';
import { table } from './elements.ts';
import { below, findElement, onPaper, parsed } from './paper.ts';
import { type GuideSheet, handedOut } from './sheets.ts';
import { type GuideSource, objectivesOf, type Placed, trainerTexts } from './source.ts';

/** @param level of the session's own heading */
export function sessionParts(
  placed: Placed,
  source: GuideSource,
  sheets: ReadonlyMap<string, GuideSheet>,
  level: number,
): ElementContent[] {
  const { tell } = source;
  const { session } = placed;
  const texts = trainerTexts(source, session.path);
  const heading = (text: string) => h(`h${level + 1}`, {}, [text]);
  return [
    ...(session.description === undefined
      ? []
      : [h('p', { lang: otherLanguage(session.language, source.course) }, [session.description])]),
    overview(placed, source),
    ...(session.materials.length === 0 ? [] : [heading(tell('materials')), checks(session.materials)]),
    ...(session.steps.length === 0 ? [] : [heading(tell('timetable')), timetable(placed, source)]),
    ...texts.filter(({ step }) => step === undefined).map((text) => noteOf(text, source, level + 1)),
    heading(tell('steps')),
    ...stepParts(placed, source, texts, level + 2),
    ...handouts(placed, source, sheets, level + 1),
  ];
}

function overview(placed: Placed, { course, say, tell }: GuideSource): Element {
  const { session } = placed;
  const rows: [string, readonly string[]][] = [
    [tell('mode'), [tell(session.mode)]],
    [tell('duration'), session.minutes === undefined ? [] : [timeWords(session.minutes, say)]],
    [tell('group'), session.group === undefined ? [] : [session.group]],
    [tell('room'), session.room === undefined ? [] : [session.room]],
    [tell('objectives'), objectivesOf(placed)],
    [tell('bring'), session.bring],
    [tell('takeBack'), session.takeBack],
  ];
  return h(
    'dl',
    { lang: otherLanguage(session.language, course) },
    rows.flatMap(([name, values]) =>
      values.length === 0 ? [] : [h('dt', {}, [name]), ...values.map((value) => h('dd', {}, [value]))],
    ),
  );
}

export function checks(items: readonly string[]): Element {
  return h(
    'ul',
    { className: ['guide-checks'] },
    items.map((item) => h('li', {}, [item])),
  );
}

/** With the time of each step, counted from 0:00. */
function timetable({ session }: Placed, { say, tell }: GuideSource): Element {
  const steps = timed(session.steps);
  const rows = steps.map(({ step, from, to }) => [
    `${clock(from)}–${clock(to)}`,
    step.title,
    step.form === undefined ? '–' : say(STEP_FORMS[step.form]),
    step.minutes === undefined ? '–' : String(step.minutes),
  ]);
  const all = steps.at(-1)?.to ?? 0;
  return table(
    undefined,
    [tell('time'), tell('step'), tell('form'), tell('minutes')],
    [...rows, [tell('total'), '', '', String(all)]],
  );
}

interface TimedStep {
  step: SessionStep;
  /** Minutes from the beginning of the session. */
  from: number;
  to: number;
}

/** A step that does not say its minutes takes none. */
export function timed(steps: readonly SessionStep[]): TimedStep[] {
  let from = 0;
  return steps.map((step) => {
    const to = from + (step.minutes ?? 0);
    const one = { step, from, to };
    from = to;
    return one;
  });
}

/** Hours and minutes from the beginning, e.g. `1:05`. */
export function clock(minutes: number): string {
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;
}

/** The plan in its order: what stands between steps, and each step with its notes. */
function stepParts(
  { session }: Placed,
  source: GuideSource,
  texts: readonly TrainerText[],
  level: number,
): ElementContent[] {
  const parts: ElementContent[] = [];
  let at = 0;
  for (const { step, from, to } of timed(session.steps)) {
    parts.push(...below(level, planTree(session.html.slice(at, step.section[0]), source)));
    parts.push(
      h(`h${level}`, {}, [`${clock(from)}–${clock(to)} · ${step.title}`]),
      ...stepLine(step, source),
      ...below(level, planTree(session.html.slice(...step.content), source)),
      ...texts.filter((text) => text.step === step.id).map((text) => noteOf(text, source, level)),
    );
    at = step.section[1];
  }
  return [...parts, ...below(level, planTree(session.html.slice(at), source))];
}

/** A sheet stands behind the plan; where it is handed out, its name says so. */
export function planTree(html: string, source: GuideSource): ElementContent[] {
  return parsed(html)
    .map((node) => withoutSheets(node, source))
    .flatMap(onPaper);
}

function withoutSheets(node: ElementContent, source: GuideSource): ElementContent {
  if (node.type !== 'element') return node;
  if (!hasClass(node, 'sheet'))
    return { ...node, children: node.children.map((child) => withoutSheets(child, source)) };
  const title = findElement(node.children, (element) => hasClass(element, 'sheet-title'));
  return h('p', {}, [h('strong', {}, [source.tell('toSheet', { title: plainText(title?.children ?? []) })])]);
}

/** Its form and its length, as far as they are told. */
export function stepFacts({ form, minutes }: SessionStep, { say }: GuideSource): string[] {
  return [
    ...(form === undefined ? [] : [say(STEP_FORMS[form])]),
    ...(minutes === undefined ? [] : [timeWords(minutes, say)]),
  ];
}

function stepLine(step: SessionStep, source: GuideSource): Element[] {
  const { materials } = step;
  const { tell } = source;
  const words = [
    ...stepFacts(step, source),
    ...(materials.length === 0 ? [] : [`${tell('materials')}: ${materials.join('; ')}`]),
  ];
  return words.length === 0 ? [] : [h('p', { className: ['guide-step'] }, [words.join(' · ')])];
}

/** @param level of the heading that it stands below */
export function noteOf({ title, html }: TrainerText, { tell }: GuideSource, level: number): Element {
  return h('div', { className: ['guide-note'] }, [
    h('p', {}, [h('strong', {}, [title === undefined ? tell('note') : `${tell('note')}: ${title}`])]),
    ...below(level, noteBody(html)),
  ]);
}

/** Without its title, which stands above it already. */
function noteBody(html: string): ElementContent[] {
  const note = findElement(parsed(html), (element) => hasClass(element, 'trainer'));
  return (note?.children ?? [])
    .filter((child) => child.type !== 'element' || !hasClass(child, 'block-title'))
    .flatMap(onPaper);
}

function handouts(
  placed: Placed,
  source: GuideSource,
  sheets: ReadonlyMap<string, GuideSheet>,
  level: number,
): ElementContent[] {
  const { tell } = source;
  const handed = handedOut(placed, sheets);
  if (handed.length === 0) return [];
  return [
    h(`h${level}`, {}, [tell('sheets')]),
    ...handed.flatMap((one) =>
      'file' in one
        ? [h('p', {}, [tell('file', { name: one.title })])]
        : sheetParts(one.sheet, source, level + 1),
    ),
  ];
}

export function sheetParts(sheet: GuideSheet, source: GuideSource, level: number): ElementContent[] {
  return [
    h(`h${level}`, {}, [sheet.title]),
    h('p', { className: ['guide-step'] }, [sheetLine(sheet, source)]),
    ...below(level, sheet.body),
  ];
}

export function sheetLine({ kind, minutes }: GuideSheet, { say }: GuideSource): string {
  const name = say(kind === 'context' ? 'contextSheet' : 'discussionSheet');
  return minutes === undefined ? name : `${name} · ${timeWords(minutes, say)}`;
}

/** A text that is not translated yet says in which language it stands. */
export function otherLanguage(language: string, course: Course): string | undefined {
  return language === course.language ? undefined : language;
}
