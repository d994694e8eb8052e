import { expect, it } from 'vitest';
import { typographic } from '../../src/course/text/typographic.ts';
import { timesAsLong } from '../support/growth.ts';

const NO_BREAK = '\u00a0';

it.each([
  ['en', 'She said "yes".', 'She said “yes”.'],
  ['en', '"She said \'yes\'," he wrote.', '“She said ‘yes’,” he wrote.'],
  ['en', "The firm's and the firms' own '90s: it's done", 'The firm’s and the firms’ own ’90s: it’s done'],
  ['en', '("yes")', '(“yes”)'],
  ['de', 'Sie sagte "ja" und \'nein\'.', 'Sie sagte „ja“ und ‚nein‘.'],
  ['es', 'Dijo "sí".', 'Dijo «sí».'],
  ['pt', 'Disse "sim".', 'Disse «sim».'],
  ['el', 'Είπε "ναι".', 'Είπε «ναι».'],
  ['pl', 'Powiedziała "tak".', 'Powiedziała „tak”.'],
  ['fr-CA', 'Elle dit "oui".', 'Elle dit «\u202foui\u202f».'],
  ['xx', 'As "typed".', 'As "typed".'],
  ['ar', 'قال "نعم".', 'قال "نعم".'],
  ['en', 'A 12" screen, 5\'10", 40° 26\' 46"', 'A 12" screen, 5\'10", 40° 26\' 46"'],
  ['en', 'half a "quotation', 'half a "quotation'],
  ['en', 'already “set” and ’twas', 'already “set” and ’twas'],
])('%s: %s', (language, typed, set) => {
  expect(typographic(typed, language)).toBe(set);
});

it.each([
  ['en', '5 kg', '3.5 km/h', '20 °C', '12 %', '€ 50', '10 000 EUR'],
  ['es', '1272 €', '30 min'],
  ['pt', '7 h', '25 m²'],
  ['de', '7 Std. 30 Min.', '1 Mio.'],
  ['el', '7 ώρ.', '30 λ.'],
  ['pl', '7 godz. 30 min', '50 zł'],
])('%s: a number stays with its unit: %s', (language, ...texts) => {
  for (const text of texts) {
    const [number, ...rest] = text.split(' ');
    const set = typographic(`(${text})`, language);
    expect(set, text).toContain(`${number}${NO_BREAK}${rest[0]}`);
  }
});

it.each(['5 kilos', 'in 2020 100 firms', 'Module 3 has', '4 gardens', 'a 4 b'])('%s may break', (text) => {
  expect(typographic(text, 'en')).toBe(text);
});

it('time grows with size', () => {
  const texts = [`"'`, `a'`, `"a `, '1 1', `'a `, '100 '];
  for (const text of texts)
    expect(
      timesAsLong(
        () => typographic(text.repeat(1000), 'en'),
        () => typographic(text.repeat(50_000), 'en'),
      ),
      text,
    ).toBeLessThan(600);
});
