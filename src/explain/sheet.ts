/** The explanation in a language, as a document of headings, lists and tables that every format can write. */
import { type ContactedHost, joinedHosts } from '../course/model/hosts.ts';
import { leafText, type NeedItem, needItem, shortName } from '../course/outcome/need-item.ts';
import { LMS_NAMES } from '../targets/lms-names.ts';
import type { Cell, LmsNotes, Said, Setting } from '../targets/words.ts';
import { languageName } from '../texts/index.ts';
import type { SaySheet, SheetVoice } from '../texts/sheet/index.ts';
import type { SheetKey } from '../texts/sheet/sheet-texts.ts';
import type { ExplainedPackage, ExplainedTarget, Explanation, UnitExplanation } from './explain.ts';
import { type LegendEntry, namingsOf } from './legend.ts';

export type Part =
  | { kind: 'heading'; level: 1 | 2 | 3; text: string }
  | { kind: 'paragraph'; text: string }
  | { kind: 'facts'; facts: Fact[] }
  /** The first cell of a row is its heading. */
  | { kind: 'table'; caption: string; columns: string[]; rows: string[][] };

export interface Fact {
  name: string;
  values: Item[];
}

export type Item = NeedItem;

/** Lines of a list at most; the rest is counted. */
const MAX_LINES = 40;

export function sheetOf({ course, targets, units }: Explanation, voice: SheetVoice): Part[] {
  const { say } = voice;
  return [
    heading(1, say('title', { title: course.title })),
    paragraph(say('intro')),
    facts([
      fact(say('version'), course.version),
      fact(say('language'), languageName(course.language, voice.language)),
    ]),
    ...units.flatMap((unit) => unitParts(unit, targets, voice)),
    ...lmsParts(units, targets, say),
    heading(2, say('privacy')),
    ...privacy(targets, units, say),
  ];
}

function unitParts(unit: UnitExplanation, targets: readonly ExplainedTarget[], { say }: SheetVoice): Part[] {
  const { kind, measuresVideos } = unit;
  const traits = { ...kind, measuresVideos, canFail: kind.pass !== undefined && !unit.neverFailed };
  const notes = new Set([
    ...(unit.neverFailed ? ['neverFailed' as const] : []),
    ...targets.flatMap(({ words }) => words.notes(traits)),
  ]);
  return [
    heading(2, unit.title),
    facts(unitFacts(unit, say)),
    ...scoredTable(unit, say),
    ...videoTable(unit, say),
    ...rightsTable(unit, say),
    reportTable(unit, targets, say),
    ...[...notes].map((note) => paragraph(say(note))),
    ...targets.flatMap((target, at) => lmsTable(unit, target, at, say)),
    ...legendTable(unit, targets, say),
  ];
}

function legendTable(
  { legend }: UnitExplanation,
  targets: readonly ExplainedTarget[],
  say: SaySheet,
): Part[] {
  if (legend.length === 0) return [];
  const columns = [
    ...namingColumns(targets, say),
    ...['lesson' as const, 'question' as const, 'options' as const, 'right' as const].map((key) => say(key)),
  ];
  const rows = legend.map((entry) => [
    ...namingCells(entry, targets),
    entry.lesson,
    entry.question,
    optionsText(entry) || '–',
    entry.right || '–',
  ]);
  return [{ kind: 'table', caption: say('legend'), columns, rows }, paragraph(namesText(targets, say))];
}

/** Each heading once: some targets name a question alike. */
function namingColumns(targets: readonly ExplainedTarget[], say: SaySheet): string[] {
  return [...new Set(targets.flatMap(({ words }) => words.interaction.columns))].map((key) => say(key));
}

function namingCells(entry: LegendEntry, targets: readonly ExplainedTarget[]): string[] {
  const cells = new Map(
    targets.flatMap(({ words: { interaction } }) => {
      const own = interaction.cells(entry);
      return interaction.columns.map((key, at): [SheetKey, string] => [key, own[at] ?? '']);
    }),
  );
  return [...cells.values()];
}

function namesText(targets: readonly ExplainedTarget[], say: SaySheet): string {
  const [first, ...others] = namingsOf(targets).map(({ standards }) => standards.join(', '));
  const names = { first: first ?? '', others: others.join(', ') };
  return `${say(others.length === 0 ? 'legendName' : 'legendNames', names)} ${say('legendRight')}`;
}

/** `a (join): Join the workshop`, by the names in reports. */
function optionsText({ options }: LegendEntry): string {
  return options.map(({ names, text }) => `${namesOf(names)}: ${text}`).join('; ');
}

function namesOf([first = '', ...others]: readonly string[]): string {
  return others.length === 0 ? first : `${first} (${others.join(', ')})`;
}

/** The legends of all packages as rows for a spreadsheet, with their heading; undefined where nothing is reported. */
export function legendRows(
  { course, targets, units }: Explanation,
  { say }: SheetVoice,
): string[][] | undefined {
  const rows = units.flatMap(({ title, legend }) =>
    legend.map((entry) => [
      title,
      ...namingCells({ ...entry, activity: `${course.iri}/${entry.activity}` }, targets),
      entry.lesson,
      entry.question,
      optionsText(entry),
      entry.right,
    ]),
  );
  if (rows.length === 0) return undefined;
  const rest = ['lesson', 'question', 'options', 'right'] as const;
  return [[say('packages'), ...namingColumns(targets, say), ...rest.map((key) => say(key))], ...rows];
}

function unitFacts(unit: UnitExplanation, say: SaySheet): Fact[] {
  const { mediaAddress } = unit;
  const { pass, report } = unit.kind;
  const mark =
    pass === undefined ? say(report === 'passed' ? 'passReported' : 'passNone') : say('passOf', { pass });
  const state = unit.packages.filter((one) => one.stateLimit !== undefined).map((one) => stateItem(one, say));
  return [
    { name: say('packages'), values: unit.packages.flatMap(({ files }) => files.map(item)) },
    ...(mediaAddress === undefined
      ? []
      : [fact(say('media'), say('mediaLinked', { address: mediaAddress }))]),
    { name: say('completedWhen'), values: [needItem(unit.completion, unit.titles, say)] },
    fact(say('passMark'), mark),
    fact(say('score'), unit.points === 0 ? say('scoreNone') : say('scoreFrom', { max: unit.points })),
    ...(state.length === 0 ? [] : [{ name: say('state'), values: state }]),
  ];
}

function stateItem({ worstState, stateLimit = 0, textGuarantees }: ExplainedPackage, say: SaySheet): Item {
  const sentences = [say('stateWorst', { worst: worstState, limit: stateLimit })];
  if (textGuarantees.length > 0) {
    sentences.push(say('stateTexts', { n: textGuarantees.length, least: Math.min(...textGuarantees) }));
    sentences.push(say('stateMore'));
  }
  return item(sentences.join(' '));
}

function scoredTable({ scored }: UnitExplanation, say: SaySheet): Part[] {
  return shortTable(
    say('scored'),
    [`${say('question')} / ${say('quiz')}`, say('points'), say('tries')],
    scored.map(({ title, quiz, points, attempts }) => [
      quiz ? `${say('quiz')}: ${shortName(title)}` : shortName(title),
      `${points}`,
      attempts === undefined ? say('unlimited') : `${attempts}`,
    ]),
    say,
  );
}

function videoTable({ videos }: UnitExplanation, say: SaySheet): Part[] {
  return shortTable(
    say('videosCount'),
    [say('video'), say('share')],
    videos.map(({ title, share, reading }) => {
      const percent = Math.round(share * 1000) / 10;
      return [
        shortName(title),
        say(reading ? 'shareOrRead' : 'percent', reading ? { share: percent } : { n: percent }),
      ];
    }),
    say,
  );
}

function rightsTable({ rights }: UnitExplanation, say: SaySheet): Part[] {
  return shortTable(
    say('videoRights'),
    [say('video'), say('rights'), say('consent')],
    rights.map(({ title, holder, consent }) => [shortName(title), holder, consent]),
    say,
  );
}

function shortTable(caption: string, columns: string[], rows: string[][], say: SaySheet): Part[] {
  if (rows.length === 0) return [];
  const table: Part = { kind: 'table', caption, columns, rows: rows.slice(0, MAX_LINES) };
  const left = rows.length - MAX_LINES;
  return left > 0 ? [table, paragraph(say('andMore', { n: left }))] : [table];
}

function reportTable(unit: UnitExplanation, targets: readonly ExplainedTarget[], say: SaySheet): Part {
  return {
    kind: 'table',
    caption: say('reports'),
    columns: [
      say('learner'),
      ...targets.flatMap(({ words }) => words.columns.map((cell) => cellText(cell, say))),
    ],
    rows: unit.rows.map((row) => [
      didText(unit, row, say),
      ...row.told.flatMap(({ cells }) => cells.map((cell) => cellText(cell, say))),
    ]),
  };
}

function didText(
  unit: UnitExplanation,
  { did, what }: UnitExplanation['rows'][number],
  say: SaySheet,
): string {
  return say(did, what === undefined ? {} : { what: leafText(what, unit.titles, say) });
}

/** What LMSs show of packages of one target, which is the one at this place among all; nothing where nobody knows. */
function lmsTable(unit: UnitExplanation, { standard }: ExplainedTarget, at: number, say: SaySheet): Part[] {
  const rows = unit.rows.map((row) => ({
    row,
    shown: LMS_NAMES.map((lms) => row.told[at]?.shown(lms, unit.kind)),
  }));
  const known = LMS_NAMES.map((name, column) => ({ name, column })).filter(({ column }) =>
    rows.some(({ shown }) => shown[column] !== undefined),
  );
  if (known.length === 0) return [];
  return [
    {
      kind: 'table',
      caption: say('shows', { standard }),
      columns: [say('learner'), ...known.map(({ name }) => name)],
      rows: rows.map(({ row, shown }) => [
        didText(unit, row, say),
        ...known.map(({ column }) => saidText(shown[column] ?? { key: 'notDetermined' }, say)),
      ]),
    },
  ];
}

function lmsParts(
  units: readonly UnitExplanation[],
  targets: readonly ExplainedTarget[],
  say: SaySheet,
): Part[] {
  return [
    heading(2, say('settings')),
    paragraph(say('aboutNames')),
    paragraph(say('aboutSources')),
    ...LMS_NAMES.flatMap((lms) => {
      const known = targets.flatMap(({ words }) => {
        const notes = words.lms[lms];
        return notes === undefined ? [] : [{ label: words.label, notes }];
      });
      const rows = known.flatMap(({ label, notes }) => settingRows(notes, label, units, say));
      if (rows.length === 0) return [];
      const columns = [say('setting'), say('choose')];
      const unknown = known.flatMap(({ notes }) => (notes.unknown === undefined ? [] : [notes.unknown]));
      return [
        heading(3, lms),
        { kind: 'table' as const, caption: say('settingsIn', { lms }), columns, rows },
        ...unknown.map((key) => paragraph(`${say('notDetermined')}: ${say(key)}`)),
      ];
    }),
  ];
}

/** Where packages end in different ways, a setting stands once for each way, with the packages it is for. */
function settingRows(
  { settings }: LmsNotes,
  target: SheetKey | undefined,
  units: readonly UnitExplanation[],
  say: SaySheet,
): string[][] {
  const rows = new Map<string, { setting: Setting; titles: string[] }>();
  for (const { kind, title } of units) {
    for (const setting of settings(kind)) {
      const key = JSON.stringify(setting);
      const row = rows.get(key) ?? { setting, titles: [] };
      rows.set(key, { setting, titles: [...row.titles, title] });
    }
  }
  return [...rows.values()].map(({ setting, titles }) => {
    const label = settingLabel(setting, target, say);
    return [
      titles.length === units.length ? label : say('named', { what: label, names: titles.join('; ') }),
      saidText(setting.choose, say),
    ];
  });
}

/** With the packages that it is about, where it does not name them itself. */
function settingLabel({ label }: Setting, target: SheetKey | undefined, say: SaySheet): string {
  const own = labelText(label, say);
  const namesThem = 'key' in label && label.key === target;
  return target === undefined || namesThem ? own : say('named', { what: say(target), names: own });
}

function labelText(label: Setting['label'], say: SaySheet): string {
  if ('quoted' in label) return `“${label.quoted}”`;
  return 'key' in label ? say(label.key) : label.plain;
}

function cellText(cell: Cell, say: SaySheet): string {
  return typeof cell === 'string' ? cell : saidText(cell, say);
}

function saidText({ key, values }: Said, say: SaySheet): string {
  return say(key, values);
}

function privacy(
  targets: readonly ExplainedTarget[],
  units: readonly UnitExplanation[],
  say: SaySheet,
): Part[] {
  const hosts = joinedHosts(units.flatMap((unit) => unit.hosts));
  const sentences = [
    ...new Set(targets.flatMap(({ words: { privacy: key } }) => (key === undefined ? [] : say(key)))),
    say('privacyBrowser'),
    say('privacyKept'),
    ...(hosts.length === 0 ? [say('privacyNobody')] : [say('privacyHosts'), say('privacyBlocked')]),
  ];
  return [
    ...sentences.map(paragraph),
    ...shortTable(
      say('hosts'),
      [say('host'), say('video'), say('hostLearns')],
      hosts.map((host) => [hostName(host), host.videos.map(shortName).join('; '), say(learned(host))]),
      say,
    ),
  ];
}

function hostName({ host, name, company }: ContactedHost): string {
  if (name === host) return host;
  return company === undefined || company === name ? `${name}: ${host}` : `${name} (${company}): ${host}`;
}

/** Who runs a host of another name is not known. */
function learned({ company, as }: ContactedHost): SheetKey {
  if (company === 'Google') return 'learnsGoogle';
  if (company === 'Vimeo') return 'learnsVimeo';
  return as === 'frame' ? 'learnsPeertube' : 'learnsFile';
}

function heading(level: 1 | 2 | 3, text: string): Part {
  return { kind: 'heading', level, text };
}

function paragraph(text: string): Part {
  return { kind: 'paragraph', text };
}

function facts(list: Fact[]): Part {
  return { kind: 'facts', facts: list };
}

function fact(name: string, value: string): Fact {
  return { name, values: [item(value)] };
}

function item(text: string): Item {
  return { text, items: [] };
}
