/** What it takes to complete a course, in words: what learners can do afterwards, and the rule of its packages. */
import type { Course, Module } from '../../course/model/model.ts';
import { assignableUnits } from '../../course/model/units.ts';
import { ordinals } from '../../course/outcome/full-progress.ts';
import { type NeedItem, needItem, needTitles } from '../../course/outcome/need-item.ts';
import { outcomeRuleOf } from '../../course/outcome/outcome-rule.ts';
import type { Voice } from '../voice.ts';

/** @param written makes of a text what stands for it in the lines, which are lists in plain text and in Markdown alike */
export function criteriaLines(
  course: Course,
  voice: Voice,
  written: (text: string) => string = (text) => text,
): string[] {
  const aims = course.modules.flatMap(({ objectives }) =>
    objectives.map(({ text }): NeedItem => ({ text, items: [] })),
  );
  const units = assignableUnits(course).map(({ module, modules }) => ({
    title: module?.title,
    items: unitItems(course, modules, voice),
  }));
  const rules = units.flatMap(({ title, items }) => (title === undefined ? items : [{ text: title, items }]));
  return [
    `${written(voice.say('objectives'))}:`,
    '',
    ...itemLines(aims, written),
    '',
    ...itemLines(rules, written),
  ];
}

function unitItems(course: Course, modules: readonly Module[], { sheet }: Voice): NeedItem[] {
  const numbers = ordinals();
  const { completion, pass } = outcomeRuleOf(course, modules, numbers);
  const lessons = modules.flatMap((module) => module.lessons);
  const need = needItem(completion, needTitles(numbers, lessons), sheet);
  const mark = pass === undefined ? [] : [sheet('passOf', { pass: Math.round(pass * 10_000) / 100 })];
  return [
    { text: `${sheet('completedWhen')}:`, items: [need] },
    ...mark.map((words) => ({ text: `${sheet('passMark')}: ${words}`, items: [] })),
  ];
}

function itemLines(items: readonly NeedItem[], written: (text: string) => string, indent = ''): string[] {
  return items.flatMap((item) => [
    `${indent}- ${written(item.text)}`,
    ...itemLines(item.items, written, `${indent}  `),
  ]);
}
