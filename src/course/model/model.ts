/**
 * The course as every stage after `parse` sees it: plain data that crosses to a worker and back.
 * Nothing here knows a standard, the disk or the browser.
 */
import type { Achievement } from './achievement.ts';
import type { CaptionFile } from './captions.ts';
import type { Community } from './community.ts';
import type { Asset, Lesson, Picture, Video } from './lesson.ts';
import type { MediaVariant } from './media-variant.ts';
import type { Position } from './position.ts';
import type { SessionPlan } from './session-plan.ts';
import type { Theme } from './theme.ts';
import type { ToolkitItem } from './toolkit.ts';

export type * from './lesson.ts';
export type { Position } from './position.ts';

export interface Course {
  id: string;
  /** Base of every xAPI IRI of the course, without a slash at its end. */
  iri: string;
  title: string;
  description: string;
  version: string;
  /** BCP 47 tag of this edition. */
  language: string;
  /** The language the course was written in. */
  sourceLanguage: string;
  /** Every language the course is published in, the source first. */
  languages: string[];
  licence: string | undefined;
  authors: string[];
  keywords: string[];
  completion: CompletionRule;
  theme: Theme;
  /** Stands above the start page. */
  cover?: Picture | undefined;
  funding: Funding | undefined;
  recognition: Recognition;
  /** What its author gave for badges and credentials beyond `recognition`. */
  achievement?: Achievement | undefined;
  packaging: 'course' | 'module';
  /** Modules are open in any order, or each one once the one before is complete, where an LMS knows of modules. */
  order?: 'any' | 'modules' | undefined;
  /** Warn when a package is larger, in bytes. */
  maxPackageBytes: number;
  /** Which media packages hold; undefined: all. */
  media?: MediaVariant | undefined;
  /** Address of the folder in which its web site lies, with a slash at its end. */
  site?: string | undefined;
  modules: Module[];
  videos: Record<string, Video>;
  glossary: GlossaryEntry[];
  /** Practical resources, in the order of their author. */
  toolkit: ToolkitItem[];
  /** Undefined where there is none. */
  community?: Community | undefined;
  /** Every file of the course that a lesson may use, by its path in the course folder. */
  assets: Record<string, Asset>;
  /** What was read from caption files, by path in the course folder. */
  captions: Record<string, CaptionFile>;
}

export interface Funding {
  /** Path of the emblem in the course folder. */
  emblem: string | undefined;
  /** The emblem as a data address, for files that stand alone; undefined where it is too large for that. */
  emblemData?: string | undefined;
  statement: string | undefined;
  disclaimer: string | undefined;
}

/** What the author says of the course's place among qualifications; nothing of it is ever assumed. */
export interface Recognition {
  /** Level of the European Qualifications Framework, 1…8. */
  eqf: number | undefined;
  credits: Credits | undefined;
}

export interface Credits {
  /** E.g. `ECTS` or `ECVET`. */
  system: string;
  points: number;
}

export interface CompletionRule {
  /** What completion needs. */
  needs: WrittenNeed;
  /** Scaled pass mark 0…1. */
  pass: number | undefined;
  /** What the score is made of: every question with points, or the quizzes alone. */
  score: 'all' | 'quizzes';
  /** What a course without a pass mark reports at its end. */
  report: 'completed' | 'passed';
}

/** One condition of completion, in the author's names. */
export type WrittenNeed =
  | { kind: 'all' | 'any'; of: WrittenNeed[] }
  /** `all`, or ids of lessons as `lesson` or `module/lesson`. */
  | { kind: 'lessons'; lessons: 'all' | string[] }
  /** Share 0…1 of each video without a share of its own; undefined: only those with one count. */
  | { kind: 'watch'; share: number | undefined }
  /** Ids of quizzes, also as `module/lesson:quiz`; `passed`: handed in is not enough. */
  | { kind: 'quizzes'; quizzes: 'all' | string[]; passed: boolean }
  /** Ids of free texts that must not be empty. */
  | { kind: 'reflections'; reflections: 'all' | string[] }
  /** Minutes of active time. */
  | { kind: 'minutes'; minutes: number };

export interface Module {
  id: string;
  title: string;
  description: string | undefined;
  /** Stands on its card on the start page. */
  image?: Picture | undefined;
  objectives: Objective[];
  /** Planned hours by mode, e.g. `online`, `face-to-face`, `assessment`. */
  hours: Record<string, number>;
  recognition: Recognition;
  task?: Task | undefined;
  /** Folder in the course, e.g. `01-why-engage`. */
  folder: string;
  lessons: Lesson[];
  /** Plans of the sessions in which learners meet; no package holds them. */
  sessions: readonly SessionPlan[];
}

/** What learners do after a module and hand in, outside of its lessons. */
export interface Task {
  title: string | undefined;
  text: string;
  /** What is handed in, in the author's words. */
  handIn: string | undefined;
  /** In what form. */
  form: 'file' | 'text' | 'either';
  /** How it is judged, in the author's words. */
  judged: string | undefined;
  /** Undefined: it earns none. */
  points: number | undefined;
}

/** A term that is explained. */
export interface GlossaryEntry {
  /** From the term in the source language; the same in every language. */
  id: string;
  term: string;
  /** Other forms of the term in lessons, such as its plural. */
  also: string[];
  definition: string;
  /** Language of term and definition: the source's where a translation lacks them. */
  language: string;
  /** Where it is written, the file relative to the course folder. */
  file: string;
  position: Position;
}

export interface Objective {
  id: string;
  text: string;
}
