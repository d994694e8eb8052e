/**
 * `H~2~O` and `10^3^`, as Pandoc and Markdown Extra have them: lowered and raised text without blanks.
 * Formulas in prose such as `x^2+y^2` and paths such as `~/a:~/b` stay the text they are.
 */
import type { Extension as TreeExtension } from 'mdast-util-from-markdown';
import type { Code, Construct, State, Extension as SyntaxExtension } from 'micromark-util-types';

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    lowered: 'lowered';
    raised: 'raised';
    smallMark: 'smallMark';
  }
}

interface Mark {
  name: 'lowered' | 'raised';
  tag: 'sub' | 'sup';
  code: number;
  content: RegExp;
}

const LOWERED: Mark = {
  name: 'lowered',
  tag: 'sub',
  code: 126,
  content: /^[\p{L}\p{N}(+−-](?:[\p{L}\p{N}()+−=,.*-]*[\p{L}\p{N})])?$/u,
};
const RAISED: Mark = {
  name: 'raised',
  tag: 'sup',
  code: 94,
  content: /^(?:[+−-]|[\p{L}\p{N}(+−-][\p{L}\p{N}()+−=,.*-]*)$/u,
};
const LONGEST = 60;
const PARENTHESIS = 40;

function construct({ name, code: mark, content }: Mark): Construct {
  return {
    name,
    tokenize(effects, ok, nok) {
      const { previous } = this;
      let text = '';
      const start: State = (code) => {
        if (previous === mark) return nok(code);
        effects.enter(name);
        return marker(code, begin);
      };
      const marker = (code: Code, next: State): State => {
        effects.enter('smallMark');
        effects.consume(code);
        effects.exit('smallMark');
        return next;
      };
      const begin: State = (code) => {
        if (code === mark || code === null || code <= 32) return nok(code);
        effects.enter('data');
        return inside(code);
      };
      const inside: State = (code) => {
        if (code === null || code <= 32 || text.length > LONGEST) return nok(code);
        if (code !== mark) {
          effects.consume(code);
          text += String.fromCharCode(code);
          return inside;
        }
        if (!content.test(text)) return nok(code);
        effects.exit('data');
        return marker(code, end);
      };
      const end: State = (code) => {
        if (code === mark || goesOn(text, previous, code)) return nok(code);
        effects.exit(name);
        return ok(code);
      };
      return start;
    },
  };
}

/** What follows belongs to the same formula (`x^2+y^2`), or makes a face of it (`(^o^)`). */
function goesOn(text: string, previous: Code, next: Code): boolean {
  const character = next === null || next < 0 ? '' : String.fromCharCode(next);
  if (/[0-9]/.test(character)) return true;
  if (/\p{L}/u.test(character)) return /[^\p{L}\p{N}]/u.test(text.slice(1, -1));
  return previous === PARENTHESIS && character === ')';
}

const syntaxOf = (mark: Mark): SyntaxExtension => ({ text: { [mark.code]: construct(mark) } });

const treeOf = ({ name, tag }: Mark): TreeExtension => ({
  enter: {
    [name](token) {
      this.enter({ type: 'emphasis', data: { hName: tag }, children: [] }, token);
    },
  },
  exit: {
    [name](token) {
      this.exit(token);
    },
  },
});

export const loweredSyntax = () => syntaxOf(LOWERED);
export const loweredTree = () => treeOf(LOWERED);
export const raisedSyntax = () => syntaxOf(RAISED);
export const raisedTree = () => treeOf(RAISED);
