import { availableParallelism } from 'node:os';
import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config';
import LongestFirst from './tests/support/run/longest-first.ts';

const BROWSER = ['tests/e2e/**/*.test.ts', 'tests/player/**/*.test.ts'];
/** Run by `npm run test:browsers` alone: they need programs that npm does not bring. */
const OTHER_BROWSERS = ['tests/browsers/**/*.test.ts'];
const PROPERTY = ['tests/**/*.property.test.ts'];
/** What plays pages: nobody closes those of a file but the end of its process. */
const TRACKING = ['tests/tracking/**/*.test.ts'];

export default defineConfig(({ mode }) => {
  const project = (
    name: string,
    test: NonNullable<TestProjectInlineConfiguration['test']>,
  ): TestProjectInlineConfiguration => ({
    test: {
      name,
      setupFiles: ['tests/setup.ts'],
      // The built command is run as it is.
      server: { deps: { external: [/\/dist\/tool\//] } },
      provide: { thorough: mode === 'thorough' },
      expect: { poll: { timeout: 60_000 } },
      testTimeout: 120_000,
      hookTimeout: 120_000,
      ...test,
    },
  });
  if (mode === 'browsers')
    return {
      test: {
        globalSetup: ['tests/support/run/built-packages.ts'],
        // Node 20 hides it behind a flag.
        execArgv: ['--experimental-websocket'],
        ...project('browsers', { include: OTHER_BROWSERS, testTimeout: 180_000 }).test,
      },
    };
  return {
    test: {
      maxWorkers: availableParallelism(),
      sequence: { sequencer: LongestFirst },
      reporters: ['default', 'tests/support/run/budget-reporter.ts'],
      globalSetup: ['tests/support/run/built-packages.ts'],
      // With `isolate: false` the files of a worker read what they import once; those of `browser` share its browser
      // too, in contexts of their own.
      projects: [
        project('browser', {
          include: BROWSER,
          globalSetup: ['tests/support/run/unpacked-browser.ts'],
          isolate: false,
        }),
        project('property', { include: PROPERTY, testTimeout: 600_000 }),
        project('tracking', { include: TRACKING, exclude: PROPERTY }),
        project('node', {
          include: ['tests/**/*.test.ts'],
          exclude: [...BROWSER, ...PROPERTY, ...TRACKING, ...OTHER_BROWSERS],
          isolate: false,
        }),
      ],
    },
  };
});
