/** The page of the toolkit: what is to be taken away, by modules, with all that a person asks before using a file. */
import { posix } from 'node:path';
import { toolkitIn } from '../course/model/package-toolkit.ts';
import { entryElement, TOOLKIT } from '../course/model/side-pages.ts';
import type { ToolkitItem } from '../course/model/toolkit.ts';
import { assetOf } from '../course/model/used-assets.ts';
import { fileFacts } from '../course/text/file-facts.ts';
import { licenceOf } from '../course/text/licence.ts';
import type { PackagePlan } from '../targets/target.ts';
import { type LoadedTexts, languageName } from '../texts/index.ts';
import { formatText, type Texts } from '../texts/texts.ts';
import { foreign } from './foreign.ts';
import type { Say } from './study-time.ts';

/** More items than this in a group take long to be laid out at once. */
const LONG = 100;

/** Undefined where the package has none. Groups have titles where there is more than one. */
export function toolkitView(plan: PackagePlan, texts: LoadedTexts, say: Say) {
  const items = toolkitIn(plan.course, plan.modules);
  if (items.length === 0) return undefined;
  const groups = [
    {
      title: say('forWholeCourse'),
      ofTexts: true,
      items: items.filter(({ module }) => module === undefined),
    },
    ...plan.modules.map(({ id, title }) => ({
      title,
      ofTexts: false,
      items: items.filter(({ module }) => module === id),
    })),
  ].filter((group) => group.items.length > 0);
  return groups.map((group) => ({
    ...group,
    title: groups.length > 1 ? group.title : undefined,
    isLong: group.items.length > LONG,
    items: group.items.flatMap((item) => itemView(item, plan, texts, say)),
  }));
}

function itemView(item: ToolkitItem, { course, modules }: PackagePlan, texts: LoadedTexts, say: Say) {
  const asset = assetOf(course, item.path);
  if (asset === undefined) return [];
  const module = modules.find(({ id }) => id === item.module);
  const { language } = texts;
  return {
    id: item.id,
    element: entryElement(TOOLKIT, item.id),
    href: asset.linked ?? asset.packed,
    download: posix.basename(asset.path),
    fileLanguage: item.fileLanguage,
    title: item.title,
    meta: fileFacts(asset.path, asset.bytes, language),
    kind: item.kind,
    summary: item.summary,
    ...foreign(item.language, course.language),
    objectives: module?.objectives.filter(({ id }) => item.objectives.includes(id)).map(({ text }) => text),
    licence: licenceOf(item.licence),
    facts: [
      languageName(item.fileLanguage, language),
      ...(item.version === undefined ? [] : [say('version', { version: item.version })]),
      ...(item.accessible === undefined ? [] : [say(item.accessible ? 'accessible' : 'notAccessible')]),
      ...(item.adapted === undefined ? [] : [adaptedWords(item, texts.texts, language)]),
    ],
  };
}

/** That a partner adapted an item, and what was changed. */
export function adaptedWords({ adapted }: ToolkitItem, texts: Texts, language: string): string {
  const { by, note } = adapted ?? {};
  const words =
    by === undefined
      ? formatText(texts, language, 'adaptedHere')
      : formatText(texts, language, 'adaptedBy', { name: by });
  return note === undefined ? words : `${words}: ${note}`;
}
