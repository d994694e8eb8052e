/** Names of the folders and files of an imported course: numbers for the order, then what ids are made of. */
import { slugId } from '../course/model/ids.ts';
import { freeName } from './free-name.ts';
import type { ImportedLesson, ImportedModule } from './imported.ts';

export interface PlacedModule {
  folder: string;
  module: ImportedModule;
  lessons: { /** `<folder>/<file>` */ path: string; lesson: ImportedLesson }[];
}

/** Modules without lessons are left out. */
export function placeLessons(modules: readonly ImportedModule[]): PlacedModule[] {
  const filled = modules.filter(({ lessons }) => lessons.length > 0);
  const folders = numbered(
    filled.map(({ title }) => title),
    'module',
  );
  return filled.map((module, at) => {
    const folder = folders[at] ?? '';
    const names = numbered(
      module.lessons.map(({ name, title }) => name ?? title),
      'lesson',
    );
    return {
      folder,
      module,
      lessons: module.lessons.map((lesson, index) => ({ path: `${folder}/${names[index]}.md`, lesson })),
    };
  });
}

/** `Why engage?` → `01-why-engage`; no two are alike behind their number, for ids are made of that. */
function numbered(titles: readonly string[], fallback: string): string[] {
  const digits = Math.max(2, String(titles.length).length);
  const taken = new Set<string>();
  return titles.map((title, index) => {
    const slug = slugId(title).slice(0, 48).replace(/-$/, '') || `${fallback}-${index + 1}`;
    const free = freeName(slug, taken);
    taken.add(free);
    return `${String(index + 1).padStart(digits, '0')}-${free}`;
  });
}
