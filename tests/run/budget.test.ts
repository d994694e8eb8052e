/** What is said at the end of a run of tests. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { budgetReport, folderOf, propertyReport, readBudgets } from '../support/run/budget.ts';

const PAGE = `# Tests

| promise | tests |
| --- | --- |
| \`e2e\` | 7 |

| folder | seconds |
| --- | --- |
| \`.\` | 2 |
| \`e2e\` | 100 |

| \`later\` | 5 |
`;

describe('the table', () => {
  it('is read from its head to its last row', () => {
    expect([...readBudgets(PAGE)]).toEqual([
      ['.', 2],
      ['e2e', 100],
    ]);
  });

  it('is missed where there is none', () => {
    expect(() => readBudgets('# Tests\n')).toThrow('| folder | seconds |');
  });

  it('of the page here names every folder of tests, and no other', () => {
    const tests = readdirSync('tests', { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.test.ts'))
      .map((file) => folderOf(file.split(path.sep).join('/')));
    const named = [...readBudgets(readFileSync('tests/README.md', 'utf8')).keys()];
    expect(named.sort()).toEqual([...new Set(tests)].sort());
  });
});

describe('the report', () => {
  const budgets = readBudgets(PAGE);

  it('sums up each folder, the most expensive first', () => {
    const files = [
      { file: 'imports.test.ts', seconds: 1 },
      { file: 'e2e/a.test.ts', seconds: 20.04 },
      { file: 'e2e/deep/b.test.ts', seconds: 30 },
    ];
    expect(budgetReport(files, budgets).split('\n')).toEqual([
      'The slowest files, in seconds of a worker:',
      '    30.0  e2e/deep/b.test.ts',
      '    20.0  e2e/a.test.ts',
      '     1.0  imports.test.ts',
      'Of the budgets in tests/README.md:',
      '    50.0  e2e: 50 % of 100',
      '     1.0  .: 50 % of 2',
    ]);
  });

  it('says what is over its budget, and which folder has none', () => {
    const files = [
      { file: 'e2e/a.test.ts', seconds: 150 },
      { file: 'new/a.test.ts', seconds: 4 },
    ];
    const report = budgetReport(files, budgets);
    expect(report).toContain('150.0  e2e: 150 % of 100, over its budget');
    expect(report).toContain('4.0  new: no budget is named');
  });

  it('names the ten slowest files', () => {
    const files = Array.from({ length: 12 }, (_, at) => ({ file: `e2e/${at}.test.ts`, seconds: at }));
    const report = budgetReport(files, budgets);
    expect(report.match(/e2e\/\d+\.test\.ts/g)).toHaveLength(10);
    expect(report).not.toMatch(/e2e\/[01]\.test\.ts/);
  });
});

describe('long properties', () => {
  it('that were shortened are told, with what runs them whole', () => {
    const report = propertyReport([{ name: 'a', ran: 500, whole: 1500 }]);
    expect(report).toContain('npm run test:thorough');
    expect(report).toContain('a (500 of 1500 cases)');
  });

  it('that ran whole are told too', () => {
    expect(propertyReport([{ name: 'a', ran: 1500, whole: 1500 }])).toBe(
      'Properties ran whole: \n  a (1500)',
    );
  });
});
