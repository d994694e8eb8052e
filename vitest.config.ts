import { availableParallelism } from 'node:os';
import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config';

const BROWSER = ['tests/e2e/**/*.test.ts', 'tests/player/**/*.test.ts'];
const PROPERTY = ['tests/**/*.property.test.ts'];

function project(
  name: string,
  test: NonNullable<TestProjectInlineConfiguration['test']>,
): TestProjectInlineConfiguration {
  return {
    test: {
      name,
      setupFiles: ['tests/setup.ts'],
      expect: { poll: { timeout: 20_000 } },
      testTimeout: 60_000,
      hookTimeout: 120_000,
      ...test,
    },
  };
}

export default defineConfig({
  test: {
    maxWorkers: availableParallelism(),
    projects: [
      project('browser', { include: BROWSER, globalSetup: ['tests/support/run/browser-server.ts'] }),
      project('property', { include: PROPERTY, testTimeout: 300_000 }),
      project('node', { include: ['tests/**/*.test.ts'], exclude: [...BROWSER, ...PROPERTY] }),
    ],
  },
});
