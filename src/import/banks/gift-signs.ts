/** Escaped signs of GIFT: while a question is taken apart they wait as signs of Unicode's private use. */

const SIGNS = '\\:#={}~';
const WAITING = 0xe000;

/** A backslash takes the meaning of the sign behind it; `\n` is a line end. */
export function held(text: string): string {
  return text
    .replace(/[\ue000-\ue006]/g, '')
    .replace(/\\([\\:#={}~n])/g, (_, sign: string) =>
      sign === 'n' ? '\n' : sign === '\\' ? sign : String.fromCharCode(WAITING + SIGNS.indexOf(sign)),
    );
}

/** The text with the signs that waited. */
export function shown(text: string): string {
  return text.replace(/[\ue000-\ue006]/g, (sign) => SIGNS[sign.charCodeAt(0) - WAITING] ?? '').trim();
}
