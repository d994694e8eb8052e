/** course.yaml: written → normalised → ruled. */
import type { Achievement } from '../course/model/achievement.ts';
import { idFromName, slugId } from '../course/model/ids.ts';
import type { Funding } from '../course/model/model.ts';
import type { Message } from '../diagnostics/message.ts';
import { suggest, withHint } from '../diagnostics/near-match.ts';
import { completionOf } from './completion.ts';
import type { WrittenCourse, WrittenCourseTexts } from './course-schema.ts';
import { bytesOf, canonicalLanguage } from './fields.ts';
import { folderAddressOf } from './folder-address.ts';
import { pictureOf } from './picture.ts';
import type { YamlResult } from './read-yaml.ts';
import type { CourseSettings, CourseTexts } from './settings.ts';

/** A kind of package that can be built. */
export interface TargetName {
  name: string;
  /** Built where a course names none. */
  byDefault: boolean;
}

/** Names that settings may use, given by whoever knows them. */
export interface KnownNames {
  targets: readonly TargetName[];
  rules: readonly string[];
}

const DEFAULT_BRAND = '#1d5a8f';
/** 100 MB: small enough for the upload limits of most LMSs. */
const DEFAULT_PACKAGE_BYTES = 100_000_000;

/** Fills in what is not written; `written` may lack keys that were refused. */
export function normaliseCourse(
  written: Partial<WrittenCourse>,
  folder: string,
  known: KnownNames,
): CourseSettings {
  const id = written.id ?? (idFromName(folder) || 'course');
  const language = canonicalLanguage(written.language ?? 'en') ?? 'en';
  const { completion, theme } = written;
  return {
    id,
    title: (written.title ?? titleFromName(folder)).trim(),
    description: (written.description ?? '').trim(),
    version: written.version ?? '1.0.0',
    language,
    translations: (written.translations ?? []).map((tag) => canonicalLanguage(tag) ?? tag),
    iri: (written.iri ?? `https://example.org/courses/${id}`).replace(/\/+$/, ''),
    licence: written.licence,
    authors: written.authors ?? [],
    keywords: written.keywords ?? [],
    completion: completionOf(completion),
    theme: { ...theme, brand: theme?.brand ?? DEFAULT_BRAND, logo: theme?.logo },
    cover: pictureOf(written.cover),
    funding: fundingOf(written.funding),
    recognition: { eqf: written.eqf, credits: written.credits },
    achievement: achievementOf(written.achievement),
    targets: [...new Set(written.targets ?? defaultTargets(known))],
    package: written.package ?? 'course',
    order: written.moodle?.order,
    math: written.math,
    maxPackageBytes:
      written.maxPackageSize === undefined ? DEFAULT_PACKAGE_BYTES : bytesOf(written.maxPackageSize),
    mediaBase: folderAddressOf(written.media?.base ?? ''),
    site: folderAddressOf(written.site ?? ''),
    rules: rulesOf(written.rules ?? {}),
  };
}

function defaultTargets({ targets }: KnownNames): string[] {
  return targets.flatMap(({ name, byDefault }) => (byDefault ? name : []));
}

/** What the schema cannot say: names that must be known, and keys that must agree. */
export function ruleCourse(read: YamlResult<WrittenCourse>, file: string, known: KnownNames): Message[] {
  const messages: Message[] = [];
  const report = (path: PropertyKey[], reason: string, position = read.at(path)) =>
    messages.push({ file, ...position, severity: 'error', ruleId: 'settings-valid', reason });
  const written = read.rest ?? {};
  const targets = known.targets.map(({ name }) => name);
  written.targets?.forEach((name, index) => {
    if (!targets.includes(name))
      report(['targets', index], withHint(`Unknown target "${name}"`, suggest(name, targets)));
  });
  for (const rule of Object.keys(written.rules ?? {})) {
    if (known.rules.length === 0 || known.rules.includes(rule)) continue;
    const hint = suggest(rule, known.rules) || ' `coursewright rules` lists them';
    report(['rules', rule], withHint(`Unknown rule "${rule}"`, hint), read.positions[`rules.${rule}`]);
  }
  const languages = [written.language];
  written.translations?.forEach((tag, index) => {
    const canonical = canonicalLanguage(tag);
    if (languages.map((one) => one && canonicalLanguage(one)).includes(canonical)) {
      report(
        ['translations', index],
        `The language "${tag}" is listed already, or is the language of the course; remove it`,
      );
    }
    languages.push(tag);
  });
  return messages;
}

/** `01-why-engage` → `Why engage`. */
export function titleFromName(name: string): string {
  const words =
    name
      .replace(/^\d+[-_. ]+/, '')
      .replace(/[-_ ]+/g, ' ')
      .trim() ||
    slugId(name) ||
    name;
  return words.charAt(0).toUpperCase() + words.slice(1);
}

export function courseTexts(written: WrittenCourseTexts): CourseTexts {
  return withoutUndefined({
    ...written,
    funding: written.funding && withoutUndefined(written.funding),
    site: folderAddressOf(written.site ?? ''),
  }) as CourseTexts;
}

export function withoutUndefined<T extends object>(value: T): Partial<T> {
  return Object.fromEntries(Object.entries(value).filter(([, entry]) => entry !== undefined)) as Partial<T>;
}

function fundingOf(written: WrittenCourse['funding']): Funding | undefined {
  if (written === undefined) return undefined;
  return { emblem: written.emblem, statement: written.statement, disclaimer: written.disclaimer?.trim() };
}

function achievementOf(written: WrittenCourse['achievement']): Achievement | undefined {
  return written && { type: written.type, fields: written.fields ?? [], skills: written.skills ?? {} };
}

function rulesOf(written: NonNullable<WrittenCourse['rules']>): CourseSettings['rules'] {
  return Object.fromEntries(
    Object.entries(written).map(([rule, value]) => [
      rule,
      typeof value === 'string'
        ? { level: value, reason: undefined }
        : { level: value.level, reason: value.reason },
    ]),
  );
}
