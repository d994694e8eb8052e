/**
 * What a lesson needs to know of its course: plain data, sent once to each worker. A lesson is
 * compiled from this and its own text alone, so lessons are independent of each other.
 */
import type { CaptionFile } from '../course/model/captions.ts';
import type { LessonAsset, Picture, Position, Video } from '../course/model/model.ts';
import type { LessonItem } from '../course/model/toolkit.ts';
import type { Texts } from '../texts/texts.ts';

/** Everything the lessons of one language edition share. */
export interface LessonContext {
  /** Language of the edition, and so of the interface texts. */
  language: string;
  texts: Texts;
  /** Whether text between single dollars is mathematics. */
  dollars?: boolean;
  /** Address `<module>/<lesson>` of each lesson by path in the course folder, translations too. */
  lessons: Record<string, string>;
  /** By path in the course folder. */
  assets: Record<string, LessonAsset>;
  videos: Record<string, Video>;
  /** The glossary's terms by language of the lessons they are looked for in. */
  glossary: Record<string, TermForms[]>;
  /** Items of the toolkit by their ids. */
  toolkit: Record<string, LessonItem>;
  /** Texts of transcripts, by path in the course folder. */
  files: Record<string, string>;
  /** What was read from caption files, by path in the course folder. */
  captions: Record<string, CaptionFile>;
  /** What is in any of the transcripts that are Markdown: which of them a lesson shows is known only once it is built. */
  inTexts: Record<'math' | 'emoji', boolean>;
}

/** A term of the glossary, and everything it may look like in a text. */
export interface TermForms {
  id: string;
  forms: string[];
}

/** The file of one lesson or session, its front matter already read. */
export interface LessonTask {
  /** As in `Lesson`. */
  moduleId: string;
  id: string;
  /** Path in the course folder. */
  path: string;
  text: string;
  /** Language of the text; the source's where a translation is missing. */
  language: string;
  title: string;
  minutes: number | undefined;
  description?: string | undefined;
  keywords?: readonly string[] | undefined;
  /** As written; its path leads from the lesson, or from the source's. */
  image?: Picture | undefined;
  objectives: string[];
  /** Whether terms of the glossary are marked in this lesson. */
  glossary: boolean;
  frontMatter: Record<string, Position>;
  /** Ids of the source language's blocks, which a translation inherits by order. */
  inherit: BlockIds[] | undefined;
  /** A session's plan: it has steps, and nothing that asks for an answer. */
  isSession?: true;
}

/** The ids of one block and its parts, in reading order. */
export interface BlockIds {
  type: string;
  id: string;
  parts: string[];
}
