/**
 * What `load` hands on: everything that was read from a course folder, nothing of it understood
 * beyond its settings. The only stage that reads the author's files makes it.
 */

import type { CourseSettings, CourseTexts, ModuleSettings, ModuleTexts } from '../config/settings.ts';
import type { CaptionFile } from '../course/model/captions.ts';
import type { Community } from '../course/model/community.ts';
import type { MediaVariant } from '../course/model/media-variant.ts';
import type { Asset, GlossaryEntry, Position, Video } from '../course/model/model.ts';
import type { ToolkitItem } from '../course/model/toolkit.ts';
import type { Message } from '../diagnostics/message.ts';
import type { FileContents } from '../media/file-contents.ts';

export interface Project {
  /** Which media packages hold. */
  media?: MediaVariant | undefined;
  /** Absolute path of the course folder, links resolved. */
  root: string;
  /** Of small files, where they were read whole. */
  contents: FileContents;
  /** The course folder as a person names it, relative to the working directory, with `/`. */
  directory: string;
  settings: CourseSettings;
  /** Source language first, then the translations. */
  languages: string[];
  /** Texts of course.yaml in each translation; the source's own are in `settings`. */
  translations: Record<string, CourseTexts>;
  modules: ModuleSource[];
  /** Folders that are named like modules and hold no lesson. */
  bareFolders: string[];
  /** By language: the video library with that language's texts and files. */
  videos: Record<string, Record<string, Video>>;
  /** By language: the terms that are explained, in the order of the source. */
  glossary: Record<string, GlossaryEntry[]>;
  /** By language: the items of the toolkit, in the order of the source. */
  toolkit: Record<string, ToolkitItem[]>;
  /** By language; empty where the course has no community. */
  community: Record<string, Community>;
  /** By path in the course folder. */
  assets: Record<string, Asset>;
  /** Captions, transcripts and other small text files among the assets, by path in the course folder. */
  texts: Record<string, string>;
  /** What the caption files among them say, by path in the course folder. */
  captions: Record<string, CaptionFile>;
  /** Where each key of a settings file stands: by file, then by dotted path such as `completion.pass`. */
  places: Record<string, Record<string, Position>>;
  /** Text of course.lock.json, or undefined where there is none. */
  lock: string | undefined;
  /** What was found wrong so far, files relative to the course folder. */
  messages: Message[];
}

export interface ModuleSource {
  id: string;
  folder: string;
  settings: ModuleSettings;
  /** Texts of module.yaml in each translation. */
  translations: Record<string, ModuleTexts>;
  lessons: LessonSource[];
  /** Plans of sessions, in their order. */
  sessions: LessonSource[];
}

/** The file of a lesson or of a session. */
export interface LessonSource {
  /** Id from the file's name; the front matter may say otherwise. */
  id: string;
  /** Path in the course folder. */
  path: string;
  text: string;
  /** By language; a missing entry falls back to the source. */
  translations: Record<string, { path: string; text: string }>;
}
