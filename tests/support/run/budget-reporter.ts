/** Says at the end of a run where its time went, and which properties were shortened. It fails nothing. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Reporter, TestModule } from 'vitest/node';
import type {} from '../cases.ts';
import { budgetReport, propertyReport, readBudgets } from './budget.ts';

/** Fewer files are run while working on them, and tell nothing of budgets. */
const MANY = 10;
const TESTS = path.resolve('tests');

export default class BudgetReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    if (modules.length >= MANY) {
      const budgets = readBudgets(readFileSync(path.join(TESTS, 'README.md'), 'utf8'));
      print(budgetReport(modules.map(timed), budgets));
    }
    const properties = modules.flatMap(shortened);
    if (properties.length > 0) print(propertyReport(properties));
  }
}

function print(text: string): void {
  process.stdout.write(`${text}\n\n`);
}

function fileOf(module: TestModule): string {
  return path.relative(TESTS, module.moduleId).split(path.sep).join('/');
}

function timed(module: TestModule) {
  const { environmentSetupDuration, prepareDuration, collectDuration, setupDuration, duration } =
    module.diagnostic();
  const total = environmentSetupDuration + prepareDuration + collectDuration + setupDuration + duration;
  return { file: fileOf(module), seconds: total / 1000 };
}

function shortened(module: TestModule) {
  return [...module.children.allTests()].flatMap((test) => {
    const { cases } = test.meta();
    return cases === undefined ? [] : [{ name: `${fileOf(module)}: ${test.name}`, ...cases }];
  });
}
