/**
 * The text of a video or a sound file, folded below it: the written one, or one made from the captions.
 * What was said at a known time carries it: `data-from` and `data-to`, in seconds.
 */
import type { Element, ElementContent } from 'hast';
import type { Caption } from '../../course/captions.ts';
import type { Position, Video } from '../../course/model.ts';
import type { BuildRoom } from '../block-type.ts';
import { h } from '../hast.ts';
import { languageOf } from './caption-tracks.ts';
import { paragraphTimes } from './paragraph-times.ts';
import { type Paragraph, spokenParagraphs } from './spoken-paragraphs.ts';

/** Undefined where the video has neither transcript nor captions. */
export function videoTranscript(video: Video, position: Position, room: BuildRoom): Element | undefined {
  const chosen = transcriptFile(video, room.language);
  if (chosen === undefined) return undefined;
  const { role, path, language } = chosen;
  const asset = room.courseFile(role, path, position);
  if (asset === undefined) return undefined;
  const captionsPath = video.captions[languageOf(video.captions, language) ?? ''];
  const captions = captionsPath === undefined ? undefined : room.captionsOf(captionsPath)?.captions;
  const spoken = language === room.language ? undefined : language;
  if (role === 'transcript') return transcriptHtml(asset.path, spoken, position, room, captions);
  const content = spokenHtml(captions ?? []);
  return content.length === 0 ? undefined : foldedHtml(content, spoken, room);
}

interface Chosen {
  role: 'transcript' | 'captions';
  path: string;
  language: string;
}

/** The lesson's language first, then the one spoken; in each a written text before captions. */
function transcriptFile({ transcript, captions, language: spoken }: Video, own: string): Chosen | undefined {
  const all = Object.keys({ ...transcript, ...captions }).sort();
  for (const tag of [own, spoken, ...all]) {
    for (const [role, files] of [
      ['transcript', transcript],
      ['captions', captions],
    ] as const) {
      const language = languageOf(files, tag);
      const path = language === undefined ? undefined : files[language];
      if (language !== undefined && path !== undefined) return { role, path, language };
    }
  }
  return undefined;
}

/**
 * `path` is a path in the course folder; `language` is set where the transcript is in another
 * language than the lesson. Undefined, and reported, where the file has no text.
 */
export function transcriptHtml(
  path: string,
  language: string | undefined,
  position: Position,
  room: BuildRoom,
  captions: readonly Caption[] = [],
): Element | undefined {
  const content = contentOf(path, captions, room);
  if (content.length > 0) return foldedHtml(content, language, room);
  // Of captions that say nothing a rule tells.
  if (room.captionsOf(path) !== undefined) return undefined;
  room.report({
    ruleId: 'transcript-readable',
    reason: `The transcript "${path}" has no text; write down what is said and shown`,
    position,
  });
  return undefined;
}

function foldedHtml(content: ElementContent[], language: string | undefined, room: BuildRoom): Element {
  return h('details', { className: ['transcript'] }, [
    h('summary', {}, [room.text('transcript')]),
    h('div', { className: ['transcript-text'], lang: language }, content),
  ]);
}

function contentOf(path: string, captions: readonly Caption[], room: BuildRoom): ElementContent[] {
  const spoken = room.captionsOf(path);
  if (spoken !== undefined) return spokenHtml(spoken.captions);
  const text = (room.textOf(path) ?? '').replace(/^\uFEFF/, '');
  const content = /\.(md|markdown)$/i.test(path)
    ? text.trim() === ''
      ? []
      : withoutHeadings(room.markdown(text))
    : plainParagraphs(text);
  return withTimes(content, captions);
}

function plainParagraphs(text: string): ElementContent[] {
  return text
    .split(/\r?\n\s*\r?\n/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => h('p', {}, [part]));
}

/** A speaker is named where another one spoke before. */
function spokenHtml(captions: readonly Caption[]): ElementContent[] {
  const paragraphs = spokenParagraphs(captions);
  return paragraphs.map((paragraph, index) =>
    paragraphHtml(paragraph, paragraphs[index - 1]?.speaker !== paragraph.speaker),
  );
}

function paragraphHtml({ speaker, pieces }: Paragraph, isNamed: boolean): Element {
  const [first, last] = [pieces[0], pieces.at(-1)];
  return h('p', { dataFrom: seconds(first?.from), dataTo: seconds(last?.to) }, [
    ...(speaker === undefined || !isNamed ? [] : [h('strong', {}, [`${speaker}:`]), ' ']),
    ...pieces.flatMap(({ from, to, text }, index) => [
      ...(index === 0 ? [] : [' ']),
      h('span', { dataFrom: seconds(from), dataTo: seconds(to) }, [text]),
    ]),
  ]);
}

function seconds(value: number | undefined): string | undefined {
  return value === undefined ? undefined : String(Math.round(value * 1000) / 1000);
}

/** The paragraphs of a written transcript, those that are found among the captions with their times. */
function withTimes(content: ElementContent[], captions: readonly Caption[]): ElementContent[] {
  if (captions.length === 0) return content;
  const paragraphs = content.flatMap(paragraphsIn);
  const times = paragraphTimes(paragraphs.map(textIn), captions);
  paragraphs.forEach((paragraph, index) => {
    const span = times[index];
    if (span === undefined) return;
    Object.assign(paragraph.properties, { dataFrom: seconds(span.from), dataTo: seconds(span.to) });
  });
  return content;
}

function paragraphsIn(node: ElementContent): Element[] {
  if (node.type !== 'element') return [];
  if (node.tagName === 'p') return [node];
  return node.children.flatMap(paragraphsIn);
}

function textIn(node: ElementContent): string {
  if (node.type === 'text') return node.value;
  return node.type === 'element' ? node.children.map(textIn).join('') : '';
}

/** A heading of a transcript would break the order of the lesson's own. */
function withoutHeadings(content: ElementContent[]): ElementContent[] {
  return content.map((node) =>
    node.type === 'element' && /^h[1-6]$/.test(node.tagName)
      ? h('p', {}, [h('strong', {}, node.children)])
      : node,
  );
}
