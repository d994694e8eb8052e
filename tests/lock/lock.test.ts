import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Course } from '../../src/course/model/model.ts';
import { lockCourse } from '../../src/lock/lock.ts';
import { readLock } from '../../src/lock/lock-file.ts';
import { relock } from '../../src/lock/relock.ts';
import { timesAsLong } from '../support/growth.ts';

type Outline = Record<string, Record<string, string[]>>;

/** `{ lesson: { block: [options] } }` → as much of a course as the lock looks at. */
function course(outline: Outline): Course {
  const lessons = Object.entries(outline).map(([id, blocks]) => ({
    id,
    moduleId: 'm',
    path: `01-m/${id}.md`,
    blocks: Object.entries(blocks).map(([block, parts]) => ({
      id: block,
      position: { line: 3, column: 1 },
      state: { kind: 'choice', multiple: false },
      parts: parts.map((part) => ({ id: part })),
    })),
  }));
  return { modules: [{ id: 'm', lessons }] } as unknown as Course;
}

const first: Outline = { welcome: { q1: ['yes', 'no'] }, why: { q1: ['a', 'b', 'c'], r1: [] } };

describe('course.lock.json', () => {
  it('has one entry a line, sorted, with a next line', () => {
    expect(lockCourse(course(first), undefined).text).toBe(`{
  "next": { "lesson": 3, "block": 4 },
  "lessons": {
    "m/welcome": 1,
    "m/why": 2
  },
  "blocks": {
    "m/welcome:q1": 1,
    "m/why:q1": 2,
    "m/why:r1": 3
  },
  "parts": {
    "m/welcome:q1:no": 2,
    "m/welcome:q1:yes": 1,
    "m/why:q1:a": 1,
    "m/why:q1:b": 2,
    "m/why:q1:c": 3
  },
  "interactions": {},
  "retired": {}
}
`);
  });

  it('does not change when nothing changed, with CRLF line ends too', () => {
    const { text } = lockCourse(course(first), undefined);
    expect(lockCourse(course(first), text).changed).toBe(false);
    expect(lockCourse(course(first), text.replaceAll('\n', '\r\n')).changed).toBe(false);
  });

  const outline = fc.dictionary(
    fc.constantFrom('l1', 'l2', 'l3', 'l4'),
    fc.dictionary(fc.constantFrom('a', 'b', 'c'), fc.uniqueArray(fc.constantFrom('p', 'q', 'r', 's'))),
  );

  it('never changes a number and never gives one twice, whatever the edits', () => {
    fc.assert(
      fc.property(fc.array(outline, { minLength: 2, maxLength: 6 }), (versions) => {
        let text: string | undefined;
        const given = new Map<string, number>();
        for (const version of versions) {
          text = lockCourse(course(version), text).text;
          const { lock, problems } = readLock(text);
          expect(problems).toEqual([]);
          for (const [name, number] of [...lock.lessons, ...lock.blocks, ...lock.parts, ...lock.retired]) {
            expect(given.get(name) ?? number).toBe(number);
            given.set(name, number);
          }
        }
      }),
    );
  });

  it('says when an option vanished and another appeared, once', () => {
    const before = lockCourse(course(first), undefined).text;
    const edited = lockCourse(course({ ...first, welcome: { q1: ['yes', 'nope'] } }), before);
    expect(edited.messages).toEqual([
      {
        file: '01-m/welcome.md',
        line: 3,
        column: 1,
        severity: 'warning',
        ruleId: 'option-id-kept',
        reason:
          '"q1": the option "no" is gone and "nope" is new, so learners who chose it answer again; if only its wording changed, write {#no} after the option',
      },
    ]);
    expect(lockCourse(course({ ...first, welcome: { q1: ['yes', 'nope'] } }), edited.text).messages).toEqual(
      [],
    );
  });

  it.each([
    ['a conflict marker', '<<<<<<< HEAD\n', /line|marker/],
    ['a line that is no entry', '{\n  hello\n}\n', /no entry/],
    [
      'a number given twice',
      '{\n  "lessons": {\n    "m/a": 1,\n    "m/b": 1\n  }\n}\n',
      /gives the number 1/,
    ],
    ['a name given twice', '{\n  "lessons": {\n    "m/a": 1,\n    "m/a": 2\n  }\n}\n', /twice/],
    [
      'a number of 0',
      '{\n  "lessons": {\n    "m/a": 0\n  }\n}\n',
      /the number 0; numbers are whole, from 1 to 100000/,
    ],
  ])('reports %s', (_name, text, reason) => {
    const { messages } = lockCourse(course(first), text);
    expect(messages.map((message) => message.ruleId)).toContain('lock-valid');
    expect(messages[0]?.reason).toMatch(reason);
  });

  it.each(['1e300', '-1', '1.5', '1000000000', '100001', `1${'0'.repeat(400)}`, 'null', 'NaN', '0x10'])(
    'says in one message what is wrong with the number %s, and goes on',
    (number) => {
      for (const section of ['lessons', 'blocks', 'parts', 'interactions', 'interactions of m', 'retired']) {
        const lock = `{\n  "${section}": {\n    "m/welcome": ${number}\n  }\n}\n`;
        const { messages, numbers } = lockCourse(course(first), lock);
        expect(messages).toEqual([
          expect.objectContaining({ line: 3, severity: 'error', ruleId: 'lock-valid' }),
        ]);
        expect(messages[0]?.reason).toMatch(
          /gives "m\/welcome" the number .{1,21}; numbers are whole, from [01] to/,
        );
        expect(numbers.lesson('m/why')).toBeLessThan(10);
      }
    },
  );

  it.each(['1e300', '-1', '0', '1000000000', '100002', `1${'0'.repeat(400)}`])(
    'says that %s can be no next number, and goes on',
    (number) => {
      for (const [lesson, block] of [
        [number, '1'],
        ['1', number],
      ]) {
        const lock = `{\n  "next": { "lesson": ${lesson}, "block": ${block} },\n  "lessons": {}\n}\n`;
        const { messages, numbers } = lockCourse(course(first), lock);
        expect(messages).toEqual([expect.objectContaining({ line: 2, ruleId: 'lock-valid' })]);
        expect(messages[0]?.reason).toMatch(/says that the next number is .{1,21}; numbers are whole/);
        expect(numbers.lesson('m/why')).toBe(2);
      }
    },
  );

  it.each(['"m/a\\x": 1', '"m/a\u0001": 1', '"m/a": "1"', '"m/a": {'])('takes no %s for an entry', (line) => {
    const { messages } = lockCourse(course(first), `{\n  "lessons": {\n    ${line}\n  }\n}\n`);
    expect(messages.map(({ reason }) => reason)).toEqual([expect.stringContaining('no entry')]);
  });

  it('says when no number is left', () => {
    const lock = '{\n  "lessons": {\n    "m/welcome": 100000\n  }\n}\n';
    const { messages } = lockCourse(course(first), lock);
    expect(messages.map(({ reason }) => reason)).toEqual([
      'course.lock.json has no number up to 100000 left for what is new',
    ]);
  });
});

describe('relock', () => {
  it('keeps our side of a conflict and gives the other side new numbers', () => {
    const base = lockCourse(course({ a: {} }), undefined).text;
    const ours = lockCourse(course({ a: {}, b: {} }), base).text;
    const theirs = lockCourse(course({ a: {}, c: {} }), base).text;
    const conflict = `<<<<<<< HEAD\n${ours}=======\n${theirs}>>>>>>> other\n`;
    const merged = relock(conflict, undefined);
    expect(merged.renumbered).toEqual(['m/c']);
    expect([...readLock(merged.text).lock.lessons]).toEqual([
      ['m/a', 1],
      ['m/b', 2],
      ['m/c', 3],
    ]);
    expect(readLock(merged.text).problems).toEqual([]);
  });

  it('keeps the numbers of the last release against our side', () => {
    const base = lockCourse(course({ a: {} }), undefined).text;
    const released = lockCourse(course({ a: {}, c: {} }), base).text;
    const ours = lockCourse(course({ a: {}, b: {}, c: {} }), base).text;
    const { lock } = readLock(relock(ours, released).text);
    expect(lock.lessons.get('m/c')).toBe(2);
    expect(lock.lessons.get('m/b')).toBe(3);
  });

  it('takes time by the size of the file, however many numbers are taken', () => {
    const text = (entries: number) =>
      `{\n  "next": { "lesson": 2, "block": 1 },\n  "lessons": {\n${Array.from({ length: entries }, (_, index) => `    "m/l${index}": 1,\n`).join('')}    "m/z": 1\n  }\n}\n`;
    const [small, large] = [text(1000), text(8000)];
    expect(
      timesAsLong(
        () => relock(small, undefined),
        () => relock(large, undefined),
      ),
    ).toBeLessThan(24);
  });
});
