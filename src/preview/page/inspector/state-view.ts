/** The saved state in words: what of the course is in it, and what takes most of its characters. */
import { dateOf } from '../../../course/days.ts';
import type { Answer } from '../../../course/model/answer.ts';
import type { BlockData, LessonData, PackageData } from '../../../course/model/package-data.ts';
import type { Judgement } from '../../../course/outcome/judge.ts';
import { wordsOf } from '../../../course/outcome/kept-words.ts';
import { judgeQuestion, questionRule, watchedShare } from '../../../course/outcome/outcome.ts';
import { answerWords, type Speaker } from '../../../course/record/answer-words.ts';
import type { Item, Piece } from '../../../course/record/record-pieces.ts';
import { writeAnswer } from '../../../state/answer-bits.ts';
import { BitWriter } from '../../../state/bits.ts';
import { decodeState, encodeFixed, type SavedState, type Unreadable } from '../../../state/codec.ts';
import { encodeText } from '../../../state/free-texts.ts';
import { momentOf } from '../../../state/times.ts';
import english from '../../../texts/en.ts';
import { formatText } from '../../../texts/texts.ts';
import { minuteOf } from '../make.ts';

export interface StateView {
  state: SavedState;
  /** Characters. */
  size: number;
  /** Of them those of the learner's own words. */
  words: number;
  facts: [name: string, value: string][];
  /** Those that were opened, in reading order. */
  lessons: LessonData[];
  /** In reading order. */
  answers: AnswerView[];
  /** Numbers of answers to blocks that this release does not have. */
  unknown: number[];
  /** The largest first. */
  parts: { label: string; characters: number }[];
}

export interface AnswerView {
  block: BlockData;
  /** Key of its lesson. */
  lesson: string;
  words: string;
  /** How it stands: right, tries, attempts. Empty where nothing is to be said. */
  standing: string;
  /** When it was given, in milliseconds since 1970. */
  at: number | undefined;
}

/** Why a state says nothing, behind "The saved state cannot be read: ". */
const UNREADABLE: Record<Unreadable, string> = {
  'not-ours': 'it is none that this tool has written.',
  damaged: 'its checksum does not fit, so it was cut off or changed.',
  'other-course': 'it belongs to another course.',
  'newer-version': 'a newer version of the tool has written it.',
};
/** Parts that are named. */
const LARGEST = 8;
const SPEAKER: Speaker = {
  language: 'en',
  say: (key, values) => formatText(english, 'en', key, values),
};

/** @param text as the LMS or LRS holds it */
export function stateView(text: string, data: PackageData): StateView | { unreadable: string } {
  const decoded = decodeState(text, data.course.id);
  if ('unreadable' in decoded) return { unreadable: UNREADABLE[decoded.unreadable] };
  const { state, lostTexts } = decoded;
  const placed = data.lessons.flatMap((lesson) => lesson.blocks.map((block) => ({ lesson, block })));
  const elements = new Map(placed.map(({ block }) => [block.number, block.element]));
  const answers = placed.flatMap(({ lesson, block }): AnswerView[] => {
    const answer = state.answers.get(block.number);
    return answer === undefined ? [] : [answerView(lesson, block, answer, state, data)];
  });
  return {
    state,
    size: text.length,
    words: text.length - encodeFixed(state).length,
    facts: factsOf(state, lostTexts, data),
    lessons: data.lessons.filter(({ number }) => state.lessons.has(number)),
    answers,
    unknown: [...state.answers.keys()].filter((number) => !elements.has(number)),
    parts: partsOf(state, (number) => elements.get(number) ?? `block ${number}`),
  };
}

function factsOf(state: SavedState, lostTexts: number, data: PackageData): StateView['facts'] {
  const { attempt, place, completedOn, score, scale } = state;
  const resumed = data.lessons.find(({ number }) => number === place);
  const facts: [string, string | undefined][] = [
    ['Goes on at', resumed?.title],
    ['Lessons opened', `${state.lessons.size} of ${data.lessons.length}`],
    ['Completion', state.completion],
    ['Success', state.passReported ? `${state.success}, passed was reported` : state.success],
    ['Score', score === undefined ? 'none' : `${score / 100} %`],
    ['Completed on', completedOn === undefined ? undefined : dateOf(completedOn)],
    ['Active time', `${Math.floor(state.activeSeconds / 60)} min ${state.activeSeconds % 60} s`],
    ['Language', state.language],
    [
      'Attempt',
      attempt && `${attempt.tag.toString(16)}, begun ${minuteOf(momentOf(1, attempt.began, scale))}`,
    ],
    ['Times of answers', exactness(scale)],
    ['Texts cut off', lostTexts === 0 ? undefined : String(lostTexts)],
  ];
  return facts.flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]));
}

function exactness(scale: number): string {
  if (scale === 0) return 'not kept: the course leaves no characters for them';
  const seconds = Math.round((momentOf(2, 0, scale) - momentOf(1, 0, scale)) / 1000);
  return seconds < 120 ? `to ${seconds} seconds` : `to ${Math.round(seconds / 60)} minutes`;
}

function answerView(
  lesson: LessonData,
  block: BlockData,
  answer: Answer,
  { times, attempt, scale }: SavedState,
  data: PackageData,
): AnswerView {
  const question = questionRule(data.rule, block.number);
  const judgement = question && judgeQuestion(question, answer);
  const tick = times.get(block.number) ?? 0;
  const tries = 'tries' in answer ? answer.tries : 0;
  return {
    block,
    lesson: lesson.key,
    words: ownWords(block, answer),
    standing: [
      judgement && tries > 0 ? verdict(judgement) : '',
      tries === 0 ? '' : `${tries} ${tries === 1 ? 'try' : 'tries'}`,
      'cut' in answer && answer.cut ? 'only its beginning' : '',
    ]
      .filter((part) => part !== '')
      .join(', '),
    at: tick === 0 || attempt === undefined ? undefined : momentOf(tick, attempt.began, scale),
  };
}

function verdict({ correct, share }: Judgement): string {
  if (correct) return 'right';
  return share === 0 ? 'wrong' : `${Math.round(share * 100)} % right`;
}

function ownWords(block: BlockData, answer: Answer): string {
  if (answer.kind === 'watch')
    return `${Math.round(watchedShare(answer) * 100)} % watched${answer.read ? ', transcript read' : ''}`;
  if (answer.kind === 'quiz')
    return `attempt ${answer.attempts}, ${answer.finished ? 'handed in' : 'under way'}`;
  return answerWords(block, answer, undefined, SPEAKER).map(pieceWords).join(' ') || '(empty)';
}

function pieceWords(piece: Piece): string {
  if (piece.kind === 'list') return piece.items.map(itemWords).join('; ');
  return piece.kind === 'text' || piece.kind === 'note' ? piece.text : '';
}

function itemWords({ label, words, ticked, note }: Item): string {
  const mark = ticked === undefined ? '' : ticked ? '☑ ' : '☐ ';
  return `${mark}${label === undefined ? '' : `${label.text} → `}${words.text}${note === undefined ? '' : ` (${note})`}`;
}

/** What each answer takes, with its time and its words; what is left is head and lessons. */
function partsOf(state: SavedState, labelOf: (block: number) => string): StateView['parts'] {
  const parts = [...state.answers].map(([block, answer]) => {
    const bits = new BitWriter();
    writeAnswer(bits, answer);
    const words = wordsOf(answer);
    const own = (bits.length + state.scale) / 6 + (words === '' ? 0 : encodeText(block, words).length);
    return { label: labelOf(block), characters: Math.round(own) };
  });
  return parts.sort((a, b) => b.characters - a.characters).slice(0, LARGEST);
}
