/** Toolkit and community: what the rules about them say. */
import type { Community } from '../../src/course/model/community.ts';
import type { Course } from '../../src/course/model/model.ts';
import type { ToolkitItem } from '../../src/course/model/toolkit.ts';
import { courseOf, courseWith, lessonOf, moduleOf } from '../support/course.ts';
import type { Row } from './row.ts';

const place = { file: 'toolkit.yaml', position: { line: 3, column: 1 } };

export function itemOf(overrides: Partial<ToolkitItem> = {}): ToolkitItem {
  return {
    id: 'sheet',
    title: 'First-call sheet',
    kind: undefined,
    summary: undefined,
    language: 'en',
    path: 'assets/sheet.docx',
    fileLanguage: 'en',
    licence: 'CC-BY-4.0',
    version: undefined,
    accessible: undefined,
    module: undefined,
    objectives: [],
    ...place,
    ...overrides,
  };
}

/** With skills for objectives of these names, of which it has "call" alone. */
function skilled(...names: string[]): Course {
  const skills = Object.fromEntries(names.map((name) => [name, [{ name: 'call', esco: '' }]]));
  const module = moduleOf({ objectives: [{ id: 'call', text: 'Call a firm' }], lessons: [lessonOf()] });
  return courseOf({ modules: [module], achievement: { type: undefined, fields: [], skills } });
}

function eventsOn(date: string, until?: string): Community {
  const event = { id: 'fair', title: 'A fair', language: 'en', date, until };
  return {
    intro: undefined,
    forums: [],
    events: [
      {
        ...event,
        time: undefined,
        place: undefined,
        address: undefined,
        summary: undefined,
        file: 'community.yaml',
        position: { line: 2, column: 3 },
      },
    ],
    rules: [],
    contacts: [],
    contribute: [],
  };
}

export const kitRows: Row[] = [
  {
    id: 'toolkit-licence',
    wrong: courseWith({}, { toolkit: [itemOf({ licence: undefined })] }),
    messages: [
      'toolkit.yaml:3:1 Nothing says who may use and adapt the item "sheet"; add "licence: CC-BY-4.0" to it, or the licence that it has',
    ],
    right: courseWith({}, { toolkit: [itemOf()] }),
  },
  {
    id: 'event-to-come',
    wrong: courseWith({}, { community: eventsOn('2026-05-12', '2026-05-13') }),
    context: { state: [], today: '2026-05-14' },
    messages: [
      'community.yaml:2:3 The event "A fair" was on 2026-05-13; remove it, or give it its next date',
    ],
    right: courseWith({}, { community: eventsOn('2026-05-12', '2026-05-13') }),
    rightContext: { state: [], today: '2026-05-13' },
  },
  {
    id: 'objective-known',
    wrong: skilled('calls', 'start/call', 'weather'),
    context: { state: [], settings: { 'achievement.skills.calls': { line: 9, column: 5 } } },
    messages: [
      'course.yaml:1:1 The skills of the achievement are for "weather", which is no objective; write the id of an objective of module.yaml',
      'course.yaml:9:5 The skills of the achievement are for "calls", which is no objective; did you mean "call"?',
    ],
    right: skilled('call', 'start/call'),
  },
  {
    id: 'objective-known',
    wrong: courseWith({}, { toolkit: [itemOf({ objectives: ['call'] })] }),
    messages: [
      'toolkit.yaml:3:1 The item "sheet" names the objective "call" and no module; write "module: …" beside it',
    ],
    right: courseWith({}, { toolkit: [itemOf()] }),
  },
  {
    id: 'hours-there',
    wrong: promising({ online: 2, 'face-to-face': 1, constructor: 1 }),
    messages: [
      '01-start:1:1 The module "Start" promises 2 h of "online", and only 1 h 30 min is there; give lessons their minutes, or promise less',
      '01-start:1:1 The module "Start" promises 1 h of "face-to-face", and nothing of it is there; write the plan of a session into sessions/, or promise less',
      '01-start:1:1 The module "Start" promises 1 h of "constructor", and nothing of it is there; nothing counts for this mode, so call it online or face-to-face, or promise less',
    ],
    // Only rounded.
    right: promising({ online: 1.7 }),
  },
];

function promising(hours: Record<string, number>) {
  const [module] = courseWith({ minutes: 90 }).modules;
  if (module === undefined) throw new Error('a module is there');
  return courseWith({}, { modules: [{ ...module, hours }] });
}
