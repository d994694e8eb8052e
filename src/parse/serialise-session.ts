/** A session's tree as HTML, with the places of its steps, so that they can be shown one by one. */
import type { ElementContent } from 'hast';
import type { LessonLink } from '../course/model/model.ts';
import type { SessionStep } from '../course/model/session-plan.ts';
import type { LessonBuild } from './lesson-build.ts';
import { type LessonHtml, serialise } from './serialise.ts';

/** As the block type `step` makes it, at the end of its section. */
const CONTENT = '<div class="step-content">';
const CONTENT_END = '</div></section>';

export function serialiseSession(
  build: LessonBuild,
  content: readonly ElementContent[],
  keyOf: (address: string) => string | undefined,
): { body: LessonHtml; steps: SessionStep[] } {
  const built = new Map(build.steps.map((step) => [`${build.key}:${step.id}`, step]));
  const steps: SessionStep[] = [];
  const links: LessonLink[] = [];
  let html = '';
  for (const node of content) {
    const piece = serialise([node], keyOf);
    const moved = ([from, to]: readonly [number, number]) => [from + html.length, to + html.length] as const;
    const step = node.type === 'element' ? built.get(String(node.properties.id)) : undefined;
    if (step !== undefined) {
      const begin = piece.html.indexOf(CONTENT) + CONTENT.length;
      steps.push({
        ...step,
        section: moved([0, piece.html.length]),
        content: moved([begin, piece.html.length - CONTENT_END.length]),
      });
    }
    links.push(...piece.links.map((link) => ({ ...link, start: moved(link.start), end: moved(link.end) })));
    html += piece.html === '' ? '' : `${piece.html}\n`;
  }
  return { body: { html, links }, steps };
}
