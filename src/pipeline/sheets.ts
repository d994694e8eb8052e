/** The sheets for LMS administrators that lie beside the packages, with their legends for spreadsheets: in each language. */

import { draftTitle } from '../course/text/draft-title.ts';
import { type ExplainedUnit, type Explanation, explain } from '../explain/explain.ts';
import { csvTable } from '../explain/formats/csv.ts';
import { htmlSheet } from '../explain/formats/html.ts';
import { legendRows, sheetOf } from '../explain/sheet.ts';
import type { LockResult } from '../lock/lock.ts';
import type { Numbers } from '../lock/numbers.ts';
import { containersOf, heldPlans, nameSuffix, packageName } from '../targets/plan.ts';
import type { PackagePlan, Target } from '../targets/target.ts';
import { sheetVoice } from '../texts/sheet/index.ts';
import { withoutProse } from './outline.ts';
import type { PlannedPackage } from './plan.ts';
import type { Remember } from './sheet-cache.ts';

export interface Sheet {
  file: string;
  text: string;
  /** Id of the course. */
  course: string;
  language: string;
}

/**
 * Made of no more than the outlines of the plans, so that an edit of sentences changes none.
 *
 * @param targets all that packages are made for
 */
export async function sheetsOf(
  plans: readonly PlannedPackage[],
  { numbers, text }: Pick<LockResult, 'numbers' | 'text'>,
  targets: readonly Target[],
  remember: Remember = (_, make) => make(),
): Promise<Sheet[]> {
  const outlines = withoutProse(plans);
  const courses = [...new Set(outlines.map(({ plan }) => plan.course))];
  // Each course once. Targets are code, which is the tool's; the numbers are what the text of the lock file says.
  const told = outlines.map(({ target, plan: { course, modules, module, ...plan }, ...others }) => ({
    ...others,
    target: target.name,
    plan,
    course: courses.indexOf(course),
    modules: [module, ...modules].map((one) => one && course.modules.indexOf(one)),
  }));
  const parts = [courses, told, text, targets.map(({ name }) => name)];
  return await remember(parts, () => makeSheets(outlines, numbers, targets));
}

async function makeSheets(
  plans: readonly PlannedPackage[],
  numbers: Numbers,
  targets: readonly Target[],
): Promise<Sheet[]> {
  const languages = [...new Set(plans.map(({ language }) => language))];
  const sheets = await Promise.all(
    languages.map(async (language): Promise<Sheet[]> => {
      const explanation = explanationOf(plans, language, numbers, targets);
      const voice = await sheetVoice(language);
      const course = explanation.course.id;
      const name = `${course}-${language}-lms${plans[0] === undefined ? '' : nameSuffix(plans[0].plan)}`;
      const html = htmlSheet(sheetOf(explanation, voice), voice.language);
      const legend = legendRows(explanation, voice);
      return [
        { file: `${name}.html`, text: html, course, language },
        ...(legend === undefined ? [] : [{ file: `${name}.csv`, text: csvTable(legend), course, language }]),
      ];
    }),
  );
  return sheets.flat();
}

/**
 * Of one language's packages.
 *
 * @param targets all that packages are made for
 */
export function explanationOf(
  plans: readonly PlannedPackage[],
  language: string,
  numbers: Numbers,
  targets: readonly Target[],
): Explanation {
  const own = plans.filter((planned) => planned.language === language);
  const [first] = own;
  if (first === undefined) throw new Error(`No package is planned in ${language}`);
  const units = new Map<string, ExplainedUnit>();
  const launched = own.filter(({ target }) => target.holds === undefined);
  for (const { plan, target, budget, textGuarantees } of launched) {
    const unit: ExplainedUnit = units.get(plan.identifier) ?? {
      title: plan.title,
      modules: plan.modules,
      packages: [],
      indexOf: (...names) => numbers.interaction(plan.module?.id, ...names),
    };
    unit.packages.push({
      files: filesOf(plan, target),
      target: target.name,
      stateLimit: target.stateLimit,
      worstState: budget.worst,
      textGuarantees: textGuarantees.map(({ guaranteed: room }) => room),
    });
    units.set(plan.identifier, unit);
  }
  for (const { plan, target } of own) {
    const held = target.holds === undefined ? [] : heldPlans(plan.course);
    for (const { identifier } of held) units.get(identifier)?.packages.push(holderPackage(plan, target));
  }
  const { course, draft } = first.plan;
  return explain({ ...course, title: draftTitle(course.title, draft) }, [...units.values()], targets);
}

/** What holds a package, as one more form of it, which keeps no state of its own. */
function holderPackage(plan: PackagePlan, target: Target): ExplainedUnit['packages'][number] {
  const state = { stateLimit: undefined, worstState: 0, textGuarantees: [] };
  return { files: filesOf(plan, target), target: target.name, ...state };
}

function filesOf(plan: PackagePlan, target: Target): string[] {
  return containersOf(target).map((container) => packageName(plan, target, container));
}
