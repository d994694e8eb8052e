/** The direction of imports is the architecture: stages forward only, the browser apart, no cycles. */
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const SRC = path.resolve('src');

/** Folders that a folder (or file) of src may import from, besides itself. */
const ALLOWED: Record<string, string[]> = {
  course: ['texts'],
  texts: [],
  state: ['course'],
  diagnostics: ['course'],
  captions: ['course'],
  config: ['course', 'diagnostics'],
  media: ['course'],
  cache: [],
  load: ['course', 'captions', 'config', 'diagnostics', 'media'],
  blocks: ['course', 'state', 'config', 'diagnostics', 'texts', 'player'],
  parse: ['course', 'state', 'config', 'diagnostics', 'texts', 'load', 'blocks'],
  import: ['course', 'texts', 'config', 'diagnostics', 'load', 'blocks', 'parse'],
  lock: ['course', 'diagnostics'],
  diff: ['course', 'diagnostics', 'targets'],
  check: ['course', 'texts', 'config', 'diagnostics', 'state', 'lock'],
  targets: ['course', 'texts', 'lock', 'player', 'tracking', 'tool'],
  render: ['course', 'state', 'texts', 'lock', 'blocks', 'targets', 'tool'],
  explain: ['course', 'texts', 'blocks', 'targets', 'tool'],
  guide: ['course', 'texts', 'blocks', 'targets', 'tool'],
  reference: ['blocks', 'check', 'config', 'diagnostics', 'targets', 'tool'],
  package: ['course', 'targets', 'diagnostics', 'media'],
  portal: [
    'course',
    'texts',
    'config',
    'diagnostics',
    'load',
    'blocks',
    'parse',
    'render',
    'targets',
    'package',
    'player',
    'tool',
  ],
  player: ['course', 'state', 'texts', 'tracking'],
  tracking: ['course', 'state', 'texts', 'player'],
  tool: [],
  watch: [],
  fakes: [],
};
/** The top of the house: may use every stage. */
const TOP = ['cli.ts', 'cli', 'commands', 'desk', 'library.ts', 'library', 'pipeline', 'preview'];
const TABLES = ['blocks/index.ts', 'targets/index.ts', 'check/index.ts'];
/** The one place that puts them together, the worker, and the commands that list. */
const MAY_NAME_TABLES = [
  'pipeline/toolkit.ts',
  'pipeline/lesson-worker.ts',
  'commands/blocks.ts',
  'commands/editor-files.ts',
];
const BROWSER =
  /^(player|tracking|(preview|portal)\/page)\/|^(blocks|targets|fakes)\/[^/]+\/browser(-[a-z]+)?\.ts$/;
/** What is used on both sides: of a target, how its standard names and writes things; of a fake LMS, its run-time. */
const NEUTRAL =
  /^((course|state|texts)\/|targets\/[^/]+\/(dialect|names|objectives|site-data|status|values)\.ts$|fakes\/(behaviours|lms\/(api|carrying|scorm12|scorm2004|standard|values|wire))\.ts$)/;

/** `import … from '…'`, `export … from '…'`, `import '…'` and `import('…')`, as the formatter writes them. */
const IMPORT = /^(?:import|export)\s(type\s)?(?:[\w*{][^;=()]*?\sfrom\s)?'([^']+)';$|\bimport\('([^']+)'\)/gm;

interface Import {
  from: string;
  to: string;
  /** Types vanish before anything runs. */
  typeOnly: boolean;
}

async function imports(root: string): Promise<Import[]> {
  const files = (await readdir(root, { recursive: true }))
    .filter((file) => file.endsWith('.ts'))
    .map((file) => file.split(path.sep).join('/'));
  const found = await Promise.all(
    files.map(async (from) => {
      const text = await readFile(path.join(root, from), 'utf8');
      return [...text.matchAll(IMPORT)].map(([, type, named, dynamic]): Import => {
        const written = named ?? dynamic ?? '';
        const to = written.startsWith('.') ? path.posix.join(path.posix.dirname(from), written) : written;
        return { from, to, typeOnly: type !== undefined };
      });
    }),
  );
  return found.flat();
}

function folder(file: string): string {
  return file.split('/')[0] ?? file;
}

const all = await imports(SRC);
const own = all.filter(({ to }) => to.endsWith('.ts'));

describe('imports', () => {
  it('are found', () => {
    expect(own.length).toBeGreaterThan(100);
  });

  it('name files that exist, with their extension', () => {
    expect(all.filter(({ to }) => !to.endsWith('.ts') && folder(to) in ALLOWED)).toEqual([]);
  });

  it('go forward only', () => {
    const wrong = own
      .filter(({ from }) => !TOP.includes(folder(from)))
      .filter(
        ({ from, to }) => folder(from) !== folder(to) && !(ALLOWED[folder(from)] ?? []).includes(folder(to)),
      )
      .map(({ from, to }) => `${from} → ${to}`);
    expect(wrong).toEqual([]);
  });

  it('are drawn in docs/architecture.md as they are allowed', async () => {
    const page = await readFile('docs/architecture.md', 'utf8');
    const arrows = [...page.matchAll(/^ {4}(\w+) --> (\w+)$/gm)].map(([, from = '', to = '']) => ({
      from,
      to,
    }));
    expect(arrows.length).toBeGreaterThan(8);
    expect(arrows.filter(({ from, to }) => ALLOWED[from]?.includes(to) !== true)).toEqual([]);
    const files = [...page.matchAll(/`(src\/[\w/.-]+)`/g)].map(([, file = '']) => file);
    expect(files.filter((file) => !existsSync(file))).toEqual([]);
  });

  it('lead within course from the record over the outcome to the model and its texts', () => {
    const order = ['text', 'model', 'outcome', 'record'];
    const level = (file: string) => order.indexOf(/^course\/([^/]+)\//.exec(file)?.[1] ?? '');
    const wrong = own.filter(({ from, to }) => from.startsWith('course/') && level(to) > level(from));
    expect(wrong.map(({ from, to }) => `${from} → ${to}`)).toEqual([]);
  });

  it('keep Node out of the browser', () => {
    const wrong = all
      .filter(({ from }) => BROWSER.test(from) || NEUTRAL.test(from))
      .filter(({ from, to, typeOnly }) => {
        if (typeOnly) return false;
        if (to.startsWith('node:')) return true;
        if (!to.endsWith('.ts'))
          return NEUTRAL.test(from)
            ? !['github-slugger', 'culori/fn', 'lz-string'].includes(to)
            : !['@xapi/xapi', 'minisearch', 'scorm-again'].includes(to);
        return !BROWSER.test(to) && !NEUTRAL.test(to);
      })
      .map(({ from, to }) => `${from} → ${to}`);
    expect(wrong).toEqual([]);
  });

  it('keep the browser out of Node', () => {
    const wrong = own
      .filter(({ from, to, typeOnly }) => !BROWSER.test(from) && BROWSER.test(to) && !typeOnly)
      .map(({ from, to }) => `${from} → ${to}`);
    expect(wrong).toEqual([]);
  });

  it('lead from the commands of the library to it, and to no pipeline', () => {
    const commands = ['build', 'diff', 'explain'].map((name) => `commands/${name}.ts`);
    const wrong = own.filter(({ from, to }) => commands.includes(from) && folder(to) === 'pipeline');
    expect(wrong.map(({ from, to }) => `${from} → ${to}`)).toEqual([]);
    for (const command of commands)
      expect(own.filter(({ from, to }) => from === command && to.startsWith('library/'))).not.toEqual([]);
  });

  it('bring no table to a stage: what a build knows is passed', () => {
    const wrong = own
      .filter(({ from, to }) => TABLES.includes(to) && !MAY_NAME_TABLES.includes(from))
      .map(({ from, to }) => `${from} → ${to}`);
    expect(wrong).toEqual([]);
  });

  it('form no cycle, types included', () => {
    const edges = new Map<string, string[]>();
    for (const { from, to } of own) edges.set(from, [...(edges.get(from) ?? []), to]);
    expect(findCycle(edges)).toEqual([]);
  });
});

/** What opens a browser, and the folders whose tests may reach it. */
const BROWSER_LIBRARY = 'playwright-core';
const BROWSER_TESTS = /^(e2e|player)\//;

describe('tests', () => {
  it('reach a browser in e2e and player alone', async () => {
    const edges = (await imports(path.resolve('tests'))).filter(({ typeOnly }) => !typeOnly);
    const reaching = new Set([BROWSER_LIBRARY]);
    for (let before = 0; before < reaching.size; ) {
      before = reaching.size;
      for (const { from, to } of edges) if (reaching.has(to)) reaching.add(from);
    }
    const tests = [...reaching].filter((file) => file.endsWith('.test.ts'));
    expect(tests.length).toBeGreaterThan(20);
    expect(tests.filter((file) => !BROWSER_TESTS.test(file))).toEqual([]);
  });
});

function findCycle(edges: ReadonlyMap<string, string[]>): string[] {
  const done = new Set<string>();
  const visit = (file: string, trail: string[]): string[] => {
    if (trail.includes(file)) return [...trail.slice(trail.indexOf(file)), file];
    if (done.has(file)) return [];
    for (const next of edges.get(file) ?? []) {
      const cycle = visit(next, [...trail, file]);
      if (cycle.length > 0) return cycle;
    }
    done.add(file);
    return [];
  };
  for (const file of edges.keys()) {
    const cycle = visit(file, []);
    if (cycle.length > 0) return cycle;
  }
  return [];
}
