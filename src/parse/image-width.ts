/** `![…](x.png){width=50%}`, as Pandoc, Quarto, MkDocs and kramdown have it. */
import type { Image, Nodes } from 'mdast';
import type { LessonBuild } from './lesson-build.ts';

declare module 'mdast' {
  interface ImageData {
    /** As it was written: `50%`, `300` or `300px`. */
    width?: string;
  }
  interface ImageReferenceData {
    width?: string;
  }
}

const BRACES = /^\{(:?[^{}\r\n]{1,200})\}/;
const WIDTH = /(?:^|[\s:])width[ \t]*=[ \t]*["']?(\d{1,4}(?:\.\d{1,3})?[ \t]*(?:%|px)?)["']?(?=[\s]|$)/i;

/** Changes the tree: the width goes into the image, the braces go. Braces that say no width stay text. */
export function readWidths(build: LessonBuild, node: Nodes): void {
  if (!('children' in node)) return;
  node.children.forEach((child, index) => {
    readWidths(build, child);
    const next = node.children[index + 1];
    if ((child.type !== 'image' && child.type !== 'imageReference') || next?.type !== 'text') return;
    const start = next.position?.start.offset ?? 0;
    const [braces = '', inner = ''] = BRACES.exec(next.value) ?? [];
    const width = WIDTH.exec(inner)?.[1];
    if (width === undefined || build.source[start] !== '{') return;
    child.data = { ...child.data, width: width.replace(/[ \t]/g, '') } satisfies Image['data'];
    next.value = next.value.slice(braces.length);
    build.read.push([start, start + braces.length]);
  });
}
