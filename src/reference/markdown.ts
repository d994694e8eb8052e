/** The reference → pages of Markdown, each for one kind of thing. */
import type {
  BlockEntry,
  CheckedRule,
  CommandEntry,
  Reference,
  SettingsFile,
  SettingsKey,
  TargetEntry,
} from './model.ts';

export interface Page {
  file: string;
  text: string;
}

export function referencePages({ settings, blocks, rules, targets, commands }: Reference): Page[] {
  const pages = [
    ...settings.map((one) =>
      page(`${fileName(one.file)}.md`, SETTINGS[one.file] ?? one.file, settingsText(one)),
    ),
    page('blocks.md', 'Blocks', blocksText(blocks)),
    page('rules.md', 'Rules', rulesText(rules)),
    page('targets.md', 'Targets', targetsText(targets)),
    page('commands.md', 'Commands', commandsText(commands)),
  ];
  const list = pages.map(({ file, title }) => `- [${title}](${file})`).join('\n');
  const index = page('README.md', 'Reference', `${INTRODUCTION}\n\n${list}`);
  return [index, ...pages].map(({ file, text }) => ({ file, text }));
}

const INTRODUCTION =
  'These pages are written by `coursewright reference -o docs/reference`, from what the tool itself works by. `coursewright reference --format json` prints the same for programs.';

const SETTINGS: Record<string, string> = {
  'course.yaml': 'course.yaml: the course',
  'module.yaml': 'module.yaml: a module',
  'front matter': 'Front matter: a lesson',
  'front matter of a session': 'Front matter: a session',
  'videos.yaml': 'videos.yaml: the films',
  'glossary.yaml': 'glossary.yaml: terms',
  'portal.yaml': 'portal.yaml: a portal around courses',
  'text of a portal': 'the head of a portal’s texts',
  'toolkit.yaml': 'toolkit.yaml: practical resources',
  'local/toolkit.yaml': 'local/toolkit.yaml: a partner’s forms of them',
  'community.yaml': 'community.yaml: forums, events, rules',
};

function fileName(file: string): string {
  return file.replace(/[. /]/g, '-');
}

function page(file: string, title: string, text: string): Page & { title: string } {
  return { file, title, text: `# ${title}\n\n${text.trim()}\n` };
}

function settingsText({ file, keys, translated, example }: SettingsFile): string {
  const where = WHERE[file];
  return [
    ...(where === undefined ? [] : [where]),
    fenced(example, file.startsWith('front matter') ? 'md' : 'yaml'),
    '## Keys',
    keyTable(keys),
    ...(translated.length === 0
      ? []
      : [
          `## In a translation`,
          `The file of the same name below \`i18n/<language>/\`. What it leaves out is as in the source.`,
          keyTable(translated),
        ]),
  ].join('\n\n');
}

const WHERE: Record<string, string> = {
  'course.yaml': 'It stands at the top of the course folder.',
  'module.yaml':
    'It stands in the folder of a module, beside its lessons. Without one, the module has the name of its folder.',
  'front matter':
    'It stands between two lines `---` at the beginning of a lesson. A translation of the lesson has the same keys.',
  'front matter of a session':
    'It stands between two lines `---` at the beginning of a plan in the folder `sessions` of a module. A translation has the same keys, and has from the source what it leaves out.',
  'videos.yaml':
    'It stands beside `course.yaml` and describes each film once. The keys below are those of one film; `ref=` in a lesson names the film.',
  'glossary.yaml':
    'It stands beside `course.yaml`. Each term has its definition as its value, or the keys below. In a translation, the keys of the map are the terms of the source.',
  'toolkit.yaml':
    'It stands beside `course.yaml`. Each item stands under an id of its own, with the keys below; `::download{toolkit=id}` in a lesson names the item.',
  'local/toolkit.yaml':
    'It stands in the folder `local` beside `course.yaml` and says what a partner made of items of the toolkit, under their ids.',
  'community.yaml':
    'It stands beside `course.yaml`. In a translation, ids are those of the source, and lists have its order.',
  'portal.yaml':
    'It stands in the folder `portal` of a workspace, beside `courses`, with the news, stories, pages and pictures of the portal. `coursewright portal` reads it.',
  'text of a portal':
    'It stands between two lines `---` at the beginning of a Markdown file in `portal/news`, `portal/stories` or `portal/pages`.',
};

function keyTable(keys: readonly SettingsKey[]): string {
  return table(
    ['key', 'value', 'what it says'],
    keys.map(({ key, required, value, description }) => [
      `\`${key}\`${required ? ' (needed)' : ''}`,
      value,
      description,
    ]),
  );
}

function blocksText(blocks: readonly BlockEntry[]): string {
  return [
    'A block begins with colons, its name, its title in brackets and its settings in braces. `:::` begins and ends a block that holds text; a block that holds another one has a colon more. `{#id}` names a block for good; without it the id is made from its text.',
    table(
      ['block', 'what it is'],
      blocks.map(({ name, summary }) => [`[\`${name}\`](#${name})`, summary]),
    ),
    ...blocks.map(blockText),
  ].join('\n\n');
}

const FORMS = {
  container: 'text between `:::` and `:::`',
  leaf: 'one line that begins with `::`',
  either: 'one line that begins with `::`, or text between `:::` and `:::`',
};

function blockText(block: BlockEntry): string {
  const {
    name,
    summary,
    form,
    label,
    within,
    holds,
    reportedAs,
    printed,
    attributes,
    rules,
    text,
    examples,
  } = block;
  const facts = [
    ['Form', FORMS[form]],
    ['Title in brackets', label === 'required' ? 'needed' : label],
    ...(within.length > 0 ? [['Stands in', links(within, '')]] : []),
    ...(holds.length > 0 ? [['May hold', links(holds, '')]] : []),
    ['Reported as', reportedAs ?? 'nothing'],
    ['On paper', printed],
    ...(rules.length > 0 ? [['Rules', links(rules, 'rules.md')]] : []),
  ];
  return [
    `## ${name}`,
    summary,
    facts.map(([what, fact]) => `- ${what}: ${fact}`).join('\n'),
    table(
      ['in braces', 'value', 'what it says'],
      attributes.map((one) => [
        `\`${one.name}\``,
        one.value + (one.default === undefined ? '' : `; default: \`${one.default}\``),
        one.description,
      ]),
    ),
    ...(text === '' ? [] : [text]),
    ...examples.flatMap((example) => [
      `**${example.name}**`,
      ...(example.text === '' ? [] : [example.text]),
      fenced(example.source, 'md'),
    ]),
  ].join('\n\n');
}

function links(names: readonly string[], page: string): string {
  return names.map((name) => `[\`${name}\`](${page}#${name})`).join(', ');
}

function rulesText(rules: readonly CheckedRule[]): string {
  return [
    'What `coursewright check` looks at, by id. An *error* stops the build, a *warning* does not. `course.yaml` sets another level, with a reason: `rules: { image-has-alt: { level: warning, reason: … } }`. `off` is a level too.',
    ...rules.map(ruleText),
  ].join('\n\n');
}

function ruleText({ id, summary, severity, releaseOnly, fixed, example }: CheckedRule): string {
  const notes = [
    `*${severity}*`,
    ...(releaseOnly ? ['with `--draft` at most a warning'] : []),
    ...(fixed && severity === 'error' ? ['no course can change it'] : []),
  ];
  const shown =
    example === undefined
      ? []
      : [
          `In \`${example.file}\`:`,
          fenced(example.source, /\.(\w+)$/.exec(example.file)?.[1] ?? 'text'),
          `\`check\` says:`,
          fenced(example.said.map(asPrinted).join('\n'), 'text'),
        ];
  return [`## ${id}`, summary, notes.join(' · '), ...shown].join('\n\n');
}

/** As the command prints a message: its rule stands at the end. */
function asPrinted(said: string): string {
  return said.replace(/^(\S+ (?:error|warning)) `([\w-]+)` (.*)$/, '$1  $3  $2');
}

function targetsText(targets: readonly TargetEntry[]): string {
  return [
    'A target is a kind of package. `-t` names targets, and so does `targets` in `course.yaml`.',
    table(
      [
        'target',
        'what it is',
        'without a name',
        'laid into',
        'saved state, characters',
        'title, characters',
        'options of a question',
      ],
      targets.map((one) => [
        `\`${one.name}\``,
        one.summary,
        one.byDefault ? 'built' : 'not built',
        one.containers.join(' and '),
        limitText(one.stateLimit),
        limitText(one.titleLimit),
        limitText(one.optionLimit),
      ]),
    ),
    ...targets
      .filter(({ joins }) => joins.length > 0)
      .map(({ name, joins }) => `\`${name}\` is ${joins.join(', ')} in one package.`),
  ].join('\n\n');
}

function limitText(limit: number | undefined): string {
  return limit === undefined ? 'no limit' : limit.toLocaleString('en');
}

function commandsText(commands: readonly CommandEntry[]): string {
  return [
    '`coursewright <command> --help` prints the same. Exit codes: 0 fine, 1 problems in a course, 2 cannot run, 130 interrupted, 70 a bug of the tool.',
    table(
      ['command', 'what it does'],
      commands.map(({ name, description }) => [`[\`${name}\`](#${name.replaceAll(' ', '-')})`, description]),
    ),
    ...commands.map(commandText),
  ].join('\n\n');
}

function commandText({ name, description, arguments: given, options, help }: CommandEntry): string {
  const usage = given.map((one) => (one.required ? `<${one.name}>` : `[${one.name}]`)).join(' ');
  const rows = [
    ...given.map((one) => [`\`${one.name}\``, withDefault(one.description, one.default)]),
    ...options.map(({ flags, description: text, choices, default: value }) => [
      `\`${flags}\``,
      withDefault(choices === undefined ? text : `${text} (${choices.join(', ')})`, value),
    ]),
  ];
  return [
    `## ${name}`,
    `\`coursewright ${name}${rows.length > given.length ? ' [options]' : ''}${usage === '' ? '' : ` ${usage}`}\``,
    description,
    ...(rows.length === 0 ? [] : [table(['argument or option', 'what it says'], rows)]),
    ...(help === '' ? [] : [fenced(help, 'text')]),
  ].join('\n\n');
}

function withDefault(text: string, value: string | undefined): string {
  return value === undefined ? text : `${text}; default: \`${value}\``;
}

function table(titles: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(titles), line(titles.map(() => '---')), ...rows.map((row) => line(row.map(cell)))].join('\n');
}

/** Signs that would end a cell, or begin HTML outside of code. */
function cell(text: string): string {
  return text
    .replaceAll('\n', ' ')
    .replaceAll('|', '\\|')
    .split(/(`[^`]*`)/)
    .map((part) => (part.startsWith('`') ? part : part.replaceAll('<', '\\<')))
    .join('');
}

function fenced(source: string, language: string): string {
  const longest = Math.max(2, ...[...source.matchAll(/`{3,}/g)].map(([ticks]) => ticks.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}${language}\n${source}\n${fence}`;
}
