/** The toolkit in every language: each item with the file that learners of that language are given. */
import { posix } from 'node:path';
import { canonicalLanguage } from '../config/fields.ts';
import type { YamlResult } from '../config/read-yaml.ts';
import type { CourseSettings } from '../config/settings.ts';
import {
  localToolkitSchema,
  toolkitSchema,
  toolkitTextsSchema,
  type WrittenLocalToolkit,
  type WrittenToolkit,
  type WrittenToolkitTexts,
} from '../config/toolkit-schema.ts';
import type { Asset } from '../course/model/model.ts';
import type { ToolkitItem } from '../course/model/toolkit.ts';
import { findAsset } from './assets.ts';
import { LOCAL, LOCAL_TOOLKIT, type Tree } from './classify.ts';
import { knownModule } from './known-module.ts';
import { type LoadContext, readSettings } from './load-context.ts';
import type { ModuleSource } from './project.ts';
import { reportMissing, reportSourceless, reportUntranslated } from './translated.ts';

interface Around {
  settings: CourseSettings;
  modules: readonly ModuleSource[];
  assets: Record<string, Asset>;
}

export function loadToolkit(
  source: Tree,
  treeOf: Map<string, Tree>,
  around: Around,
  context: LoadContext,
): Record<string, ToolkitItem[]> {
  const { settings, assets } = around;
  const file = source.settings.get('toolkit.yaml');
  const read = file && readSettings(context, file.path, file.from, toolkitSchema);
  const items = file && read ? sourceItems(read, file.path, around, context) : [];
  const own = items.map(({ id }) => id);
  const local = localEntries(source, own, context);
  const toolkit: Record<string, ToolkitItem[]> = {
    [settings.language]: adapted(items, local, assets, context),
  };
  for (const language of settings.translations) {
    const translated = translatedItems(items, language, treeOf.get(language), assets, context);
    toolkit[language] = adapted(translated, local, assets, context);
  }
  return toolkit;
}

function sourceItems(
  read: YamlResult<WrittenToolkit>,
  file: string,
  { settings, modules, assets }: Around,
  context: LoadContext,
): ToolkitItem[] {
  return Object.entries(read.rest ?? {}).flatMap(([id, written]) => {
    if (written === undefined) return [];
    const path = pathOf(written.file, file, read.at([id, 'file']), assets, context);
    const at = (key: string) => read.at([id, key]);
    const module = knownModule(written.module, { modules, file, position: at('module') }, context);
    return [
      {
        ...textsOf(written),
        title: written.title.trim(),
        id,
        language: settings.language,
        path,
        fileLanguage: canonicalLanguage(written.language ?? '') ?? settings.language,
        licence: written.licence?.trim(),
        version: versionOf(written.version),
        accessible: written.accessible,
        module: module?.id,
        objectives: written.objectives ?? [],
        file,
        position: read.positions[id] ?? { line: 1, column: 1 },
      },
    ];
  });
}

function textsOf({ kind, summary }: { kind?: string | undefined; summary?: string | undefined }) {
  return { kind: kind?.trim(), summary: summary?.trim() || undefined };
}

function versionOf(written: string | number | undefined): string | undefined {
  return written === undefined ? undefined : String(written).trim();
}

/** The path of a file that is not there is kept as it is written: it is told once, here. */
function pathOf(
  written: string,
  file: string,
  position: ToolkitItem['position'],
  assets: Record<string, Asset>,
  context: LoadContext,
  folder?: string,
): string {
  const found = findAsset(written, assets, folder);
  if ('path' in found) return found.path;
  context.report(file, found.ruleId, found.reason, position);
  return written;
}

/** What is not said of an item is that of the source; a file beside the source's own is taken by itself. */
function translatedItems(
  items: ToolkitItem[],
  language: string,
  tree: Tree | undefined,
  assets: Record<string, Asset>,
  context: LoadContext,
): ToolkitItem[] {
  const [first] = items;
  if (first === undefined) return [];
  const folder = folderOf(tree) ?? language;
  const file = tree?.settings.get('toolkit.yaml');
  const read = file && readSettings(context, file.path, file.from, toolkitTextsSchema);
  const told = { whole: 'The toolkit', source: first.language };
  if (tree !== undefined && file === undefined)
    reportUntranslated(first.file, 'toolkit-translated', { ...told, language }, context);
  const texts: Partial<WrittenToolkitTexts> = read?.rest ?? {};
  if (file !== undefined && read !== undefined) {
    const keys = items.map(({ id }) => id);
    reportSourceless(
      file.path,
      read,
      Object.keys(texts),
      { keys, what: 'toolkit.yaml has no item' },
      context,
    );
    const missing = keys.filter((id) => !Object.hasOwn(read.positions, id));
    reportMissing(file.path, 'toolkit-translated', { ...told, missing }, context);
  }
  return items.map((item): ToolkitItem => {
    const own = Object.hasOwn(texts, item.id) ? texts[item.id] : undefined;
    const beside = `i18n/${folder}/${item.path}`;
    const path =
      own?.file !== undefined && file !== undefined && read !== undefined
        ? pathOf(own.file, file.path, read.at([item.id, 'file']), assets, context, folder)
        : Object.hasOwn(assets, beside)
          ? beside
          : item.path;
    const isOwnFile = path !== item.path;
    return {
      ...item,
      path,
      fileLanguage: canonicalLanguage(own?.language ?? '') ?? (isOwnFile ? language : item.fileLanguage),
      version: versionOf(own?.version) ?? item.version,
      accessible: own?.accessible ?? (isOwnFile ? undefined : item.accessible),
      ...(own !== undefined && {
        title: own.title.trim(),
        kind: own.kind?.trim() ?? item.kind,
        summary: own.summary?.trim() || item.summary,
        language,
      }),
    };
  });
}

/** Name of the folder below `i18n`, as it is spelt. */
function folderOf(tree: Tree | undefined): string | undefined {
  const [any] = tree === undefined ? [] : [...tree.settings.values(), ...tree.assets];
  return any?.path.split('/')[1];
}

type LocalEntries = {
  read: YamlResult<WrittenLocalToolkit> | undefined;
  entries: Partial<WrittenLocalToolkit>;
};

function localEntries(source: Tree, keys: readonly string[], context: LoadContext): LocalEntries {
  const file = source.settings.get(LOCAL_TOOLKIT);
  const read = file && readSettings(context, file.path, file.from, localToolkitSchema);
  const entries = read?.rest ?? {};
  if (read !== undefined)
    reportSourceless(
      LOCAL_TOOLKIT,
      read,
      Object.keys(entries),
      { keys, what: 'toolkit.yaml has no item' },
      context,
    );
  return { read, entries };
}

/** With the partner's files in the place of the author's. */
function adapted(
  items: ToolkitItem[],
  { read, entries }: LocalEntries,
  assets: Record<string, Asset>,
  context: LoadContext,
): ToolkitItem[] {
  return items.map((item): ToolkitItem => {
    const own = Object.hasOwn(entries, item.id) ? entries[item.id] : undefined;
    const over = posix.join(LOCAL, item.path);
    const path =
      own?.file !== undefined && read !== undefined
        ? pathOf(own.file, LOCAL_TOOLKIT, read.at([item.id, 'file']), assets, context)
        : Object.hasOwn(assets, over)
          ? over
          : item.path;
    if (own === undefined && path === item.path) return item;
    return {
      ...item,
      path,
      fileLanguage: canonicalLanguage(own?.language ?? '') ?? item.fileLanguage,
      licence: own?.licence?.trim() ?? item.licence,
      version: versionOf(own?.version) ?? item.version,
      accessible: own?.accessible ?? (path === item.path ? item.accessible : undefined),
      adapted: { by: own?.by?.trim(), note: own?.note?.trim() },
    };
  });
}
