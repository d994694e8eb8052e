/** The community around a course: where its learners talk and meet, by which rules, and whom they ask. */
import type { Position } from './position.ts';

export interface Community {
  intro: CommunityText | undefined;
  forums: Forum[];
  /** In the order of their dates. */
  events: CommunityEvent[];
  rules: CommunityText[];
  contacts: Contact[];
  /** Ways to contribute. */
  contribute: CommunityText[];
}

export interface CommunityText {
  text: string;
  /** The source's where a translation lacks it. */
  language: string;
}

/** What has a key in `community.yaml`. */
interface CommunityEntry {
  /** The key; the same in every language. */
  id: string;
  /** Of its texts: the source's where a translation lacks them. */
  language: string;
  /** Where it is written, the file relative to the course folder. */
  file: string;
  position: Position;
}

export interface Forum extends CommunityEntry {
  title: string;
  /** With what its talk begins. */
  question: string;
  /** Id of its module; undefined: a forum of the whole course. */
  module: string | undefined;
  /** An https address where it is talked about; undefined: where the course is taken. */
  address: string | undefined;
}

export interface CommunityEvent extends CommunityEntry {
  title: string;
  /** `YYYY-MM-DD` */
  date: string;
  /** Last day of one that takes several, `YYYY-MM-DD`. */
  until: string | undefined;
  /** As its author writes it, e.g. `14:00–16:00 CET`. */
  time: string | undefined;
  place: string | undefined;
  /** An https address. */
  address: string | undefined;
  summary: string | undefined;
}

export interface Contact extends CommunityEntry {
  name: string;
  role: string | undefined;
  email: string | undefined;
  /** An https address. */
  address: string | undefined;
}
