/** module.yaml and its translations: written → normalised → ruled. */
import { idFromName, slugId } from '../course/model/ids.ts';
import type { Objective, Task } from '../course/model/model.ts';
import type { Message } from '../diagnostics/message.ts';
import { suggest, withHint } from '../diagnostics/near-match.ts';
import { titleFromName, withoutUndefined } from './course-settings.ts';
import type { WrittenModule, WrittenModuleTexts } from './module-schema.ts';
import { pictureOf } from './picture.ts';
import type { YamlResult } from './read-yaml.ts';
import type { ModuleSettings, ModuleTexts } from './settings.ts';

export function normaliseModule(written: Partial<WrittenModule>, folder: string): ModuleSettings {
  return {
    id: written.id ?? idFromName(folder),
    title: (written.title ?? titleFromName(folder)).trim(),
    description: written.description?.trim(),
    image: pictureOf(written.image),
    objectives: objectivesOf(written.objectives ?? []),
    hours: written.hours ?? {},
    recognition: { eqf: written.eqf, credits: written.credits },
    task: written.task && taskOf(written.task),
  };
}

function taskOf({ title, text, handIn, form, judged, points }: NonNullable<WrittenModule['task']>): Task {
  return { title, text: text.trim(), handIn, form: form ?? 'either', judged: judged?.trim(), points };
}

function objectivesOf(written: NonNullable<WrittenModule['objectives']>): Objective[] {
  if (!Array.isArray(written)) return Object.entries(written).map(([id, text]) => ({ id, text }));
  return written.map((text, index) => ({ id: slugId(text) || `objective-${index + 1}`, text }));
}

/** A translation's objectives take the ids of the source: by key, or by order in a list. */
export function moduleTexts(
  read: YamlResult<WrittenModuleTexts>,
  source: ModuleSettings,
  file: string,
): { texts: ModuleTexts; messages: Message[] } {
  const messages: Message[] = [];
  const report = (path: PropertyKey[], reason: string) =>
    messages.push({ file, ...read.at(path), severity: 'error', ruleId: 'settings-valid', reason });
  const { title, description, image, task, objectives: written } = read.rest ?? {};
  const ids = source.objectives.map((objective) => objective.id);
  let objectives: Objective[] | undefined;
  if (Array.isArray(written)) {
    if (written.length !== ids.length) {
      report(
        ['objectives'],
        `There are ${written.length} objectives here and ${ids.length} in the source; translate each one`,
      );
    }
    objectives = source.objectives.map(({ id, text }, index) => ({ id, text: written[index] ?? text }));
  } else if (written !== undefined) {
    for (const id of Object.keys(written)) {
      if (!ids.includes(id))
        report(['objectives', id], withHint(`The source has no objective "${id}"`, suggest(id, ids)));
    }
    objectives = source.objectives.map(({ id, text }) => ({ id, text: written[id] ?? text }));
  }
  if (task !== undefined && source.task === undefined)
    report(['task'], 'The source has no task; write it there first, or remove it here');
  const texts = withoutUndefined({
    title,
    description,
    image,
    objectives,
    task: task && withoutUndefined(task),
  }) as ModuleTexts;
  return { texts, messages };
}
