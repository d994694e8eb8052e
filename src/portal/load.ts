/** The folder `portal` of a workspace → the portal: its settings, its texts and its pictures. */
import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import { canonicalLanguage } from '../config/fields.ts';
import { folderAddressOf } from '../config/folder-address.ts';
import { portalSchema, type WrittenPortal } from '../config/portal-schema.ts';
import type { YamlResult } from '../config/read-yaml.ts';
import type { Asset } from '../course/model/model.ts';
import type { Message } from '../diagnostics/message.ts';
import { UsageError } from '../diagnostics/usage-error.ts';
import { findAsset, loadAssets } from '../load/assets.ts';
import { courseDirectory } from '../load/course-directory.ts';
import { type LoadContext, readSettings, startLoading } from '../load/load-context.ts';
import { walk } from '../load/walk.ts';
import { activeContent } from './active-content.ts';
import { loadTexts } from './load-texts.ts';
import type { ByLanguage, LoadedPortal, Portal } from './model.ts';

export const PORTAL_FOLDER = 'portal';
const SETTINGS = 'portal.yaml';
const BRAND = '#1d5a8f';
/** Bytes; it stands in the foot of every page. */
const LARGEST_LOGO = 500_000;

/** @throws UsageError where there is no portal.yaml */
export async function loadPortal(cwd: string): Promise<LoadedPortal> {
  const folder = join(cwd, PORTAL_FOLDER);
  if (!existsSync(join(folder, SETTINGS)))
    throw new UsageError(
      `There is no ${PORTAL_FOLDER}/${SETTINGS} here. Begin one with two lines, title and address; docs/portal.md shows it.`,
    );
  const root = realpathSync(folder);
  const context = startLoading(root);
  const read = readSettings(context, SETTINGS, join(root, SETTINGS), portalSchema);
  const { files, messages } = walk(root);
  context.messages.push(...messages);
  const loaded = await loadAssets(files.filter(({ path }) => path !== SETTINGS));
  context.messages.push(...loaded.messages);
  refuseActive(loaded.assets, context);
  const portal = read?.rest && portalOf(read, loaded.assets, context);
  const directory = courseDirectory(folder, cwd);
  return {
    portal: portal && { ...portal, texts: loadTexts(loaded.texts, context, portal.languages) },
    messages: context.messages.map((message) => ({ ...message, file: `${directory}/${message.file}` })),
  };
}

/** A message about portal.yaml as a whole. */
export function settingsMessage(reason: string, severity: Message['severity'] = 'error'): Message {
  const file = `${PORTAL_FOLDER}/${SETTINGS}`;
  return { file, line: 1, column: 1, severity, ruleId: 'settings-valid', reason };
}

type Written = Partial<WrittenPortal>;

function portalOf(
  read: YamlResult<z.output<typeof portalSchema>>,
  assets: Record<string, Asset>,
  context: LoadContext,
): Portal {
  const written: Written = read.rest ?? {};
  const languages = written.languages?.map((tag) => canonicalLanguage(tag) ?? tag);
  const own = languages?.[0] ?? 'en';
  const texts = (text: string | Record<string, string> | undefined): ByLanguage | undefined =>
    text === undefined ? undefined : byLanguage(text, own);
  const logo = (path: string | undefined, at: PropertyKey[]) => findLogo(path, at, { assets, read, context });
  return {
    title: texts(written.title) ?? { [own]: '' },
    description: texts(written.description),
    address: folderAddressOf(written.address ?? '') ?? 'https://portal.invalid/',
    languages: languages && [...new Set(languages)],
    theme: { ...written.theme, brand: written.theme?.brand ?? BRAND },
    logo: logo(written.theme?.logo, ['theme', 'logo']),
    partners: (written.partners ?? []).map(({ name, address, country, ...partner }, index) => ({
      name,
      address,
      country,
      logo: logo(partner.logo, ['partners', index, 'logo']),
    })),
    funding: {
      emblem: logo(written.funding?.emblem, ['funding', 'emblem']),
      statement: texts(written.funding?.statement),
      disclaimer: texts(written.funding?.disclaimer),
    },
    contact: written.contact && {
      name: written.contact.name,
      email: written.contact.email,
      address: written.contact.address,
    },
    repository: written.repository,
    groups: (written.groups ?? []).map(({ country, name, place, description, email, address }) => ({
      country: country.trim(),
      name: byLanguage(name, own),
      place: texts(place),
      description: texts(description),
      email,
      address,
    })),
    audiences: Object.fromEntries(
      Object.entries(written.courses ?? {}).flatMap(([id, { audience }]) =>
        audience === undefined ? [] : [[id, byLanguage(audience, own)]],
      ),
    ),
    redirects: written.redirects ?? {},
    texts: [],
    assets,
  };
}

function byLanguage(text: string | Record<string, string>, own: string): ByLanguage {
  if (typeof text === 'string') return { [own]: text.trim() };
  return Object.fromEntries(
    Object.entries(text).map(([tag, words]) => [canonicalLanguage(tag) ?? tag, words.trim()]),
  );
}

function findLogo(
  written: string | undefined,
  at: PropertyKey[],
  {
    assets,
    read,
    context,
  }: { assets: Record<string, Asset>; read: YamlResult<unknown>; context: LoadContext },
): Asset | undefined {
  if (written === undefined) return undefined;
  const found = findAsset(written, assets, undefined);
  const report = (ruleId: string, reason: string) => context.report(SETTINGS, ruleId, reason, read.at(at));
  if (!('path' in found)) {
    report(found.ruleId, found.reason.replaceAll('course folder', 'folder of portal.yaml'));
    return undefined;
  }
  const asset = assets[found.path];
  if (
    asset === undefined ||
    !/\.(svg|png|jpe?g|webp|avif|gif)$/i.test(asset.path) ||
    asset.fault !== undefined
  )
    report(
      'settings-valid',
      `"${written}" is no whole picture; write the path of an SVG, PNG, JPEG or WebP file`,
    );
  else if (asset.bytes > LARGEST_LOGO)
    report(
      'settings-valid',
      `"${written}" has ${(asset.bytes / 1e6).toFixed(1)} MB, and a logo at most 0.5 MB; make it smaller`,
    );
  else return asset;
  return undefined;
}

/** A drawing that is opened by itself would run what it holds, with the rights of the portal. */
function refuseActive(assets: Record<string, Asset>, context: LoadContext): void {
  for (const { path, from } of Object.values(assets)) {
    if (!/\.svg$/i.test(path)) continue;
    const found = activeContent(readFileSync(from, 'utf8'));
    if (found === undefined) continue;
    const reason = `The drawing holds ${found}, which a browser would run or ask for; save it as a plain SVG without`;
    context.report(path, 'settings-valid', reason);
  }
}
