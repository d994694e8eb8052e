/** A module's package as an activity of Moodle, with what its sheet for administrators says set. */
import { lessonKey } from '../../course/model/ids.ts';
import type { Course, Module } from '../../course/model/model.ts';
import { passMark } from '../../course/model/units.ts';
import { masteryScore } from '../scorm12/index.ts';
import type { HashFile, HeldPackage } from '../target.ts';
import type { Activity, AreaFile, Grade } from './layout.ts';
import { idNumberOf } from './layout-context.ts';
import { moodleName } from './name.ts';
import { moduleWeight } from './weights.ts';

/** Moodle's methods of grading; "Learning objects" counts what is complete. */
const LEARNING_OBJECTS = 0;
const HIGHEST_GRADE = 1;

/** Moodle's bits of "Require status". */
const PASSED = 2;
const COMPLETED = 4;

export async function scormActivity(
  course: Course,
  module: Module,
  held: HeldPackage,
  hash: HashFile,
  after: Activity | undefined,
): Promise<Activity> {
  const { zip, plan } = held;
  const { sha1 } = await hash(zip);
  const mastery = masteryScore(plan);
  const grade = gradeOf(course, module);
  const data = { isvisible: 'true', parameters: '', ...(mastery !== '' && { masteryscore: mastery }) };
  return {
    kind: 'scorm',
    title: moodleName(module.title),
    idNumber: idNumberOf(course, module.id),
    lessons: module.lessons.map(lessonKey),
    completion: 'rule',
    grade,
    files: filesOf(held),
    after,
    fields: (next) => ({
      reference: zip.path,
      intro: '',
      sha1,
      identifier: plan.identifier,
      scoTitle: moodleName(plan.title),
      gradeMethod: grade.weight > 0 ? HIGHEST_GRADE : LEARNING_OBJECTS,
      statusRequired: statusRequired(course, module),
      organization: next(),
      sco: next(),
      scoData: Object.entries(data).map(([name, value]) => ({ id: next(), name, value })),
    }),
  };
}

/** Who passes is only ever passed: in SCORM 1.2 that is no kind of completed. */
function statusRequired(course: Course, module: Module): number {
  const passes = passMark(course, [module]) !== undefined || course.completion.report === 'passed';
  return passes ? PASSED : COMPLETED;
}

/** Of a module without a score, 1 once it is complete: Moodle would show 0 of 100 to whoever has done all of it. */
function gradeOf(course: Course, module: Module): Grade {
  const weight = moduleWeight(course, module);
  const pass = passMark(course, [module]) ?? 0;
  return { max: weight > 0 ? 100 : 1, pass: Math.round(pass * 10_000) / 100, weight };
}

/** The zip, which a teacher replaces, and all that is in it, which learners are served: Moodle unpacks nothing at a restore. */
function filesOf({ zip, files }: HeldPackage): AreaFile[] {
  return [
    { area: 'package', folder: '/', name: zip.path, file: zip },
    ...files.map((file): AreaFile => {
      const at = file.path.lastIndexOf('/') + 1;
      return { area: 'content', folder: `/${file.path.slice(0, at)}`, name: file.path.slice(at), file };
    }),
  ];
}
