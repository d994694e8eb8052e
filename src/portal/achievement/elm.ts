/**
 * A course as a LearningAchievementSpecification of the European Learning Model 3 (application profile of European
 * Digital Credentials), in all of its languages: what a credential for it takes as `specifiedBy`. One with a level is a
 * Qualification, for the model has levels there alone. Learner, awarding body, date and grade are the issuer's.
 */
import { skillsOf } from '../../course/model/achievement.ts';
import { hoursThere } from '../../course/model/ledger.ts';
import type { Course, Module, Objective } from '../../course/model/model.ts';
import { languageName } from '../../texts/index.ts';
import type { ByLanguage } from '../model.ts';
import { courseKey } from '../pages/course-facts.ts';
import { type PortalCourse, type Site, spokenLanguage } from '../site.ts';
import { withoutEmpty } from '../without-empty.ts';
import {
  type Concept,
  CREDIT_SYSTEMS,
  educationField,
  eqfLevel,
  escoSkill,
  languageTerm,
  MODES,
} from './vocabularies.ts';

const CONTEXT = ['https://www.w3.org/2018/credentials/v1', 'http://data.europa.eu/snb/model/context/edc-ap'];

export function elmPath({ id }: Pick<Course, 'id'>): string {
  return `${courseKey(id)}achievement.elm.json`;
}

type Editions = PortalCourse['editions'];

export function learningAchievement(site: Site, { editions }: PortalCourse): unknown {
  const [source] = editions;
  const id = site.portal.address + elmPath(source);
  const { language, recognition, achievement, modules } = source;
  const { eqf, credits } = recognition;
  const hours = hoursThere(modules);
  return withoutEmpty({
    '@context': CONTEXT,
    id,
    type: eqf === undefined ? 'LearningAchievementSpecification' : 'Qualification',
    title: inAll(editions, ({ title }) => title),
    description: inAll(editions, ({ description }) => description),
    homepage: homepages(site, editions, id),
    language: editions.flatMap((one) => termOf(one.language)),
    volumeOfLearning: duration(Object.values(hours).reduce((sum, n) => sum + n, 0)),
    mode: modeOf(Object.keys(hours)),
    learningOutcome: modules.flatMap((module) =>
      module.objectives.map((objective) => outcome(source, editions, module, objective, id)),
    ),
    eqfLevel: eqf && eqfLevel(eqf),
    creditPoint: credits && {
      id: `${id}#credits`,
      type: 'CreditPoint',
      framework: CREDIT_SYSTEMS.get(credits.system.toUpperCase()) ?? {
        id: `${id}#credit-system`,
        type: 'Concept',
        prefLabel: { [language]: credits.system },
      },
      point: String(credits.points),
    },
    thematicArea: (achievement?.fields ?? []).map(({ code, name }) =>
      educationField(code, { [language]: name }),
    ),
  });
}

function outcome(
  source: Course,
  editions: Editions,
  module: Module,
  objective: Objective,
  specification: string,
): unknown {
  const textIn = ({ modules }: Course) =>
    modules.find((one) => one.id === module.id)?.objectives.find((one) => one.id === objective.id)?.text ??
    '';
  return withoutEmpty({
    id: `${specification}#${module.id}/${objective.id}`,
    type: 'LearningOutcome',
    title: inAll(editions, textIn),
    relatedESCOSkill: skillsOf(source.achievement, module.id, objective.id).map(({ name, esco }) =>
      escoSkill(esco, { [source.language]: name }),
    ),
  });
}

/** A text that is still the source's own is no translation; its signs may be set otherwise. */
function inAll([source, ...others]: Editions, textOf: (edition: Course) => string): ByLanguage {
  const letters = (edition: Course) => textOf(edition).replace(/[^\p{L}\p{N}]+/gu, '');
  const all = [source, ...others.filter((one) => letters(one) !== letters(source))];
  return Object.fromEntries(all.map((edition) => [edition.language, textOf(edition)]));
}

function homepages(site: Site, editions: Editions, specification: string) {
  return editions.flatMap((edition) => {
    const spoken = spokenLanguage(site, edition.language);
    if (spoken === undefined) return [];
    return [
      withoutEmpty({
        id: `${specification}#page-${edition.language}`,
        type: 'WebResource',
        contentURL: `${site.portal.address}${spoken}/${courseKey(edition.id)}`,
        title: { [edition.language]: edition.title },
        language: termOf(edition.language),
      }),
    ];
  });
}

/** Empty for a language that the list here does not have. */
function termOf(tag: string): Concept[] {
  const found = languageTerm(tag, languageName(tag, 'en'));
  return found === undefined ? [] : [found];
}

/** XSD duration; undefined where no hours are planned. */
function duration(hours: number): string | undefined {
  const minutes = Math.round(hours * 60);
  if (minutes === 0) return undefined;
  const [whole, rest] = [Math.floor(minutes / 60), minutes % 60];
  return `PT${whole > 0 ? `${whole}H` : ''}${rest > 0 ? `${rest}M` : ''}`;
}

/** Of the modes that hours are planned in; nothing where an author's own word for one leaves it open. */
function modeOf(modes: readonly string[]) {
  const others = modes.filter((mode) => mode !== 'assessment');
  const has = (mode: string) => others.includes(mode);
  if (has('online') && has('face-to-face')) return MODES.blended;
  if (others.length !== 1) return undefined;
  return has('online') ? MODES.online : has('face-to-face') ? MODES.presential : undefined;
}
