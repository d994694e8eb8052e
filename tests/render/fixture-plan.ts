/** A course of eight lessons as the stages before `render` would hand it on, written by hand. */
import { completionOf } from '../../src/config/completion.ts';
import type { Asset, Block, Course, Lesson, LessonFacts, Module } from '../../src/course/model/model.ts';
import type { Numbers } from '../../src/lock/numbers.ts';
import type { PackagePlan } from '../../src/targets/target.ts';

export interface FixtureOptions {
  /** Number of lessons; the first eight have real texts. */
  lessons?: number;
  language?: string;
  completion?: Parameters<typeof completionOf>[0];
  /** Lessons in two modules instead of one. */
  modules?: 1 | 2;
  html?: Record<string, string>;
  brand?: string;
}

export function fixturePlan(options: FixtureOptions = {}): PackagePlan {
  const count = options.lessons ?? 8;
  const lessons = Array.from({ length: count }, (_, index) => lesson(index, options));
  const split = options.modules === 2 ? Math.ceil(count / 2) : count;
  const modules = [
    module('employers-side', "Understanding the employers' side", lessons.slice(0, split)),
    ...(split < count ? [module('first-contact', 'The first contact', lessons.slice(split))] : []),
  ];
  const course: Course = {
    id: 'employer-engagement',
    iri: 'https://example.org/courses/employer-engagement',
    title: 'Employer engagement for VET practitioners',
    description:
      'For teachers, guidance practitioners and managers in vocational education who want employers to say yes, and to say it twice.',
    version: '1.0.0',
    language: options.language ?? 'en',
    sourceLanguage: 'en',
    languages: ['en'],
    licence: 'CC-BY-SA-4.0',
    authors: ['The coursewright contributors'],
    keywords: [],
    completion: completionOf(options.completion ?? {}),
    theme: { brand: options.brand ?? '#1d5a8f', logo: 'assets/logo.svg' },
    funding: {
      emblem: 'assets/emblem.svg',
      statement: 'Funded by the European Union (Erasmus+, Key Action 2)',
      disclaimer:
        'Views and opinions expressed are those of the authors only and do not necessarily reflect those of the European Union or of the granting authority. Neither can be held responsible for them.',
    },
    recognition: { eqf: undefined, credits: undefined },
    packaging: 'course',
    maxPackageBytes: 1e8,
    modules,
    videos: {},
    glossary: [],
    toolkit: [],
    assets: Object.fromEntries(
      ['logo.svg', 'emblem.svg', 'used.png', 'unused.png', 'plan.docx', 'talk.en.vtt'].map((name) => [
        `assets/${name}`,
        asset(name),
      ]),
    ),
    captions: {},
  };
  return {
    course,
    modules,
    module: undefined,
    activityId: course.iri,
    title: course.title,
    identifier: course.id,
  };
}

/** Numbers in the order of first use. */
export function fixtureNumbers(): Numbers {
  const known = new Map<string, number>();
  const number = (name: string) => {
    if (!known.has(name)) known.set(name, known.size + 1);
    return known.get(name) ?? 0;
  };
  return {
    lesson: (key) => number(key),
    block: (key, id) => number(`${key}:${id}`),
    part: (key, block, part) => number(`${key}:${block}:${part}`),
    interaction: () => undefined,
  };
}

export function emptyFacts(): LessonFacts {
  return {
    headings: [],
    images: [],
    links: [],
    files: [],
    videos: [],
    sections: [],
    terms: [],
    isBlank: false,
    words: 100,
    blockTypes: [],
    hosts: [],
    frontMatter: {},
  };
}

function asset(name: string): Asset {
  return {
    path: `assets/${name}`,
    from: `/course/assets/${name}`,
    bytes: 10,
    packed: `files/${name}`,
    width: 96,
    height: 96,
  };
}

function module(id: string, title: string, lessons: Lesson[]): Module {
  return {
    id,
    title,
    description: undefined,
    objectives: [
      {
        id: 'obstacles',
        text: 'Name the obstacles that employers mention most, and tell an obstacle from the excuse for it',
      },
      { id: 'time', text: 'Answer the obstacle of time before all others' },
    ],
    hours: {},
    recognition: { eqf: undefined, credits: undefined },
    folder: id,
    sessions: [],
    lessons: lessons.map((lesson) => ({
      ...lesson,
      moduleId: id,
      html: lesson.html.replaceAll('MODULE/', `${id}/`),
    })),
  };
}

const TITLES = [
  'Start here',
  'The sum behind a yes',
  'Why employers say no',
  'Case study: a workshop in Bilbao',
  'Asking before offering',
  'Reading a local labour market',
  'Your engagement map',
  'Check yourself',
];

function lesson(index: number, { html, language = 'en' }: FixtureOptions): Lesson {
  const id =
    index < TITLES.length
      ? (TITLES[index] ?? '').toLowerCase().replace(/[^a-z]+/g, '-')
      : `lesson-${index + 1}`;
  const key = `MODULE/${id}`;
  const blocks =
    index === 2
      ? [choice('first-obstacle', 2), reflection('my-employer')]
      : index === 7
        ? [choice('final', 2)]
        : [];
  return {
    id,
    moduleId: '',
    title: TITLES[index] ?? `Lesson number ${index + 1}`,
    path: `${id}.md`,
    language,
    minutes: 5 * (1 + (index % 5)),
    objectives: index === 2 ? ['obstacles', 'time'] : [],
    html:
      html?.[id] ??
      [prose(index, key), ...blocks.map((block) => blockHtml(block, key)), richContent(index, key)].join(
        '\n',
      ),
    links: [],
    blocks,
    facts: {
      ...emptyFacts(),
      blockTypes: [
        ...new Set(
          blocks
            .flatMap((block) => (block.key === undefined ? [] : ['question']))
            .concat(blocks.map((block) => block.type)),
        ),
      ],
      images:
        index === 1
          ? [{ src: 'x', alt: 'x', asset: 'assets/used.png', position: { line: 1, column: 1 } }]
          : [],
    },
  };
}

function prose(index: number, key: string): string {
  return `<p>Ask forty-two people who bring schools and firms together what stands in the way, and the first answer is not money. It is <strong>time</strong>: building a common frame takes time on both sides, and nobody has budgeted for it.</p>
<p>Sabine Kühnel runs a firm for heating and plumbing: nine people, two of them older than sixty. She likes the idea of a learner. She also turns over a delivery note and begins to write figures on the back. See <a href="#MODULE/start-here">the first lesson</a>${index > 0 ? ` and <a href="#${key}/two-kinds">a part of this one</a>` : ''}.</p>
<h2 id="${key}/two-kinds">Two kinds of obstacle</h2>
<p>Some obstacles are the firm’s: no training space, nobody free to supervise. Others are ours: requirements that no one explained, two vocabularies for one thing.<sup><a href="#${key}/fn-1" id="${key}/fnref-1" data-footnote-ref="" aria-label="Note 1">1</a></sup></p>`;
}

function richContent(index: number, key: string): string {
  if (index !== 1 && index !== 2) return '';
  return `<h3 id="${key}/sum">The sum in full</h3>
<ul><li>Guidance costs most at the start.</li><li>Useful work comes late:<ul><li>in a hotel kitchen on the fourth day,</li><li>in a laboratory in the fourth month.</li></ul></li></ul>
<ol><li>Ask when the firm is short of work.</li><li>Offer the week after.</li></ol>
<blockquote><p>When in the year do you have people here and not enough for them to do?</p></blockquote>
<div class="table" tabindex="0" role="region" aria-label="Table"><table><thead><tr><td></td><th align="right">3 weeks</th><th align="right">6 weeks</th><th align="right">8 weeks</th></tr></thead><tbody><tr><td>What it costs</td><td align="right">952 €</td><td align="right">1,272 €</td><td align="right">1,432 €</td></tr><tr><td>What comes back</td><td align="right">160 €</td><td align="right">1,120 €</td><td align="right">2,240 €</td></tr><tr><td><strong>Balance</strong></td><td align="right"><strong>−792 €</strong></td><td align="right"><strong>−152 €</strong></td><td align="right"><strong>+808 €</strong></td></tr></tbody></table></div>
<pre class="code" tabindex="0"><code class="language-ts hljs"><span class="hljs-keyword">const</span> balance = <span class="hljs-number">32</span> * work - <span class="hljs-number">64</span> * guide; <span class="hljs-comment">// what stays</span>
<span class="hljs-title">report</span>(<span class="hljs-string">"balance"</span>, balance);</code></pre>
<p>Write to <a href="https://example.org/employers?list=all">the list of employers</a> or type <code>coursewright build</code>.</p>
<section data-footnotes class="footnotes"><h2 class="sr-only" id="${key}/notes">Notes</h2><ol><li id="${key}/fn-1"><p>A survey of forty-two practitioners. <a href="#${key}/fnref-1" data-footnote-backref aria-label="Back to the text" class="data-footnote-backref">↩</a></p></li></ol></section>`;
}

function choice(id: string, attempts: number | undefined): Block {
  const parts = [
    { id: 'money', text: 'Money', correct: false },
    { id: 'time', text: 'Time', correct: true },
    { id: 'information', text: 'Too little information about the programme', correct: false },
  ];
  return {
    type: 'choice',
    id,
    position: { line: 9, column: 1 },
    prompt: 'Which obstacle did the groups name first?',
    points: 2,
    attempts,
    parts,
    key: { kind: 'choice', correct: ['time'], multiple: false },
    state: { kind: 'choice', multiple: false },
    interaction: {
      type: 'choice',
      choices: parts.map(({ id: part, text }) => ({ id: part, text })),
      correct: [['time']],
    },
    data: {},
  };
}

function reflection(id: string): Block {
  return {
    type: 'reflection',
    id,
    position: { line: 20, column: 1 },
    prompt: 'Think of an employer who said no.',
    points: 0,
    attempts: undefined,
    parts: [],
    state: { kind: 'text', max: 600 },
    interaction: { type: 'long-fill-in', choices: [], correct: [] },
    data: {},
  };
}

function blockHtml(block: Block, key: string): string {
  const element = `${key}:${block.id}`;
  if (block.type === 'reflection') {
    return `<section class="block reflection" id="${element}" data-block="reflection" aria-labelledby="${element}-prompt"><p class="eyebrow">Reflection · for you and your trainer</p><div class="prompt" id="${element}-prompt"><p>Think of an employer who said no. Which obstacle was it, and whose?</p></div><textarea rows="5" maxlength="600" aria-labelledby="${element}-prompt"></textarea><footer class="actions"><span class="count"></span><span class="room"></span></footer><div class="print-lines" aria-hidden="true"></div></section>`;
  }
  const options = block.parts.map(
    (part) =>
      `<div class="option"><label><input type="radio" name="${element}-answer" value="${part.id}"><span class="option-text">${part.text}</span><em class="option-mark" hidden></em></label><div class="option-note" hidden><p>A note on this answer.</p></div></div>`,
  );
  return `<section class="block question choice" id="${element}" data-block="choice" aria-labelledby="${element}-prompt"><p class="eyebrow">Question · 2 points</p><fieldset><legend id="${element}-prompt">${block.prompt}</legend>${options.join('')}</fieldset><div class="verdict" role="status"></div><div class="explanation" hidden><p>A common frame needs time before it gives anything back.</p></div><footer class="actions"><button type="button" class="primary check" disabled>Check</button><button type="button" class="secondary retry" hidden>Try again</button><span class="tries"></span></footer></section>`;
}
