/** How SCORM 1.2 writes things: its vocabulary, formats and limits. Pure functions. */

import type { Interaction, Response } from '../../course/model/interaction.ts';
import { decimal } from '../../course/outcome/judge.ts';
import { feedbackText, MAX_STRING } from '../../course/text/feedback-text.ts';
import { hasNames, MAX_NAMES } from '../scorm/names.ts';
import { pad } from '../scorm/values.ts';
import { FIGURES, LETTERS } from './names.ts';

/** CMITimespan `HHHH:MM:SS.SS`, at most 9999:59:59.99; parts of a hundredth are dropped. */
export function timespan(milliseconds: number): string {
  const most = ((9999 * 60 + 59) * 60 + 59) * 100 + 99;
  const hundredths = Math.min(most, Math.max(0, Math.floor((milliseconds || 0) / 10)));
  const seconds = Math.floor(hundredths / 100);
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  return `${pad(hours, 4)}:${pad(minutes, 2)}:${pad(seconds % 60, 2)}.${pad(hundredths % 100, 2)}`;
}

/** CMITime `HH:MM:SS`, in the learner's time zone. */
export function timeOfDay(at: number): string {
  const date = new Date(at);
  return [date.getHours(), date.getMinutes(), date.getSeconds()].map((part) => pad(part)).join(':');
}

export interface InteractionValues {
  type: string;
  response: string;
  /** Alternatives, each right as a whole. */
  patterns: string[];
  result: 'correct' | 'wrong' | 'neutral';
}

export function interactionValues(response: Response): InteractionValues {
  const { interaction } = response;
  const write = (ids: readonly string[]): string => writeResponse(interaction, ids);
  const given = write(response.response);
  const type = interactionType(interaction);
  const patterns = interaction.correct.map(write);
  // Blanks have more ways to be right than are told, and a range stands for all numbers in it.
  if (response.correct && !patterns.includes(given)) patterns.push(given);
  return {
    type: given === '' && NEVER_EMPTY.includes(type) ? 'fill-in' : type,
    response: given,
    patterns,
    result: response.correct === undefined ? 'neutral' : response.correct ? 'correct' : 'wrong',
  };
}

/** Types of which CMIFeedback has no word for an answer that holds nothing. */
const NEVER_EMPTY = ['matching', 'sequencing', 'numeric'];

export function interactionType(interaction: Interaction): string {
  const { type, choices } = interaction;
  if (type === 'matching') return hasNames(interaction) ? type : 'fill-in';
  if (isLettered(type)) return choices.length > MAX_NAMES ? 'fill-in' : type;
  return type === 'true-false' || type === 'numeric' ? type : 'fill-in';
}

function writeResponse(interaction: Interaction, ids: readonly string[]): string {
  const { type, choices } = interaction;
  if (type === 'matching') return writePairs(interaction, ids);
  if (type === 'true-false') return ids[0] === 'true' ? 't' : 'f';
  if (type === 'numeric') return numberOf(ids);
  if (!isLettered(type)) return feedbackText(ids.join(', '));
  const indexes = ids
    .map((id) => choices.findIndex((choice) => choice.id === id))
    .filter((index) => index >= 0);
  if (choices.length > MAX_NAMES) return cutList(indexes.map((index) => String(index + 1)));
  return indexes.map((index) => LETTERS[index]).join(',');
}

/** `a.1,b.2`; with more than there are names for, `1.1,2.2`. */
function writePairs(interaction: Interaction, ids: readonly string[]): string {
  const { choices, targets = [] } = interaction;
  const named = hasNames(interaction);
  const name = (components: { id: string }[], id: string | undefined, names: string): string => {
    const index = components.findIndex((component) => component.id === id);
    return index < 0 ? '' : named ? (names[index] ?? '') : String(index + 1);
  };
  const pairs = ids.map((pair) => {
    const [left, right] = pair.split('.');
    return [name(choices, left, LETTERS), name(targets, right, FIGURES)];
  });
  return cutList(pairs.filter((pair) => !pair.includes('')).map((pair) => pair.join('.')));
}

/** CMIDecimal has no ranges: a right range is its middle. */
function numberOf([first = '', second = first]: readonly string[]): string {
  if (first === second || first === '') return second;
  return second === '' ? first : decimal((Number(first) + Number(second)) / 2);
}

function isLettered(type: Interaction['type']): boolean {
  return type === 'choice' || type === 'sequencing' || type === 'likert';
}

/** Whole items only. */
function cutList(items: readonly string[]): string {
  let list = items.join(',');
  while (list.length > MAX_STRING) list = list.slice(0, list.lastIndexOf(','));
  return list;
}
