/** The task of a module as an assignment: what there is to do, what is handed in, and how it is judged. */
import type { Module, Task } from '../../course/model/model.ts';
import { fillTemplate } from '../../tool/templates.ts';
import { type Activity, PLAIN } from './layout.ts';
import { idNumberOf, type LayoutContext, paragraphsOf } from './layout-context.ts';
import { moodleName } from './name.ts';

export function taskActivity(
  module: Module,
  task: Task,
  { course, tell }: LayoutContext,
  after: Activity | undefined,
): Activity {
  const { points } = task;
  const intro = fillTemplate('moodle/task.hbs', {
    paragraphs: paragraphsOf(task.text),
    handInTitle: tell('handIn'),
    handIn: task.handIn,
    judgedTitle: tell('judged'),
    judged: paragraphsOf(task.judged ?? ''),
  });
  return {
    ...PLAIN,
    kind: 'assign',
    title: moodleName(task.title ?? tell('task', { module: module.title })),
    idNumber: idNumberOf(course, module.id, 'task'),
    completion: 'rule',
    // Of the course's grade it is no part: that is the mean of what the packages report.
    grade: points === undefined ? undefined : { max: points, pass: 0, weight: 0 },
    after,
    fields: (next) => ({
      intro,
      points: points ?? 0,
      configs: configsOf(task).map((config) => ({ id: next(), ...config })),
    }),
  };
}

/** Moodle's plugins of an assignment, each with its settings. */
function configsOf({ form }: Task): { plugin: string; subtype: string; name: string; value: string }[] {
  const on = (is: boolean) => (is ? '1' : '0');
  const set = (plugin: string, subtype: string, values: Record<string, string>) =>
    Object.entries(values).map(([name, value]) => ({ plugin, subtype, name, value }));
  return [
    ...set('onlinetext', 'assignsubmission', {
      enabled: on(form !== 'file'),
      wordlimit: '0',
      wordlimitenabled: '0',
    }),
    ...set('file', 'assignsubmission', {
      enabled: on(form !== 'text'),
      maxfilesubmissions: '5',
      maxsubmissionsizebytes: '0',
      filetypeslist: '',
    }),
    ...set('comments', 'assignfeedback', { enabled: '1', commentinline: '0' }),
  ];
}
