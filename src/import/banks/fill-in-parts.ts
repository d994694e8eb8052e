/** Answers that are typed as a blank: in the gap of the question where there is one, or on a line below it. */
import type { Paragraph, PhrasingContent, RootContent } from 'mdast';
import { FOLD_ALL, fold } from '../../course/text/fold.ts';
import { deriveId } from '../../parse/derive-id.ts';
import { type NoBlock, type Parts, remarksOn, replies, type Say } from './parts.ts';
import { textOf } from './phrasing.ts';
import type { Content, Question, TextAnswer } from './question.ts';

type FillIn = Extract<Question, { kind: 'fill-in' }>;

/** Characters that a blank takes. */
const LONGEST = 60;
/** A star that stands for any text. */
const WILDCARD = /(?<!\\)\*/;

export function fillInParts({ answers, exactCase, stem }: FillIn, say: Say): Parts | NoBlock {
  const folding = { ...FOLD_ALL, case: !exactCase };
  const { accepted, wrong } = sorted(answers, say);
  const variants = [...new Map(accepted.map((one) => [fold(one.text, folding), one.text])).entries()]
    .filter(([folded]) => folded !== '')
    .map(([, text]) => text);
  if (variants.length === 0) return { why: 'It has no right answer that a blank can take' };
  const blank: PhrasingContent = {
    type: 'html',
    value: `:blank[${variants.map(escaped).join('|')}]${deriveId(variants[0] ?? '') === '' ? '{#answer}' : ''}`,
  };
  const placed = inGap(stem, blank);
  const known = new Set(variants.map((text) => fold(text, folding)));
  const told = wrong.filter(({ text }) => !known.has(fold(text, folding)));
  return {
    name: 'fill-in',
    attributes: exactCase ? { exact: 'case' } : {},
    ...(placed ? { stem: placed, body: [] } : { body: [{ type: 'paragraph', children: [blank] }] }),
    remarks: [...replies(told), ...remarksOn(accepted)],
  };
}

/** What counts as right, what has a reply of its own, and the rest told. */
function sorted(answers: readonly TextAnswer[], say: Say): { accepted: TextAnswer[]; wrong: TextAnswer[] } {
  const best = Math.max(...answers.map(({ share }) => share));
  const [accepted, wrong]: [TextAnswer[], TextAnswer[]] = [[], []];
  const rights = answers.filter(({ share }) => share > 0 && share === best);
  for (const answer of answers) {
    const isRight = rights.includes(answer);
    const text = answer.text.replace(WILDCARDS, '').replaceAll('\\*', '*').replace(/\s+/g, ' ').trim();
    const hasWildcard = WILDCARD.test(answer.text);
    if (hasWildcard && !isRight) {
      if (answer.feedback.length > 0) wildcardReply(answer, say);
      continue;
    }
    if (hasWildcard) {
      const others = rights.some((other) => !WILDCARD.test(other.text));
      say(
        `"${answer.text}" accepts any text in the place of *`,
        others || text === '' ? 'It was left out' : `"${text}" alone is accepted`,
        'Add the answers that are right, with bars between them',
      );
      if (others || text === '') continue;
    }
    if (text.length > LONGEST) {
      say(
        `The answer "${text}" is longer than ${LONGEST} characters`,
        'It was left out',
        'Ask for fewer words',
      );
      continue;
    }
    if (!isRight && answer.share > 0)
      say(
        `"${text}" earns ${Math.round(answer.share * 100)}%`,
        'It counts as wrong',
        'Accept it, or leave it so',
      );
    if (isRight) accepted.push({ ...answer, text });
    else if (answer.feedback.length > 0 && text !== '') wrong.push({ ...answer, text });
  }
  return { accepted, wrong };
}

const WILDCARDS = new RegExp(WILDCARD, 'g');

function wildcardReply({ text, feedback }: TextAnswer, say: Say): void {
  say(
    `"${text}" stands for any other answer, with the feedback "${textOf(feedback)}"`,
    'The feedback was left out',
    'Put it into a hint, or behind an answer that is often given',
  );
}

/** Each answer is Markdown within brackets, where a bar stands between two. */
function escaped(text: string): string {
  return text.replace(/[\\`*_[\]|{}<>&$~^:!#]/g, '\\$&');
}

const GAP = /_{3,}|…{2,}|\.{5,}/;
const GAPS = new RegExp(GAP, 'g');

/** The stem with the blank in place of its only gap; undefined where there is none. */
function inGap(stem: Content, blank: PhrasingContent): RootContent[] | undefined {
  const gaps = textOf(stem).match(GAPS) ?? [];
  const at = stem.findIndex((node) => node.type === 'paragraph' && node.children.some(hasGap));
  const found = stem[at];
  if (gaps.length !== 1 || found?.type !== 'paragraph') return undefined;
  const children = found.children.flatMap((child): PhrasingContent[] => {
    if (!hasGap(child) || child.type !== 'text') return [child];
    const [before = '', after = ''] = child.value.split(GAPS);
    return [text(before), blank, text(after)];
  });
  const line: Paragraph = { type: 'paragraph', children };
  // What stands behind the text of a blank explains it.
  return at === stem.length - 1 ? [...stem.slice(0, at), line] : undefined;
}

function hasGap(node: PhrasingContent): boolean {
  return node.type === 'text' && GAP.test(node.value);
}

const text = (value: string): PhrasingContent => ({ type: 'text', value });
