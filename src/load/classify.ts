/** What each file of a course folder is, by its path alone. */
import { type FoundFile, README } from './walk.ts';

export interface Tree {
  /** `course.yaml`, `videos.yaml`, `glossary.yaml`, `toolkit.yaml`, `community.yaml`, and `local/toolkit.yaml`. */
  settings: Map<string, FoundFile>;
  /** `module.yaml` by module folder; the folder is '' where lessons stand in the course folder itself. */
  moduleSettings: Map<string, FoundFile>;
  /** Plans of sessions by module folder, from its folder `sessions`. */
  sessions: Map<string, FoundFile[]>;
  /** Lessons by module folder, in order. */
  lessons: Map<string, FoundFile[]>;
  /** Sessions and lessons by their paths in this tree, to find a translation by its source. */
  textAt: Map<string, FoundFile>;
  /** `README.md` by the folder it stands in, each a lesson or a note to those who work on the course. */
  readmes: Map<string, FoundFile>;
  /** `SUMMARY.md` by the folder it stands in, each a table of contents or a lesson. */
  summaries: Map<string, FoundFile>;
  assets: FoundFile[];
  /** Lessons that stand too deep. */
  nested: FoundFile[];
  /** YAML files whose names mean nothing. */
  unknown: FoundFile[];
  /** Files ending in `.markdown`, `.md.txt` and the like, where a lesson was probably meant. */
  misnamed: FoundFile[];
}

export interface Trees {
  source: Tree;
  /** By name of the folder under `i18n`. */
  translations: Map<string, Tree>;
}

export function classify(files: readonly FoundFile[]): Trees {
  const source = emptyTree();
  const translations = new Map<string, Tree>();
  // What partners lay over a toolkit; in a course without one the folder is a module like others.
  const hasOverlay = files.some(({ path }) => path === 'toolkit.yaml');
  for (const file of files) {
    const parts = file.path.split('/');
    if (hasOverlay && parts[0] === LOCAL && parts.length > 1) {
      if (file.path === LOCAL_TOOLKIT) source.settings.set(LOCAL_TOOLKIT, file);
      else source.assets.push(file);
      continue;
    }
    if (parts[0] !== 'i18n') {
      sort(source, file, parts);
      continue;
    }
    const [, language, ...inner] = parts;
    if (language === undefined || inner.length === 0) continue;
    const tree = translations.get(language) ?? emptyTree();
    translations.set(language, tree);
    sort(tree, file, inner);
  }
  return { source, translations };
}

function emptyTree(): Tree {
  return {
    settings: new Map(),
    moduleSettings: new Map(),
    sessions: new Map(),
    lessons: new Map(),
    textAt: new Map(),
    readmes: new Map(),
    summaries: new Map(),
    assets: [],
    nested: [],
    unknown: [],
    misnamed: [],
  };
}

/** Folder in that of a module. */
export const SESSIONS = 'sessions';

const SETTINGS = new Set(['course.yaml', 'videos.yaml', 'glossary.yaml', 'toolkit.yaml', 'community.yaml']);

/** The folder with a partner's own forms of files of the toolkit, and what is said of them. */
export const LOCAL = 'local';
export const LOCAL_TOOLKIT = `${LOCAL}/toolkit.yaml`;

/** @param parts of the path below the course folder, or below `i18n/<language>` */
function sort(tree: Tree, file: FoundFile, parts: string[]): void {
  const name = parts.at(-1) ?? '';
  const depth = parts.length;
  const folder = depth === 1 ? '' : (parts[0] ?? '');
  if (depth === 1 && name === 'course.lock.json') return;
  if (parts.slice(0, -1).includes('assets')) tree.assets.push(file);
  else if (depth === 1 && SETTINGS.has(name)) tree.settings.set(name, file);
  else if (depth <= 2 && name === 'module.yaml') tree.moduleSettings.set(folder, file);
  else if (README.test(name)) {
    if (depth <= 2) tree.readmes.set(folder, file);
  } else if (depth <= 2 && /^summary\.md$/i.test(name)) tree.summaries.set(folder, file);
  else if (isForReaders(name, depth)) return;
  else if (/\.md$/i.test(name)) {
    if (depth === 3 && parts[1] === SESSIONS) addText(tree, 'sessions', folder, `${SESSIONS}/${name}`, file);
    else if (depth > 2) tree.nested.push(file);
    else addLesson(tree, folder, name, file);
  } else if (depth <= 2 && /\.ya?ml(\.txt)?$/i.test(name) && !name.startsWith('.')) tree.unknown.push(file);
  else if (depth <= 2 && /\.(markdown|mdown|mkd|mdx|md\.txt)$/i.test(name)) tree.misnamed.push(file);
  else tree.assets.push(file);
}

/** Files about the course for those who work on it, as repositories have them. */
function isForReaders(name: string, depth: number): boolean {
  return (
    depth === 1 &&
    /^(licen[cs]e|changelog|contributing|authors|code_of_conduct|agents|import-report)\.(md|txt)$/i.test(name)
  );
}

export function addLesson(tree: Tree, folder: string, name: string, file: FoundFile): void {
  addText(tree, 'lessons', folder, name, file);
}

function addText(
  tree: Tree,
  kind: 'lessons' | 'sessions',
  folder: string,
  name: string,
  file: FoundFile,
): void {
  tree.textAt.set(folder === '' ? name : `${folder}/${name}`, file);
  const known = tree[kind].get(folder);
  if (known === undefined) tree[kind].set(folder, [file]);
  else known.push(file);
}
