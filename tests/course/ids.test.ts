import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ID_PATTERN, idFromName, slugId } from '../../src/course/model/ids.ts';

describe('ids', () => {
  it.each([
    ['01-why-engage', 'why-engage'],
    ['01-welcome.md', 'welcome'],
    ['2_second.md', 'second'],
    ['10. Tenth lesson.md', 'tenth-lesson'],
    ['2024-report.md', 'report'],
    ['Δεύτερο μάθημα.md', 'deytero-mathima'],
    ['Łódź i Kraków.md', 'lodz-i-krakow'],
    ['Straße.md', 'strasse'],
    ['日本.md', ''],
    ['Öl & Gas (neu).md', 'ol-gas-neu'],
  ])('of %s is %s', (name, id) => {
    expect(idFromName(name)).toBe(id);
  });

  it('are empty or may be written, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        const id = slugId(text);
        if (id !== '') expect(id).toMatch(ID_PATTERN);
        expect(slugId(id)).toBe(id);
      }),
    );
  });

  it('do not depend on the ordering prefix', () => {
    fc.assert(
      fc.property(fc.nat({ max: 999 }), fc.stringMatching(/^[a-z][a-z-]{0,30}[a-z]$/), (order, name) => {
        expect(idFromName(`${order}-${name}.md`)).toBe(idFromName(`${name}.md`));
      }),
    );
  });
});
