/** TeX to MathML at build time. Loaded by `tools.ts` when a lesson has mathematics. */
import temml from 'temml';

/** MathML as text, or the mistake in the TeX in its author's words. */
export function renderMath(tex: string, display: boolean): { mathml: string } | { mistake: string } {
  try {
    const written = temml.renderToString(tex, { displayMode: display, throwOnError: true, trust: false });
    return { mathml: withoutStyles(written) };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return {
      mistake: reason
        .replace(/^\s*ParseError:/, '')
        .replace(/:?\s*(?:at position|at end of input)[\s\S]*$/, '')
        .trim(),
    };
  }
}

/** The page's policy allows no style attribute; a colour is kept as MathML's own attribute. */
function withoutStyles(mathml: string): string {
  return mathml.replace(/ style="([^"]*)"/g, (_, style: string) => {
    const colour = /(?:^|;)\s*color:\s*(#[0-9a-f]{3,8}|[a-z]+)/i.exec(style)?.[1];
    return colour === undefined ? '' : ` mathcolor="${colour}"`;
  });
}
