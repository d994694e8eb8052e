/** A lesson: its text ready for the page, its blocks, and what rules must know of it. */
import type { CountedWords } from '../text/counted-words.ts';
import type { AnswerKey, Credit } from './answer-key.ts';
import type { FileFault } from './file-fault.ts';
import type { HostUse } from './hosts.ts';
import type { Interaction } from './interaction.ts';
import type { MediaFacts } from './media-facts.ts';
import type { Position } from './position.ts';

/** A picture that stands above what it belongs to. */
export interface Picture {
  /** In the course folder. */
  path: string;
  /** Empty for one that only decorates. */
  alt: string;
  /** What stays in sight where it is cropped, in percent from the left and from the top; undefined: its middle. */
  focus: readonly [left: number, top: number] | undefined;
}

export interface Lesson {
  id: string;
  /** Id of the module that its address names: that of the module it was written in first, wherever it stands now. */
  moduleId: string;
  title: string;
  /** Path of the file that was read, relative to the course folder. */
  path: string;
  /** Language of the text; differs from the course's where a translation is missing. */
  language: string;
  minutes: number | undefined;
  /** One sentence on what it is about, for lists of lessons and for the search. */
  description?: string | undefined;
  /** Words that the search finds it by, beside those of its text. */
  keywords?: readonly string[] | undefined;
  objectives: string[];
  /** Stands at its head. */
  image?: Picture | undefined;
  /** The body, blocks included, ready for the page; links and assets resolved. */
  html: string;
  /** Links to other lessons in it, in reading order. */
  links: LessonLink[];
  /** What a learner acts on, in reading order. */
  blocks: Block[];
  facts: LessonFacts;
}

/** Where a link to another lesson stands in a lesson's HTML: its start tag and its end tag, each from and to. */
export interface LessonLink {
  /** `<module>/<lesson>`. */
  lesson: string;
  start: readonly [from: number, to: number];
  end: readonly [from: number, to: number];
}

/** A block that a learner acts on and whose state is kept. */
export interface Block {
  /** Name of the block type, e.g. `choice`. */
  type: string;
  /** Unique within its lesson. */
  id: string;
  /** Where the block stands in its lesson's file. */
  position: Position;
  /** Plain text of the question or title. */
  prompt: string;
  /** Points of a scored block; 0 for one that is never scored. */
  points: number;
  /** Number of tries; undefined: no limit. */
  attempts: number | undefined;
  /** Options, blanks, items of a list: what an answer is made of, in the author's order. */
  parts: Part[];
  /** What is right; undefined where nothing is right or wrong. */
  key?: AnswerKey<string> | undefined;
  /** Default: an answer that is right in parts earns a part of the points. */
  credit?: Credit | undefined;
  /** Id of the module's objective that it asks for. */
  objective?: string | undefined;
  /** Id of the quiz in the same lesson that it stands in. */
  quiz?: string | undefined;
  /** Of a quiz: what it asks and how. */
  plan?: QuizPlan | undefined;
  /** What the saved state must hold for it. */
  state: StateShape;
  /** How it is reported, if it is. */
  interaction: Interaction | undefined;
  /** What the type's browser side needs beyond the page. */
  data: Record<string, unknown>;
}

export interface Part {
  id: string;
  text: string;
  correct: boolean;
}

/** What a quiz asks and how; `Block.attempts` says how often. */
export interface QuizPlan {
  /** Groups of questions by their ids. `draw`: so many of the group in each attempt; undefined: all. */
  pools: { draw: number | undefined; blocks: string[] }[];
  shuffle: { questions: boolean; options: boolean };
  /** Which attempt counts. */
  counts: 'best' | 'last' | 'first';
  /** When the learner hears how an answer did. */
  feedback: 'once' | 'end';
  /** What is shown of a finished attempt. */
  review: 'solutions' | 'verdicts' | 'nothing';
  /** Scaled pass mark 0…1 of the quiz. */
  pass: number | undefined;
  /** What is answered right marks the lessons of its objective as known; earns no points. */
  pretest: boolean;
}

/** What the saved state holds of a block; its worst case follows from it alone. */
export interface StateShapes {
  choice: { kind: 'choice'; multiple: boolean };
  /** Characters of all blanks together. */
  blanks: { kind: 'blanks'; max: number };
  number: { kind: 'number' };
  /** Numbers of parts are those of both sides. */
  pairs: { kind: 'pairs'; lefts: number };
  order: { kind: 'order' };
  /** `dates`: each item may have one; `max`: characters of the learner's own words, 0 for none. */
  plan: { kind: 'plan'; dates: boolean; max: number };
  text: { kind: 'text'; max: number };
  watch: { kind: 'watch'; slots: number };
  /** Most questions that one attempt draws; 0: always all. */
  quiz: { kind: 'quiz'; drawn: number };
  none: { kind: 'none' };
}

export type StateShape<K extends keyof StateShapes = keyof StateShapes> = {
  [Kind in K]: StateShapes[Kind];
}[K];

/** What a lesson is made of, with places, for the rules. Paths are relative to the course folder. */
export interface LessonFacts {
  headings: { depth: number; text: string; anchor: string; position: Position }[];
  /** By how much all headings were moved to begin at `##`; their depths are those that are shown. */
  headingShift?: number;
  /** Place of a first heading that became the title: the top of the lesson. */
  titleAnchor?: string;
  images: {
    src: string;
    alt: string;
    asset: string | undefined;
    position: Position;
    /** CSS pixels, where its author wrote how wide it is shown. */
    shown?: number;
  }[];
  /** Links inside the course: `asset` is set for a file, `lesson` for a lesson. */
  links: {
    href: string;
    /** Path in the course folder without anchor; undefined for a link within the lesson. */
    target: string | undefined;
    kind: 'lesson' | 'asset' | 'missing' | 'outside' | 'anchor';
    anchor: string | undefined;
    position: Position;
  }[];
  /** Files referred to by blocks: video, audio, captions, transcripts, posters, downloads. */
  files: {
    role: 'video' | 'audio' | 'captions' | 'transcript' | 'poster' | 'download' | 'image';
    path: string;
    /** As written by the author. */
    written: string;
    kind: 'asset' | 'missing' | 'outside';
    position: Position;
    /** What the lesson calls it. */
    label?: string;
  }[];
  videos: {
    title: string;
    /** Key in videos.yaml, or undefined where the video is described in the lesson. */
    ref: string | undefined;
    video: Video | undefined;
    watch: number | undefined;
    position: Position;
  }[];
  /** What a learner may search for, by heading; nothing that is hidden until a question is answered. */
  sections: Section[];
  /** Ids of the glossary's terms that occur. */
  terms: string[];
  /** No text of any kind is in sight. */
  isBlank: boolean;
  /** Words of prose, for reading time and the empty-lesson rule. */
  words: number;
  /** Something of it could not be read, and is not shown. */
  leftOut?: boolean;
  /** Names of the block types in use, static ones too: what of the player the package needs. */
  blockTypes: string[];
  /** Hosts that the lesson may contact once the learner asks for it, one for each use. */
  hosts: HostUse[];
  frontMatter: Record<string, Position>;
}

/** An asset as a lesson sees it, for which it does not matter where the course lies on this machine. */
export type LessonAsset = Omit<Asset, 'from'>;

/** A heading with the text below it, down to the next heading. */
export interface Section {
  /** Anchor of the heading; empty for what stands before the first. */
  anchor: string;
  heading: string;
  text: CountedWords;
}

export interface Video {
  title: string;
  summary: string | undefined;
  source: VideoSource;
  poster: string | undefined;
  /** Path in the course folder, by language. */
  captions: Record<string, string>;
  transcript: Record<string, string>;
  /** Language spoken. */
  language: string | undefined;
  /** Seconds. */
  duration: number | undefined;
  licence: string | undefined;
  /** What the library says of the case beside its texts. */
  about?: VideoAbout | undefined;
  /** Without speech and sound by intention. */
  silent?: boolean | undefined;
  /** Paths of the same film, smaller or in another codec. */
  renditions?: string[] | undefined;
  /** Path of its sound alone. */
  audio?: string | undefined;
  /** In the order of their times. */
  chapters?: Chapter[] | undefined;
  /** The film with audio description, by its language. */
  description?: Record<string, VideoSource> | undefined;
  /** The film with an interpreter, by sign language. */
  sign?: Record<string, VideoSource> | undefined;
  /** Seconds between which watching counts, e.g. without credits; undefined: the whole. */
  start?: number | undefined;
  end?: number | undefined;
  /** Who holds the rights. */
  rights?: string | undefined;
  /** How the people shown agreed. */
  consent?: string | undefined;
}

export interface Chapter {
  /** Seconds. */
  at: number;
  title: string;
}

export interface VideoAbout {
  /** Country code, e.g. `ES`, or a name. */
  country: string | undefined;
  sector: string | undefined;
  organisation: string | undefined;
  people: string[];
  topics: string[];
}

export type VideoSource =
  /** `sound`: its sound alone stands for the film. */
  | { kind: 'file'; path: string; sound?: true }
  | { kind: 'youtube'; id: string }
  | { kind: 'vimeo'; id: string; hash: string | undefined }
  | { kind: 'peertube'; host: string; id: string }
  | { kind: 'url'; url: string };

export interface Asset {
  /** Path in the course folder, with `/`. */
  path: string;
  /** Absolute path to read it from. */
  from: string;
  bytes: number;
  /** Its path in every package: ASCII, short, no base name twice. */
  packed: string;
  /** Its address, where packages refer to it and do not hold it. */
  linked?: string | undefined;
  /** Pixels, for images only. */
  width: number | undefined;
  height: number | undefined;
  /** Why it is not what its name promises; of media it is told by what is inside. */
  fault?: FileFault | undefined;
  /** What is inside a video or sound file. */
  media?: MediaFacts | undefined;
}
