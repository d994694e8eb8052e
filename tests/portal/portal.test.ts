/** A portal built once of small courses, by the command, and what lies in its folder. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { unpackWords } from '../../src/course/text/search.ts';
import type { PortalIndex } from '../../src/portal/search-data.ts';
import type { CourseTest } from '../support/course-test.ts';
import { CLI, startCommand } from '../support/run-tool.ts';
import { BUILD, portalTest } from './fixture.ts';
import { siteFaults } from './site-faults.ts';

let work: CourseTest;

beforeAll(async () => {
  work = await portalTest();
  const { code, stderr } = await work.run(...BUILD);
  expect({ code, errors: stderr.match(/ error .*/g) }).toEqual({ code: 0, errors: null });
});
afterAll(() => work.remove());

const site = (...parts: string[]) => path.join(work.cwd, 'site', ...parts);
const text = (key: string) => readFileSync(site(key), 'utf8');
const page = (key: string) => text(`${key}index.html`);
const pages = () =>
  (readdirSync(site(), { recursive: true }) as string[]).filter(
    (file) => file.endsWith('.html') && !file.startsWith('packages'),
  );

/** By path. */
function hashes(folder: string): Record<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((file) => file.isFile());
  const paths = files.map((file) => path.relative(folder, path.join(file.parentPath, file.name)));
  return Object.fromEntries(
    paths.sort().map((file) => [
      file,
      createHash('sha256')
        .update(readFileSync(path.join(folder, file)))
        .digest('hex'),
    ]),
  );
}

it('has every page in every language', () => {
  const inEnglish = pages().filter((file) => file.startsWith('en/'));
  const inGerman = pages().filter((file) => file.startsWith('de/'));
  const old = 'en/courses/old/index.html';
  expect(inGerman.map((file) => file.slice(3))).toEqual(
    inEnglish.filter((file) => file !== old).map((file) => file.slice(3)),
  );
  for (const key of [
    '',
    'courses/',
    'courses/alpha/',
    'films/',
    'films/alpha/bilbao/',
    'toolkit/',
    'glossary/',
  ])
    expect(existsSync(site('de', key, 'index.html')), key).toBe(true);
});

it('is whole: links, ids, languages, sitemap, feeds and linked data', () => {
  expect(siteFaults(site(), 'https://learn.example.org/below/')).toEqual([]);
});

it('is the same in another folder, time zone and language of the machine, and on another day', async () => {
  const elsewhere = await portalTest();
  const days =
    'const n=Date.now;globalThis.Date=class extends Date{constructor(...a){a.length?super(...a):super(Date.now())}static now(){return n()+4e9}}';
  const env = {
    TZ: 'Pacific/Kiritimati',
    LC_ALL: 'tr_TR.UTF-8',
    NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(days)}`,
  };
  const args = [CLI, ...BUILD, '--no-cache'];
  expect((await startCommand(elsewhere.cwd, process.execPath, args, { env }).ended).code).toBe(0);
  expect(hashes(path.join(elsewhere.cwd, 'site'))).toEqual(hashes(site()));
  await elsewhere.remove();
});

it('finds the words of its texts, and no signs of HTML', () => {
  const { words } = JSON.parse(text('assets/search-en.json')) as PortalIndex;
  const found = unpackWords(words.words).map(([word]) => word);
  expect(found).toEqual(
    expect.arrayContaining(['answers', 'lathe', 'mentor', 'drill', 'bilbao', 'gatehouse']),
  );
  expect(found.filter((word) => /^(amp|x26|lt|em|script)$/.test(word))).toEqual([]);
});

describe('a page of a course', () => {
  it('says what it is, and has its packages by LMS with size, checksum, address and sheet', () => {
    const html = page('en/courses/alpha/').replaceAll('\u00A0', ' ');
    for (const words of [
      'A &amp; B &lt;i&gt;alpha&lt;/i&gt;',
      'Plan a first visit',
      '<p>Who opens &lt;i&gt;which&lt;/i&gt; door.</p></li>',
      // As far as they are there: of two hours face to face one and a half, of an assessment nothing.
      '1 h online · 1 h 30 min face to face</p>',
      '<p>Who comes with whom.</p></li>',
      'English: complete',
      'German: 1 of 2 lessons',
      'EQF level',
      'Ana Ruiz',
      'CC BY-SA 4.0',
      '1 March 2026',
      'For Moodle',
      'href="../../../packages/alpha-en-web-draft/index.html"',
      'alpha-en-lms-draft.html',
      'data-focus="50 30"',
      'packages/alpha-en-guide-draft/alpha-en-guide-draft.html">Trainer’s guide',
      'https://learn.example.org/below/packages/alpha-en-scorm12-draft.zip',
    ])
      expect(html).toContain(words);
    // A translation says it in its own words, or not.
    expect(page('de/courses/alpha/')).not.toContain('Who opens');
    expect(text('assets/style.css')).toContain('[data-focus="50 30"]{object-position:50% 30%}');
    const zip = readFileSync(site('packages/alpha-en-scorm12-draft.zip'));
    expect(html).toContain(createHash('sha256').update(zip).digest('hex'));
    const listed = JSON.parse(text('packages/packages.json')) as { packages: { course: string }[] };
    expect(new Set(listed.packages.map(({ course }) => course))).toEqual(new Set(['alpha', 'beta']));
  });

  it('shows what its newest version changed, and folds the earlier ones', () => {
    const [open = '', folded = ''] = page('en/courses/alpha/').split('<summary lang="en">Earlier versions');
    expect(open.slice(open.indexOf('id="changes"')).match(/<h3 id="[\d.]+"/g)).toEqual(['<h3 id="1.1.1"']);
    expect(folded.match(/<h3 id="[\d.]+"/g)).toEqual(['<h3 id="1.1.0"', '<h3 id="1.0.0"']);
    expect(page('en/courses/beta/')).not.toContain('Earlier versions');
  });

  it('in a language without it says so, and leads search engines to the one it has', () => {
    const html = page('de/courses/beta/');
    expect(html).toContain('Sie lesen sie auf Englisch.');
    expect(html).toContain('<link rel="canonical" href="https://learn.example.org/below/en/courses/beta/">');
    expect(html).not.toContain('hreflang="de" href="https://learn.example.org/below/de/courses/beta/"');
    expect(page('de/courses/alpha/')).toContain(
      'hreflang="en" href="https://learn.example.org/below/en/courses/alpha/"',
    );
  });

  it('in a translation tells of its versions in the language they are written in', () => {
    expect(page('de/courses/alpha/')).toMatch(/<div class="prose" lang="en">\s*<h[2-6][^>]*>Added/);
    expect(page('en/courses/alpha/')).not.toContain('<div class="prose" lang');
  });

  it('tells machines what its authors gave, and nothing else', () => {
    const [, json = ''] =
      /<script type="application\/ld\+json">(.*?)<\/script>/.exec(page('en/courses/alpha/')) ?? [];
    expect(json).not.toMatch(/[<>]/);
    expect(JSON.parse(json)).toMatchObject({
      '@context': ['https://w3id.org/kim/amb/context.jsonld', 'https://schema.org/', { '@language': 'en' }],
      id: 'https://example.org/courses/alpha',
      type: ['LearningResource', 'Course'],
      license: { id: 'https://creativecommons.org/licenses/by-sa/4.0/' },
      teaches: [
        { id: 'https://example.org/courses/alpha#start/visit', name: 'Plan a first visit' },
        { id: 'https://example.org/courses/alpha#start/read', name: 'Read *signs* & <b>s' },
      ],
      educationalAlignment: [{ targetUrl: 'http://data.europa.eu/snb/eqf/4' }],
      hasPart: [{ id: 'https://example.org/courses/alpha/start' }],
      timeRequired: 'PT150M',
      workTranslation: [{ name: 'Kurs Alpha', inLanguage: ['de'] }],
    });
    expect(page('en/courses/beta/')).not.toMatch(/"(license|creator|educationalLevel)"/);
  });
});

describe('what others take over', () => {
  const data = (key: string) => JSON.parse(text(key));
  const OPEN_BADGE = 'courses/alpha/open-badge.en.json';
  const ELM = 'courses/alpha/achievement.elm.json';

  it('is an achievement of Open Badges 3.0 in each language of the course, with what its author gave', () => {
    const base = 'https://learn.example.org/below/';
    expect(data(OPEN_BADGE)).toEqual({
      '@context': 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json',
      id: base + OPEN_BADGE,
      type: ['Achievement'],
      name: 'A & B <i>alpha</i> “1” 日本 😀',
      description: 'Made by a test.',
      criteria: {
        id: `${base}en/courses/alpha/`,
        narrative: [
          'What learners will be able to do:',
          '',
          '- Plan a first visit',
          '- Read \\*signs\\* & \\<b>s',
          '',
          '- Completed when:',
          '  - 2 lessons opened (One; A film)',
        ].join('\n'),
      },
      achievementType: 'Badge',
      alignment: [
        {
          type: ['Alignment'],
          targetName: 'EQF level 4',
          targetFramework: 'European Qualifications Framework',
          targetCode: '4',
          targetUrl: 'http://data.europa.eu/snb/eqf/4',
        },
        {
          type: ['Alignment'],
          targetName: 'Teacher training',
          targetFramework: 'ISCED-F 2013',
          targetCode: '0113',
          targetUrl: 'http://data.europa.eu/snb/isced-f/0113',
        },
        {
          type: ['Alignment'],
          targetName: 'plan visits',
          targetFramework: 'ESCO',
          targetUrl: 'http://data.europa.eu/esco/skill/1a',
        },
      ],
      creditsAvailable: 0.5,
      image: { id: `${base}media/alpha/clip.png`, type: 'Image' },
      inLanguage: 'en',
      tag: ['visits'],
      version: '1.0.0',
      related: [
        {
          id: `${base}courses/alpha/open-badge.de.json`,
          type: ['Related'],
          inLanguage: 'de',
          version: '1.0.0',
        },
      ],
    });
    expect(data('courses/alpha/open-badge.de.json')).toMatchObject({
      name: 'Kurs Alpha',
      inLanguage: 'de',
      criteria: {
        id: `${base}de/courses/alpha/`,
        narrative: expect.stringMatching(
          /^Was die .*\n\n- Einen ersten Besuch planen\n[\s\S]*- Abgeschlossen, wenn:/,
        ),
      },
    });
  });

  it('is a learning achievement of the European Learning Model, in all languages that are there', () => {
    const language = (code: string) =>
      expect.objectContaining({ id: `http://publications.europa.eu/resource/authority/language/${code}` });
    const found = data(ELM);
    expect(found).toMatchObject({
      type: 'Qualification',
      title: { en: 'A & B <i>alpha</i> “1” 日本 😀', de: 'Kurs Alpha' },
      description: { en: 'Made by a test.', de: 'Von einem Test gemacht.' },
      language: [language('ENG'), language('DEU')],
      volumeOfLearning: 'PT2H30M',
      mode: { prefLabel: { en: 'Blended' } },
      eqfLevel: { id: 'http://data.europa.eu/snb/eqf/4' },
      creditPoint: {
        type: 'CreditPoint',
        framework: { prefLabel: { en: 'European Credit Transfer System' } },
        point: '0.5',
      },
      thematicArea: [{ id: 'http://data.europa.eu/snb/isced-f/0113', prefLabel: { en: 'Teacher training' } }],
      learningOutcome: [
        {
          id: `https://learn.example.org/below/${ELM}#start/visit`,
          title: { en: 'Plan a first visit', de: 'Einen ersten Besuch planen' },
          relatedESCOSkill: [{ id: 'http://data.europa.eu/esco/skill/1a' }],
        },
        { title: { en: 'Read *signs* & <b>s' } },
      ],
    });
    expect(found.learningOutcome[1]).not.toHaveProperty('relatedESCOSkill');
    expect(found.learningOutcome[1].title).not.toHaveProperty('de');
  });

  it('names no learner, issuer, date or grade', () => {
    for (const key of [OPEN_BADGE, ELM])
      expect(text(key)).not.toMatch(/issu|award|creator|credentialSubject|valid|grad|\d{4}-\d\d/i);
  });

  it('is a text for the form of a badge, and one for results platforms, in the language of the page', () => {
    const badge = text('de/courses/alpha/badge.txt');
    expect(badge.startsWith('\uFEFFFür ein Badge: Kurs Alpha\n')).toBe(true);
    expect(badge).toContain('\nName\n----\nKurs Alpha\n');
    expect(badge).toContain('\n- Einen ersten Besuch planen\n- Read *signs* & <b>s\n');
    const results = text('en/courses/alpha/results.txt').replaceAll('\u00A0', ' ');
    const zip = readFileSync(site('packages/alpha-en-scorm12-draft.zip'));
    for (const words of [
      '\nSummary (at most 300 characters)\n--------------------------------\nMade by a test.\n',
      '\nFor whom\n--------\nTeachers\n',
      'English: complete\nGerman: 1 of 2 lessons',
      'CC BY-SA 4.0\nhttps://creativecommons.org/licenses/by-sa/4.0/',
      'https://learn.example.org/below/en/courses/alpha/\n',
      'https://learn.example.org/below/packages/alpha-en-scorm12-draft.zip\nscorm12, ',
      `SHA-256: ${createHash('sha256').update(zip).digest('hex')}\n`,
      '\nFunding\n-------\nCo-funded by somebody\n',
      '\nDisclaimer\n----------\nOurs alone.\n',
    ])
      expect(results).toContain(words);
    expect(text('de/courses/beta/results.txt')).toContain('\nDie Texte des Kurses sind auf Englisch.\n');
  });

  it('is linked from the page; a course without objectives has only the text for results platforms', () => {
    const links = (html: string) =>
      Array.from(html.matchAll(/href="([^"]+\.(?:txt|json))" download/g), ([, href = '']) => href);
    expect(links(page('de/courses/alpha/'))).toEqual([
      '../../../de/courses/alpha/badge.txt',
      '../../../courses/alpha/open-badge.de.json',
      '../../../courses/alpha/achievement.elm.json',
      '../../../de/courses/alpha/results.txt',
    ]);
    expect(links(page('en/courses/beta/'))).toEqual(['../../../en/courses/beta/results.txt']);
    expect(page('en/courses/beta/')).not.toContain('Open Badges');
    expect(existsSync(site('courses/beta'))).toBe(false);
    expect(existsSync(site('en/courses/beta/badge.txt'))).toBe(false);
  });

  it('leads nowhere where nothing is', () => {
    const files = (readdirSync(site(), { recursive: true }) as string[]).filter(
      (file) => /\.(txt|json)$/.test(file) && /^(\w\w\/)?courses\//.test(file),
    );
    expect(files.length).toBe(9);
    const addresses = files.flatMap((file) =>
      Array.from(
        text(file).matchAll(/https:\/\/learn\.example\.org\/below\/([^\s"#]+)/g),
        ([, way = '']) => way,
      ),
    );
    expect(addresses.length).toBeGreaterThan(20);
    expect(addresses.filter((way) => !existsSync(site(way)))).toEqual([]);
  });
});

it('has a page for each film that a lesson shows, with its captions and text, and asks its host only after a click', () => {
  const html = page('en/films/alpha/bilbao/');
  for (const words of ['Metalworking', 'srclang="en"', 'data-at="1"', 'stands still.', 'Spain'])
    expect(html).toContain(words);
  expect(html).not.toContain('alert(1)');
  expect(text('media/alpha/bilbao.en.vtt')).toContain('<v Ana>The lathe stands still.');
  const far = page('en/films/alpha/far/');
  expect(far).toContain('frame-src https://www.youtube-nocookie.com');
  expect(far).not.toMatch(/<(iframe|script|img|source)[^>]*youtube/);
  expect(existsSync(site('en/films/alpha/unused'))).toBe(false);
  // On the picture, or where there is none, among the facts.
  expect(page('en/films/')).toMatch(
    /<span class="runs">0:0\d<\/span>[\s\S]*>Spain · Metalworking<[\s\S]*>Poland · 1:00</,
  );
});

it('shows news, stories, pages, events, tools and terms, each where it belongs', () => {
  const news = page('en/news/open/');
  expect(news).toContain('<b>open</b>');
  expect(news).not.toMatch(/alert|onerror/);
  expect(news).toContain('src="../../../assets/files/picture.svg"');
  expect(page('de/news/')).toContain('Das Portal ist offen');
  const community = page('de/community/');
  for (const words of ['We help each other.', 'First calls', 'Two calls', 'Project office', 'Polen'])
    expect(community).toContain(words);
  expect(community).not.toContain('It is over');
  expect(community).toContain('<a href="../../de/stories/">Alle Berichte</a>');
  expect(page('de/events/')).toMatch(/Vergangene Termine[\s\S]*It is over/);
  expect(page('en/toolkit/')).toMatch(/media\/alpha\/check\.docx"[\s\S]*Accessible document/);
  expect(page('en/glossary/')).toContain('Whoever guides a learner at work.');
  expect(page('de/')).toMatch(/imprint\/" lang="en">Imprint[\s\S]*Termine als Kalender \(iCalendar\)/);
});

it('shows a title of 300 letters whole', () => {
  expect(page('en/stories/b-long/')).toContain(`<h1>${'Long'.repeat(75)}</h1>`);
});

describe('the community', () => {
  /** The section of a course, which is the last one where it is the last course. */
  const talkOf = (html: string, id: string) =>
    html.split('<section class="circle"').find((part) => part.includes(`id="talk-${id}"`)) ?? '';

  it('of each course stands under its title, with its own rules', () => {
    const html = page('de/community/');
    expect(html).toContain('<a href="#talk-beta">Course Beta</a>');
    const [alpha, beta] = [talkOf(html, 'alpha'), talkOf(html, 'beta')];
    for (const words of [
      'Kurs Alpha',
      'We help each other.',
      'Name no firm.',
      'Send us a case.',
      'Project office',
    ])
      expect(alpha).toContain(words);
    for (const words of ['Course Beta', 'We sharpen drills.', 'Wear glasses.', 'Bring a drill.'])
      expect(beta).toContain(words);
    expect(alpha).not.toContain('drill');
    expect(beta).not.toMatch(/Name no firm|Worüber gesprochen wird/);
  });

  it('leads to where a topic is talked about, or says where that is', () => {
    const alpha = talkOf(page('de/community/'), 'alpha');
    expect(alpha).toMatch(
      /First calls[^/]*<[\s\S]*href="https:\/\/forum\.example\.org\/t\/1\?a&#x3D;1&amp;b&#x3D;2"[^>]*>Mitreden auf forum\.example\.org/,
    );
    expect(alpha).toContain('wo der Kurs stattfindet');
    expect(alpha).toMatch(/Erste Schritte<\/span><h4>Cases/);
    expect(talkOf(page('en/community/'), 'beta')).not.toContain('where the course is taken');
  });

  it('has its local groups by country, sorted in the language of the page, to be filtered and reached', () => {
    const names = (key: string) =>
      Array.from(
        page(key).matchAll(/<span class="when">([^<]+)<\/span><h3[^>]*>([^<]+)/g),
        ([, country, name]) => `${country}: ${name}`,
      );
    expect(names('en/community/')).toEqual([
      'Atlantis: Another group',
      'Austria: Group A',
      'Austria: Group B &lt;b&gt;',
      'Germany: German group',
      'Greece: Greek group',
      'Poland: Polish group',
      'Spain: Spanish group',
    ]);
    expect(names('de/community/').slice(1)).toEqual([
      'Deutschland: Fachgruppe',
      'Griechenland: Greek group',
      'Österreich: Group A',
      'Österreich: Group B &lt;b&gt;',
      'Polen: Polish group',
      'Spanien: Spanish group',
    ]);
    const html = page('de/community/');
    expect(html).toMatch(/data-filters="groups-list"[\s\S]*<option value="AT">Österreich<\/option>/);
    expect(html).toContain('<a href="mailto:de@example.org">de@example.org</a>');
    expect(html).toContain('<a href="https://el.example.org/" rel="noopener">el.example.org</a>');
    expect(html).toContain('<h3 lang="en">Greek group');
    expect(page('en/community/')).toContain('<p lang="de">Wir treffen uns.');
  });

  it('takes stories by mail, with questions, by the template that lies there, and by a pull request', async () => {
    const html = page('de/community/');
    const [, mail = ''] = /href="(mailto:office@example\.org\?[^"]*)"/.exec(html) ?? [];
    const asked = new URL(mail.replaceAll('&#x3D;', '=').replaceAll('&amp;', '&')).searchParams;
    expect(asked.get('subject')).toBe('Aus der Praxis');
    expect(asked.get('body')).toContain('Was ist daraus geworden?');
    expect(html).toContain('href="https://git.example.org/portal"');
    expect(html).toContain('href="../../de/story-template.md" download');
    expect(page('de/stories/')).toContain('href="../../de/story-template.md" download');
    const template = text('de/story-template.md');
    expect(template).toContain('## Was ist daraus geworden?');
    // What a member sends becomes a page as it is.
    const taken = await portalTest({
      '../portal/portal.yaml': 'title: A\naddress: https://learn.example.org/\nlanguages: [en, de]\n',
      '../portal/stories/sent.de.md': template,
    });
    const { code, stderr } = await taken.run('portal', 'other', '-o', 'site', '--draft');
    expect({ code, errors: stderr.match(/ error .*/g) }).toEqual({ code: 0, errors: null });
    const story = readFileSync(path.join(taken.cwd, 'site/de/stories/sent/index.html'), 'utf8');
    expect(story).toMatch(/<h1>Worum es geht[\s\S]*Land<\/span><\/p>[\s\S]*Was haben Sie getan\?<\/h2>/);
    await taken.remove();
  });

  it('is found by the search: topics, groups and events', () => {
    const { shown } = JSON.parse(text('assets/search-de.json')) as PortalIndex;
    const addresses = shown.map(([address]) => address);
    expect(addresses).toEqual(
      expect.arrayContaining([
        'de/community/#topic-alpha-calls',
        'de/community/#group-1',
        'de/events/#alpha-later',
      ]),
    );
  });
});

it('has in its foot who stands behind it, and whom one asks', () => {
  const [, foot = ''] = page('de/').split('<footer');
  for (const words of [
    'alt="A &amp; B"',
    'Without a logo (Polen)',
    'EU (Griechenland)',
    'Kontakt: The office',
    'mailto:office@',
  ])
    expect(foot).toContain(words);
});

it('tells those who subscribe: news, releases and events, as Atom and as a calendar', () => {
  expect(text('en/news.xml')).toContain('<updated>2026-02-03T12:00:00.000Z</updated>');
  const releases = text('en/releases.xml');
  expect(releases).toContain('A &amp; B &lt;i>alpha&lt;/i>');
  expect(Array.from(releases.matchAll(/<id>[^<]*#(1\.\d\.\d)</g), ([, version]) => version)).toEqual([
    '1.1.1',
    '1.1.0',
    '1.0.0',
  ]);
  expect(releases).toContain('href="https://learn.example.org/below/en/courses/alpha/#1.1.1"');
  expect(text('en/events.xml')).toContain('https://learn.example.org/below/en/events/#alpha-later');
});

it('has a calendar that is read as RFC 5545 says: whole days, the last of several one behind it', () => {
  const lines = text('en/events.ics').replaceAll('\r\n\t', '').split('\r\n');
  expect(lines.slice(0, 2)).toEqual(['BEGIN:VCALENDAR', 'VERSION:2.0']);
  expect(lines.at(-2)).toBe('END:VCALENDAR');
  const events = lines.join('\n').split('BEGIN:VEVENT\n').slice(1);
  const fields = events.map((event) =>
    Object.fromEntries(
      event.split('\n').flatMap((line) => {
        const [, name = '', value] = /^([A-Z]+(?:;VALUE=DATE)?):(.*)$/.exec(line) ?? [];
        return /^(UID|DT|SUMMARY|LOCATION|URL|DESC)/.test(name) ? [[name, value]] : [];
      }),
    ),
  );
  expect(fields).toEqual([
    {
      UID: 'alpha-gone@learn.example.org',
      SUMMARY: 'It is over',
      DTSTAMP: '20010512T120000Z',
      'DTSTART;VALUE=DATE': '20010512',
      'DTEND;VALUE=DATE': '20010513',
    },
    {
      UID: 'alpha-later@learn.example.org',
      SUMMARY: 'Two calls\\; 😀 (14:00–16:00 CEST)',
      DTSTAMP: '20990512T120000Z',
      'DTSTART;VALUE=DATE': '20990512',
      'DTEND;VALUE=DATE': '20990513',
      DESCRIPTION: 'Bring one.',
      LOCATION: 'Online\\, at home',
    },
    {
      UID: 'alpha-fair@learn.example.org',
      SUMMARY: 'A fair',
      DTSTAMP: '20991230T120000Z',
      'DTSTART;VALUE=DATE': '20991230',
      'DTEND;VALUE=DATE': '21000103',
      URL: 'https://fair.example.org/',
    },
  ]);
  expect(page('en/events/')).toContain('30 December 2099 – 2 January 2100');
});

it('asks nobody, keeps its addresses and lists them', () => {
  for (const file of pages()) {
    const html = text(file);
    expect(html, file).toMatch(/default-src (?:'|&#x27;)none/);
    expect(html, file).not.toMatch(
      /<(?:script|link rel="stylesheet"|img|source)[^>]*(?:src|href)="(?:https?:)?\/\//,
    );
    expect(html, file).not.toMatch(/\sstyle="/);
  }
  expect(text('en/courses/old/index.html')).toContain('content="0; url=../../../en/courses/alpha/"');
  const map = text('sitemap.xml');
  expect(map).toContain('<loc>https://learn.example.org/below/de/courses/alpha/</loc>');
  expect(map).not.toContain('/de/courses/beta/');
});
