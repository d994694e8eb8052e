/** A small workspace with all that a portal shows: two courses, one in two languages, and the texts beside them. */
import { readFileSync } from 'node:fs';
import { type CourseTest, courseTest, courseYaml } from '../support/course-test.ts';

const FILM = readFileSync('courses/getting-started/assets/clip.mp4');
const POSTER = readFileSync('courses/getting-started/assets/clip.png');
const SHEET = readFileSync('courses/getting-started/assets/lesson-checklist.docx');
const LOGO = '<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"><path d="M0 0h9v9z"/></svg>\n';

const ACHIEVEMENT = `credits: { system: ECTS, points: 0.5 }
achievement:
  type: Badge
  fields: [{ code: '0113', name: Teacher training }]
  skills: { visit: [{ name: plan visits, esco: http://data.europa.eu/esco/skill/1a }] }
funding: { statement: Co-funded by somebody, disclaimer: Ours alone. }
`;

const QUIET = 'rules: { image-has-alt: { level: off, reason: Not of interest here } }\n';

export const FILES: Record<string, string | Uint8Array> = {
  'course.yaml': courseYaml(
    `translations: [de]\nlicence: CC-BY-SA-4.0\nauthors: [Ana Ruiz]\nkeywords: [visits]\neqf: 4\ncover: { file: assets/clip.png, focus: 50% 30% }\n${ACHIEVEMENT}${QUIET}`,
    'alpha',
  ).replace('A test course', 'A & B <i>alpha</i> "1" 日本 😀'),
  'CHANGELOG.md':
    '# Changelog\n\n## 1.1.1 - 2026-04-01\n\n- A slip.\n\n## 1.1.0 - 2026-04-01\n\n### Added\n\n- Tools.\n\n## 1.0.0 - 2026-03-01\n\n### Added\n\n- Begins with **visits**.\n',
  '01-start/module.yaml':
    'title: First steps\nobjectives: { visit: Plan a first visit, read: Read *signs* & <b>s }\nhours: { online: 1, face-to-face: 2, assessment: 4 }\n',
  '01-start/sessions/01-meet.md':
    '---\ntitle: Meet\ndescription: Who comes with whom.\nminutes: 90\n---\n\nEverybody says a name.\n',
  '01-start/01-one.md':
    '---\ntitle: One\nminutes: 60\ndescription: Who opens <i>which</i> door.\nkeywords: [gatehouse]\n---\n\nA mentor opens the workshop door.\n',
  '01-start/02-film.md': '---\ntitle: A film\nminutes: 5\n---\n\n::video{ref=bilbao}\n\n::video{ref=far}\n',
  'videos.yaml': `bilbao:
  title: A workshop in Bilbao
  summary: Who follows when two retire?
  source: { file: assets/clip.mp4 }
  poster: assets/clip.png
  captions: { en: assets/clip.en.vtt }
  transcript: { en: assets/clip.en.md }
  language: en
  chapters: [{ at: 0, title: Two retire }, { at: "0:01", title: One begins }]
  country: ES
  sector: Metalworking
  topics: [succession]
  licence: CC-BY-4.0
far:
  title: From far away
  source: { youtube: aqz-KE-bpKQ }
  transcript: { en: assets/clip.en.md }
  language: en
  duration: "1:00"
  country: PL
unused:
  title: Nobody shows it
  source: { file: assets/clip.mp4 }
`,
  'assets/clip.mp4': FILM,
  'assets/clip.png': POSTER,
  'assets/clip.en.vtt': 'WEBVTT\n\n00:00.000 --> 00:01.000\n<v Ana>The lathe stands still.\n',
  'assets/clip.en.md': '**Ana:** The lathe <script>alert(1)</script> stands still.\n',
  'assets/check.docx': SHEET,
  'toolkit.yaml':
    'check:\n  title: Checklist\n  file: assets/check.docx\n  kind: Checklist\n  licence: CC-BY-4.0\n  accessible: true\n',
  'community.yaml': `intro: We help each other.
forums:
  calls: { title: First calls, question: What did you say?, address: https://forum.example.org/t/1?a=1&b=2 }
  cases: { title: Cases, question: Which one?, module: start }
events:
  later: { title: Two calls; 😀, date: 2099-05-12, time: "14:00–16:00 CEST", place: "Online, at home", summary: Bring one. }
  fair: { title: A fair, date: 2099-12-30, until: 2100-01-02, address: https://fair.example.org/ }
  gone: { title: It is over, date: 2001-05-12 }
rules: [Name no firm.]
contacts: { office: { name: Project office, email: office@example.org } }
contribute: [Send us a case.]
`,
  'glossary.yaml': 'mentor: Whoever guides a learner at work.\n',
  'i18n/de/course.yaml': 'title: Kurs Alpha\ndescription: Von einem Test gemacht.\n',
  'i18n/de/01-start/module.yaml':
    'title: Erste Schritte\nobjectives: { visit: Einen ersten Besuch planen }\n',
  'i18n/de/01-start/01-one.md': '---\ntitle: Eins\n---\n\nEine Mentorin öffnet die Werkstatt.\n',
  '../other/course.yaml': courseYaml('keywords: [tools]\n', 'beta').replace('A test course', 'Course Beta'),
  '../other/01-only/01-lesson.md': '---\ntitle: Only\nminutes: 60\n---\n\nA text about a drill.\n',
  '../other/community.yaml':
    'intro: We sharpen drills.\nrules: [Wear glasses.]\ncontribute: [Bring a drill.]\n',
  '../portal/portal.yaml': `title: { en: Our portal, de: Unser Portal }
description: { en: All that there is., de: Alles was es gibt. }
address: https://learn.example.org/below/
languages: [en, de]
theme: { brand: "#2c6e63", logo: logo.svg }
partners:
  - { name: 'A & B', logo: logo.svg, address: https://a.example.org/ }
  - { name: Without a logo, country: PL }
  - { name: By its code in the EU, country: EL }
funding: { statement: Funded by nobody, emblem: logo.svg }
contact: { name: The office, email: office@example.org }
repository: https://git.example.org/portal
groups:
  - { country: ES, name: Spanish group, place: Bilbao, email: es@example.org }
  - { country: EL, name: { en: Greek group, el: Ελληνική ομάδα }, address: https://el.example.org/ }
  - { country: DE, name: { en: German group, de: Fachgruppe }, description: { de: Wir treffen uns. }, email: de@example.org }
  - { country: AT, name: Group A, email: a@example.org }
  - { country: AT, name: Group B <b>, email: b@example.org }
  - { country: PL, name: Polish group, email: pl@example.org }
  - { country: Atlantis, name: Another group, email: x@example.org }
courses: { alpha: { audience: { en: Teachers, de: Lehrkräfte } } }
redirects: { en/courses/old/: en/courses/alpha/ }
`,
  '../portal/logo.svg': LOGO,
  '../portal/picture.svg': LOGO,
  '../portal/news/2026-02-03-open.md':
    '---\ntitle: The portal is open\nsummary: At last.\n---\n\nNow <b>open</b> <script>alert(1)</script><a href="https://example.org/" onclick="alert(2)">here</a>.\n\n![A triangle](../picture.svg)\n',
  '../portal/news/2026-02-03-open.de.md': '---\ntitle: Das Portal ist offen\n---\n\nEndlich.\n',
  '../portal/stories/a-visit.md': '---\ntitle: A visit\ncountry: PL\n---\n\nIt rained.\n',
  '../portal/stories/b-long.md': `---\ntitle: ${'Long'.repeat(75)}\n---\n\nIt went on.\n`,
  '../portal/pages/imprint.md': '---\ntitle: Imprint\n---\n\nWho answers <em>&amp;</em> asks for it.\n',
};

/** Built to `site` below its folder. */
export async function portalTest(changed: Record<string, string | Uint8Array> = {}): Promise<CourseTest> {
  return courseTest({ ...FILES, ...changed });
}

export const BUILD = ['portal', 'course', 'other', '-o', 'site', '--draft'];
