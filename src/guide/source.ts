/** What the files for trainers of one language are made of. */
import type { Course, Module } from '../course/model/model.ts';
import type { SessionPlan, TrainerText, TrainerTexts } from '../course/model/session-plan.ts';
import type { SayGuide } from '../texts/guide/index.ts';
import type { TextKey } from '../texts/texts.ts';
import type { SayIn } from '../texts/voice.ts';

export interface GuideSource {
  course: Course;
  /** Of a draft, e.g. `Draft: My course`. */
  title: string;
  trainer: TrainerTexts;
  /** Interface texts. */
  say: SayIn<TextKey>;
  /** Texts for trainers. */
  tell: SayGuide;
}

/** A session with its place in the course. */
export interface Placed {
  session: SessionPlan;
  module: Module;
  /** In its module, from 1. */
  number: number;
}

export function sessionsOf({ course }: Pick<GuideSource, 'course'>): Placed[] {
  return course.modules.flatMap((module) =>
    module.sessions.map((session, at) => ({ session, module, number: at + 1 })),
  );
}

/** Texts of the module's objectives that a session serves, in the session's order. */
export function objectivesOf({ session, module }: Placed): string[] {
  return session.objectives.flatMap((id) => module.objectives.find((one) => one.id === id)?.text ?? []);
}

/** What only the trainer reads of a lesson or session. */
export function trainerTexts({ trainer }: GuideSource, path: string): readonly TrainerText[] {
  return Object.hasOwn(trainer, path) ? (trainer[path] ?? []) : [];
}
