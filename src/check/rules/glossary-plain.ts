import { quote, type Rule } from '../rule.ts';

/** What a lesson would read: emphasis, code, links, lowered and raised text, mathematics, emoji, elements. */
const MARKS = [
  /\*\*[^\s*][^*\n]{0,200}\*\*/,
  /(?<![\p{L}\p{N}_])__[^\s_][^_\n]{0,200}__(?![\p{L}\p{N}_])/u,
  /(?<![\p{L}\p{N}*])\*[^\s*][^*\n]{0,200}(?<!\s)\*(?![\p{L}\p{N}*])/u,
  /(?<![\p{L}\p{N}_])_[^\s_][^_\n]{0,200}(?<!\s)_(?![\p{L}\p{N}_])/u,
  /`[^`\n]{1,200}`/,
  /\[[^[\]\n]{1,200}\]\([^()\s]{1,300}\)/,
  /(?<=[\p{L}\p{N}])(?:~[^\s~]{1,20}~|\^[^\s^]{1,20}\^)/u,
  /\$\$[^$\n]{1,200}\$\$/,
  /(?<![\p{L}\p{N}:]):[a-z][a-z_]{1,39}:(?![\p{L}\p{N}:])/u,
  // `<school>` in a definition means what it shows.
  /<\/?(?:a|abbr|b|br|code|del|em|i|img|kbd|li|mark|ol|p|q|s|small|span|strong|sub|sup|u|ul)(?:\s[^<>]{0,200})?\/?>/i,
];

export const glossaryPlain: Rule = {
  id: 'glossary-plain',
  summary: 'Terms and definitions of the glossary are plain text.',
  severity: 'warning',
  run(course, report) {
    for (const { term, definition, file, position } of course.glossary) {
      const found = MARKS.map((mark) => (mark.exec(term) ?? mark.exec(definition))?.[0]).find(Boolean);
      if (found === undefined) continue;
      report(
        `The glossary is plain text, so ${quote(found, 40)} in ${quote(term)} is shown as it is written; write it without marks`,
        { file, line: position.line, column: position.column },
      );
    }
  },
};
