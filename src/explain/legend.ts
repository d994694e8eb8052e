/** What the names in reports of answers mean: one entry for each interaction of a package. */
import { lessonKey } from '../course/ids.ts';
import type { Interaction } from '../course/interaction.ts';
import { decimal } from '../course/judge.ts';
import type { Block, Lesson } from '../course/model.ts';
import { interactionKey, reportedOf } from '../course/reported.ts';
import { FIGURES, identifier, LETTERS, MAX_LETTERS } from '../course/scorm12-names.ts';

export interface LegendEntry {
  /** Index in SCORM 1.2; undefined where no package has one. */
  index: number | undefined;
  /** Id in SCORM 1.2. */
  id: string;
  /** What stands behind the course's IRI in xAPI. */
  activity: string;
  lesson: string;
  question: string;
  options: LegendOption[];
  /** In the names of the options, or in the author's words; empty where nothing is right or wrong. */
  right: string;
}

export interface LegendOption {
  /** As SCORM 1.2 reports it. */
  name: string;
  /** As xAPI reports it. */
  id: string;
  text: string;
}

export type IndexOf = (lessonKey: string, block: string, suffix: string) => number | undefined;

export function legendOf(lessons: readonly Lesson[], indexOf: IndexOf): LegendEntry[] {
  return lessons.flatMap((lesson) => lesson.blocks.flatMap((block) => entriesOf(lesson, block, indexOf)));
}

function entriesOf(lesson: Lesson, block: Block, indexOf: IndexOf): LegendEntry[] {
  const key = lessonKey(lesson);
  return reportedOf(block).map(({ suffix, interaction }) => ({
    index: indexOf(key, block.id, suffix),
    id: identifier(interactionKey(key, block.id, suffix)),
    activity: `${key}#${block.id}${suffix === '' ? '' : `.${suffix}`}`,
    lesson: lesson.title,
    question: questionOf(block, suffix),
    options: optionsOf(interaction, block.parts),
    right: rightOf(block, interaction),
  }));
}

/** A statement on a scale has words of its own; other parts of a block are told by what stands behind its id. */
function questionOf({ prompt, id, parts }: Block, suffix: string): string {
  const asked = prompt.trim() === '' ? id : prompt;
  const part = parts.find((one) => one.id === suffix)?.text ?? suffix;
  return part === '' ? asked : `${asked} – ${part}`;
}

function optionsOf(interaction: Interaction, parts: Block['parts']): LegendOption[] {
  if (interaction.type === 'true-false')
    return parts.map(({ id, text }) => ({ name: id.slice(0, 1), id, text }));
  const { choices, targets = [] } = interaction;
  const isNamed = hasNames(interaction);
  const named = (list: Interaction['choices'], names: string): LegendOption[] =>
    list.map(({ id, text }, at) => ({ name: (isNamed ? names[at] : undefined) ?? `${at + 1}`, id, text }));
  return [...named(choices, LETTERS), ...named(targets, FIGURES)];
}

function hasNames({ choices, targets = [] }: Interaction): boolean {
  return Math.max(choices.length, targets.length) <= MAX_LETTERS;
}

function rightOf({ key, parts }: Block, interaction: Interaction): string {
  if (key?.kind === 'blanks') return key.blanks.map(({ accepted }) => accepted.join(' | ')).join('; ');
  if (key?.kind === 'number')
    return key.ranges.map(({ min, max }) => rangeText(decimal(min), decimal(max))).join(' | ');
  const sides = new Map(optionsOf({ ...interaction, targets: [] }, parts).map(({ id, name }) => [id, name]));
  const others = new Map(
    optionsOf(interaction, parts)
      .slice(interaction.choices.length)
      .map(({ id, name }) => [id, name]),
  );
  const name = (answer: string): string => {
    const [left = '', right] = answer.split('.');
    const first = sides.get(left) ?? left;
    return right === undefined ? first : `${first}.${others.get(right) ?? right}`;
  };
  return interaction.correct.map((answer) => answer.map(name).join(',')).join(' | ');
}

/** An open end is empty. */
function rangeText(min: string, max: string): string {
  if (min === max) return min;
  if (max === '') return `≥ ${min}`;
  return min === '' ? `≤ ${max}` : `${min} … ${max}`;
}
