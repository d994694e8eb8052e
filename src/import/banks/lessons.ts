/**
 * The lessons of a bank. Each category of the first level is a lesson with a quiz; where categories lie in it, each
 * of them is a pool of that quiz. What a quiz cannot ask stands behind it.
 */
import type { RootContent } from 'mdast';
import { deriveId } from '../../parse/derive-id.ts';
import { freeName } from '../free-name.ts';
import type { ImportedLesson } from '../imported.ts';
import { toMarkdown } from '../to-markdown.ts';
import { blockOf, titleOf, type Words } from './blocks.ts';
import { container } from './parts.ts';
import { textOf } from './phrasing.ts';
import type { Bank, Notes, Question } from './question.ts';

/** What Moodle puts in front of each path, and what says nothing to a learner. */
const SYSTEM = /^(?:\$[a-z]+\d*\$|top)$/i;

export interface BankLessons {
  /** What all categories lie in; undefined where they have nothing in common. */
  title: string | undefined;
  lessons: ImportedLesson[];
}

interface Chapter {
  title: string;
  /** By the path of the category. */
  pools: Map<string, Pool>;
}

interface Pool {
  /** What its category is called within the chapter; empty for the chapter's own. */
  title: string;
  questions: Question[];
}

/** @param file of the source; @param title of a lesson for questions without a category */
export function lessonsOf(
  { questions, about }: Bank,
  file: string,
  title: string,
  words: Words,
  notes: Notes,
): BankLessons {
  const paths = new Map(
    questions.map((one) => [one, one.category.filter((name) => !SYSTEM.test(name.trim()))]),
  );
  const root = commonRoot([...paths.values()]);
  const chapters = new Map<string, Chapter>();
  for (const question of questions) {
    const path = (paths.get(question) ?? []).slice(root === undefined ? 0 : 1);
    const name = path[0]?.trim() || title;
    const chapter = chapters.get(name) ?? { title: name, pools: new Map<string, Pool>() };
    chapters.set(name, chapter);
    const key = question.category.join('/');
    const pool = chapter.pools.get(key) ?? { title: path.slice(1).join(' – '), questions: [] };
    chapter.pools.set(key, pool);
    pool.questions.push(question);
  }
  const ids = new Set<string>();
  const lessons = [...chapters.values()].flatMap((chapter): ImportedLesson[] => {
    const body = bodyOf(chapter, about, words, ids, notes);
    return body.length === 0
      ? []
      : [
          {
            key: `${file}#${chapter.title}`,
            title: chapter.title,
            body: toMarkdown({ type: 'root', children: body }),
          },
        ];
  });
  return { title: root, lessons };
}

/** The name that every path begins with, where something follows it in each. */
function commonRoot(paths: readonly (readonly string[])[]): string | undefined {
  const [first] = paths[0] ?? [];
  return first !== undefined && paths.every((path) => path[0] === first && path.length > 1)
    ? first
    : undefined;
}

function bodyOf(
  { title, pools }: Chapter,
  about: Bank['about'],
  words: Words,
  ids: Set<string>,
  notes: Notes,
): RootContent[] {
  const behind: RootContent[] = [];
  const groups = [...pools].map(([key, pool]) => {
    const made = membersOf(pool.questions, words, ids, notes);
    behind.push(...made.behind);
    const caption: RootContent[] = pool.title === '' ? [] : [inBold(pool.title)];
    return { asked: made.asked, before: [...caption, ...(about.get(key) ?? [])] };
  });
  const filled = groups.filter(({ asked }) => asked.length > 0);
  const before = groups.filter(({ asked }) => asked.length === 0).flatMap((group) => group.before);
  if (filled.length === 0) return [...before, ...behind];
  const children = filled.flatMap((group) =>
    filled.length === 1
      ? [...group.before, ...group.asked]
      : [...group.before, container('pool', {}, group.asked)],
  );
  const questions = [...pools.values()].flatMap((pool) => pool.questions);
  const attributes = { id: freeId(`${title} quiz`, ids), ...shuffleOf(questions, notes) };
  return [...before, container('quiz', attributes, [label(title), ...children]), ...behind];
}

/** The order of options is a matter of the quiz. */
function shuffleOf(questions: readonly Question[], notes: Notes): Record<string, string> {
  const asking = questions.filter(({ shuffles }) => shuffles !== undefined);
  const [first] = asking;
  if (first === undefined || asking.every(({ shuffles }) => !shuffles)) return {};
  if (!asking.every(({ shuffles }) => shuffles))
    notes.count(
      first.line,
      'Some questions of a category have their options in another order for each learner, others in one order',
      'All questions of the quiz have them in another order',
      'Remove shuffle=options from the quiz where the order matters',
    );
  return { shuffle: 'options' };
}

function inBold(text: string): RootContent {
  return { type: 'paragraph', children: [{ type: 'strong', children: [{ type: 'text', value: text }] }] };
}

/** A text goes with the question that follows it. */
function membersOf(questions: readonly Question[], words: Words, ids: Set<string>, notes: Notes) {
  const [asked, behind]: [RootContent[], RootContent[]] = [[], []];
  let texts: RootContent[] = [];
  for (const question of questions) {
    const id =
      question.kind === 'text' ? '' : freeId(question.id ?? (question.name || textOf(question.stem)), ids);
    const made = blockOf(question, id, words, notes);
    if ('why' in made) leaveOut(question, made.why, notes);
    else if (question.kind === 'text') texts.push(...made);
    else {
      (question.kind === 'reflection' ? behind : asked).push(...texts, ...made);
      texts = [];
    }
  }
  behind.push(...texts);
  return { asked, behind };
}

/** What is left out stands in the report with all that it says. */
function leaveOut(question: Question, why: string, notes: Notes): void {
  const said = [question.stem, question.explanation, ...question.hints]
    .map(textOf)
    .filter(Boolean)
    .join(' · ');
  const what = `${titleOf(question)}: ${why}${said === '' ? '' : `. It says: ${said}`}`;
  notes.say(question.line, what, 'It was left out', 'Write it with a block of another kind');
}

/** Unlike all ids of the bank, whatever lesson they come to stand in. */
function freeId(text: string, taken: Set<string>): string {
  const free = freeName(deriveId(text) || 'question', taken);
  taken.add(free);
  return free;
}

function label(title: string): RootContent {
  return {
    type: 'paragraph',
    data: { directiveLabel: true },
    children: [{ type: 'text', value: title }],
  };
}
