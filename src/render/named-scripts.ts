/**
 * The page's own files named with their content, so that a browser never takes one of an earlier release for it, and
 * each script saying of which content it is: what answers in its place, a proxy's old copy or a page to sign in, is found.
 */
import { createHash } from 'node:crypto';

/** Where a script says it, at its end: half a script says nothing. */
const SAYS = 'window.coursewrightScripts';

export interface NamedScript {
  path: string;
  content: string;
  /** As the page names it. */
  address: string;
}

export function namedScript(path: string, text: string): NamedScript {
  const mark = contentMark(text);
  return { path, content: marked(path, text, mark), address: `${path}?${mark}` };
}

/** The same, named by a mark that was given, and made when it is asked for. */
export function scriptOnDemand(path: string, mark: string, make: () => string): NamedScript {
  let content: string | undefined;
  return {
    path,
    address: `${path}?${mark}`,
    get content() {
      content ??= marked(path, make(), mark);
      return content;
    },
  };
}

function marked(path: string, text: string, mark: string): string {
  return `${text.trimEnd()}\n;${SAYS}={...${SAYS},${JSON.stringify(path)}:"${mark}"};\n`;
}

/** Eight characters that differ where a content differs. */
export function contentMark(content: string): string {
  return createHash('sha256').update(content).digest('hex').slice(0, 8);
}
