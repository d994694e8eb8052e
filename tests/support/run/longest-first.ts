/** The order of a run: what takes long begins first, so that no worker waits at the end for one long file. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { BaseSequencer, type TestSpecification } from 'vitest/node';
import { folderOf, readBudgets } from './budget.ts';

const TESTS = path.resolve('tests');
/** The files of `browser` follow each other, for they share a browser; the many short ones of `node` fill the end. */
const PROJECTS = ['property', 'browser', 'tracking', 'node'];

export interface OrderedFile {
  /** Below `tests`, with slashes. */
  file: string;
  project: string;
}

export default class LongestFirst extends BaseSequencer {
  override async sort(specifications: TestSpecification[]): Promise<TestSpecification[]> {
    const budgets = readBudgets(readFileSync(path.join(TESTS, 'README.md'), 'utf8'));
    const files = (await super.sort(specifications)).map((specification) => ({
      specification,
      file: path.relative(TESTS, specification.moduleId).split(path.sep).join('/'),
      project: specification.project.name,
    }));
    return longestFirst(files, budgets).map(({ specification }) => specification);
  }
}

/** By the share that a file has of its folder's budget; those of one folder stay as they were. */
export function longestFirst<T extends OrderedFile>(
  files: readonly T[],
  budgets: ReadonlyMap<string, number>,
): T[] {
  const counts = new Map<string, number>();
  for (const { file } of files) counts.set(folderOf(file), (counts.get(folderOf(file)) ?? 0) + 1);
  const seconds = ({ file }: T) => (budgets.get(folderOf(file)) ?? 0) / (counts.get(folderOf(file)) ?? 1);
  const rank = ({ project }: T) => PROJECTS.indexOf(project);
  return [...files].sort((a, b) => rank(a) - rank(b) || seconds(b) - seconds(a));
}
