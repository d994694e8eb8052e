/** What a learner does in one page of the package; each act is noted with what it replaces. */
import type { Answer } from '../../../../src/course/model/answer.ts';
import type { PackageData } from '../../../../src/course/model/package-data.ts';
import { newsOf, reportedAfter } from '../../../../src/course/outcome/news.ts';
import { replyTo } from '../../../../src/course/outcome/responses.ts';
import type { SavedState } from '../../../../src/state/codec.ts';
import type { Launch, LearningTime, Sync, Tracking } from '../../../../src/tracking/tracking.ts';
import type { LmsPage } from '../../../support/lms/page.ts';
import { MEMBERS, QUIZ, rightChoice, TEXT, words, wrongChoice } from './course.ts';
import { type Act, type Device, keyOf } from './lms-scene.ts';
import type { SharedTime } from './time.ts';

export interface Learner {
  choose(block: number, isRight: boolean): void;
  write(): void;
  lesson(number: number): void;
  attempt(): void;
  pass(): void;
}

export interface Doing {
  data: PackageData;
  acts: Act[];
  device: Device;
  page: LmsPage;
  time: SharedTime;
  /** By the clock of the device. */
  now(): number;
  learning: LearningTime & { work(): void };
  tracking: Tracking;
  /** The page as it is now. */
  content: {
    readonly record: string;
    readonly launch: Launch | undefined;
    readonly state: SavedState;
    readonly sync: Sync | undefined;
  };
  /** Before an act is told. */
  note(act: Act): void;
}

export function createLearner({
  data,
  acts,
  device,
  page,
  time,
  now,
  learning,
  tracking,
  content,
  note,
}: Doing): Learner {
  const learner: Learner = {
    choose(block, isRight) {
      const known = content.state.answers.get(block);
      const tries = known?.kind === 'choice' ? Math.min(6, known.tries + 1) : 1;
      give(block, isRight ? rightChoice(tries) : wrongChoice(acts.length, tries));
    },
    write: () => give(TEXT, words(acts.length)),
    lesson(number) {
      if (content.launch?.mode !== 'normal') return;
      const first = !content.state.lessons.has(number);
      content.state.lessons.add(number);
      content.state.place = number;
      tracking.save(content.state);
      const progress = Math.round((100 * content.state.lessons.size) / data.lessons.length);
      tracking.lesson({ id: `start/lesson-${number}`, title: `Lesson ${number}`, progress }, first);
      settleOutcome();
    },
    attempt() {
      if (content.launch?.mode !== 'normal') return;
      const known = content.state.answers.get(QUIZ);
      const before = known?.kind === 'quiz' ? known : undefined;
      for (const member of MEMBERS) content.state.answers.delete(member);
      tracking.save(content.state);
      const attempt = {
        kind: 'quiz' as const,
        attempts: Math.min(60, (before?.attempts ?? 0) + 1),
        seed: acts.length % 4096,
        drawn: [],
        finished: false,
        kept: before?.kept ?? (before?.finished ? 0 : undefined),
      };
      give(QUIZ, attempt);
      for (const member of MEMBERS) give(member, wrongChoice(acts.length, 1));
      content.state.answers.set(QUIZ, { ...attempt, finished: true });
      tracking.save(content.state);
      settleOutcome();
    },
    pass() {
      for (const number of [1, 2, 3]) learner.lesson(number);
      for (const block of [1, 5]) learner.choose(block, true);
    },
  };

  function give(block: number, answer: Answer): void {
    if (content.launch?.mode !== 'normal') return;
    const shown = content.state.answers.get(block);
    const replaced = acts.filter(
      (act) =>
        act.block === block &&
        (act.device === device || (shown !== undefined && keyOf(block, act.answer) === keyOf(block, shown))),
    );
    acts.push({
      block,
      answer,
      device,
      record: '',
      attempt: page.attempt,
      isLocal: content.sync?.status === 'local',
      at: time.now(),
      replaces: new Set([...replaced, ...replaced.flatMap((act) => [...act.replaces])]),
    });
    const act = acts.at(-1) as Act;
    note(act);
    learning.work();
    content.state.answers.set(block, answer);
    tracking.save(content.state);
    const lesson = data.lessons.find(({ blocks }) => blocks.some(({ number }) => number === block));
    const found = lesson?.blocks.find(({ number }) => number === block);
    const reply =
      lesson && found && found.plan === undefined ? replyTo(data, lesson, found, answer) : undefined;
    if (reply !== undefined) tracking.answer({ ...reply, latency: 1000, at: now() });
    settleOutcome();
    Object.defineProperty(act, 'record', { get: () => content.record });
  }

  function settleOutcome(): void {
    const { state } = content;
    const news = newsOf(data.rule, state, state);
    if (news === undefined) return;
    if (news.score !== undefined) tracking.score(news.score);
    tracking.finish(news.outcome);
    Object.assign(state, reportedAfter(news, state));
    tracking.save(state);
  }

  return learner;
}

export function learningTime(now: () => number): LearningTime & { work(): void } {
  const opened = now();
  let worked = opened;
  return {
    total: () => worked - opened,
    inLesson: () => worked - opened,
    idle: () => now() - worked,
    work: () => {
      worked = now();
    },
  };
}
