/** The rule of completion as a tree, in the words of the administrators' sheet, with what is done and what is missing. */
import type { PackageData } from '../../../course/model/package-data.ts';
import type { Leaf, Need } from '../../../course/model/rule.ts';
import { blocksOf, isAsked, needWords } from '../../../course/outcome/need-words.ts';
import {
  isCounted,
  isEnough,
  judgeQuestion,
  type Progress,
  quizStanding,
  scoreOf,
  unmet,
  watchedShare,
} from '../../../course/outcome/outcome.ts';
import { shortened } from '../../../course/text/shortened.ts';
import english from '../../../texts/sheet/en.ts';
import type { SheetKey } from '../../../texts/sheet/sheet-texts.ts';
import { formatText } from '../../../texts/texts.ts';

export interface TreeNode {
  text: string;
  /** Undefined: nothing that can be done. */
  done: boolean | undefined;
  /** How far it is, e.g. `3 of 10`. */
  state?: string;
  /** Address in the page, without `#`. */
  address?: string;
  items: TreeNode[];
}

/** Of one condition; the rest is counted. What is missing stands first. */
const MAX_ITEMS = 40;
/** Characters of a question. */
const LONGEST = 90;

export function completionTree(data: PackageData, progress: Progress): TreeNode[] {
  return [completedNode(data, progress), passNode(data, progress)];
}

function completedNode({ rule, lessons }: PackageData, progress: Progress): TreeNode {
  const node = needNode({ rule, lessons }, rule.completion, progress);
  return { ...node, text: `${say('completedWhen')}: ${node.text}` };
}

type Rules = Pick<PackageData, 'rule' | 'lessons'>;

function needNode(data: Rules, need: Need, progress: Progress): TreeNode {
  const done = unmet(data.rule, need, progress) === undefined;
  if ('all' in need || 'any' in need) {
    const inner = ('all' in need ? need.all.filter(isAsked) : need.any).map((one) =>
      needNode(data, one, progress),
    );
    const [first] = inner;
    if (first === undefined) return { text: say('nothingNeeded'), done, items: [] };
    if ('all' in need && inner.length === 1) return first;
    return { text: say('all' in need ? 'allOf' : 'anyOf'), done, items: inner };
  }
  return isAsked(need) ? leafNode(data, need, progress) : { text: say('nothingNeeded'), done, items: [] };
}

function leafNode({ rule, lessons }: Rules, need: Leaf, progress: Progress): TreeNode {
  const { key, n } = needWords(need);
  const left = unmet(rule, need, progress) as Leaf | undefined;
  const text = say(key, { n });
  if ('minutes' in need) {
    const spent = Math.floor(progress.activeSeconds / 60);
    return { text, done: left === undefined, state: `${Math.min(spent, n)} of ${n}`, items: [] };
  }
  const asked = numbersOf(need);
  const missing = new Set(left === undefined ? [] : numbersOf(left));
  const named = namesOf(lessons, 'lessons' in need);
  const items = asked.map((number): TreeNode => {
    const { title, address } = named.get(number) ?? { title: `${number}`, address: '' };
    const done = !missing.has(number);
    return { text: title, done, address, items: [], ...shareOf(need, number, progress) };
  });
  return {
    text,
    done: left === undefined,
    state: `${asked.length - missing.size} of ${asked.length}`,
    items: mostOf(items),
  };
}

function numbersOf(need: Leaf): number[] {
  return 'lessons' in need ? need.lessons : blocksOf(need);
}

function shareOf(need: Leaf, block: number, { answers }: Progress): { state?: string } {
  const video = 'watch' in need ? need.watch.find((one) => one.block === block) : undefined;
  if (video === undefined) return {};
  return { state: `${percent(watchedShare(answers.get(block)))} of ${percent(video.share)}` };
}

function namesOf(
  lessons: PackageData['lessons'],
  ofLessons: boolean,
): Map<number, { title: string; address: string }> {
  if (ofLessons) return new Map(lessons.map(({ number, title, key }) => [number, { title, address: key }]));
  return new Map(
    lessons.flatMap(({ blocks }) =>
      blocks.map(({ number, prompt, id, element }) => [
        number,
        { title: shortened(prompt.trim() || id, LONGEST), address: element },
      ]),
    ),
  );
}

/** The pass mark, with every question and quiz that counts for it. */
function passNode(data: PackageData, progress: Progress): TreeNode {
  const { rule } = data;
  const score = scoreOf(rule, progress);
  const { pass, report } = rule;
  const mark =
    pass === undefined
      ? say(report === 'passed' ? 'passReported' : 'passNone')
      : say('passOf', { pass: Math.round(pass * 10_000) / 100 });
  return {
    text: `${say('passMark')}: ${mark}`,
    done: pass === undefined ? undefined : isEnough(score.scaled, pass),
    ...(score.max > 0 && {
      state: `${percent(score.scaled)}: ${points(score.raw)} of ${points(score.max)} points`,
    }),
    items: mostOf(scoredNodes(data, progress)),
  };
}

function scoredNodes({ rule, lessons }: PackageData, progress: Progress): TreeNode[] {
  const named = namesOf(lessons, false);
  const node = (block: number, share: number, most: number): TreeNode => {
    const { title, address } = named.get(block) ?? { title: `${block}`, address: '' };
    const state = `${points(share * most)} of ${points(most)}`;
    return { text: title, done: share >= 1, state, address, items: [] };
  };
  const questions = rule.questions
    .filter(isCounted)
    .map((one) => node(one.block, judgeQuestion(one, progress.answers.get(one.block)).share, one.points));
  const quizzes = rule.quizzes
    .filter((quiz) => quiz.points > 0)
    .map((quiz) => node(quiz.block, quizStanding(rule, quiz, progress).counted ?? 0, quiz.points));
  return [...questions, ...quizzes];
}

/** Missing ones first, each group in the course's order. */
function mostOf(items: TreeNode[]): TreeNode[] {
  if (items.length <= MAX_ITEMS) return items;
  const sorted = [...items.filter(({ done }) => !done), ...items.filter(({ done }) => done)];
  const rest = say('andMore', { n: items.length - MAX_ITEMS });
  return [...sorted.slice(0, MAX_ITEMS), { text: rest, done: undefined, items: [] }];
}

function percent(share: number): string {
  return `${Math.round(share * 1000) / 10} %`;
}

function points(value: number): string {
  return String(Math.round(value * 100) / 100);
}

function say(key: SheetKey, values?: Record<string, string | number>): string {
  return formatText(english, 'en', key, values);
}
