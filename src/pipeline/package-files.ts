/** All files of one package, before anything packs them. */
import type { Numbers } from '../lock/numbers.ts';
import { type FileContents, NO_CONTENTS } from '../media/file-contents.ts';
import { markedFiles } from '../package/marked-files.ts';
import { readPlayerAssets } from '../render/player-assets.ts';
import { renderPackage } from '../render/render-package.ts';
import type { PackageFile } from '../targets/target.ts';
import type { PlannedPackage } from './plan.ts';
import type { Toolkit } from './toolkit.ts';

/**
 * @param contents of small files of the course
 * @param indexMark as of `renderPackage`
 */
export async function filesOf(
  { plan, target, budget, textGuarantees, language }: PlannedPackage,
  numbers: Numbers,
  { blockTypes, loadTexts }: Toolkit,
  signal: AbortSignal,
  { contents = NO_CONTENTS, indexMark }: { contents?: FileContents; indexMark?: string | undefined } = {},
): Promise<PackageFile[]> {
  const player = readPlayerAssets(target);
  const page = renderPackage(plan, numbers, target, {
    blockTypes,
    player,
    texts: await loadTexts(language),
    textGuarantees,
    times: budget.scale,
    indexMark,
  });
  const files = [
    ...page,
    ...target.files(
      plan,
      page.map((file) => file.path),
    ),
  ];
  return target.seal === undefined
    ? files
    : [...files, ...target.seal(plan, await markedFiles(files, signal, contents))];
}
