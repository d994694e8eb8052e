/** Moves a module: its folder and those of its translations, with neighbours that make way. */
import { posix } from 'node:path';
import { titleFromName } from '../config/course-settings.ts';
import { idFromName } from '../course/model/ids.ts';
import { UsageError } from '../diagnostics/usage-error.ts';
import type { ModuleSource } from '../load/project.ts';
import { type DeskCourse, rawText } from './desk-course.ts';
import { makeWay, nameWith, orderedName } from './place.ts';
import { Plan } from './plan.ts';
import { lineEnd } from './text-file.ts';
import { withKey } from './yaml-text.ts';

export interface ModulePlace {
  /** Name of the folder. */
  folder: string | undefined;
  neighbour: { module: ModuleSource; side: 'before' | 'after' } | undefined;
}

export function planModule(course: DeskCourse, module: ModuleSource, place: ModulePlace): Plan {
  const plan = new Plan(course);
  const to = newFolder(module, place);
  if (to === module.folder) throw new UsageError(`"${module.folder}" stands there already.`);
  if (course.project.modules.some(({ folder }) => folder === to))
    throw new UsageError(`"${to}" is there already; name another folder.`);
  if (!/^[^\s.<>:"|?*\\/\p{Cc}]([^<>:"|?*\\/\p{Cc}]*[^\s<>:"|?*\\/\p{Cc}])?$/u.test(to) || RESERVED.test(to))
    throw new UsageError(
      `"${to}" can be no module; name a folder such as 02-basics, in the course folder itself.`,
    );
  rename(plan, module, to);
  const neighbours = course.project.modules.filter((one) => one !== module && one.folder !== '');
  const way = makeWay(
    neighbours.map(({ folder }) => folder),
    to,
  );
  for (const neighbour of neighbours) {
    const name = way.get(neighbour.folder);
    if (name !== undefined) rename(plan, neighbour, name);
  }
  return plan;
}

const RESERVED = /^(?:assets|i18n|node_modules)$/i;

function newFolder(module: ModuleSource, { folder, neighbour }: ModulePlace): string {
  if (neighbour === undefined) return folder ?? module.folder;
  if (folder !== undefined)
    throw new UsageError(
      'Name the new folder, or its neighbour by --before or --after; both say where it goes.',
    );
  if (neighbour.module === module) throw new UsageError('A module cannot be its own neighbour.');
  const beside = orderedName(neighbour.module.folder);
  if (beside === undefined)
    throw new UsageError(
      `"${neighbour.module.folder}" has no number at its beginning, by which modules are ordered; name the new folder instead.`,
    );
  const rest = orderedName(module.folder)?.rest ?? module.folder;
  return nameWith(neighbour.side === 'before' ? beside.order : beside.order + 1, { ...beside, rest });
}

/** What its new name would make of id and title is written into its module.yaml. */
function rename(plan: Plan, module: ModuleSource, to: string): void {
  const { course } = plan;
  const { modules, places } = course.project;
  const twin = modules.find((one) => one !== module && one.id.toLowerCase() === module.id.toLowerCase());
  if (twin !== undefined)
    throw new UsageError(
      `"${module.folder}" and "${twin.folder}" have one id; give one of them another first.`,
    );
  plan.rename(module.folder, to);
  const file = posix.join(module.folder, 'module.yaml');
  const written = places[file] ?? {};
  const was = rawText(course, file) ?? '';
  let text: string | undefined = was;
  if (written.title === undefined && titleFromName(to) !== module.settings.title)
    text = withKey(text, 'title', module.settings.title, lineEnd(was));
  if (written.id === undefined && idFromName(to) !== module.id)
    text = text === undefined ? undefined : withKey(text, 'id', module.id, lineEnd(was));
  if (text === undefined)
    throw new UsageError(`Id and title cannot be written into "${file}"; write them there by hand first.`);
  if (text !== was) plan.texts.set(file, text);
}
