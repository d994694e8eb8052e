/** The numbers of a backup: any will do, for a restore gives its own; the same course has the same. */
import type { Activity, CourseLayout, Section } from './layout.ts';

export const COURSE = { id: 1, context: 10 };

export interface NumberedSection extends Section {
  id: number;
  number: number;
  folder: string;
  activities: readonly NumberedActivity[];
}

export interface NumberedActivity extends Activity {
  /** Of the activity in its course. */
  module: number;
  /** Of its own record. */
  instance: number;
  context: number;
  section: number;
  sectionNumber: number;
  isHidden: boolean;
  folder: string;
  /** Number of the activity, before it in the course, that it waits for. */
  opensAfter: number | undefined;
}

export function numbered({ sections }: CourseLayout): NumberedSection[] {
  let next = 0;
  const modules = new Map<Activity, number>();
  return sections.map((section, number) => {
    const id = number + 1;
    const activities = section.activities.map((activity): NumberedActivity => {
      const at = ++next;
      const module = 100 + at;
      modules.set(activity, module);
      return {
        ...activity,
        module,
        instance: at,
        context: 1000 + at,
        section: id,
        sectionNumber: number,
        isHidden: section.isHidden,
        folder: `activities/${activity.kind}_${module}`,
        opensAfter: activity.after && modules.get(activity.after),
      };
    });
    return { ...section, id, number, folder: `sections/section_${id}`, activities };
  });
}
