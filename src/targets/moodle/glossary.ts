/**
 * The glossary as an activity. A restore without users leaves out the entries of a glossary, so the terms stand in its
 * description, and beside them the file by which a teacher makes entries of them.
 */
import { fillTemplate } from '../../tool/templates.ts';
import { fillManifest } from '../xml-template.ts';
import { type Activity, PLAIN } from './layout.ts';
import { idNumberOf, type LayoutContext } from './layout-context.ts';

const IMPORT_FILE = 'glossary-import.xml';

export function glossaryActivity({ course, say, tell }: LayoutContext): Activity | undefined {
  const entries = [...course.glossary].sort((a, b) => a.term.localeCompare(b.term, course.language));
  if (entries.length === 0) return undefined;
  const title = say('glossary');
  const content = fillManifest('moodle/glossary-import.xml.hbs', { title, entries });
  const intro = fillTemplate('moodle/glossary.hbs', {
    entries,
    importHow: tell('importEntries'),
    file: IMPORT_FILE,
  });
  return {
    ...PLAIN,
    kind: 'glossary',
    title,
    idNumber: idNumberOf(course, 'glossary'),
    files: [{ area: 'intro', folder: '/', name: IMPORT_FILE, file: { path: IMPORT_FILE, content } }],
    fields: () => ({ intro }),
  };
}
