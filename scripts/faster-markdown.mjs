/**
 * Reading Markdown is half of a build. Its parser makes a call for each character, a list of constructs for each that may
 * begin one, and a copy of its context for each event. These replacements at bundling take whole runs of
 * characters, and keep the lists and the context; the trees stay the same, which `tests/parse/faster-markdown` holds.
 * Each is for one version of its library, and for a text that occurs in it once: with anything else the build stops.
 */
import { readFile } from 'node:fs/promises';
import path from 'node:path';

const ONE_CONTEXT = `{
          ...context,
          sliceSerialize: events[index][2].sliceSerialize
        }`;

/** A string holds no line ending, tab or NUL: these are pieces of their own (micromark's `preprocess`). */
const CONSUME_RUN = `  /** Consumes what is left of the string at hand, up to a character with an entry in \`stops\`. */
  function consumeRun(stops) {
    if (point._bufferIndex < 0) return;
    const chunk = chunks[point._index];
    let at = point._bufferIndex;
    if (stops === undefined) at = chunk.length;
    else while (at < chunk.length && stops[chunk.charCodeAt(at)] === undefined) at++;
    const length = at - point._bufferIndex;
    if (length === 0) return;
    point.column += length;
    point.offset += length;
    context.previous = chunk.charCodeAt(at - 1);
    if (at === chunk.length) {
      point._bufferIndex = -1;
      point._index++;
    } else point._bufferIndex = at;
  }
`;

const LIST_AT = `/** Lists of constructs by their map, then by the code that may begin them. */
const lists = new WeakMap();

function listAt(map, code) {
  if (code === null) return [];
  if (!lists.has(map)) lists.set(map, new Map());
  const byCode = lists.get(map);
  if (!byCode.has(code)) byCode.set(code, [map[code] || [], map.null || []].flat());
  return byCode.get(code);
}
`;

/** By library: its version, and by file what stands there and what takes its place. */
const LIBRARIES = {
  'mdast-util-from-markdown': {
    version: '2.1.0',
    files: {
      'lib/index.js': [
        [
          '      const handler = config[events[index][0]];',
          (found) => `      context.sliceSerialize = events[index][2].sliceSerialize;\n${found}`,
        ],
        [
          `callListeners(config.beforeEnter, ${ONE_CONTEXT}`,
          () => 'callListeners(config.beforeEnter, context',
        ],
        [`.call(${ONE_CONTEXT}`, () => '.call(context'],
        [`callListeners(config.afterExit, ${ONE_CONTEXT}`, () => 'callListeners(config.afterExit, context'],
      ],
    },
  },
  micromark: {
    version: '4.0.3',
    files: {
      'lib/create-tokenizer.js': [
        ['    consume,\n    enter,', () => '    consume,\n    consumeRun,\n    enter,'],
        ["  /** @type {Effects['enter']} */\n", (found) => `${CONSUME_RUN}\n${found}`],
        [
          `          const left = code !== null && map[code];
          const all = code !== null && map.null;
          const list = [
          // To do: add more extension tests.
          /* c8 ignore next 2 */
          ...(Array.isArray(left) ? left : left ? [left] : []), ...(Array.isArray(all) ? all : all ? [all] : [])];
          return handleListOfConstructs(list)(code);`,
          () => '          return handleListOfConstructs(listAt(map, code))(code);',
        ],
        ['/**\n * Get the chunks from a slice of chunks', (found) => `${LIST_AT}\n${found}`],
      ],
      'lib/initialize/document.js': [
        [
          '    effects.consume(code);\n    return flowContinue;',
          () => `${runOf('')}\n    return flowContinue;`,
        ],
      ],
      'lib/initialize/content.js': [['    // Data.\n    effects.consume(code);', () => runOf('')]],
      'lib/initialize/text.js': [
        [
          'effects.enter("data");\n      effects.consume(code);',
          () => `effects.enter("data");\n${runOf('constructs')}`,
        ],
        ['      // Data.\n      effects.consume(code);', () => runOf('constructs')],
      ],
    },
  },
  'micromark-core-commonmark': {
    version: '2.0.4',
    files: {
      'lib/content.js': [['    // Data.\n    effects.consume(code);', () => runOf('')]],
    },
  },
};

function runOf(stops) {
  return `effects.consume(code);\neffects.consumeRun(${stops});`;
}

export const fasterMarkdown = {
  name: 'faster-markdown',
  setup({ onLoad }) {
    for (const [library, { version, files }] of Object.entries(LIBRARIES)) {
      for (const [file, replacements] of Object.entries(files)) {
        const parts = ['node_modules', library, ...file.replaceAll('.', '\\.').split('/')];
        onLoad({ filter: new RegExp(`[\\\\/]${parts.join('[\\\\/]')}$`) }, async ({ path: from }) => {
          await expectVersion(from.slice(0, -file.length), library, version);
          return { contents: replaced(await readFile(from, 'utf8'), replacements, from) };
        });
      }
    }
  },
};

async function expectVersion(folder, library, version) {
  const found = JSON.parse(await readFile(path.join(folder, 'package.json'), 'utf8')).version;
  if (found !== version) throw new Error(`${library} is ${found}, and its replacements are for ${version}`);
}

function replaced(text, replacements, file) {
  return replacements.reduce((changed, [from, to]) => {
    const parts = changed.split(from);
    if (parts.length !== 2) throw new Error(`${file} holds ${parts.length - 1} times:\n${from}`);
    return parts.join(to(from));
  }, text);
}
