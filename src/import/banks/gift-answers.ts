/** What stands between the braces of GIFT, in which escaped signs wait. */
import { shown } from './gift-signs.ts';
import type { Content, Kind, NumberAnswer } from './question.ts';

type Rich = (text: string) => Content;

/** The kind of a question is told by its answers, in the order in which Moodle asks. */
export function giftAnswers(text: string, rich: Rich): Kind {
  if (text === '') return { kind: 'reflection' };
  if (text.startsWith('#')) return numeric(text.slice(1), rich);
  if (text.includes('~')) return choice(text, rich);
  if (text.includes('=') && text.includes('->')) return matching(text, rich);
  const [answer = '', wrong = '', right = ''] = text.split('#');
  const word = answer.trim();
  if (/^(?:T|TRUE|F|FALSE)$/i.test(word)) {
    const isTrue = /^T/i.test(word);
    const [ifRight, ifWrong] = [rich(right), rich(wrong)];
    return {
      kind: 'true-false',
      right: isTrue,
      ifTrue: isTrue ? ifRight : ifWrong,
      ifFalse: isTrue ? ifWrong : ifRight,
    };
  }
  return {
    kind: 'fill-in',
    exactCase: false,
    answers: split(text, '=').map((one) => {
      const { share, label, feedback } = weighted(one, 1);
      return { share, text: shown(label), feedback: rich(feedback) };
    }),
  };
}

function split(text: string, sign: string): string[] {
  const [first = '', ...rest] = text.split(sign);
  return (first.trim() === '' ? rest : [first, ...rest]).map((part) => part.trim());
}

/** `%50%text#feedback`. */
function weighted(text: string, otherwise: number): { share: number; label: string; feedback: string } {
  const [, weight, rest = ''] = /^%(-?\d+(?:\.\d*)?)%(.*)$/s.exec(text) ?? [];
  const words = weight === undefined ? text : rest;
  const at = words.indexOf('#');
  return {
    share: weight === undefined ? otherwise : Number(weight) / 100,
    label: (at < 0 ? words : words.slice(0, at)).trim(),
    feedback: at < 0 ? '' : words.slice(at + 1),
  };
}

/** With no answer that is right as a whole, several may be ticked. */
function choice(text: string, rich: Rich): Kind {
  const answers = split(text.replaceAll('=', '~='), '~').map((one) => {
    const isRight = one.startsWith('=');
    const { share, label, feedback } = weighted(isRight ? one.slice(1).trim() : one, isRight ? 1 : 0);
    return { share, label: rich(label), feedback: rich(feedback) };
  });
  return { kind: 'choice', several: !text.includes('='), answers };
}

function matching(text: string, rich: Rich): Kind {
  const pairs = split(text, '=').map((one) => {
    const at = one.indexOf('->');
    return { left: rich(at < 0 ? one : one.slice(0, at)), right: rich(at < 0 ? '' : one.slice(at + 2)) };
  });
  return { kind: 'matching', pairs };
}

function numeric(text: string, rich: Rich): Kind {
  const at = text.indexOf('~');
  const answers = split(at < 0 ? text : text.slice(0, at), '=').map((one): NumberAnswer => {
    const { share, label, feedback } = weighted(one, 1);
    const written = shown(label);
    return { share, range: numberRange(written), hasEnds: written.includes('..'), feedback: rich(feedback) };
  });
  const wrong = at < 0 ? '' : text.slice(at + 1).replace(/^[^#]*#?/, '');
  return {
    kind: 'numeric',
    unit: '',
    answers:
      wrong.trim() === '' ? answers : [...answers, { share: 0, range: undefined, feedback: rich(wrong) }],
  };
}

/** `3`, `3:0.5`, `2..4`; undefined for what is no number. */
function numberRange(written: string): NumberAnswer['range'] {
  const number = String.raw`\s*([-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?)\s*`;
  const [, first, second] = new RegExp(`^${number}\\.\\.${number}$`).exec(written) ?? [];
  if (first !== undefined && second !== undefined) return ordered(Number(first), Number(second));
  const [, value, slack = '0'] = new RegExp(`^${number}(?::${number})?$`).exec(written) ?? [];
  return value === undefined ? undefined : rangeAround(Number(value), Number(slack));
}

function ordered(a: number, b: number): { min: number; max: number } {
  return { min: Math.min(a, b), max: Math.max(a, b) };
}

/** Rounded, so that 0.3 with 0.1 is 0.2…0.4. */
export function rangeAround(value: number, slack: number): { min: number; max: number } {
  const rounded = (number: number) => Number(number.toPrecision(12));
  return { min: rounded(value - Math.abs(slack)), max: rounded(value + Math.abs(slack)) };
}
