/** What is read without the parser of YAML is what that parser would read, with the same places. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml';
import { readPlainYaml, type Spots } from '../../src/config/plain-yaml.ts';
import { cases } from '../support/cases.ts';

const LINES_ABOVE = 1;

it('reads plain lines without the parser', () => {
  const plain = readPlainYaml('title: Häuser, and more\nminutes: 12\nid: "a: b"\nobjectives: [a, b-2]\n', 1);
  expect(plain?.raw).toEqual({
    title: 'Häuser, and more',
    minutes: 12,
    id: 'a: b',
    objectives: ['a', 'b-2'],
  });
});

it('agrees with the parser wherever it reads at all', ({ task }) => {
  let read = 0;
  fc.assert(
    fc.property(texts(), (text) => {
      const plain = readPlainYaml(text, LINES_ABOVE);
      if (plain === undefined) return;
      read++;
      const counter = new LineCounter();
      const document = parseDocument(text, { lineCounter: counter, prettyErrors: false });
      expect([...document.errors, ...document.warnings]).toEqual([]);
      expect(plain.raw).toEqual(document.toJS());
      expect(plain.spots).toEqual(spotsOf(document.contents as Node, counter));
    }),
    { numRuns: cases(task, 3000, 100_000) },
  );
  expect(read).toBeGreaterThan(100);
});

/** Lines that are plain, nearly plain, or anything. */
function texts(): fc.Arbitrary<string> {
  const sign = fc.constantFrom(
    ...'ab1 0:#-,.[]{}"\'\\&*!|>%@`?~=<\t\r\u00a0\u0085\u2028\ufeffé日😀/()',
    'true',
    'false',
    'null',
  );
  const signs = fc.array(sign, { maxLength: 8 }).map((all) => all.join(''));
  const key = fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom('title', 'id', 'minutes', 'a_b') },
    { weight: 1, arbitrary: fc.constantFrom('Null', '__proto__', 'constructor', '<<') },
    { weight: 1, arbitrary: signs },
  );
  const value = fc.oneof(
    fc.constantFrom(
      'Bread',
      'two words',
      '12',
      '0',
      '1e3',
      '0x1f',
      'true',
      'false',
      'No',
      'Null',
      '[a, b]',
      '[true]',
      '',
    ),
    fc.constantFrom(
      '"a: b"',
      '"a',
      '[a, b',
      "'a'",
      '- a',
      'a: b',
      'a #b',
      'a#b',
      '日本 語',
      'a ',
      'a\u00a0b',
    ),
    signs,
    signs.map((text) => `a${text}`),
    signs.map((text) => `"${text}"`),
    signs.map((text) => `[a, ${text}]`),
  );
  const line = fc.oneof(
    { weight: 8, arbitrary: fc.tuple(key, value).map(([left, right]) => `${left}: ${right}`) },
    { weight: 1, arbitrary: signs },
  );
  const lines = fc.array(line, { minLength: 1, maxLength: 2 });
  return fc
    .tuple(lines, fc.constantFrom('\n', '\r\n'), fc.boolean())
    .map(([all, end, ended]) => all.join(end) + (ended ? end : ''));
}

function spotsOf(map: Node, counter: LineCounter): Spots {
  const spots: Spots = new Map();
  const at = (node: Node) => {
    const { line, col } = counter.linePos(node.range?.[0] ?? 0);
    return { line: line + LINES_ABOVE, column: col };
  };
  for (const { key, value } of isMap<Node, Node>(map) ? map.items : []) {
    if (!isScalar(key) || value === null) continue;
    spots.set(String(key.value), { key: at(key), value: at(value) });
    for (const [index, item] of isSeq<Node>(value) ? value.items.entries() : [])
      spots.set(`${key.value}.${index}`, { key: at(item), value: at(item) });
  }
  return spots;
}
