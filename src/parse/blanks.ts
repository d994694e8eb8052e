/**
 * `:blank[…]{#id}` within a line: the only directive of ours in the midst of prose. Every other colon
 * stays the text it looks like.
 */
import type { Element } from 'hast';
import { directiveFromMarkdown, type TextDirective } from 'mdast-util-directive';
import type { CompileContext, Token, Extension as TreeExtension } from 'mdast-util-from-markdown';
import { directive } from 'micromark-extension-directive';
import type { Construct, State, Extension as SyntaxExtension } from 'micromark-util-types';

declare module 'mdast-util-directive' {
  interface TextDirectiveData {
    /** What stands between the brackets, as the author wrote it. */
    written?: string;
    /** Its HTML, made by the block around it. */
    made?: Element;
  }
}

const COLON = 58;
const BEGINNING = ':blank[';

const beginning: Construct = {
  partial: true,
  tokenize: (effects, ok, nok) => {
    let at = 0;
    const next: State = (code) => {
      if (code !== BEGINNING.charCodeAt(at)) return nok(code);
      if (at === 0) effects.enter('data');
      effects.consume(code);
      at++;
      if (at < BEGINNING.length) return next;
      effects.exit('data');
      return ok;
    };
    return next;
  },
};

export function blankSyntax(): SyntaxExtension {
  const [any] = [directive().text?.[COLON] ?? []].flat();
  if (any === undefined) return {};
  const blank: Construct = {
    ...any,
    name: 'blank',
    tokenize(effects, ok, nok) {
      return effects.check(beginning, any.tokenize.call(this, effects, ok, nok), nok);
    },
  };
  return { text: { [COLON]: blank } };
}

export function blankTree(): TreeExtension[] {
  return [directiveFromMarkdown({ verbose: true }), { exit: { directiveTextLabelString: keepSource } }];
}

/** The escapes of the label say which bars and brackets belong to an answer; in the tree they are gone. */
function keepSource(this: CompileContext, token: Token): void {
  const node = this.stack.at(-1);
  if (node?.type === 'textDirective') node.data = { ...node.data, written: this.sliceSerialize(token) };
}

export function sourceOf({ position }: Pick<TextDirective, 'position'>, text: string): string {
  return text.slice(position?.start.offset, position?.end.offset);
}
