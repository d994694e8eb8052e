/** What the page's situations ask of the server: launches, changes, and what learners keep from release to release. */

import { LEVELS } from '../diff/change.ts';
import { compareReleases } from '../diff/compare.ts';
import { changeText, summary } from '../diff/report.ts';
import { releasedBy, releaseOf } from '../pipeline/releases.ts';
import { readChange, readWish } from './asked.ts';
import type { Desk } from './desk/desk.ts';
import type { LiveCourse } from './live-course.ts';
import type { OldRelease } from './old-release.ts';
import type { KeptWork, Launch, Situation } from './wire.ts';

export interface Around {
  course: LiveCourse;
  oldRelease: OldRelease | undefined;
  /** Undefined where there is no such package. */
  deskOf(name: string): Desk | undefined;
  /** The next desk of that name is a new one. */
  forget(name: string): void;
  /** Tells every open page. */
  announce(situation: Situation): void;
}

/** By their names below `/preview/`; undefined: there is nothing of that kind. */
export const SITUATION_ROUTES: Record<
  string,
  (body: string, around: Around) => Promise<Launch | Situation | KeptWork | undefined>
> = {
  launch: async (body, { deskOf }) => {
    const wish = readWish(body);
    return deskOf(wish.package)?.launch(wish);
  },
  situation: async (body, { deskOf, forget, announce }) => {
    const change = readChange(body);
    if (change.do === 'reset') forget(change.package);
    const desk = deskOf(change.package);
    if (desk === undefined) return undefined;
    if (change.do === 'new-attempt') desk.newAttempt(change);
    if (change.do === 'suffer') desk.suffer(change.trouble);
    if (change.do === 'use-release') desk.useOldRelease(change.previous);
    announce(desk.situation);
    return desk.situation;
  },
  kept: async (body, around) => keptWork(readWish(body).package, around),
};

async function keptWork(name: string, { course, oldRelease }: Around): Promise<KeptWork | undefined> {
  const planned = course.packages.find((one) => one.name === name)?.planned;
  const { compiled } = course;
  if (planned === undefined || compiled === undefined || !oldRelease?.isBefore(planned)) return undefined;
  const { lock, project, toolkit } = compiled;
  const before = oldRelease.release;
  const after = await releaseOf(planned.plan, lock, project.directory, toolkit);
  const changes = compareReleases(before, after, releasedBy([planned.target]));
  return {
    from: before.course.version,
    to: after.course.version,
    changes: changes.map((change) => ({ level: LEVELS[change.level], text: changeText(change) })),
    summary: summary(changes),
  };
}
