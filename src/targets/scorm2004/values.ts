/** How SCORM 2004 writes things, so that ADL's own run-time and Moodle both take it. Pure functions. */
import type { Interaction, Response } from '../../course/model/interaction.ts';
import type { ElementValue } from '../../tracking/scorm/dialect.ts';
import { scoreValues } from '../scorm/dialect.ts';
import { hasNames } from '../scorm/names.ts';
import { pad } from '../scorm/values.ts';
import { optionName } from './names.ts';

/** Characters of a description and of one text of a fill-in. */
export const MAX_TEXT = 250;
/** Characters of one long-fill-in. */
export const MAX_LONG_TEXT = 4000;
/** Texts of one fill-in. */
const MAX_TEXTS = 10;

/** Hundredths of a percent. Some LMSs show raw alone, others scaled alone. */
export function bothScores(element: string, score: number): ElementValue[] {
  return [
    ...scoreValues(element, score),
    [`${element}.scaled`, String(Math.min(1, Math.max(0, score / 10_000)))],
  ];
}

/** timeinterval(second,10,2): parts of a hundredth are dropped. */
export function duration(milliseconds: number): string {
  const hundredths = Math.max(0, Math.floor((milliseconds || 0) / 10));
  const minutes = Math.floor(hundredths / 6000);
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  return `PT${hours > 0 ? `${hours}H` : ''}${rest > 0 ? `${rest}M` : ''}${(hundredths % 6000) / 100}S`;
}

/** time(second,10,0) in the learner's time zone, without naming it: with `Z` alone both refuse it. */
export function timestamp(at: number): string {
  const date = new Date(at);
  const day = [date.getFullYear(), pad(date.getMonth() + 1), pad(date.getDate())].join('-');
  return `${day}T${[date.getHours(), date.getMinutes(), date.getSeconds()].map((part) => pad(part)).join(':')}`;
}

/** A text of people on one line, in which no sign is a separator or a language, nor half a character. */
export function textLine(text: string): string {
  const line = text.replace(/[\s\p{Cc}]+/gu, ' ').trim();
  return line
    .replace(/\p{Cs}/gu, '\uFFFD')
    .replace(/\[(?=[,.:]\])/g, '［')
    .replace(/^\{/, '｛');
}

/** Its beginning, as far as one description or one text of a fill-in carries it. */
export function shortLine(text: string): string {
  return textLine(text.slice(0, 2 * MAX_TEXT))
    .slice(0, MAX_TEXT)
    .replace(/[\uD800-\uDBFF]$/, '');
}

export interface InteractionValues {
  type: string;
  response: string;
  /** Alternatives, each right as a whole, none of them twice. */
  patterns: string[];
  result: 'correct' | 'incorrect' | 'neutral';
}

export function interactionValues({ interaction, response, correct }: Response): InteractionValues {
  const type = interactionType(interaction);
  const given = written(interaction, response);
  const right = type === 'numeric' ? ranges(interaction, correct ? given : '') : patternsOf(interaction);
  // Blanks have more ways to be right than are told.
  if (correct && type !== 'numeric') right.push(given);
  const patterns = [...new Set(right)];
  const isWhole = type === 'numeric' ? [given, ...patterns].every(areNumbers) : given !== '';
  return {
    type: isWhole || type === 'long-fill-in' ? type : 'fill-in',
    response: given,
    patterns,
    result: correct === undefined ? 'neutral' : correct ? 'correct' : 'incorrect',
  };
}

function patternsOf(interaction: Interaction): string[] {
  return interaction.correct.map((right) => written(interaction, right));
}

export function interactionType(interaction: Interaction): string {
  const { type } = interaction;
  switch (type) {
    case 'choice':
    case 'likert':
    case 'matching':
    case 'sequencing':
      return hasNames(interaction) ? type : 'fill-in';
    case 'true-false':
    case 'numeric':
    case 'long-fill-in':
      return type;
    default:
      return 'fill-in';
  }
}

function written(interaction: Interaction, ids: readonly string[]): string {
  const { type, choices } = interaction;
  switch (type) {
    case 'matching':
      return list(
        interaction,
        ids.flatMap((pair) => pairOf(interaction, pair.split('.'))),
      );
    case 'choice':
    case 'likert':
    case 'sequencing':
      return list(
        interaction,
        ids.flatMap((id) => nameOf(interaction, choices, id)),
      );
    case 'true-false':
    case 'numeric':
      return ids[0] ?? '';
    case 'long-fill-in':
      return textLine(ids.join(', '));
    default:
      return ids.length > MAX_TEXTS ? shortLine(ids.join(', ')) : ids.map(shortLine).join('[,]');
  }
}

type Components = Interaction['choices'];

function nameOf(interaction: Interaction, components: Components, id: string | undefined): string[] {
  const at = components.findIndex((component) => component.id === id);
  if (at < 0 || id === undefined) return [];
  return [hasNames(interaction) ? optionName(id) : String(at + 1)];
}

function pairOf(interaction: Interaction, [left, right]: readonly string[]): string[] {
  const { choices, targets = [] } = interaction;
  const pair = [...nameOf(interaction, choices, left), ...nameOf(interaction, targets, right)];
  return pair.length < 2 ? [] : [pair.join(hasNames(interaction) ? '[.]' : '.')];
}

/** With more than there are names for, whole numbers of one text. */
function list(interaction: Interaction, names: readonly string[]): string {
  const once = [...new Set(names)];
  if (hasNames(interaction)) return once.join('[,]');
  let text = once.join(',');
  while (text.length > MAX_TEXT) text = text.slice(0, text.lastIndexOf(','));
  return text;
}

/** ADL wants both ends and Moodle no open one: then what was right, or the end that there is. */
function ranges({ correct }: Interaction, given: string): string[] {
  const [[first = '', second = first] = []] = correct;
  if (correct.length === 0) return [];
  const isOpen = first === '' || second === '';
  const end = given || first || second;
  return [isOpen ? `${end}[:]${end}` : `${first}[:]${second}`];
}

/** As Moodle takes them: five digits before the point. */
function areNumbers(text: string): boolean {
  return text.split('[:]').every((number) => /^-?\d{1,5}(\.\d{1,18})?$/.test(number));
}
