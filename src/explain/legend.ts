/** What the names in reports of answers mean: one entry for each interaction of a package. */
import { lessonKey } from '../course/model/ids.ts';
import type { Interaction } from '../course/model/interaction.ts';
import type { Block, Lesson } from '../course/model/model.ts';
import { interactionKey, reportedOf } from '../course/model/reported.ts';
import { rangeText } from '../course/outcome/range-text.ts';
import type { NamedInteraction, OptionNames, TargetWords } from '../targets/words.ts';

export interface LegendEntry extends NamedInteraction {
  lesson: string;
  question: string;
  options: LegendOption[];
  /** In the first names of the options, or in the author's words; empty where nothing is right or wrong. */
  right: string;
}

export interface LegendOption {
  /** One for each of `namingsOf`. */
  names: string[];
  text: string;
}

/** One way of naming options, and the standards that have it. */
export interface Naming {
  standards: string[];
  options: NameOptions;
}

type NameOptions = NonNullable<TargetWords['options']>;

/** Some targets name options alike. */
export function namingsOf(targets: readonly { standard: string; words: TargetWords }[]): Naming[] {
  const namings = new Map<NameOptions, string[]>();
  for (const { standard, words } of targets)
    if (words.options !== undefined)
      namings.set(words.options, [...(namings.get(words.options) ?? []), standard]);
  return [...namings].map(([options, standards]) => ({ options, standards }));
}

export type IndexOf = (lessonKey: string, block: string, suffix: string) => number | undefined;

/** Empty where nobody reads reports of answers. */
export function legendOf(
  lessons: readonly Lesson[],
  indexOf: IndexOf,
  namings: readonly Naming[],
): LegendEntry[] {
  if (namings.length === 0) return [];
  return lessons.flatMap((lesson) =>
    lesson.blocks.flatMap((block) => entriesOf(lesson, block, indexOf, namings)),
  );
}

function entriesOf(
  lesson: Lesson,
  block: Block,
  indexOf: IndexOf,
  namings: readonly Naming[],
): LegendEntry[] {
  const key = lessonKey(lesson);
  return reportedOf(block).map(({ suffix, interaction }) => {
    const names = namings.map(({ options }) => options(interaction));
    return {
      index: indexOf(key, block.id, suffix),
      key: interactionKey(key, block.id, suffix),
      activity: `${key}#${block.id}${suffix === '' ? '' : `.${suffix}`}`,
      lesson: lesson.title,
      question: questionOf(block, suffix),
      options: optionsOf(block, interaction, names),
      right: rightOf(block, interaction, names[0]),
    };
  });
}

/** A statement on a scale has words of its own; other parts of a block are told by what stands behind its id. */
function questionOf({ prompt, id, parts }: Block, suffix: string): string {
  const asked = prompt.trim() === '' ? id : prompt;
  const part = parts.find((one) => one.id === suffix)?.text ?? suffix;
  return part === '' ? asked : `${asked} – ${part}`;
}

/** What a question lists to choose from; of true and false the answers themselves. */
function choicesOf({ parts }: Block, { type, choices }: Interaction): Interaction['choices'] {
  return type === 'true-false' ? parts : choices;
}

function optionsOf(block: Block, interaction: Interaction, names: readonly OptionNames[]): LegendOption[] {
  const named = (list: Interaction['choices'], side: keyof OptionNames): LegendOption[] =>
    list.map(({ text }, at) => ({ names: names.flatMap((one) => one[side][at] ?? []), text }));
  return [...named(choicesOf(block, interaction), 'choices'), ...named(interaction.targets ?? [], 'targets')];
}

function rightOf(block: Block, interaction: Interaction, names: OptionNames | undefined): string {
  const { key } = block;
  if (key?.kind === 'blanks') return key.blanks.map(({ accepted }) => accepted.join(' | ')).join('; ');
  if (key?.kind === 'number') return key.ranges.map(rangeText).join(' | ');
  const named = (list: Interaction['choices'], own: readonly string[] = []) =>
    new Map(list.map(({ id }, at) => [id, own[at] ?? id]));
  const sides = named(choicesOf(block, interaction), names?.choices);
  const others = named(interaction.targets ?? [], names?.targets);
  const name = (answer: string): string => {
    const [left = '', right] = answer.split('.');
    const first = sides.get(left) ?? left;
    return right === undefined ? first : `${first}.${others.get(right) ?? right}`;
  };
  return interaction.correct.map((answer) => answer.map(name).join(',')).join(' | ');
}
