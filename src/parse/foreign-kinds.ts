/** Syntax of other tools that is not read here: what it looks like, whose it is, and what to write instead. */
import type { BlockTypes } from '../blocks/block-type.ts';
import { calloutCalled } from '../blocks/callout/words.ts';
import { ALERT } from './alerts.ts';

export interface ForeignKind {
  /** Whose it is, and what it is there: the beginning of a sentence. */
  what: string;
  instead: string;
  /** A cheap test: none of it in a text without these characters. */
  needle: string;
  /** In prose, with code, mathematics, HTML, addresses and what was read blanked out. */
  found: RegExp;
  /** What looks like it and is none. */
  unless?: (match: RegExpMatchArray, blockTypes: BlockTypes) => boolean;
}

/** What stands where code in a line stood. */
export const CODE = '\uFFFC';

const CALLOUT =
  'write :::note[Title] above the text and ::: below it; also tip, warning, example, definition';

/** Single variables, and what holds a sign of TeX. */
const DOLLARS =
  /(?<![\\$\w])\$(?![\s$])(?:[A-Za-z]|(?=[^$\n]{0,200}(?:\\[a-z]|[\^_=<>+]))[^$\n]{1,200})(?<![\s\\])\$(?![\w$])/gi;

/** What stands before braces that `near-blocks.ts` judges: `::: name`, and `:name[…]` within a line. */
const NEAR_BLOCK = /^[ \t>]*::|:[A-Za-z][\w-]{0,40}(?:\[[^\]\n]{0,200}\])?$/;

export const DOLLAR_KIND: ForeignKind = {
  what: 'Mathematics between single dollars',
  instead: 'write $$…$$, or "math: dollars" in course.yaml',
  needle: '$',
  found: DOLLARS,
};

export const KINDS: readonly ForeignKind[] = [
  {
    what: 'A Liquid tag, as Jekyll and GitBook have them,',
    instead: 'write its text, or a block such as :::note, :::details or ::::tabs',
    needle: '{%',
    found: /(?<![\\{])\{%-?[ \t]*\w[^\n]{0,200}?%\}/g,
  },
  {
    what: 'A Hugo shortcode',
    instead: 'write its text, or a block such as :::note or ::video[Title]{src=…}',
    needle: '{{',
    found: /(?<!\\)\{\{[<%][^\n]{1,200}?[>%]\}\}/g,
  },
  {
    what: 'A placeholder of a template, as Jekyll, mdBook and Vue have them,',
    instead: 'write its value, or put it into `backticks` where it is meant as code',
    needle: '{{',
    found: /(?<![\\{])\{\{[ \t]*[#\w$][^{}\n]{0,200}\}\}/g,
  },
  {
    what: 'An admonition, as MkDocs has them,',
    instead: CALLOUT,
    needle: '!!! ',
    found: /^[ \t>]*!!![ \t]+[a-z][^\n]*/gm,
  },
  {
    what: 'An admonition that folds, as MkDocs has them,',
    instead: 'write :::details[Summary] above the text and ::: below it',
    needle: '???',
    found: /^[ \t>]*\?\?\?\+?[ \t]+[a-z][^\n]*/gm,
  },
  {
    what: 'A tab, as MkDocs has them,',
    instead: 'write ::::tabs with :::tab[Label] … ::: inside',
    needle: '=== ',
    found: /^[ \t>]*===[!+]?[ \t]+"[^\n]*/gm,
  },
  {
    what: 'A callout of a kind that is not known here, as Obsidian has them,',
    instead: 'write > [!NOTE], [!TIP], [!WARNING] or [!EXAMPLE]; a quotation is :::quote[Who, where] … :::',
    needle: '[!',
    found: /^[ \t]*>[ \t>]*(\[![a-z-]{1,40}\])/gim,
    unless: (match) => calloutCalled(ALERT.exec(match[1] ?? '')?.[1] ?? '') !== undefined,
  },
  {
    what: 'A fenced div, as Pandoc, Quarto, MyST and the Carpentries have them,',
    instead: `${CALLOUT}; a question is a :::choice, a solution a :::details`,
    needle: ':::',
    found: /^[ \t>]*:{3,}(?:[ \t]*\{[^{}\n]*\}|[ \t]+([A-Za-z][\w-]*)(?![\w-]))[^\n]*$/gm,
    unless: (match, blockTypes) =>
      blockTypes.has(match[1] ?? '') || (match[1] === undefined && /:[ \t]*\{#/.test(match[0])),
  },
  {
    what: 'A list of attributes, as kramdown, Pandoc and MkDocs have them,',
    instead:
      'delete it: links to the web open beside the course by themselves, and only a heading takes {#id}, only a picture {width=50%}',
    needle: '{',
    found:
      /(?<![\\\w$#{%])(?:(?<=[\])*_"'`\uFFFC])|(?<=^|\s))\{(?::[^{}\n]{1,200}|[ \t]*[.#][A-Za-z][\w-]*[^{}\n]{0,200}|[ \t]*[a-z-]{2,20}=["']?[^{}\n]{1,200})\}|(?<=\w)\{(?::|[ \t]*\.[A-Za-z])[^{}\n]{1,200}\}/gm,
    unless: ({ input = '', index = 0 }) =>
      NEAR_BLOCK.test(input.slice(input.lastIndexOf('\n', index - 1) + 1, index)),
  },
  {
    what: 'A role, as MyST has them,',
    instead: 'write a link [text](file.md#place), or the text alone',
    needle: '}`',
    found: /(?<!\\)\{[a-z][\w:+-]{0,40}\}(?=[`\uFFFC])/gi,
  },
  {
    what: 'A name of a place, as MyST has them,',
    instead: 'write {#name} behind a heading',
    needle: ')=',
    found: /^[ \t]*\([\w-]{1,80}\)=[ \t]*$/gm,
  },
  {
    what: 'An option of a directive, as MyST has them,',
    instead: 'delete the line; a title stands in brackets behind :::note',
    needle: '\n:',
    found: /^:(?:class|name|width|height|alt|align|label|open|icon|tags|figclass|target)[ \t]*:(?=[ \t]|$)/gm,
  },
  {
    what: 'A wiki link, as Obsidian has them,',
    instead: 'write [text](file.md), for a picture ![what it shows](../assets/x.png)',
    needle: '[[',
    found: /(?<![\\\w])!?\[\[(?=[^[\]\n]*[A-Za-z\u00c0-\uffff])[^[\]\n]{1,200}\]\](?![(\]])/g,
    unless: ([whole]) => /^\[\[_?toc_?\]\]$/i.test(whole ?? ''),
  },
  {
    what: 'Marked text, as Obsidian, MkDocs and Pandoc have it,',
    instead: 'write **text**, or <mark>text</mark>',
    needle: '==',
    found: /(?<![\\=\w])==(?=[^\s=])[^=\n]{1,200}(?<!\s)==(?![=\w])/g,
  },
  {
    what: 'Names of keys, as MkDocs has them,',
    instead: 'write <kbd>Ctrl</kbd>+<kbd>C</kbd>',
    needle: '++',
    found: /(?<![\\\w+])\+\+[a-z][\w-]+(?:\+[\w-]+)*\+\+(?![\w+])/gi,
  },
  {
    what: 'A comment, as Obsidian has them,',
    instead: 'write <!-- … -->, which no learner sees',
    needle: '%%',
    found: /(?<![\\%\w])%%(?=[^%\n]*[A-Za-z])[^%\n]{1,400}%%(?!%)/g,
  },
  {
    what: 'A table of contents',
    instead: 'delete it: the player shows an outline',
    needle: ']',
    found: /^[ \t]*(?:\[TOC\]|\[\[_?TOC_?\]\])[ \t]*$/gim,
  },
  {
    what: 'An abbreviation, as kramdown and MkDocs have them,',
    instead: 'write it into glossary.yaml',
    needle: '*[',
    found: /^[ \t]*\*\[[^\]\n]{1,80}\]:[ \t]/gm,
  },
  {
    what: 'A citation, as Pandoc and Quarto have them,',
    instead: 'write the source, a link to it, or a footnote [^1]',
    needle: '@',
    found:
      /(?<![\\\w\]!])\[(?:see |vgl\. |cf\. )?-?@[A-Za-z][\w:.-]{1,80}(?:[;,][^\]\n]{0,200})?\](?![([:])/g,
  },
  {
    what: 'A footnote in the line, as Pandoc and Obsidian have them,',
    instead: 'write [^1] there, and [^1]: with the text on a line of its own',
    needle: '^[',
    found: /(?<=[^\s\\[(])\^\[(?=[^\]\n]*[A-Za-z]{2,}[ .])[^\]\n]{2,400}\]/g,
  },
  {
    what: 'A grid table, as Pandoc and reStructuredText have them,',
    instead: 'write | columns | with bars | and a line | --- | --- | below the first row',
    needle: '+-',
    found: /^[ \t>]*\+(?:[-=:]{2,}\+)+[ \t]*$/gm,
  },
  {
    what: 'A table between lines of dashes, as Pandoc has them,',
    instead: 'write | columns | with bars | and a line | --- | --- | below the first row',
    needle: '--',
    found: /^[ \t>]*-{3,}(?:[ \t]+-{3,})+[ \t]*$/gm,
  },
  {
    what: 'A component (JSX), as Docusaurus, Starlight and MDX have them,',
    instead: 'write Markdown, or a block: a question is a :::choice with - [x] for what is right',
    needle: '<',
    found: /<[A-Z][\w.]*\s[^<>{}]{0,400}=\{/g,
  },
  {
    what: 'A comment, as MDX has them,',
    instead: 'write <!-- … -->, which no learner sees',
    needle: '{/*',
    found: /\{\/\*/g,
  },
  {
    what: 'A name of a paragraph, as Obsidian has them,',
    instead: 'delete it; {#name} names a heading',
    needle: ' ^',
    found: /(?<=\S)[ \t]\^(?=[\w-]*[a-z])[\w-]{3,40}[ \t]*$/gm,
  },
  {
    what: 'A line of JavaScript, as MDX has them,',
    instead: 'delete it, and write blocks where its components stand',
    needle: 'port ',
    found:
      /^(?:import[ \t]+(?:[\w*{][^\n'"]{0,200}?from[ \t]+)?['"][^\n'"]+['"]|export[ \t]+(?:const|let|default|function)[ \t][^\n]{0,200}[={(])/gm,
  },
  {
    what: 'A directive of reStructuredText',
    instead: CALLOUT,
    needle: '.. ',
    found: /^[ \t]*\.\. [a-z][\w-]{1,40}::(?=\s|$)/gm,
  },
  {
    what: 'Front matter in TOML, as Hugo has it,',
    instead: 'write it as YAML between two lines of ---, e.g. title: …',
    needle: '+++',
    found: /^(?<![\s\S])\+\+\+[ \t]*$/gm,
  },
  {
    what: 'A formula between \\( and \\) or \\[ and \\]',
    instead: 'write $$…$$',
    needle: '\\',
    found:
      /(?<!\\)\\\((?=[^\n]{0,200}?(?:\\[a-z]|[\^_=]))[^\n]{1,200}?\\\)|(?<!\\)\\\[(?=[^\n]{0,200}?(?:\\[a-z]|[\^_=]))[^\n]{1,200}?\\\]/gi,
  },
];

/** Fences whose content a tool turns into something else. */
export const FENCE_KINDS: readonly { what: string; instead: string; language: RegExp }[] = [
  {
    what: 'A drawing in a fence, such as Mermaid,',
    instead: 'draw it, and show it as a picture: ![what it shows](../assets/x.svg)',
    language: /^(?:mermaid|plantuml|puml|graphviz|d2|vega|vega-lite|kroki|wavedrom|ditaa|bpmn|chart|abc)$/i,
  },
  {
    what: 'A directive in a fence, as MyST has them,',
    instead: `${CALLOUT}; what is code begins with its language alone, e.g. \`\`\`python`,
    // `{r}` and `{python}` are languages, not directives.
    language: /^\{(?!(?:r|python|julia|bash|sql|ojs|js)\})[a-z][\w:+-]*\}/i,
  },
  {
    what: 'A chunk of code that another tool runs',
    instead: 'begin it with its language alone, e.g. ```r, and show what comes of it as text or picture',
    language: /^\{/,
  },
  {
    what: 'A query of Obsidian',
    instead: 'write what it finds',
    language: /^(?:dataview|dataviewjs|tasks|query|button)$/i,
  },
];
