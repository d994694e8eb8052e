/** A course with all that a Moodle course can hold, named by signs that XML and HTML reserve. */
import { courseYaml } from '../support/course-test.ts';

export const NASTY = 'A & B <c> "d" ]]> 日本 😀';
const LONG = `${NASTY} ${'word '.repeat(60)}`.slice(0, 300);
const quoted = (text: string) => JSON.stringify(text);

const QUESTION = ':::choice{#right}\nWhich?\n\n- [x] This\n- [ ] That\n\n:::\n';
const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

const SESSION = `---
title: ${quoted(NASTY)}
description: ${quoted(`About ${NASTY}`)}
minutes: 30
mode: face-to-face
bring: [${quoted(NASTY)}]
takeBack: [A name]
sheets: [../../assets/sheet.pdf]
---

As [the lesson](../01-a.md) says, and [the other](../../02-second/01-b.md).

![${NASTY.replace(/[\]<]/g, '')}](../../assets/cover.png)

::::step[Arrive]{minutes=30 form=groups}
Everybody names one employer.

:::trainer
For the trainer alone.
:::
::::
`;
const SHEET = ':::sheet[Talk it over]{#talk kind=discussion}\nAsk each other.\n:::\n';
const SURVEY = ':::survey{#opinion evaluation}\nWas it of use?\n\n- Yes | very\n- No\n:::\n';

export const FILES = {
  'course.yaml': courseYaml(
    `authors: [${quoted(NASTY)}]\nlicence: CC-BY-SA-4.0\ncover: { file: assets/cover.png, alt: ${quoted(NASTY)} }\nfunding: { statement: ${quoted(NASTY)} }\ncompletion: { lessons: all, pass: 60% }\nmoodle: { order: modules }\n`,
  ).replace('title: A test course', `title: ${quoted(LONG)}`),
  'assets/cover.png': PIXEL,
  '01-first/module.yaml': `title: ${quoted(LONG)}\ndescription: ${quoted(NASTY)}\nobjectives: [${quoted(NASTY)}]\nhours: { online: 5, face-to-face: 4 }\nimage: { file: assets/cover.png, alt: ${quoted(NASTY)} }\ntask: { text: ${quoted(`${NASTY}\n\nTwo.`)}, handIn: ${quoted(NASTY)}, form: file, judged: ${quoted(NASTY)}, points: 20 }\n`,
  '01-first/01-a.md': `---\ntitle: ${quoted(NASTY)}\n---\n\nText of a term.\n\n${SHEET}\n${QUESTION}`,
  '01-first/sessions/01-meet.md': SESSION,
  'assets/sheet.pdf': '%PDF-1.4 sheet',
  'assets/call.pdf': '%PDF-1.4 call',
  '02-second/module.yaml': 'title: Second\nhours: { online: 1 }\n',
  '02-second/01-b.md': `---\ntitle: B\n---\n\nAs [the first](../01-first/01-a.md) says.\n\n${SURVEY}`,
  'glossary.yaml': `${quoted(NASTY)}: ${quoted(NASTY)}\nterm: { definition: What it means, also: [terms] }\n`,
  'toolkit.yaml': `call: { file: assets/call.pdf, title: ${quoted(NASTY)}, licence: CC-BY-4.0, module: first }\nvisit: { file: assets/sheet.pdf, title: Visit, licence: CC-BY-4.0, accessible: true }\n`,
  'community.yaml': `rules: [${quoted(NASTY)}]\nforums:\n  talk: { title: ${quoted(NASTY)}, question: ${quoted(NASTY)}, module: first, address: "https://forum.example.org/?a=1&b=2" }\n`,
};
