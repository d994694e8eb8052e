import type { Element, ElementContent } from 'hast';
import { describe, expect, it } from 'vitest';
import { blockTypes } from '../../src/blocks/index.ts';
import type { PackageData } from '../../src/course/model/package-data.ts';
import { PAGE_FILES } from '../../src/course/model/package-files.ts';
import { serialise } from '../../src/parse/serialise.ts';
import type { PlayerAssets } from '../../src/render/player-assets.ts';
import { renderPackage } from '../../src/render/render-package.ts';
import type { PackagePlan } from '../../src/targets/target.ts';
import { loadTexts } from '../../src/texts/index.ts';
import { quizOf } from '../support/course.ts';
import { emptyFacts, fixtureNumbers, fixturePlan } from './fixture-plan.ts';

const player: PlayerAssets = {
  licences: 'Notices',
  early: '/* early */',
  dialogs: '/* dialogs */',
  objectives: '/* objectives */',
  search: '/* search */',
  toolkit: '',
  player: '/* player */',
  record: '/* record */',
  block: (type) => (type === 'choice' ? '/* choice */' : undefined),
  part: (type) => (type === 'choice' ? '/* part for choice */' : undefined),
  trackers: [],
  blockStyle: (type) => `.${type}-style{}`,
};

async function render(plan: PackagePlan, connect: string[] = []) {
  const texts = await loadTexts(plan.course.language);
  const files = renderPackage(
    plan,
    fixtureNumbers(),
    { connect },
    { blockTypes, player, texts, textGuarantees: [], times: 0 },
  );
  const text = (path: string) => {
    const file = files.find((candidate) => candidate.path === path);
    return file !== undefined && 'content' in file ? String(file.content) : '';
  };
  const data = JSON.parse(
    text('course.js')
      .replace(/^window\.coursewrightCourse=/, '')
      .replace(/;\s*$/, ''),
  ) as PackageData;
  return {
    files,
    page: text('index.html'),
    style: text('style.css'),
    script: text('player.js'),
    course: text('course.js'),
    data,
  };
}

const NASTY = `A & B <c> "d" ]]> </script> </noscript> 日本 😀 'x' \u2028`;

describe('a package', () => {
  it('holds its page, style, scripts and the files that its lessons use', async () => {
    const { files } = await render(fixturePlan());
    expect(files.map((file) => file.path)).toEqual([
      ...PAGE_FILES,
      'files/emblem.svg',
      'files/logo.svg',
      'files/used.png',
    ]);
  });

  it('packs downloads, linked files and posters, but no captions: they stand in the page', async () => {
    const plan = fixturePlan();
    const facts = plan.modules[0]?.lessons[0]?.facts;
    if (facts === undefined) throw new Error('the fixture has no lesson');
    const position = { line: 1, column: 1 };
    facts.files.push({ role: 'captions', path: 'assets/talk.en.vtt', written: 'x', kind: 'asset', position });
    facts.files.push({ role: 'download', path: 'assets/plan.docx', written: 'x', kind: 'asset', position });
    const { files } = await render(plan);
    expect(files.map((file) => file.path)).toContain('files/plan.docx');
    expect(files.map((file) => file.path)).not.toContain('files/talk.en.vtt');
  });

  it('carries the scripts and styles of the blocks in use, and the core last', async () => {
    const { script, style } = await render(fixturePlan());
    expect(script).toMatch(/choice[\s\S]*player/);
    expect(style).toContain('.choice-style{}');
    expect(style).not.toContain('.video-style');
  });

  it('carries what ticks objectives where there are any', async () => {
    const plan = fixturePlan();
    const modules = plan.modules.map((module) => ({ ...module, objectives: [] }));
    expect((await render(plan)).script).toContain('/* objectives */');
    expect((await render({ ...plan, modules })).script).not.toContain('/* objectives */');
  });
});

describe('the page', () => {
  it('shows the first lesson without a script and keeps the others in <noscript>', async () => {
    const { page } = await render(fixturePlan());
    const [before = '', ...waiting] = page.split('<noscript data-lesson="');
    expect(before).toContain('<article class="lesson" id="employers-side/start-here"');
    expect(waiting.map((part) => part.split('"')[0])).toEqual([
      'employers-side/the-sum-behind-a-yes',
      'employers-side/why-employers-say-no',
      'employers-side/case-study-a-workshop-in-bilbao',
      'employers-side/asking-before-offering',
      'employers-side/reading-a-local-labour-market',
      'employers-side/your-engagement-map',
      'employers-side/check-yourself',
    ]);
  });

  it('holds no inline script, no style and no handler', async () => {
    const { page } = await render(fixturePlan());
    expect(page).not.toMatch(/<script(?![^>]*\ssrc=)|<style|\sstyle=|\son\w+=/i);
  });

  it('escapes titles and keeps data within its script', async () => {
    const plan = fixturePlan();
    plan.title = NASTY;
    plan.course.title = NASTY;
    for (const lesson of plan.modules[0]?.lessons ?? []) lesson.title = NASTY;
    const { page, course, data } = await render(plan);
    expect(page).not.toContain('<c>');
    expect(page.match(/<\/noscript>/g)).toHaveLength(7);
    expect(course).not.toMatch(/[<>\u2028]/);
    expect(data.lessons[0]?.title).toBe(NASTY);
  });

  it.each([
    ['en', 'ltr'],
    ['ar', 'rtl'],
    ['az-Arab', 'rtl'],
    ['he-Latn', 'ltr'],
  ])('in %s runs %s', async (language, direction) => {
    const { page } = await render(fixturePlan({ language }));
    expect(page).toContain(`<html lang="${language}" dir="${direction}">`);
  });

  it('says of a lesson that is not translated in which language it is read', async () => {
    const plan = fixturePlan({ language: 'de' });
    for (const lesson of plan.modules[0]?.lessons.slice(1, 2) ?? []) lesson.language = 'en';
    const { page } = await render(plan);
    expect(page).toContain(
      'Diese Lektion ist noch nicht übersetzt. Sie lesen sie in der Originalsprache (Englisch).',
    );
    expect(page).toMatch(/<article[^>]*id="employers-side\/the-sum-behind-a-yes"[^>]* lang="en" dir="ltr">/);
    expect(page.match(/noch nicht übersetzt/g)).toHaveLength(1);
  });

  it('marks English interface texts where the course speaks a language without any', async () => {
    const { page, data } = await render(fixturePlan({ language: 'fr' }));
    expect(page).toContain('<div class="bar-side scripted" lang="en">');
    expect(data.textsLanguage).toBe('en');
  });

  it('lets English interface texts run from left to right on a page from right to left, and nothing else', async () => {
    const { page } = await render(fixturePlan({ language: 'ar' }));
    const marked = [...page.matchAll(/<\w+[^>]* lang="en"[^>]*>/g)].map(([tag]) => tag);
    expect(marked.length).toBeGreaterThan(10);
    expect(marked.filter((tag) => !tag.includes(' dir="ltr"'))).toEqual([]);
    const within = [...page.matchAll(/<\w+[^>]* lang="ar"[^>]*>/g)].map(([tag]) => tag);
    expect(within.filter((tag) => !tag.includes(' dir="rtl"'))).toEqual([]);
  });

  it('shows who paid, with what disclaimer, and the licence with its deed', async () => {
    const { page } = await render(fixturePlan());
    expect(page).toContain('Funded by the European Union');
    expect(page).toContain('src="files/emblem.svg"');
    expect(page).toContain('href="https://creativecommons.org/licenses/by-sa/4.0/"');
  });
});

describe('the planned hours', () => {
  it('stand on the cover by mode, as far as they are there', async () => {
    const plan = fixturePlan();
    const [first, ...others] = plan.modules;
    if (first === undefined) throw new Error('the plan has no module');
    const hours = { online: 1, assessment: 0.5, workshop: 1.5 };
    const [lesson, ...rest] = first.lessons.map((one) => ({ ...one, minutes: 0 }));
    if (lesson === undefined) throw new Error('the module has no lesson');
    const test = { ...lesson, id: 'test', minutes: 20, blocks: [quizOf()] };
    const lessons = [{ ...lesson, minutes: 65 }, ...rest, test];
    const { page } = await render({ ...plan, modules: [{ ...first, hours, lessons }, ...others] });
    expect(page).toContain('<span>1\u00A0h online</span><span>30\u00A0min of assessment</span>');
    expect(page).not.toContain('workshop</span>');
  });

  it('are left out where there is one mode, which the minutes tell', async () => {
    const plan = fixturePlan();
    const modules = plan.modules.map((module) => ({ ...module, hours: { online: 2 } }));
    expect((await render({ ...plan, modules })).page).not.toContain('2\u00A0h online');
  });
});

describe('the security policy', () => {
  it('allows the package itself and nothing else', async () => {
    const { page } = await render(fixturePlan());
    expect(policyOf(page)).toBe(
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; media-src 'self'; frame-src 'none'; connect-src 'self'; base-uri 'none'; form-action 'none'",
    );
  });

  it('adds the hosts that lessons list and the sources that the target asks for', async () => {
    const plan = fixturePlan();
    const lesson = plan.modules[0]?.lessons[3];
    if (lesson === undefined) throw new Error('the fixture has no fourth lesson');
    const use = { company: undefined, video: 'A talk' };
    lesson.facts = {
      ...emptyFacts(),
      hosts: [
        { ...use, host: 'www.youtube-nocookie.com', name: 'YouTube', as: 'frame' },
        { ...use, host: 'media.example.org', name: 'media.example.org', as: 'file' },
        { ...use, host: 'peertube.example:8443', name: 'peertube.example:8443', as: 'frame' },
      ],
    };
    const policy = policyOf((await render(plan, ['https:', 'http://localhost:*'])).page);
    expect(policy).toContain("media-src 'self' https://media.example.org;");
    expect(policy).toContain('frame-src https://peertube.example:8443 https://www.youtube-nocookie.com;');
    expect(policy).toContain("connect-src 'self' https: http://localhost:*;");
  });
});

describe("a module's package", () => {
  const modulePlan = () => {
    const plan = fixturePlan({ modules: 2, html: {} });
    const [, second] = plan.modules;
    if (second === undefined) throw new Error('the fixture has one module');
    const [lesson] = second.lessons;
    if (lesson !== undefined) {
      const content = [
        { type: 'text' as const, value: 'Back ' },
        {
          type: 'element' as const,
          tagName: 'em',
          properties: {},
          children: [{ type: 'text' as const, value: 'there' }],
        },
      ];
      const link = (href: string, ...children: ElementContent[]): Element => {
        return { type: 'element', tagName: 'a', properties: { title: 'a > b </a>', href }, children };
      };
      const links = [
        link('#employers-side/start-here/two-kinds', ...content),
        link('#first-contact/check-yourself', { type: 'text', value: 'on' }),
        link('#employers-side/start-here', { type: 'text', value: 'back' }),
        link('https://example.org/#employers-side/start-here', { type: 'text', value: 'out' }),
      ];
      Object.assign(
        lesson,
        serialise(links, (href) => /^#([^/]+\/[^/:]+)/.exec(href)?.[1]),
      );
    }
    return {
      ...plan,
      modules: [second],
      module: second,
      activityId: `${plan.course.iri}/first-contact`,
      title: `${plan.course.title}: ${second.title}`,
    };
  };

  it('turns links to lessons of other modules into plain text', async () => {
    const { page } = await render(modulePlan());
    const tag = (href: string) => `<a title="a > b &lt;/a>" href="${href}">`;
    expect(page).toContain(
      `Back <em>there</em>${tag('#first-contact/check-yourself')}on</a>back${tag('https://example.org/#employers-side/start-here')}out</a>`,
    );
  });

  it('is named after the module and reports under its own id', async () => {
    const { page, data } = await render(modulePlan());
    expect(page).toContain('<title>The first contact</title>');
    expect(data.course).toMatchObject({
      module: 'The first contact',
      iri: 'https://example.org/courses/employer-engagement/first-contact',
    });
    expect(data.lessons).toHaveLength(4);
  });
});

describe('the rule of completion', () => {
  it('names lessons, scored questions and right answers by their permanent numbers', async () => {
    const { data } = await render(fixturePlan({ completion: { pass: 0.6 } }));
    const [question] = data.rule.questions;
    const block = data.lessons[2]?.blocks[0];
    const lessons = data.lessons.map((lesson) => lesson.number);
    expect(data.rule.completion).toEqual({ all: [{ lessons }, { watch: [] }] });
    expect(question).toEqual({
      block: block?.number,
      points: 2,
      attempts: 2,
      key: { kind: 'choice', correct: [block?.parts[1]?.number], multiple: false },
    });
    expect(data.rule.pass).toBe(0.6);
  });

  it.each([
    [['start-here'], [0]],
    [
      ['employers-side/check-yourself', 'start-here'],
      [0, 7],
    ],
    [['elsewhere'], [0, 1, 2, 3, 4, 5, 6, 7]],
  ])('asks of %j for the lessons %j', async (lessons, wanted) => {
    const { data } = await render(fixturePlan({ completion: { lessons } }));
    const numbers = wanted.map((index) => data.lessons[index]?.number);
    expect(data.rule.completion).toEqual({ all: [{ lessons: numbers }, { watch: [] }] });
  });
});

describe('the style', () => {
  it('has every tone light and dark, and paper always light', async () => {
    const { style } = await render(fixturePlan());
    expect(style.match(/--on-brand:/g)).toHaveLength(3);
    expect(style.match(/\{color-scheme:dark/g)).toHaveLength(2);
    expect(style.match(/@media screen[^{]*\{:root[^{]*\{color-scheme:dark/g)).toHaveLength(2);
  });

  it('asks for no other file', async () => {
    const { style } = await render(fixturePlan());
    expect(style).not.toMatch(/url\(|@import/);
  });
});

function policyOf(page: string): string {
  return (/Content-Security-Policy" content="([^"]*)"/.exec(page)?.[1] ?? '').replaceAll('&#x27;', "'");
}
