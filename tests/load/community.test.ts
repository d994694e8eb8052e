import { expect, it } from 'vitest';
import { loadFiles } from './load-files.ts';

const GOOD = `
intro: We talk.
forums:
  start: { title: "A & B <c> 😀", question: Who are you?, module: a }
  all: { title: All, question: What now? }
events:
  fair: { title: Fair, date: 2026-05-12, until: 2026-05-13, place: Bilbao, address: "https://example.org/?a=1&b=2" }
  call: { title: Call, date: 2026-05-02, time: 14:00 CET }
rules: [Be kind., Name no firm.]
contacts:
  office: { name: Office, role: Questions, email: office@example.org }
contribute: [Send a case.]
`;

it('keeps the ids of the source in every language, with what is not translated', async () => {
  const { project, said } = await loadFiles({
    'community.yaml': GOOD,
    'i18n/es/community.yaml': `
intro: Hablamos.
forums: { start: { title: Inicio, question: ¿Quién es usted? } }
events: { fair: { title: Feria }, call: { title: Llamada } }
rules: [Sea amable., No nombre empresas.]
contacts: { office: { role: Preguntas } }
contribute: [Envíe un caso.]
`,
  });
  expect(said).toEqual([
    'i18n/es/community.yaml:1:1 warning community-translated The community lacks translations of "all", so learners read these in "en"; add them',
  ]);
  const { en, es } = project.community;
  expect(en?.events.map(({ id }) => id)).toEqual(['call', 'fair']);
  expect(es?.forums).toMatchObject([
    { id: 'start', title: 'Inicio', language: 'es', module: 'a' },
    { id: 'all', title: 'All', language: 'en' },
  ]);
  expect(es?.events[1]).toMatchObject({ title: 'Feria', date: '2026-05-12', place: 'Bilbao' });
  expect(es?.rules[1]).toEqual({ text: 'No nombre empresas.', language: 'es' });
  expect(es?.contacts).toMatchObject([{ name: 'Office', role: 'Preguntas', email: 'office@example.org' }]);
});

it.each([
  [
    'forums:\n  a: { title: Talk, question: A? }\n  b: { title: TALK, question: B? }\n',
    'community.yaml:3:3 error forum-name-unique Two forums are called "TALK"; give one of them another name',
  ],
  [
    'events: { a: { title: A, date: 2026-02-30 } }\n',
    'community.yaml:1:32 error settings-valid "events.a.date" is "2026-02-30"; expected a day such as 2026-05-12',
  ],
  [
    'events: { a: { title: A, date: 2026-02-03, until: 2026-02-01 } }\n',
    'community.yaml:1:51 error settings-valid "events.a.until" is "2026-02-01"; expected a day that is not before `date`',
  ],
  [
    'contacts: { a: { name: A, address: "javascript:alert(1)" } }\n',
    'community.yaml:1:36 error settings-valid "contacts.a.address" is "javascript:alert(1)"; expected an https address',
  ],
  [
    'events: { a: { title: A } }\n',
    'community.yaml:1:14 error settings-valid "events.a.date" is missing; expected a day such as 2026-05-12',
  ],
  [
    'forums: { a: { title: A, question: B, address: "http://a.example.org" } }\n',
    'community.yaml:1:48 error settings-valid "forums.a.address" is "http://a.example.org"; expected an https address',
  ],
  [
    'forums: { a: { title: A, question: B, module: x } }\n',
    'community.yaml:1:47 error module-known The course has no module "x". Known: a.',
  ],
])('refuses %j', async (text, message) => {
  const { said } = await loadFiles({ 'community.yaml': text });
  expect(said.filter((one) => one.startsWith('community.yaml'))).toContain(message);
});

it('is none where nothing is written', async () => {
  const { project } = await loadFiles({ 'community.yaml': '# to come\nforums: {}\n' });
  expect(project.community).toEqual({});
});
