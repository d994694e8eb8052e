import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PAGE_FILES } from '../../src/course/model/package-files.ts';
import { packedNames } from '../../src/load/packed-names.ts';
import { targets } from '../../src/targets/index.ts';
import { planPackages } from '../../src/targets/plan.ts';
import type { Target } from '../../src/targets/target.ts';
import { courseOf } from '../support/course.ts';

describe('a name in a package', () => {
  it.each([
    ['assets/Visit Plan.DOCX', 'files/visit-plan.docx'],
    ['assets/bilbao.en.vtt', 'files/bilbao-en.vtt'],
    ["assets/Tom & Jerry's <1>.png", 'files/tom-jerrys-1.png'],
    ['assets/εργασία.pdf', 'files/ergasia.pdf'],
    ['assets/żółw.png', 'files/zolw.png'],
    ['assets/😀.png', 'files/file.png'],
    ['assets/.hidden.png', 'files/hidden.png'],
    ['assets/.hidden', 'files/hidden'],
    ['assets/LICENSE', 'files/license'],
    ['assets/50% + 1 = #2.png', 'files/50-1-2.png'],
    ['assets/index.html', 'files/index-2.html'],
    ['site/index.html', 'files/site-index.html'],
    ['assets/adlcp_rootv1p2.xsd', 'files/adlcp-rootv1p2-2.xsd'],
    ['assets/con.png', 'files/con-2.png'],
    [`assets/${'x'.repeat(200)}.png`, `files/${'x'.repeat(64)}.png`],
  ])('%s → %s', (path, packed) => {
    expect(packedNames([path]).get(path)).toBe(packed);
  });

  it('is never one that the page or a standard takes for itself', () => {
    const plans = planPackages(courseOf());
    const manifests = plans.flatMap((plan) =>
      Object.values<Target>(targets).flatMap((target) => [
        ...target.files(plan, []),
        ...(target.joins ?? []).map(({ name }) => ({ path: `tracker-${name}.js` })),
        ...(target.seal?.(plan, []) ?? []),
      ]),
    );
    const own: string[] = [...PAGE_FILES, ...manifests.map((file) => file.path)];
    for (const name of own)
      expect(packedNames([`assets/${name}`]).get(`assets/${name}`)).not.toBe(`files/${name}`);
    expect(own).toContain('early.js');
    expect(own).toContain('tincan.xml');
    expect(own).toContain('sw.js');
  });

  it('takes the folder, then a number, where base names clash in any case', () => {
    const paths = [
      'assets/a.png',
      'i18n/es/assets/a.png',
      '01-x/assets/A.png',
      'assets/A.PNG',
      'assets/ä.png',
    ];
    expect(Object.fromEntries(packedNames(paths))).toEqual({
      '01-x/assets/A.png': 'files/a.png',
      'assets/A.PNG': 'files/a-2.png',
      'assets/a.png': 'files/a-3.png',
      'assets/ä.png': 'files/a-4.png',
      'i18n/es/assets/a.png': 'files/es-a.png',
    });
  });

  it('is ASCII, short, unique in any case, and the same in whatever order files were found', () => {
    const name = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 220 }),
      fc.constantFrom('index.html', 'a.png', 'A.png'),
    );
    const path = fc.array(
      name.map((text) => text.replaceAll('/', '') || 'x'),
      { minLength: 1, maxLength: 3 },
    );
    fc.assert(
      fc.property(
        fc.uniqueArray(
          path.map((parts) => parts.join('/')),
          { maxLength: 20 },
        ),
        (paths) => {
          const names = packedNames(paths);
          const values = [...names.values()];
          expect(new Set(values.map((one) => one.toLowerCase())).size).toBe(paths.length);
          for (const one of values)
            expect(one).toMatch(/^files\/[a-z0-9][a-z0-9-]{0,100}(\.[a-z0-9]{1,10})?$/);
          expect(new Map([...packedNames(paths.toReversed())].sort())).toEqual(new Map([...names].sort()));
        },
      ),
    );
  });
});
