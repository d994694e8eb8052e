/** Texts of the portal from Markdown to HTML, by the parser of lessons: sanitised, without anything that asks. */
import type { BlockTypes } from '../blocks/block-type.ts';
import type { LessonAsset } from '../course/model/model.ts';
import { type CountedWords, countedWords, joined } from '../course/text/counted-words.ts';
import type { Message } from '../diagnostics/message.ts';
import { compileLesson } from '../parse/compile-lesson.ts';
import { lookIntoTexts } from '../parse/tools.ts';
import type { LoadedTexts } from '../texts/index.ts';

/** What a text is compiled with. */
export interface TextToolkit {
  blockTypes: BlockTypes;
  loadTexts(language: string): Promise<LoadedTexts>;
}

export interface WrittenText {
  /** For messages. */
  path: string;
  /** What ids within the page begin with; needed where it holds several texts. */
  id?: string;
  text: string;
  title: string;
  language: string;
}

export interface CompiledText {
  html: string;
  /** Of its headings and what is below them. */
  words: CountedWords;
  /** Names of the block types in it, for their styles. */
  blockTypes: string[];
  /** Files that it shows or offers. */
  files: string[];
  messages: Message[];
}

/** @param assets by path; `packed` is their address in the page */
export async function compileText(
  { path, id = 'text', text, title, language }: WrittenText,
  assets: Record<string, LessonAsset>,
  { blockTypes, loadTexts }: TextToolkit,
): Promise<CompiledText> {
  const { lesson, messages } = await compileLesson(
    {
      moduleId: 'text',
      id,
      path,
      text,
      language,
      title,
      minutes: undefined,
      objectives: [],
      glossary: false,
      frontMatter: {},
      inherit: undefined,
    },
    {
      language,
      texts: (await loadTexts(language)).texts,
      lessons: {},
      assets,
      videos: {},
      glossary: {},
      files: {},
      toolkit: {},
      captions: {},
      inTexts: lookIntoTexts({}, false),
    },
    blockTypes,
  );
  const { images, links, files, sections, blockTypes: used } = lesson.facts;
  const missing = [
    ...images.flatMap(({ src, asset, position }) =>
      asset === undefined ? [{ written: src, position }] : [],
    ),
    ...links.flatMap(({ href, kind, position }) =>
      kind === 'missing' || kind === 'outside' ? [{ written: href, position }] : [],
    ),
    ...files.flatMap(({ written, kind, position }) => (kind === 'asset' ? [] : [{ written, position }])),
  ];
  for (const { written, position } of missing)
    messages.push({
      file: path,
      ...position,
      severity: 'error',
      ruleId: 'asset-exists',
      reason: `There is no file "${written}" in the folder of portal.yaml; put it there, correct the path, or write a whole address`,
    });
  const [asks] = lesson.blocks;
  if (asks !== undefined)
    messages.push({
      file: path,
      ...asks.position,
      severity: 'error',
      ruleId: 'settings-valid',
      reason: `A page of the portal keeps no answers; write the ${asks.type} in a course`,
    });
  return {
    html: lesson.html,
    words: joined(sections.flatMap(({ heading, text: words }) => [countedWords(heading), words])),
    blockTypes: used,
    files: [
      ...images.flatMap(({ asset }) => asset ?? []),
      ...links.flatMap(({ kind, target }) => (kind === 'asset' && target ? [target] : [])),
      ...files.flatMap(({ kind, path: file }) => (kind === 'asset' ? [file] : [])),
    ],
    messages,
  };
}
