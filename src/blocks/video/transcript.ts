/**
 * The text of a video or a sound file, folded below it: the written one, or one made from the captions.
 * What was said at a known time carries it: `data-from` and `data-to`, in seconds.
 */
import type { Element, ElementContent } from 'hast';
import { type Caption, isCaptionFile } from '../../course/model/captions.ts';
import type { Position, Video } from '../../course/model/model.ts';
import { direction } from '../../course/text/direction.ts';
import { languageOf, languagesOf } from '../../course/text/text-languages.ts';
import { languageName } from '../../texts/index.ts';
import type { BuildContext } from '../block-type.ts';
import { h } from '../hast.ts';
import { paragraphTimes } from './paragraph-times.ts';
import { type Paragraph, spokenParagraphs } from './spoken-paragraphs.ts';

/**
 * In the lesson's language, and below it in the one spoken and in the others. Undefined where the video
 * has neither transcript nor captions.
 */
export function videoTranscript(
  video: Video,
  position: Position,
  context: BuildContext,
): Element | undefined {
  const found = transcriptFiles(video, context.language).flatMap((chosen) => {
    const content = chosenContent(chosen, video, position, context);
    return content === undefined ? [] : [{ content, language: chosen.language }];
  });
  const [first, ...others] = found.map(({ content, language }) =>
    textHtml(content, language, context, found.length > 1),
  );
  return first && foldedHtml([first, ...others.map((text) => otherHtml(text, context))], context);
}

interface Chosen {
  role: 'transcript' | 'captions';
  path: string;
  language: string;
}

/** Each once: a text serves for its regions, too. */
function transcriptFiles(video: Video, own: string): Chosen[] {
  const languages = languagesOf({ ...video.captions, ...video.transcript }, own, video.language);
  const found = languages.flatMap((tag) => transcriptFile(video, tag) ?? []);
  return found.filter(({ path }, index) => found.findIndex((other) => other.path === path) === index);
}

/** A written text before captions. */
function transcriptFile(video: Video, tag: string): Chosen | undefined {
  for (const role of ['transcript', 'captions'] as const) {
    const language = languageOf(video[role], tag);
    const path = language === undefined ? undefined : video[role][language];
    if (language !== undefined && path !== undefined) return { role, path, language };
  }
  return undefined;
}

function chosenContent(
  { role, path, language }: Chosen,
  video: Video,
  position: Position,
  context: BuildContext,
): ElementContent[] | undefined {
  const asset = context.courseFile(role, path, position);
  if (asset === undefined) return undefined;
  const captionsPath = video.captions[languageOf(video.captions, language) ?? ''];
  const captions = captionsPath === undefined ? undefined : context.captionsOf(captionsPath)?.captions;
  return readContent(asset.path, captions ?? [], position, context);
}

/** The transcript of a sound file; `path` is a path in the course folder. */
export function transcriptHtml(path: string, position: Position, context: BuildContext): Element | undefined {
  const content = readContent(path, [], position, context);
  return content && foldedHtml([textHtml(content, context.language, context)], context);
}

/** Undefined, and reported, where the file has no text. */
function readContent(
  path: string,
  captions: readonly Caption[],
  position: Position,
  context: BuildContext,
): ElementContent[] | undefined {
  const content = contentOf(path, captions, context);
  if (content.length > 0) return content;
  // What is wrong with captions is told of their file.
  if (isCaptionFile(path)) return undefined;
  const isText = /\.(md|markdown|txt)$/i.test(path);
  context.report({
    ruleId: 'transcript-readable',
    reason: isText
      ? `The transcript "${path}" has no text; write down what is said and shown`
      : `The transcript "${path}" is no text that a page can show; save it as Markdown (.md) or plain text (.txt)`,
    position,
  });
  return undefined;
}

function foldedHtml(content: ElementContent[], context: BuildContext): Element {
  return h('details', { className: ['transcript', 'folds', 'slim'] }, [
    h('summary', {}, [context.text('transcript')]),
    ...content,
  ]);
}

/** Its language is said where it is not the lesson's, its own name where another can be chosen. */
function textHtml(
  content: ElementContent[],
  language: string,
  context: BuildContext,
  isOneOfSeveral = false,
): Element {
  const other = language === context.language ? {} : { lang: language, dir: direction(language) };
  const dataName = isOneOfSeveral ? languageName(language, language) : undefined;
  return h('div', { className: ['transcript-text'], ...other, dataName }, content);
}

/** A text in another language, below the lesson's own. */
function otherHtml(text: Element, context: BuildContext): Element {
  const { lang, dataName } = text.properties;
  return h('details', { className: ['transcript-other', 'folds', 'slim'] }, [
    h('summary', {}, [`${context.text('transcript')} (`, h('span', { lang }, [String(dataName)]), ')']),
    text,
  ]);
}

function contentOf(path: string, captions: readonly Caption[], context: BuildContext): ElementContent[] {
  const spoken = context.captionsOf(path);
  if (spoken !== undefined) return spokenHtml(spoken.captions);
  const text = (context.textOf(path) ?? '').replace(/^\uFEFF/, '');
  const content = /\.(md|markdown)$/i.test(path)
    ? text.trim() === ''
      ? []
      : withoutHeadings(context.markdown(text, path))
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
