/** XML of other tools' files is anybody's: what is crafted is refused, and reading takes time by its size. */
import { expect, it } from 'vitest';
import { descendantsNamed, readXml, type XmlElement, XmlFault } from '../../src/import/xml.ts';
import { timesAsLong } from '../support/growth.ts';

const WORD = { 'urn:w': 'w' };

it('names elements by the usual prefix of their namespace, and says where they stand', () => {
  const text =
    '<?xml version="1.0"?><x:a xmlns:x="urn:w" xmlns="urn:other"><x:b x:c="1>2" d="&lt;">é &amp; <![CDATA[<y>]]></x:b><e/>\r\n😀<x:b/></x:a>';
  const root = readXml(text, WORD);
  const written = ({ start, end }: XmlElement) => text.slice(start, end);
  expect(root.name).toBe('w:a');
  expect(written(root)).toBe(text.slice(text.indexOf('<x:a')));
  const [first, second] = descendantsNamed(root, 'w:b');
  expect(first).toMatchObject({ attributes: { 'w:c': '1>2', d: '<' } });
  expect(first?.children.join('')).toBe('é & <y>');
  expect(written(descendantsNamed(root, 'e')[0] as XmlElement)).toBe('<e/>');
  expect(written(second as XmlElement)).toBe('<x:b/>');
});

it.each([
  ['entities', '<!DOCTYPE a [<!ENTITY b "bb">]><a>&b;</a>', 'document type'],
  ['a file asked for', '<!DOCTYPE a SYSTEM "file:///etc/passwd"><a/>', 'document type'],
  ['an entity that nothing declares', '<a>&b;</a>', 'not well-formed'],
  ['an end that is missing', '<a><b></a>', 'not well-formed'],
  ['a prefix that nothing declares', '<q:a/>', 'not well-formed'],
  ['elements within elements', '<a>'.repeat(100_000), 'nests deeper'],
  ['nothing', '', 'not well-formed'],
])('%s: refused', (_, text, reason) => {
  expect(() => readXml(text)).toThrow(XmlFault);
  expect(() => readXml(text)).toThrow(reason);
});

it('takes time by size, whatever stands in an attribute', () => {
  const read = (times: number) => () => readXml(`<a>${'<b c=">>>>"/>'.repeat(times)}</a>`);
  expect(timesAsLong(read(2_000), read(16_000))).toBeLessThan(24);
});
