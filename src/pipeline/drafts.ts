/** Packages that call themselves drafts to learners and in file names, and keep the identifiers by which LMSs know them. */
import { draftTitle } from '../course/text/draft-title.ts';
import type { PlannedPackage } from './plan.ts';
import type { Toolkit } from './toolkit.ts';

export async function asDrafts(
  plans: readonly PlannedPackage[],
  { loadTexts }: Pick<Toolkit, 'loadTexts'>,
): Promise<PlannedPackage[]> {
  return await Promise.all(
    plans.map(async (planned) => {
      const { plan, language } = planned;
      const draft = String((await loadTexts(language)).texts.draft);
      return { ...planned, plan: { ...plan, draft, title: draftTitle(plan.title, draft) } };
    }),
  );
}
