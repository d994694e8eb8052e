/** What a release changes for learners under way, from the least to the most that it costs them. */
export const LEVELS = {
  safe: 'safe',
  'asks-more': 'asks for more',
  're-opens-question': 're-opens a question',
  're-opens-lesson': 're-opens a lesson',
  'drops-answer': 'drops an answer',
  'drops-score': 'drops a score',
  'removes-language': 'removes a language',
  'changes-identifier': 'changes an identifier',
} as const;

export type Level = keyof typeof LEVELS;
export const levelNames = Object.keys(LEVELS) as Level[];

export interface Change {
  level: Level;
  /** Title of the lesson. */
  lesson?: string | undefined;
  /** `<module>/<lesson>`. */
  key?: string | undefined;
  /** Id of the block. */
  block?: string | undefined;
  /** File of the lesson, where a course folder was compared. */
  file?: string | undefined;
  /** One sentence without a full stop. */
  reason: string;
}

/** The worst first, then in the order of lessons and blocks. */
export function sortChanges(changes: readonly Change[], lessons: readonly string[]): Change[] {
  const place = ({ key }: Change): number => (key === undefined ? -1 : lessons.indexOf(key) + 1);
  return changes.toSorted(
    (a, b) =>
      levelNames.indexOf(b.level) - levelNames.indexOf(a.level) ||
      place(a) - place(b) ||
      compare(a.block ?? '', b.block ?? '') ||
      compare(a.reason, b.reason),
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
