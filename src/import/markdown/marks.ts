/** Marks within a line, as other tools have them, to ours. Code is left alone. */
import { capital, labelOf } from './container.ts';
import { escaped } from './escaped.ts';
import { fencesOf } from './pairs.ts';
import type { Line } from './text.ts';

export interface MarkContext {
  /** What a page names in double braces, by its name. */
  variables: ReadonlyMap<string, string>;
  leave(what: string, done: string, line?: number, todo?: string): void;
  /** Address of the place that MyST names so; undefined where none does. */
  placeOf(name: string): { address: string; title: string } | undefined;
  /** A page by the name that a wiki has for it. */
  pageCalled(name: string): string | undefined;
}

type Mend = (match: RegExpMatchArray, context: MarkContext, line: number) => string | undefined;

/** Takes the place of code while marks are read; text of no author. */
const CODE = '\uE000';

export function mendMarks(lines: readonly Line[], context: MarkContext): Line[] {
  const fences = fencesOf(lines);
  const notes: Line[] = [];
  let until = 0;
  const mended = lines.map((line, at) => {
    until = Math.max(until, fences.get(at) ?? 0);
    if (at < until || !/[[\]{}=+@\\^$*:]/.test(line.text)) return line;
    return { ...line, text: mendLine(line.text, line.line, context, notes) };
  });
  return notes.length === 0 ? mended : [...mended, { text: '', line: notes[0]?.line ?? 1 }, ...notes];
}

function mendLine(written: string, line: number, context: MarkContext, notes: Line[]): string {
  const codes: string[] = [];
  let text = mend(written, ROLES, context, line);
  text = text.replace(/(`+)(?!`)[\s\S]*?(?<!`)\1(?!`)/g, (code) => {
    codes.push(code);
    return CODE + String(codes.length - 1) + CODE;
  });
  for (const [form, by] of MARKS) text = mend(text, [form, by], context, line);
  text = text.replace(/(?<=[^\s\\[(])\^\[([^\]\n]{2,400})\]/g, (_, note: string) => {
    const name = `note-${line}-${notes.length + 1}`;
    notes.push({ text: `[^${name}]: ${note}`, line }, { text: '', line });
    return `[^${name}]`;
  });
  return text.replace(/\uE000(\d+)\uE000/g, (_, at: string) => codes[Number(at)] ?? '');
}

function mend(text: string, [form, by]: [RegExp, Mend], context: MarkContext, line: number): string {
  if (text.search(form) < 0) return text;
  return text.replace(
    form,
    (...found) =>
      by(found.filter((part) => typeof part !== 'number') as unknown as RegExpMatchArray, context, line) ??
      found[0],
  );
}

/** `{role}` and the code behind it. */
const ROLES: [RegExp, Mend] = [
  /(?<![\\\w])\{([a-z][\w:+-]*)\}`([^`\n]+)`/gi,
  ([, role = '', inner = ''], context, line) => {
    const [, title, target] = /^(.*?)[ \t]*<([^<>]+)>$/.exec(inner) ?? [];
    const name = role.toLowerCase().replace(/^(?:std|py|c|cpp|js):/, '');
    switch (name) {
      case 'kbd':
        return `<kbd>${escaped(inner)}</kbd>`;
      case 'sub':
      case 'sup':
        return `<${name}>${escaped(inner)}</${name}>`;
      case 'math':
        return `$$${inner}$$`;
      case 'doc':
        return `[${title ?? inner.split('/').at(-1)}](<${target ?? inner}>)`;
      case 'download':
        return `[${title ?? inner}](<${target ?? inner}>)`;
      case 'ref':
      case 'numref':
      case 'eq':
      case 'prf:ref': {
        const place = context.placeOf(target ?? inner);
        if (place !== undefined) return `[${title ?? place.title}](<${place.address}>)`;
        context.leave(
          `A reference to "${target ?? inner}", which no place is named`,
          'Its text was kept alone',
          line,
        );
        return escaped(title ?? inner);
      }
      case 'abbr':
        return `<abbr title="${escaped(/\(([^()]*)\)$/.exec(inner)?.[1] ?? '').replaceAll('"', '&quot;')}">${escaped(inner.replace(/[ \t]*\([^()]*\)$/, ''))}</abbr>`;
      case 'term':
      case 'index':
      case 'underline':
        return escaped(title ?? inner);
      case 'cite':
      case 'cite:p':
      case 'cite:t':
      case 'footcite':
        context.leave(
          `A citation of ${inner}`,
          'Its key was kept in brackets',
          line,
          'Write the source, or a link to it',
        );
        return `(${escaped(inner)})`;
      default:
        context.leave(`A role {${role}}`, 'Its text was kept as code', line);
        return `\`${title ?? inner}\``;
    }
  },
];

/** Single variables, and what holds a sign of TeX, as the check knows them too. */
const DOLLARS =
  /(?<![\\$\w])\$(?![\s$])((?:[A-Za-z]|(?=[^$\n]{0,200}(?:\\[a-z]|[\^_=<>+]))[^$\n]{1,200}))(?<![\s\\])\$(?![\w$])/gi;

const MARKS: [RegExp, Mend][] = [
  // A path with blanks is no address without < and >.
  [
    /(!?\[[^\]\n]*\]\()(?![ \t]*<)([^()<>\n"{}]*[^\s()<>"{}][ ]+[^()<>\n"{}]*\.[a-z0-9]{2,5})\)/gi,
    ([, label, path]) => `${label}<${path}>)`,
  ],
  // A caption in the place of the description, as the Carpentries and Quarto have it.
  [
    /!\[([^\]\n]*)\]\(([^()\n]+)\)\{[^{}\n]*?\b(?:fig-)?alt=(?:"([^"]*)"|'([^']*)')[^{}\n]*\}/g,
    ([, caption = '', address, double, single]) => {
      const alt = labelOf(double || single || caption);
      return `![${alt}](${address}${caption !== '' && caption !== alt && !/["\s]/.test(address ?? '') ? ` "${labelOf(caption).replaceAll('"', "'")}"` : ''})`;
    },
  ],
  [/(?<![\\!\])])\[([^[\]\n]+)\]\{[ \t]*[.#][^{}\n]*\}/g, ([, text]) => text],
  // Addresses that a template makes.
  [/\{\{[<%][ \t]*(?:rel)?ref[ \t]+["']?([^"'\s}]+)["']?[ \t]*[>%]\}\}/g, ([, path = '']) => path],
  [
    /(?:\{\{[ \t]*site\.(?:baseurl|url)[ \t]*\}\})?\{%-?[ \t]*(?:link|post_url)[ \t]+(\S+)[ \t]*-?%\}/g,
    ([, path = '']) => `/${path}`,
  ],
  [
    /\{\{[ \t]*["']([^"']+)["'][ \t]*\|[ \t]*(?:relative_url|absolute_url|relURL|absURL)[ \t]*\}\}/gi,
    ([, path]) => path,
  ],
  [/\{\{[ \t]*(?:site\.(?:baseurl|url)|page\.root|relative_root_path)[ \t]*\}\}/g, () => ''],
  [
    /\{\{[ \t]*([\w$][\w.$-]*)[ \t]*(?:\|[^{}]*)?\}\}/g,
    ([, name = ''], context, line) => {
      const value = context.variables.get(name);
      if (value !== undefined) return value;
      context.leave(`A placeholder {{ ${name} }}`, 'Its name was kept as code', line, 'Write its value');
      return `\`${name}\``;
    },
  ],
  [
    /\{\{[<%][ \t]*(\/?[\w./-]+)[^{}]*?[>%]\}\}/g,
    ([whole = ''], context, line) => tagGone('A shortcode', whole, context, line),
  ],
  [
    /(?<![\\{])\{%-?[ \t]*\w[^\n]{0,200}?%\}/g,
    ([whole = ''], context, line) => tagGone('A tag', whole, context, line),
  ],
  [
    /\{\{[^{}\n]{1,200}\}\}/g,
    ([whole = ''], context, line) => tagGone('A placeholder', whole, context, line),
  ],
  // Comments of MDX and Obsidian.
  [/\{\/\*.*?\*\/\}/g, () => ''],
  // Attributes behind something, but for widths of pictures and names of headings.
  [
    /(\))\{[^{}\n]*\bwidth=["']?(\d{1,3}%)["']?[^{}\n]*\}/g,
    ([, bracket = '', width = '']) => `${bracket}{width=${width}}`,
  ],
  [
    /(?<=[\])*_"\uE000])\{(?!width=\d{1,3}%\})(?::[ \t]*[^{}\n]*|[ \t]*[.#][A-Za-z][\w-]*[^{}\n]*|[ \t]*[a-z-]{2,20}=["']?[^{}\n]+)\}/g,
    (_, context, line) => {
      context.leave('Attributes in braces', 'They were left out', line);
      return '';
    },
  ],
  [
    /(?<!\\)\[\[(?=[^[\]\n]*\p{L})([^[\]|\n]{1,200})(?:\|([^[\]\n]{1,200}))?\]\](?![(\]])/gu,
    ([, target = '', label], context, line) => {
      const address = context.pageCalled(target.replace(/#.*$/, ''));
      if (address === undefined) context.leave(`A wiki link to "${target}"`, 'Its text was kept alone', line);
      return address === undefined ? (label ?? target) : `[${label ?? target}](<${address}>)`;
    },
  ],
  [/(?<![\\=\w])==(?=[^\s=])([^=\n]{1,200})(?<!\s)==(?![=\w])/g, ([, text]) => `<mark>${text}</mark>`],
  [/(?<![\\^\w])\^\^(?=[^\s^])([^^\n]{1,200})(?<!\s)\^\^(?![\^\w])/g, ([, text]) => `<ins>${text}</ins>`],
  [
    /(?<![\\\w+])\+\+([a-z][\w-]*(?:\+[\w-]+)*)\+\+(?![\w+])/gi,
    ([, keys = '']) =>
      keys
        .split('+')
        .map((key) => `<kbd>${escaped(capital(key))}</kbd>`)
        .join('+'),
  ],
  [
    /(?<![\\\w\]!])\[((?:see |vgl\. |cf\. )?-?@[A-Za-z][\w:.-]{1,80}(?:[;,][^\]\n]{0,200})?)\](?![([:])/g,
    ([, keys = ''], context, line) => {
      context.leave(
        `A citation of ${keys}`,
        'Its key was kept in brackets',
        line,
        'Write the source, or a link to it',
      );
      return `(${keys.replace(/-?@/g, '')})`;
    },
  ],
  [
    /(?<!\\)\\\\?\((?=[^\n]{0,200}?(?:\\[a-z]|[\^_=]))([^\n]{1,200}?)\\\\?\)/g,
    ([, formula = '']) => `$$${formula.trim()}$$`,
  ],
  [
    /(?<!\\)\\\\?\[(?=[^\n]{0,200}?(?:\\[a-z]|[\^_=]))([^\n]{1,200}?)\\\\?\]/g,
    ([, formula = '']) => `$$${formula.trim()}$$`,
  ],
  [DOLLARS, ([, formula = '']) => `$$${formula}$$`],
  [/(?<![\w:]):(?:fontawesome|material|octicons|simple)-[\w-]+:/g, () => ''],
  [/(?<=\S)[ \t]\^(?=[\w-]*[a-z])[\w-]{3,40}[ \t]*$/g, () => ''],
];

function tagGone(what: string, whole: string, context: MarkContext, line: number): string {
  context.leave(
    `${what} ${whole.slice(0, 120)}`,
    'It was left out',
    line,
    /%-?[ \t]*(?:end|else|if|for|assign|raw)/.test(whole) ? undefined : 'Write what it stands for',
  );
  return '';
}
