import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readNumber } from '../../src/course/outcome/typed-number.ts';

const valueIn = (typed: string, mark = '.', unit = ''): unknown => {
  const reading = readNumber(typed, mark, unit);
  return 'value' in reading ? reading.value : reading.mistake;
};

describe('a number that is typed', () => {
  it.each([
    ['3.5', '3.5'],
    ['3,5', '3.5'],
    ['+3,50', '3.5'],
    ['-3.5', '-3.5'],
    ['−3,5', '-3.5'],
    ['– 3,5', '-3.5'],
    ['.5', '0.5'],
    [',5', '0.5'],
    ['5.', '5'],
    ['007', '7'],
    ['-0', '0'],
    ['0.123', '0.123'],
    ['0,123', '0.123'],
    ['1234.567', '1234.567'],
    ['1 234', '1234'],
    ['1\u202f234\u00a0567,25', '1234567.25'],
    ['1’234.5', '1234.5'],
    ["12'345", '12345'],
    ['1.234,5', '1234.5'],
    ['1,234.5', '1234.5'],
    ['1.234.567', '1234567'],
    ['1,234,567.80', '1234567.8'],
    ['３．５', '3.5'],
    ['ー３。５', '-3.5'],
    ['\u200e3.5\u200f', '3.5'],
    ['3\u00ad.5', '3.5'],
    ['1´234,5', '1234.5'],
    ['‒3.5', '-3.5'],
    ['٣٫٥', '3.5'],
    ['१२', '12'],
  ])('%j is %s in every language', (typed, value) => {
    expect([valueIn(typed, '.'), valueIn(typed, ',')]).toEqual([value, value]);
  });

  it.each([
    ['1.234', '1.234', '1234'],
    ['1,234', '1234', '1.234'],
    ['-12.500', '-12.5', '-12500'],
    ['999,999', '999999', '999.999'],
  ])('%j could be either: with a decimal point %s, with a comma %s', (typed, point, comma) => {
    expect([valueIn(typed, '.'), valueIn(typed, ',')]).toEqual([point, comma]);
  });

  it.each([
    ['3.5kg', 'kg', '3.5'],
    ['3,5 KG', 'kg', '3.5'],
    ['€ 20', '€', '20'],
    ['20 m²', 'm²', '20'],
    ['-2,5%', '%', '-2.5'],
    ['kg', 'kg', 'typeNumberFirst'],
    ['3.5 g', 'kg', 'notANumber'],
    ['5 μm', 'µm', '5'],
    ['20 ºC', '°C', '20'],
    ['20 ℃', '°C', '20'],
    ['20 m2', 'm²', '20'],
    ['20 m^2', 'm²', '20'],
    ['3 KM', 'km', '3'],
    ['3 Min', 'min', '3'],
    ['3 MW', 'mW', 'notANumber'],
    ['3 Mb', 'MB', 'notANumber'],
    ['3 KB', 'kB', '3'],
    ['3 mm', 'µm', 'notANumber'],
  ])('%j with the unit %s', (typed, unit, value) => {
    expect(valueIn(typed, '.', unit)).toBe(value);
  });

  it.each([
    ['', 'typeNumberFirst'],
    ['  ', 'typeNumberFirst'],
    ['three', 'notANumber'],
    ['1/2', 'notANumber'],
    ['½', 'notANumber'],
    ['1½', 'notANumber'],
    ['10²', 'notANumber'],
    ['1e3', 'notANumber'],
    ['1 2', 'notANumber'],
    ['12 34', 'notANumber'],
    ['1.23.4', 'notANumber'],
    ['1,23,4', 'notANumber'],
    ['--1', 'notANumber'],
    ['.', 'notANumber'],
    ['-', 'notANumber'],
    ['1234567890123', 'numberTooLong'],
    ['0.12345678901', 'numberTooLong'],
    ['000000000000012', '12'],
  ])('%j: %s', (typed, said) => {
    expect(valueIn(typed)).toBe(said);
  });

  it('is read back as it is written', () => {
    fc.assert(
      fc.property(fc.integer({ min: -999_999, max: 999_999 }), fc.constantFrom('.', ','), (cents, mark) => {
        const number = cents / 100;
        expect(valueIn(String(number).replace('.', mark), mark)).toBe(String(number));
      }),
    );
  });

  it('is told where another could read it otherwise', () => {
    const sure = (typed: string) => 'sure' in readNumber(typed, '.', '') && readNumber(typed, '.', '');
    expect(sure('1.234')).toMatchObject({ sure: false });
    expect(sure('1 234')).toMatchObject({ sure: false });
    expect(sure('1.5')).toMatchObject({ sure: true });
  });
});
