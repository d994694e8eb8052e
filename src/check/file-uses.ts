/** Files that a course uses, as messages call them; a fault of one is told once, where it is first used. */
import type { Asset, Course } from '../course/model/model.ts';
import { assetOf } from '../course/model/used-assets.ts';
import type { Place } from '../diagnostics/message.ts';
import { type CheckContext, inModule, inSettings, quote, type Report } from './rule.ts';

export interface FileUse {
  path: string;
  /** `The download "../assets/x.pdf"`. */
  name: string;
  place: Place;
}

/** @param faultOf the rest of a sentence that begins with the name of the file */
export function reportFaults<Use extends FileUse>(
  course: Course,
  uses: readonly Use[],
  faultOf: (asset: Asset, use: Use) => string | undefined,
  report: Report,
): void {
  const seen = new Set<string>();
  for (const use of uses) {
    const asset = assetOf(course, use.path);
    const fault = asset && faultOf(asset, use);
    if (fault === undefined || seen.has(use.path)) continue;
    seen.add(use.path);
    report(`${use.name} ${fault}`, use.place);
  }
}

export function coverUse({ cover }: Course, context: CheckContext): FileUse[] {
  return cover === undefined ? [] : [settingUse(cover.path, 'The cover', inSettings(context, 'cover'))];
}

export function moduleImageUses({ modules }: Course): FileUse[] {
  return modules.flatMap((module) =>
    module.image === undefined ? [] : [settingUse(module.image.path, 'The image', inModule(module))],
  );
}

export function settingUse(path: string, what: string, place: Place): FileUse {
  return { path, name: `${what} ${quote(path)}`, place };
}
