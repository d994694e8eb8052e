/**
 * Mathematics between single dollars, for courses that say `math: dollars`. By Pandoc's rule no blank stands
 * inside of either dollar and no digit behind the second, so `$5 and $10` stays prose.
 */
import { math } from 'micromark-extension-math';
import type { Code, Construct, State, Extension as SyntaxExtension } from 'micromark-util-types';

const DOLLAR = 36;
const BACKSLASH = 92;

const isBlank = (code: Code) => code === null || code <= 32;
const isDigit = (code: Code) => code !== null && code >= 48 && code <= 57;

const closed: Construct = {
  partial: true,
  tokenize: (effects, ok, nok) => {
    let before: Code = null;
    const start: State = (code) => {
      effects.enter('data');
      effects.consume(code);
      return first;
    };
    const first: State = (code) => {
      // Two dollars have the rules of everywhere.
      if (code === DOLLAR) return done(code);
      return isBlank(code) ? nok(code) : inside(code);
    };
    const inside: State = (code) => {
      if (code === null) return nok(code);
      const isEnd = code === DOLLAR;
      if (isEnd && (isBlank(before) || before === BACKSLASH)) return nok(code);
      before = code;
      effects.consume(code);
      return isEnd ? behind : inside;
    };
    const behind: State = (code) => (isDigit(code) || code === DOLLAR ? nok(code) : done(code));
    const done: State = (code) => {
      effects.exit('data');
      return ok(code);
    };
    return start;
  },
};

export function dollarMath(): SyntaxExtension {
  const { flow = {}, text } = math({ singleDollarTextMath: true });
  const [any] = [text?.[DOLLAR] ?? []].flat();
  if (any === undefined) return { flow };
  const checked: Construct = {
    ...any,
    tokenize(effects, ok, nok) {
      return effects.check(closed, any.tokenize.call(this, effects, ok, nok), nok);
    },
  };
  return { flow, text: { [DOLLAR]: checked } };
}
