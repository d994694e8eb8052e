/** What the YAML parser complains of, in words that tell an author what to type. */
import type { YAMLError } from 'yaml';

export const ALIAS_REASON =
  'A value that begins with "*" is a YAML alias, which is not used here; put the text in quotes';

export const TOO_DEEP = 'The YAML is nested too deeply; write it more plainly';

export function yamlErrorReason(error: YAMLError, text: string): string {
  if (error.code === 'BAD_INDENT' && error.message.startsWith('Flow')) return NOT_CLOSED;
  const known = REASONS[error.code];
  if (known !== undefined) return known;
  if (error.message.includes('call stack')) return TOO_DEEP;
  if (error.code === 'DUPLICATE_KEY') {
    const key = /^["']?([^:\n"']{1,60})/.exec(text.slice(error.pos[0]))?.[1]?.trim();
    return `The key "${key ?? ''}" is given twice; keep one of them`;
  }
  return `The YAML cannot be read: ${firstLine(error.message)}`;
}

const QUOTE_COLON =
  'A colon followed by a blank begins a new value here; put the whole text in quotes, such as "Case study: a workshop"';

const NOT_CLOSED = 'A quote, bracket or brace that was opened is not closed, or a key has no colon';

const REASONS: Partial<Record<YAMLError['code'], string>> = {
  BLOCK_AS_IMPLICIT_KEY: QUOTE_COLON,
  TAB_AS_INDENT: 'A tab indents this line; YAML allows only spaces',
  BAD_INDENT: 'This line is not indented like its neighbours; align it with the lines that belong to it',
  MULTIPLE_DOCS: 'A line of three dashes begins a second document; keep one',
  TAG_RESOLVE_FAILED:
    'A word that begins with "!" is a YAML tag, which is not used here; put the text in quotes',
  BAD_ALIAS: ALIAS_REASON,
  BAD_SCALAR_START: 'A value cannot begin with this character; put the text in quotes',
  MISSING_CHAR: NOT_CLOSED,
  MULTILINE_IMPLICIT_KEY: 'This line has no colon after its key, or its text must be indented',
  KEY_OVER_1024_CHARS: 'A key has more than 1,024 characters; is a quote missing?',
  UNEXPECTED_TOKEN: 'This cannot stand here; is a quote, a comma or an indent missing?',
};

function firstLine(message: string): string {
  return (message.split('\n')[0] ?? '').replace(/[.:]\s*$/, '');
}
