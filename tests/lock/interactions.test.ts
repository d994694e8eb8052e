/** The sections `interactions` and `interactions of <module>` of course.lock.json. */
import { describe, expect, it } from 'vitest';
import type { Interaction } from '../../src/course/model/interaction.ts';
import type { Block, Course, Part } from '../../src/course/model/model.ts';
import { lockCourse } from '../../src/lock/lock.ts';
import { readLock } from '../../src/lock/lock-file.ts';
import { relock } from '../../src/lock/relock.ts';
import { courseOf, lessonOf, moduleOf } from '../support/course.ts';

type Given = Partial<Block> & { id: string };

function block({ id, ...given }: Given): Block {
  return {
    type: 'x',
    id,
    position: { line: 3, column: 1 },
    prompt: id,
    points: 0,
    attempts: undefined,
    parts: [],
    state: { kind: 'number' },
    interaction: undefined,
    data: {},
    ...given,
  };
}

const of = (type: Interaction['type']): Interaction => ({ type, choices: [], correct: [] });
const question = (id: string): Given => ({ id, interaction: of('numeric') });
const text = (id: string, max: number): Given => ({
  id,
  interaction: of('long-fill-in'),
  state: { kind: 'text', max },
});
const film = (id: string, readable: boolean): Given => ({
  id,
  state: { kind: 'watch', slots: 2 },
  data: { readable },
});
const scale = (id: string, ...rows: string[]): Given => ({
  id,
  interaction: of('likert'),
  state: { kind: 'pairs', lefts: rows.length },
  parts: [...rows, 'never', 'always'].map((part): Part => ({ id: part, text: part, correct: false })),
});

/** Modules `one`, `two`, …, each with a lesson `l` of these blocks. */
function course(packaging: Course['packaging'], ...modules: Given[][]): Course {
  return courseOf({
    packaging,
    modules: modules.map((blocks, index) => {
      const id = ['one', 'two', 'three'][index] ?? '';
      return moduleOf({ id, lessons: [lessonOf({ id: 'l', moduleId: id, blocks: blocks.map(block) })] });
    }),
  });
}

function section(lock: string, unit = ''): Record<string, number> {
  return Object.fromEntries(readLock(lock).lock.interactions.get(unit) ?? []);
}

describe('interactions in course.lock.json', () => {
  it('are counted from 0 in reading order, each question, film, transcript, statement and piece of a text', () => {
    const { text: lock, messages } = lockCourse(
      course(
        'course',
        [question('q'), text('t', 700), film('f', true)],
        [scale('s', 'a', 'b'), film('g', false)],
      ),
      undefined,
    );
    expect(messages).toEqual([]);
    expect(lock).toContain(`
  "interactions": {
    "one/l:f": 4,
    "one/l:f:transcript": 5,
    "one/l:q": 0,
    "one/l:t": 1,
    "one/l:t:2": 2,
    "one/l:t:3": 3,
    "two/l:g": 8,
    "two/l:s:a": 6,
    "two/l:s:b": 7
  },
  "retired": {}
`);
  });

  it('are counted for each module where each is a package, and go on where the course was one', () => {
    const [one, two] = [[question('q'), question('r')], [question('q')]];
    const whole = lockCourse(course('course', one, two), undefined).text;
    const parted = lockCourse(course('module', one, two), whole).text;
    expect(section(parted)).toEqual({ 'one/l:q': 0, 'one/l:r': 1, 'two/l:q': 2 });
    expect(section(parted, 'one')).toEqual({ 'one/l:q': 0, 'one/l:r': 1 });
    expect(section(parted, 'two')).toEqual({ 'two/l:q': 0 });
    const again = lockCourse(course('course', [question('new'), ...one], two), parted).text;
    expect(section(again)).toEqual({ 'one/l:q': 0, 'one/l:r': 1, 'two/l:q': 2, 'one/l:new': 3 });
    expect(section(again, 'one')).toEqual({ ...section(parted, 'one'), 'one/l:new': 2 });
  });

  it('go on behind the last for a text that grows, and are nobody else’s when it shrinks', () => {
    const first = lockCourse(course('course', [text('t', 300), question('q')]), undefined).text;
    expect(section(first)).toEqual({ 'one/l:t': 0, 'one/l:t:2': 1, 'one/l:q': 2 });
    const longer = lockCourse(course('course', [text('t', 700), question('q')]), first).text;
    expect(section(longer)).toEqual({ ...section(first), 'one/l:t:3': 3 });
    const shorter = lockCourse(course('course', [text('t', 100), question('r')]), longer).text;
    expect(section(shorter)).toEqual({ ...section(longer), 'one/l:r': 4 });
  });

  it('are back where a question comes back', () => {
    const first = lockCourse(course('course', [question('a'), question('b')]), undefined).text;
    const without = lockCourse(course('course', [question('b'), question('c')]), first).text;
    const { numbers } = lockCourse(course('course', [question('a'), question('c')]), without);
    expect(numbers.interaction(undefined, 'one/l', 'a', '')).toBe(0);
    expect(numbers.interaction(undefined, 'one/l', 'c', '')).toBe(2);
    expect(numbers.interaction(undefined, 'one/l', 'c', '2')).toBeUndefined();
    expect(numbers.interaction('one', 'one/l', 'a', '')).toBeUndefined();
  });

  it('are enough for every language, and stay where only some are built', () => {
    const [english, german] = [300, 700].map((max) => course('course', [text('t', max), question('q')]));
    if (english === undefined || german === undefined) throw new Error('two courses');
    const { text: lock } = lockCourse(english, undefined, [german]);
    expect(section(lock)).toEqual({ 'one/l:t': 0, 'one/l:t:2': 1, 'one/l:q': 2, 'one/l:t:3': 3 });
    expect(lockCourse(english, lock).changed).toBe(false);
  });

  it('of packages of modules stay current once there are such, also in builds without them', () => {
    const whole = course('course', [question('a')], [question('b')]);
    const split = lockCourse(whole, undefined, [], true).text;
    expect([section(split, 'one'), section(split, 'two')]).toEqual([{ 'one/l:a': 0 }, { 'two/l:b': 0 }]);
    const grown = course('course', [question('a'), question('c')], [question('b')]);
    const later = lockCourse(grown, split).text;
    expect(section(later, 'one')).toEqual({ 'one/l:a': 0, 'one/l:c': 1 });
    expect(lockCourse(grown, later, [], true).changed).toBe(false);
    expect(section(lockCourse(whole, undefined).text, 'one')).toEqual({});
  });

  it('come into a lock file of earlier versions, which leaves its other numbers alone', () => {
    const before = lockCourse(course('course', [question('q')]), undefined).text;
    const old = before.replace(/ {2}"interactions": \{[^}]*\},\n/, '');
    expect(old).not.toContain('interactions');
    expect(lockCourse(course('course', [question('q')]), old)).toMatchObject({ text: before, changed: true });
  });

  it.each([
    [
      'an index given twice',
      '{\n  "interactions of m": {\n    "m/a:q": 1,\n    "m/a:r": 1\n  }\n}\n',
      'gives the interaction 1 of m to "m/a:q" and to "m/a:r"; run "coursewright lock" to give the newer one another',
    ],
    [
      'a name given twice',
      '{\n  "interactions": {\n    "m/a:q": 1,\n    "m/a:q": 2\n  }\n}\n',
      'names "m/a:q" twice',
    ],
  ])('report %s', (_, lock, reason) => {
    const { messages } = lockCourse(course('course', [question('q')]), lock);
    expect(messages.map((message) => message.reason)).toEqual([`course.lock.json ${reason}`]);
  });
});

describe('relock', () => {
  const base = lockCourse(course('course', [question('a')]), undefined).text;
  const ours = lockCourse(course('course', [question('a'), question('b')]), base).text;
  const theirs = lockCourse(course('course', [question('a'), text('c', 300)]), base).text;

  it('gives the other side of a conflict new indexes, without a gap', () => {
    const merged = relock(`<<<<<<< HEAD\n${ours}=======\n${theirs}>>>>>>> other\n`, undefined);
    expect(section(merged.text)).toEqual({ 'one/l:a': 0, 'one/l:b': 1, 'one/l:c': 2, 'one/l:c:2': 3 });
    expect(merged.renumbered).toEqual(['one/l:c', 'interaction one/l:c', 'interaction one/l:c:2']);
    expect(readLock(merged.text).problems).toEqual([]);
  });

  it('keeps the indexes of the last release against our side', () => {
    const merged = relock(ours, theirs);
    expect(section(merged.text)).toEqual({ 'one/l:a': 0, 'one/l:c': 1, 'one/l:c:2': 2, 'one/l:b': 3 });
    expect(merged.renumbered).toEqual(['one/l:b', 'interaction one/l:b']);
  });

  it('mends indexes that were merged without a conflict', () => {
    const twice = ours.replace('"one/l:b": 1\n', '"one/l:b": 1,\n    "one/l:z": 1\n');
    expect(readLock(twice).problems).not.toEqual([]);
    expect(readLock(relock(twice, undefined).text).problems).toEqual([]);
  });
});
