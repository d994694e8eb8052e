/** The text of a video or a sound file, folded below it. */
import type { Element, ElementContent } from 'hast';
import type { Position } from '../../course/model.ts';
import type { BuildRoom } from '../block-type.ts';
import { h } from '../hast.ts';
import { readCaptions, spokenText } from './captions.ts';

/**
 * `path` is a path in the course folder; `language` is set where the transcript is in another
 * language than the lesson. Undefined, and reported, where the file has no text.
 */
export function transcriptHtml(
  path: string,
  language: string | undefined,
  position: Position,
  room: BuildRoom,
): Element | undefined {
  const content = contentOf(path, room);
  if (content.length === 0) {
    room.report({
      ruleId: 'transcript-readable',
      reason: `The transcript "${path}" has no text; write down what is said and shown`,
      position,
    });
    return undefined;
  }
  return h('details', { className: ['transcript'] }, [
    h('summary', {}, [room.text('transcript')]),
    h('div', { className: ['transcript-text'], lang: language }, content),
  ]);
}

function contentOf(path: string, room: BuildRoom): ElementContent[] {
  const text = (room.textOf(path) ?? '').replace(/^\uFEFF/, '');
  if (/\.(vtt|srt)$/i.test(path)) return paragraphs(spokenText(readCaptions(text).cues));
  if (/\.(md|markdown)$/i.test(path)) return text.trim() === '' ? [] : withoutHeadings(room.markdown(text));
  return paragraphs(text.split(/\r?\n\s*\r?\n/).map((part) => part.trim()));
}

function paragraphs(texts: string[]): ElementContent[] {
  return texts.filter((text) => text !== '').map((text) => h('p', {}, [text]));
}

/** A heading of a transcript would break the order of the lesson's own. */
function withoutHeadings(content: ElementContent[]): ElementContent[] {
  return content.map((node) =>
    node.type === 'element' && /^h[1-6]$/.test(node.tagName)
      ? h('p', {}, [h('strong', {}, node.children)])
      : node,
  );
}
