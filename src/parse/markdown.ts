/**
 * Text to Markdown tree. Each syntax extension costs time on every character it may begin with, so a
 * lesson is read with those extensions only whose marks occur in it; the tree is the same.
 */
import type { Root } from 'mdast';
import { defListFromMarkdown } from 'mdast-util-definition-list';
import { directiveFromMarkdown } from 'mdast-util-directive';
import type { Extension as TreeExtension } from 'mdast-util-from-markdown';
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote';
import { gfmStrikethroughFromMarkdown } from 'mdast-util-gfm-strikethrough';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTaskListItemFromMarkdown } from 'mdast-util-gfm-task-list-item';
import { mathFromMarkdown } from 'mdast-util-math';
import { parse, postprocess, preprocess } from 'micromark';
import { cjkFriendlyExtension } from 'micromark-extension-cjk-friendly';
import { gfmStrikethroughCjkFriendly } from 'micromark-extension-cjk-friendly-gfm-strikethrough';
import { defList } from 'micromark-extension-definition-list';
import { directive } from 'micromark-extension-directive';
import { gfmAutolinkLiteral } from 'micromark-extension-gfm-autolink-literal';
import { gfmFootnote } from 'micromark-extension-gfm-footnote';
import { gfmTaskListItem } from 'micromark-extension-gfm-task-list-item';
import { math } from 'micromark-extension-math';
import { combineExtensions } from 'micromark-util-combine-extensions';
import type { Event, Extension as SyntaxExtension } from 'micromark-util-types';
import remarkParse from 'remark-parse';
import { type Processor, unified } from 'unified';
import { autolinkTree } from './autolinks.ts';
import { blankSyntax, blankTree } from './blanks.ts';
import { dollarMath } from './dollars.ts';
import { loweredSyntax, loweredTree, raisedSyntax, raisedTree } from './small-marks.ts';
import { findDelimiterRows, tableSyntax } from './table-syntax.ts';

interface Feature {
  /** True where the text may use the feature. */
  marks: RegExp;
  syntax: () => SyntaxExtension;
  tree: () => TreeExtension | TreeExtension[];
  /** Only for courses with single dollars, or without. */
  dollars?: boolean;
}

/** Scripts without blanks between words: by CommonMark alone, `**「…」**次` is no emphasis. */
const CJK =
  '[\\p{scx=Han}\\p{scx=Hira}\\p{scx=Kana}\\p{scx=Hang}\\p{scx=Bopo}\\uff00-\\uffef\\ufe00-\\ufe0f\\u{e0100}-\\u{e01ef}]';
const BESIDE_CJK = new RegExp(`[*_]${CJK}|${CJK}[*_]`, 'u');

const FEATURES: Feature[] = [
  { marks: /::/, syntax: blockDirectives, tree: () => directiveFromMarkdown({ verbose: true }) },
  { marks: /[|]|:-|-:/, syntax: tableSyntax, tree: gfmTableFromMarkdown },
  { marks: /\[[\sxX]\]/, syntax: gfmTaskListItem, tree: gfmTaskListItemFromMarkdown },
  {
    marks: /~~/,
    syntax: () => gfmStrikethroughCjkFriendly({ singleTilde: false }),
    tree: gfmStrikethroughFromMarkdown,
  },
  { marks: /\[\^/, syntax: gfmFootnote, tree: gfmFootnoteFromMarkdown },
  {
    marks: /\$\$/,
    dollars: false,
    syntax: () => math({ singleDollarTextMath: false }),
    tree: mathFromMarkdown,
  },
  { marks: /@/, syntax: gfmAutolinkLiteral, tree: autolinkTree },
  { marks: /https?:|www\./i, syntax: webAutolinks, tree: autolinkTree },
  { marks: /:blank\[/, syntax: blankSyntax, tree: blankTree },
  { marks: /\$/, dollars: true, syntax: dollarMath, tree: mathFromMarkdown },
  { marks: /~[^\s~]{1,60}~/, syntax: loweredSyntax, tree: loweredTree },
  { marks: /\^[^\s^]{1,60}\^/, syntax: raisedSyntax, tree: raisedTree },
  { marks: /^[ \t>]*:[ \t]/m, syntax: () => defList, tree: () => defListFromMarkdown },
  { marks: BESIDE_CJK, syntax: cjkFriendlyExtension, tree: () => [] },
];

/** Processors by the set of features they have, one bit each. */
const processors = new Map<number, Processor<Root>>();

/** @param dollars text between single dollars is mathematics too */
export function parseMarkdown(text: string, dollars = false): Root {
  const features = featuresOf(text, dollars);
  const processor = processors.get(features) ?? processorOf(features);
  processors.set(features, processor);
  findDelimiterRows(text);
  return processor.parse(text);
}

/** The pieces of a text as its parser meets them, with their places in the text: what its tree does not say. */
export function markdownEvents(text: string, dollars = false): Event[] {
  const extensions = [
    combineExtensions(chosen(featuresOf(text, dollars)).map((feature) => feature.syntax())),
  ];
  findDelimiterRows(text);
  const pieces = preprocess()(text, undefined, true);
  return postprocess(parse({ extensions }).document().write(pieces));
}

function chosen(features: number): Feature[] {
  return FEATURES.filter((_, bit) => features & (1 << bit));
}

function processorOf(features: number): Processor<Root> {
  return unified()
    .data('micromarkExtensions', [combineExtensions(chosen(features).map((feature) => feature.syntax()))])
    .data(
      'fromMarkdownExtensions',
      chosen(features).flatMap((feature) => feature.tree()),
    )
    .use(remarkParse)
    .freeze();
}

const EMAIL = 1 << 6;
const WEB = 1 << 7;

function featuresOf(text: string, dollars: boolean): number {
  let features = 0;
  FEATURES.forEach((feature, bit) => {
    if ((feature.dollars ?? dollars) === dollars && feature.marks.test(text)) features |= 1 << bit;
  });
  // Autolinks with e-mail addresses include those of the web.
  return features & EMAIL ? features & ~WEB : features;
}

/**
 * Leaf and container directives. Nothing of ours but a blank stands within a line, so other text
 * directives stay unknown to the parser and `10:30`, `C:Temp` and `note:this` are the prose they look like.
 */
function blockDirectives(): SyntaxExtension {
  const { flow } = directive();
  return flow === undefined ? {} : { flow };
}

/** Autolinks of the web only: e-mail addresses are tried at every letter, which doubles the time. */
function webAutolinks(): SyntaxExtension {
  const text: NonNullable<SyntaxExtension['text']> = {};
  for (const [code, constructs] of Object.entries(gfmAutolinkLiteral().text ?? {})) {
    const list = constructs === undefined ? [] : [constructs].flat();
    const web = list.filter((construct) => construct.name !== 'emailAutolink');
    if (web.length > 0) text[Number(code)] = web;
  }
  return { text };
}
