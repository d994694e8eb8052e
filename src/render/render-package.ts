/** The last pure stage but packaging: one package's course as the files of its page. */

import type { BlockTypes } from '../blocks/block-type.ts';
import { courseScript } from '../course/model/course-script.ts';
import type { PackageData } from '../course/model/package-data.ts';
import { toolkitIn } from '../course/model/package-toolkit.ts';
import type { Numbers } from '../lock/numbers.ts';
import type { TextGuarantee } from '../state/text-guarantees.ts';
import type { PackageFile, PackagePlan, Target } from '../targets/target.ts';
import type { LoadedTexts } from '../texts/index.ts';
import type { Texts } from '../texts/texts.ts';
import { contentMark, type NamedScript, namedScript, scriptOnDemand } from './named-scripts.ts';
import { packageData } from './package-data.ts';
import { renderPage } from './page.ts';
import { focusStyle, picturesOf } from './picture.ts';
import type { PlayerAssets } from './player-assets.ts';
import { providerAddresses, providerFiles } from './provider-files.ts';
import { recordData } from './record-data.ts';
import { scriptJson } from './script-json.ts';
import { searchData } from './search-index.ts';
import { stylesheet } from './stylesheet.ts';
import { usedFiles } from './used-files.ts';

export interface RenderAssets {
  /** All that the course may have used. */
  blockTypes: BlockTypes;
  player: PlayerAssets;
  /** Interface texts of the course's language. */
  texts: LoadedTexts;
  /** What each free text surely gets in the saved state; empty where there is no limit. */
  textGuarantees: readonly TextGuarantee[];
  /** Bits of an answer's time in the saved state. */
  times: number;
  /** Stands for the content of the search index, which is then made when it is asked for: most pages of a preview never do. */
  indexMark?: string | undefined;
}

export function renderPackage(
  plan: PackagePlan,
  numbers: Numbers,
  target: Pick<Target, 'connect' | 'policy' | 'texts' | 'head'> & Partial<Pick<Target, 'interactionIndexes'>>,
  { blockTypes, player, texts: interfaceTexts, textGuarantees, times, indexMark }: RenderAssets,
): PackageFile[] {
  const hasToolkit = toolkitIn(plan.course, plan.modules).length > 0;
  const types = usedBlockTypes(plan, blockTypes, [
    ...(hasToolkit ? ['download'] : []),
    ...(plan.course.glossary.length > 0 ? ['glossary'] : []),
  ]);
  const texts = { ...interfaceTexts, texts: inOtherWords(interfaceTexts.texts, target.texts) };
  const data = packageData(plan, numbers, texts, textGuarantees, times, target.interactionIndexes);
  const styles = types.flatMap((type) => player.blockStyle(type) ?? []);
  const blocks = types.flatMap((type) => player.block(type) ?? []);
  const hasObjectives = plan.modules.some(({ objectives }) => objectives.length > 0);
  const needed = [...types, ...(hasObjectives ? ['objectives'] : [])];
  const parts = needed.flatMap((of) => player.part(of) ?? []);
  if (hasObjectives) parts.push(player.objectives);
  if (hasToolkit) parts.push(player.toolkit);
  const focus = focusStyle(picturesOf(plan));
  const style = stylesheet(
    plan.course.theme,
    focus === '' ? styles : [...styles, focus],
    plan.draft !== undefined,
  );
  const early = namedScript('early.js', player.early);
  const course = courseData(data);
  const main = namedScript('player.js', [...blocks, ...parts, player.player].join('\n;'));
  const trackers = player.trackers.map(({ path, tracker, part }) =>
    namedScript(path, [...needed.flatMap((of) => part(of) ?? []), tracker].join('\n;')),
  );
  const searchIndex = () => `window.coursewrightSearchIndex=${scriptJson(searchData(plan))}`;
  const late = [
    ...trackers,
    namedScript('dialogs.js', player.dialogs),
    namedScript('search.js', player.search),
    indexMark === undefined
      ? namedScript('search-index.js', searchIndex())
      : scriptOnDemand('search-index.js', indexMark, searchIndex),
    namedScript(
      'record.js',
      `window.coursewrightRecordData=${scriptJson(recordData(plan, interfaceTexts))};\n${player.record}`,
    ),
  ];
  const styled = `style.css?${contentMark(style)}`;
  const page = renderPage(plan, texts, target, {
    style: styled,
    early: early.address,
    course: course.address,
    player: main.address,
    ...providerAddresses,
    late: late.map(({ address }) => address),
  });
  return [
    { path: 'index.html', content: page },
    { path: 'style.css', content: style, address: styled },
    ...[early, course, main, ...late],
    { path: 'licences.txt', content: player.licences },
    ...providerFiles,
    ...usedFiles(plan),
  ];
}

/** Those that stand in the place of others, which are then in no page. */
function inOtherWords(texts: Texts, instead: Target['texts'] = {}): Texts {
  const others = Object.entries(instead).map(([key, other]) => [key, texts[other]]);
  return { ...texts, ...Object.fromEntries(others) };
}

/** Its data alone, which other programs read too; so what it says of itself is among them. */
function courseData(data: PackageData): NamedScript {
  const json = scriptJson(data);
  const mark = contentMark(json);
  return {
    path: 'course.js',
    // Its last key, written behind the others: of a large course they take long to be written.
    content: courseScript(`${json.slice(0, -1)},"mark":"${mark}"}`),
    address: `course.js?${mark}`,
  };
}

function usedBlockTypes(
  { modules }: PackagePlan,
  blockTypes: BlockTypes,
  /** Used beside the lessons. */
  beside: readonly string[],
): string[] {
  const lessons = modules.flatMap((module) => module.lessons);
  const used = new Set([...lessons.flatMap((lesson) => lesson.facts.blockTypes), ...beside]);
  const shared = [...blockTypes.values()].flatMap((type) => type.uses ?? []);
  const users = (name: string) => shared.filter((used) => used === name).length;
  // What others build upon stands before them: it is used by them, and by all that use them.
  return [...used].sort((a, b) => users(b) - users(a) || (a < b ? -1 : 1));
}
