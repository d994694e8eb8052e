/** A statement in one line. Nothing is taken for granted of what a course has sent. */
import { shortened } from '../../../course/text/shortened.ts';

export interface StatementLine {
  id: string;
  verb: string;
  object: string;
  /** Empty where it has none. */
  result: string;
  /** ISO 8601, as it says. */
  at: string;
}

/** Characters of a response. */
const LONGEST = 60;

export function statementLine(statement: unknown): StatementLine {
  const at = (...path: string[]): unknown => within(statement, path);
  const verb = text(at('verb', 'id'));
  return {
    id: text(at('id')),
    verb: anyOf(at('verb', 'display')) || (verb.split(/[/#]/).at(-1) ?? ''),
    object: anyOf(at('object', 'definition', 'name')) || text(at('object', 'id')),
    result: resultWords(at('result')),
    at: text(at('timestamp')) || text(at('stored')),
  };
}

function resultWords(result: unknown): string {
  const scaled = within(result, ['score', 'scaled']);
  const [completion, success] = [within(result, ['completion']), within(result, ['success'])];
  const response = text(within(result, ['response']));
  return [
    typeof scaled === 'number' ? `${Math.round(scaled * 1000) / 10} %` : '',
    typeof success === 'boolean' ? (success ? 'success' : 'no success') : '',
    typeof completion === 'boolean' ? (completion ? 'completed' : 'not completed') : '',
    response === '' ? '' : `“${shortened(response, LONGEST)}”`,
    text(within(result, ['duration'])),
  ]
    .filter((part) => part !== '')
    .join(' · ');
}

function within(value: unknown, path: string[]): unknown {
  return path.reduce<unknown>(
    (inner, name) => (typeof inner === 'object' && inner !== null ? Reflect.get(inner, name) : undefined),
    value,
  );
}

/** Of a language map, in English where it can be. */
function anyOf(map: unknown): string {
  if (typeof map !== 'object' || map === null) return '';
  const texts = Object.entries(map);
  return text((texts.find(([language]) => /^en\b/i.test(language)) ?? texts[0])?.[1]);
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
