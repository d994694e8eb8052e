/** A condition of completion in the words of the sheet for LMS administrators: a list whose items may hold lists. */
import type { SaySheet } from '../../texts/sheet/index.ts';
import { lessonKey } from '../model/ids.ts';
import type { Block, Lesson } from '../model/model.ts';
import type { Leaf, Need } from '../model/rule.ts';
import { shortened } from '../text/shortened.ts';
import { blocksOf, isAsked, needWords } from './need-words.ts';
import type { RuleNumbers } from './outcome-rule.ts';

export interface NeedItem {
  text: string;
  items: NeedItem[];
}

/** Titles of lessons and blocks, by number. */
export interface NeedTitles {
  lessons: ReadonlyMap<number, string>;
  blocks: ReadonlyMap<number, string>;
}

/** Names that stand in a sentence at most. */
const MAX_NAMES = 3;
const MAX_NAME = 60;

export function needItem(need: Need, titles: NeedTitles, say: SaySheet): NeedItem {
  const within = (list: Need[]) => list.filter(isAsked).map((one) => needItem(one, titles, say));
  const alone = (text: string): NeedItem => ({ text, items: [] });
  if ('all' in need) {
    const items = within(need.all);
    const [first] = items;
    if (items.length === 1 && first !== undefined) return first;
    return first === undefined ? alone(say('nothingNeeded')) : { text: `${say('allOf')}:`, items };
  }
  if ('any' in need)
    return { text: `${say('anyOf')}:`, items: need.any.map((one) => needItem(one, titles, say)) };
  return alone(isAsked(need) ? leafText(need, titles, say) : say('nothingNeeded'));
}

export function leafText(need: Leaf, titles: NeedTitles, say: SaySheet): string {
  const named = (what: string, numbers: readonly number[], names: ReadonlyMap<number, string>) => {
    if (numbers.length > MAX_NAMES) return what;
    const known = numbers.flatMap((number) => {
      const name = names.get(number);
      return name === undefined ? [] : [shortName(name)];
    });
    return say('named', { what, names: known.join('; ') });
  };
  const { key, n } = needWords(need);
  const what = say(key, { n });
  if ('minutes' in need) return what;
  if ('lessons' in need) return named(what, need.lessons, titles.lessons);
  return named(what, blocksOf(need), titles.blocks);
}

/** As it stands in a sentence or a table. */
export function shortName(name: string): string {
  return shortened(name, MAX_NAME);
}

export function needTitles(numbers: RuleNumbers, lessons: readonly Lesson[]): NeedTitles {
  const blocks = (lesson: Lesson) =>
    lesson.blocks.map((block): [number, string] => [
      numbers.block(lessonKey(lesson), block.id),
      titleOf(block),
    ]);
  return {
    lessons: new Map(lessons.map((lesson) => [numbers.lesson(lessonKey(lesson)), lesson.title])),
    blocks: new Map(lessons.flatMap(blocks)),
  };
}

function titleOf({ prompt, id }: Block): string {
  return prompt.trim() === '' ? id : prompt;
}
