/** Writes a course of any size, with the name of its folder as its id: every lesson has 600 words, a table, a question and an image of its own. */
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { crc32, deflateSync } from 'node:zlib';

const WORDS =
  'employer workshop contract apprentice schedule meeting supervisor visit agreement curriculum trade skill season order calendar ' +
  'machine safety feedback report partner region network contact decision reason answer question learner teacher school firm';

export interface GeneratedCourse {
  folder: string;
  /** Paths of the lessons, for the floor. */
  lessons: string[];
}

/** What each lesson holds beside its prose. */
export interface LessonShape {
  questions: number;
  /** A free text. */
  texts: boolean;
}

export async function generateCourse(
  folder: string,
  count: number,
  shape: LessonShape = { questions: 1, texts: false },
): Promise<GeneratedCourse> {
  await mkdir(path.join(folder, 'assets'), { recursive: true });
  const id = path.basename(folder);
  await writeFile(
    path.join(folder, 'course.yaml'),
    `id: ${id}\ntitle: A course of ${count} lessons\ndescription: Made for measuring.\nversion: 1.0.0\nlanguage: en\niri: https://example.org/courses/${id}\ncompletion: { lessons: all, pass: 60% }\nrules: { suspend-data-fits: { level: warning, reason: Measured for its speed } }\n`,
  );
  const lessons: string[] = [];
  for (let index = 0; index < count; index++) {
    const module = String(Math.floor(index / 50) + 1).padStart(3, '0');
    const name = `${String((index % 50) + 1).padStart(2, '0')}-lesson-${index + 1}.md`;
    const file = path.join(folder, `${module}-module-${Number(module)}`, name);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, lesson(index + 1, shape));
    await writeFile(path.join(folder, 'assets', `picture-${index + 1}.png`), picture(index + 1));
    lessons.push(file);
  }
  return { folder, lessons };
}

function lesson(number: number, shape: LessonShape): string {
  const random = generator(number);
  const sentence = (): string => {
    const words = WORDS.split(' ');
    const picked = Array.from({ length: 15 }, () => words[random(words.length)] ?? '');
    return `${picked.join(' ').replace(/^./, (first) => first.toUpperCase())}.`;
  };
  const paragraph = (): string =>
    [
      sentence(),
      `**${sentence()}**`,
      sentence(),
      `See [the source](https://example.org/${random(99)}).`,
      sentence(),
    ].join(' ');
  return `---
title: Lesson ${number} of many
minutes: 12
---

${paragraph()}

## What it is about

${paragraph()}

| Firm | Trade | Places |
| --- | --- | --- |
${Array.from({ length: 6 }, (_, row) => `| Firm ${row} | ${sentence().slice(0, 24)} | ${random(9)} |`).join('\n')}

${paragraph()}

![A picture of lesson ${number}](../assets/picture-${number}.png "Picture ${number} | Made for measuring")

## A closer look

- ${sentence()}
- ${sentence()}
- ${sentence()}

${paragraph()}

${paragraph()}

${Array.from({ length: shape.questions }, (_, index) => question(index, sentence)).join('\n')}${shape.texts ? text(sentence) : ''}`;
}

function question(index: number, sentence: () => string): string {
  return `:::choice{#question${index === 0 ? '' : `-${index + 1}`} points=2}
${sentence()}

- [x] ${sentence()} right
  > ${sentence()}
- [ ] ${sentence()} first
  > ${sentence()}
- [ ] ${sentence()} second

${sentence()}
:::
`;
}

function text(sentence: () => string): string {
  return `\n:::reflection{#text max=300}\n${sentence()}\n:::\n`;
}

/** Numbers by chance, the same for each seed. */
export function generator(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** A valid PNG of 64×36 pixels, another one for each number. */
function picture(number: number): Buffer {
  const rows = Buffer.concat(
    Array.from({ length: 36 }, (_, y) =>
      Buffer.from([0, ...Array.from({ length: 64 }, (_, x) => (x * number + y * 7) & 255)]),
    ),
  );
  const header = Buffer.alloc(13);
  header.writeUInt32BE(64, 0);
  header.writeUInt32BE(36, 4);
  header.set([8, 0, 0, 0, 0], 8);
  const signature = Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]);
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}
