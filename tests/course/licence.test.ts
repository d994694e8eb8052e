import { expect, it } from 'vitest';
import { licenceOf } from '../../src/course/text/licence.ts';

it.each([
  ['CC-BY-SA-4.0', 'CC BY-SA 4.0', 'https://creativecommons.org/licenses/by-sa/4.0/'],
  ['CC BY-NC-ND 4.0', 'CC BY-NC-ND 4.0', 'https://creativecommons.org/licenses/by-nc-nd/4.0/'],
  ['cc by 3.0', 'CC BY 3.0', 'https://creativecommons.org/licenses/by/3.0/'],
  ['CC0 1.0', 'CC0 1.0', 'https://creativecommons.org/publicdomain/zero/1.0/'],
  ['All rights reserved', 'All rights reserved', undefined],
  ['CC BY', 'CC BY', undefined],
])('%s is called %s, with its deed where there is one', (written, name, address) => {
  expect(licenceOf(written)).toEqual({ name, address });
});
