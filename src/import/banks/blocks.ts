/** Questions of a bank as blocks of ours. */
import type { PhrasingContent, RootContent } from 'mdast';
import { toString as plainText } from 'mdast-util-to-string';
import { asRead } from '../../course/text/fold.ts';
import { shortened } from '../../course/text/shortened.ts';
import { fillInParts } from './fill-in-parts.ts';
import { numericParts } from './numeric-parts.ts';
import { container, identified, item, type NoBlock, options, type Parts, type Say } from './parts.ts';
import { inline, paragraph } from './phrasing.ts';
import type { ChoiceAnswer, Content, Notes, Pair, Question } from './question.ts';
import { sameWorth } from './shares.ts';

/** What stands for true and false, in the language of the course. */
export interface Words {
  trueAnswer: string;
  falseAnswer: string;
}

/**
 * The block of a question. A text becomes what it holds, and has no block.
 * @param id unlike those of all other questions of the course
 */
export function blockOf(question: Question, id: string, words: Words, notes: Notes): RootContent[] | NoBlock {
  if (question.kind === 'text') return question.stem;
  if (plainText({ type: 'root', children: question.stem }).trim() === '' && !hasPicture(question.stem))
    return { why: 'It asks nothing' };
  const say: Say = (what, done, todo) =>
    notes.say(question.line, `${titleOf(question)}: ${what}`, done, todo);
  const parts = partsOf(question, words, say, notes);
  if ('why' in parts) return parts;
  const isScored = question.kind !== 'reflection';
  if (!isScored && question.explanation.length > 0)
    notes.count(question.line, 'The general feedback of an essay', 'It stands below the question, folded');
  const attributes = { id, ...(isScored ? pointsOf(question, say) : {}), ...parts.attributes };
  const block = container(parts.name, attributes, [
    ...(parts.stem ?? question.stem),
    ...parts.body,
    ...(parts.remarks ?? []),
    ...(isScored ? question.explanation : []),
    ...(isScored ? question.hints.map((hint) => container('hint', {}, hint)) : []),
  ]);
  return isScored || question.explanation.length === 0
    ? [block]
    : [block, container('details', {}, question.explanation)];
}

/** How a report calls a question. */
export function titleOf({ name, stem, kind }: Question): string {
  const title = shortened(name || plainText({ type: 'root', children: stem }), 60);
  return `${kind === 'text' ? 'The text' : 'The question'} "${title}"`;
}

function hasPicture(content: Content): boolean {
  return content.some(
    (node) => node.type === 'image' || ('children' in node && hasPicture(node.children as Content)),
  );
}

function pointsOf({ points }: Question, say: Say): Record<string, string> {
  const kept = Math.min(1000, Math.max(0, Math.round(points * 100) / 100));
  if (kept !== points && Math.abs(kept - points) > 0.005)
    say(`It is worth ${points} points`, `It is worth ${kept}`);
  return kept === 1 ? {} : { points: String(kept) };
}

function partsOf(question: Question, words: Words, say: Say, notes: Notes): Parts | NoBlock {
  switch (question.kind) {
    case 'choice':
      return choiceParts(question, say, notes);
    case 'true-false':
      return {
        name: 'true-false',
        body: options([
          { label: paragraph(words.trueAnswer), isRight: question.right, feedback: question.ifTrue },
          { label: paragraph(words.falseAnswer), isRight: !question.right, feedback: question.ifFalse },
        ]),
      };
    case 'fill-in':
      return fillInParts(question, say);
    case 'numeric':
      return numericParts(question, say);
    case 'matching':
      return matchingParts(question.pairs, say);
    case 'ordering':
      return orderingParts(question.items);
    case 'reflection':
      return { name: 'reflection', body: [] };
    case 'other':
      return { why: `No block stands for the kind "${question.called}"` };
    case 'text':
      return { why: 'It asks nothing' };
  }
}

function choiceParts(
  { several, answers, line }: Extract<Question, { kind: 'choice' }>,
  say: Say,
  notes: Notes,
): Parts | NoBlock {
  const given = withoutTwins(answers, say);
  if (given.length < 2) return { why: 'It has fewer than two options' };
  const labels = identified(
    given.map(({ label }) => label),
    'option',
  );
  const best = Math.max(...given.map(({ share }) => share));
  if (best <= 0) return { why: 'None of its options is right' };
  const isRight = ({ share }: ChoiceAnswer) => (several ? share > 0 : share === best);
  const rights = given.filter(isRight);
  const shares = given.filter(({ share }) => share > 0 && share < best);
  if (!several && (best < 1 || shares.length > 0))
    say(
      `Options earn ${percents(given)}`,
      'The best earns all points, the others none',
      'Look whether that is fair',
    );
  if (!several && rights.length > 1)
    say(
      `${rights.length} options are right, each as the only answer`,
      'All of them must be ticked',
      'Leave one of them right, or ask for all of them',
    );
  if (several && !sameWorth(rights.map(({ share }) => share)))
    say(`Options earn ${percents(given)}`, 'Each right tick earns the same', 'Look whether that is fair');
  else if (
    several &&
    !sameWorth([
      ...given.filter((one) => !isRight(one)).map(({ share }) => -share),
      ...rights.map(({ share }) => share),
    ])
  )
    notes.count(
      line,
      'A wrong tick takes away other points than a right one earns',
      'It takes away as many',
      'Look whether that is fair',
    );
  return {
    name: 'choice',
    ...(several && rights.length === 1 ? { attributes: { multiple: '' } } : {}),
    body: options(
      given.map((answer, at) => ({ ...answer, label: labels[at] ?? [], isRight: isRight(answer) })),
    ),
  };
}

function percents(answers: readonly ChoiceAnswer[]): string {
  return answers.map(({ share }) => `${Math.round(share * 1000) / 10}%`).join(', ');
}

/** Two options that read alike would have one id. */
function withoutTwins(answers: readonly ChoiceAnswer[], say: Say): ChoiceAnswer[] {
  const seen = new Set<string>();
  return answers.filter(({ label }) => {
    const text = asRead(plainText({ type: 'root', children: label }, { includeHtml: false }));
    if (text === '' && !hasPicture(label)) {
      say('An option has no text', 'It was left out');
      return false;
    }
    if (!hasPicture(label) && seen.has(text)) {
      say(`The option "${text}" stands there twice`, 'It was left out once', 'Look which of them is right');
      return false;
    }
    seen.add(text);
    return true;
  });
}

function matchingParts(pairs: readonly Pair[], say: Say): Parts | NoBlock {
  const cells = pairs.map(({ left, right }) => [inline(left), inline(right)] as const);
  const lefts = new Set<string>();
  const rights = new Set<string>();
  const kept: (readonly [PhrasingContent[], PhrasingContent[]])[] = [];
  for (const [left, right] of [...cells].sort((a, b) => Number(isEmpty(a[0])) - Number(isEmpty(b[0])))) {
    const [item, partner] = [keyOf(left), keyOf(right)];
    const isExtra = isEmpty(left);
    if (isEmpty(right)) say(`"${plain(left)}" has no partner`, 'It was left out');
    else if (isExtra ? rights.has(partner) : lefts.has(item))
      say(
        `"${plain(isExtra ? right : left)}" stands there twice`,
        'It was left out once',
        'Reword one of them',
      );
    else kept.push([left, right]);
    if (!isExtra) lefts.add(item);
    rights.add(partner);
  }
  if (kept.filter(([left]) => !isEmpty(left)).length < 2 || rights.size < 2)
    return { why: 'It has fewer than two items with two partners' };
  // The same partner of several items stands there once.
  const cellsOf = new Map<string, PhrasingContent[]>();
  for (const [left, right] of kept) {
    if (!isEmpty(left)) cellsOf.set(`left ${keyOf(left)}`, left);
    if (!cellsOf.has(`right ${keyOf(right)}`)) cellsOf.set(`right ${keyOf(right)}`, right);
  }
  const labels = identified(
    [...cellsOf.values()].map((children): Content => [{ type: 'paragraph', children }]),
    'part',
  ).map(inline);
  const labelOf = new Map([...cellsOf.keys()].map((key, at) => [key, labels[at] ?? []]));
  const named = kept.map(([left, right]) => [
    labelOf.get(`left ${keyOf(left)}`) ?? left,
    labelOf.get(`right ${keyOf(right)}`) ?? right,
  ]);
  const row = (cells: readonly PhrasingContent[][]) => ({
    type: 'tableRow' as const,
    children: cells.map((children) => ({ type: 'tableCell' as const, children })),
  });
  return {
    name: 'matching',
    body: [{ type: 'table', children: [row([[], []]), ...named.map(row)] }],
  };
}

function plain(children: PhrasingContent[]): string {
  return plainText({ type: 'paragraph', children }).trim();
}

function isEmpty(children: PhrasingContent[]): boolean {
  return plain(children) === '' && !hasPicture(children);
}

function keyOf(children: PhrasingContent[]): string {
  return asRead(plain(children));
}

function orderingParts(items: readonly Content[]): Parts | NoBlock {
  const texts = new Set(items.map((one) => asRead(plainText({ type: 'root', children: one }))));
  if (items.length < 2 || texts.size < items.length || texts.has(''))
    return { why: 'Two of its items read alike, or there are fewer than two' };
  return {
    name: 'ordering',
    body: [
      {
        type: 'list',
        ordered: true,
        start: 1,
        spread: false,
        children: identified(items, 'item').map((one) => item(one)),
      },
    ],
  };
}
