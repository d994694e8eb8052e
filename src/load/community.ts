/** The community in every language; a translation says texts only. */
import {
  communitySchema,
  communityTextsSchema,
  type WrittenCommunity,
  type WrittenCommunityTexts,
} from '../config/community-schema.ts';
import type { YamlResult } from '../config/read-yaml.ts';
import type { CourseSettings } from '../config/settings.ts';
import type { Community, CommunityText, Forum } from '../course/model/community.ts';
import { FOLD_ALL, fold } from '../course/text/fold.ts';
import type { Tree } from './classify.ts';
import { knownModule } from './known-module.ts';
import { type LoadContext, readSettings } from './load-context.ts';
import type { ModuleSource } from './project.ts';
import { reportMissing, reportSourceless, reportUntranslated } from './translated.ts';

const FILE = 'community.yaml';

export function loadCommunity(
  source: Tree,
  treeOf: Map<string, Tree>,
  { settings, modules }: { settings: CourseSettings; modules: readonly ModuleSource[] },
  context: LoadContext,
): Record<string, Community> {
  const file = source.settings.get(FILE);
  const read = file && readSettings(context, file.path, file.from, communitySchema);
  // An empty file says nothing that a page could show or a translation could lack.
  if (
    read === undefined ||
    Object.values(read.rest ?? {}).every((value) => Object.keys(value ?? {}).length === 0)
  )
    return {};
  const community = sourceCommunity(read, settings.language, modules, context);
  reportSameNames(community.forums, context);
  const communities: Record<string, Community> = { [settings.language]: community };
  for (const language of settings.translations)
    communities[language] = translated(community, settings.language, language, treeOf.get(language), context);
  return communities;
}

function sourceCommunity(
  read: YamlResult<WrittenCommunity>,
  language: string,
  modules: readonly ModuleSource[],
  context: LoadContext,
): Community {
  const { intro, forums = {}, events = {}, rules = [], contacts = {}, contribute = [] } = read.rest ?? {};
  const entry = (kind: string, id: string) => ({
    id,
    language,
    file: FILE,
    position: read.positions[`${kind}.${id}`] ?? { line: 1, column: 1 },
  });
  const said = (text: string): CommunityText => ({ text: text.trim(), language });
  return {
    intro: intro?.trim() ? said(intro) : undefined,
    forums: Object.entries(forums).map(([id, { title, question, module, address }]) => {
      const place = { modules, file: FILE, position: read.at(['forums', id, 'module']) };
      return {
        ...entry('forums', id),
        title: title.trim(),
        question: question.trim(),
        module: knownModule(module, place, context)?.id,
        address: address?.trim(),
      };
    }),
    events: Object.entries(events)
      .map(([id, { title, date, until, time, place, address, summary }]) => ({
        ...entry('events', id),
        title: title.trim(),
        date,
        until: until === date ? undefined : until,
        time: time?.trim(),
        place: place?.trim(),
        address: address?.trim(),
        summary: summary?.trim() || undefined,
      }))
      .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0)),
    rules: rules.map(said),
    contacts: Object.entries(contacts).map(([id, { name, role, email, address }]) => ({
      ...entry('contacts', id),
      name: name.trim(),
      role: role?.trim(),
      email: email?.trim(),
      address: address?.trim(),
    })),
    contribute: contribute.map(said),
  };
}

function translated(
  community: Community,
  source: string,
  language: string,
  tree: Tree | undefined,
  context: LoadContext,
): Community {
  const file = tree?.settings.get(FILE);
  const read = file && readSettings(context, file.path, file.from, communityTextsSchema);
  if (file === undefined || read === undefined) {
    const told = { whole: 'The community', language, source };
    if (tree !== undefined && file === undefined)
      reportUntranslated(FILE, 'community-translated', told, context);
    return community;
  }
  const written: Partial<WrittenCommunityTexts> = read.rest ?? {};
  const missing: string[] = [];
  const list = (kind: 'rules' | 'contribute'): CommunityText[] => {
    const texts = written[kind];
    const all = community[kind];
    if (texts === undefined) {
      if (all.length > 0) missing.push(kind);
      return all;
    }
    if (texts.length === all.length) return texts.map((text) => ({ text: text.trim(), language }));
    const reason = `There are ${texts.length} in \`${kind}\` here and ${all.length} in the source; translate each one`;
    context.report(file.path, 'settings-valid', reason, read.at([kind]));
    return all;
  };
  const entries = <T extends { id: string; language: string; file: string; position: Forum['position'] }>(
    kind: 'forums' | 'events' | 'contacts',
    all: readonly T[],
  ): T[] => {
    const texts: Record<string, object> = written[kind] ?? {};
    const one = kind.slice(0, -1);
    reportSourceless(
      file.path,
      read,
      Object.keys(texts),
      { keys: all.map(({ id }) => id), what: `${FILE} has no ${one}`, below: kind },
      context,
    );
    return all.map((entry) => {
      const own = Object.hasOwn(texts, entry.id) ? texts[entry.id] : undefined;
      if (own === undefined) {
        // A name is the same in every language.
        if (kind !== 'contacts') missing.push(entry.id);
        return entry;
      }
      const said = Object.entries(own).map(([key, text]) => [key, String(text).trim()]);
      const position = read.positions[`${kind}.${entry.id}`] ?? { line: 1, column: 1 };
      return { ...entry, ...Object.fromEntries(said), language, file: file.path, position };
    });
  };
  if (written.intro === undefined && community.intro !== undefined) missing.push('intro');
  const result: Community = {
    intro: written.intro?.trim() ? { text: written.intro.trim(), language } : community.intro,
    forums: entries('forums', community.forums),
    events: entries('events', community.events),
    rules: list('rules'),
    contacts: entries('contacts', community.contacts),
    contribute: list('contribute'),
  };
  reportMissing(file.path, 'community-translated', { whole: 'The community', missing, source }, context);
  reportSameNames(
    result.forums.filter((forum) => forum.language === language),
    context,
  );
  return result;
}

/** Learners could not tell them apart, and some LMSs refuse them. */
function reportSameNames(forums: readonly Forum[], context: LoadContext): void {
  const first = new Map<string, Forum>();
  for (const forum of forums) {
    const name = fold(forum.title, FOLD_ALL);
    const other = first.get(name);
    if (other === undefined) first.set(name, forum);
    else
      context.messages.push({
        file: forum.file,
        ...forum.position,
        severity: 'error',
        ruleId: 'forum-name-unique',
        reason: `Two forums are called "${forum.title}"; give one of them another name`,
        related: { text: 'first used here', place: { file: other.file, ...other.position } },
      });
  }
}
