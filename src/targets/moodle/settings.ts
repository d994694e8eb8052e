/** What a backup says that it includes: the screens of a restore offer the same. */
import type { NumberedSection } from './numbers.ts';

interface Setting {
  level: 'root' | 'section' | 'activity';
  section?: string;
  activity?: string;
  name: string;
  value: string;
}

const INCLUDED = ['activities', 'files', 'calendarevents'];
const LEFT_OUT =
  'imscc11 users anonymize role_assignments blocks filters comments badges userscompletion logs grade_histories questionbank groups competencies customfield contentbankcontent xapistate legacyfiles'.split(
    ' ',
  );

export function settingsOf(file: string, sections: readonly NumberedSection[]): Setting[] {
  const root = (name: string, value: string): Setting => ({ level: 'root', name, value });
  return [
    root('filename', file),
    ...INCLUDED.map((name) => root(name, '1')),
    ...LEFT_OUT.map((name) => root(name, '0')),
    ...sections.flatMap((section) => [
      ...both(`section_${section.id}`, (name) => ({ level: 'section', section: name })),
      ...section.activities.flatMap(({ kind, module }) =>
        both(`${kind}_${module}`, (name) => ({ level: 'activity', activity: name })),
      ),
    ]),
  ];
}

function both(
  name: string,
  of: (name: string) => Pick<Setting, 'level' | 'section' | 'activity'>,
): Setting[] {
  return [
    { ...of(name), name: `${name}_included`, value: '1' },
    { ...of(name), name: `${name}_userinfo`, value: '0' },
  ];
}
