/** Addresses that open a place of the course in the author's editor. */
import { UsageError } from '../diagnostics/usage-error.ts';

/** Names of `--editor`; each address is one that the editor claims for itself where it is installed. */
const EDITORS: Record<string, string> = {
  vscode: 'vscode://file/{file}:{line}:{column}',
  vscodium: 'vscodium://file/{file}:{line}:{column}',
  cursor: 'cursor://file/{file}:{line}:{column}',
  windsurf: 'windsurf://file/{file}:{line}:{column}',
  zed: 'zed://file/{file}:{line}:{column}',
  idea: 'idea://open?file=/{file}&line={line}&column={column}',
  webstorm: 'webstorm://open?file=/{file}&line={line}&column={column}',
};

export const EDITOR_NAMES: readonly string[] = Object.keys(EDITORS);

/** Addresses that run something in the page itself. */
const OWN_SCHEMES = /^(?:javascript|data|vbscript|blob):/i;

/**
 * @param wanted a name, or an address with `{file}`, `{line}` and `{column}`; `{file}` is absolute, without the slash
 * in front
 * @returns from an absolute path, and a line and column counted from 1, to an address
 * @throws UsageError where it is neither
 */
export function editorAddress(wanted: string): (file: string, line: number, column: number) => string {
  const template = Object.hasOwn(EDITORS, wanted) ? EDITORS[wanted] : wanted;
  const isAddress = /^[a-z][a-z0-9+.-]*:/i.test(template ?? '') && !OWN_SCHEMES.test(template ?? '');
  if (template === undefined || !isAddress || !template.includes('{file}'))
    throw new UsageError(
      `No editor "${wanted}" is known; name ${EDITOR_NAMES.join(', ')}, or an address with {file}, {line} and {column}.`,
    );
  return (file, line, column) => {
    const values = { file: pathOf(file), line: String(line), column: String(column) };
    return template.replace(/\{(file|line|column)\}/g, (_, name: keyof typeof values) => values[name]);
  };
}

/** `C:\\a b.md` is `C:/a%20b.md`, and `/a b.md` is `a%20b.md`. */
function pathOf(file: string): string {
  const parts = file.replaceAll('\\', '/').replace(/^\//, '').split('/');
  return parts
    .map((part, index) => (index === 0 && /^[a-z]:$/i.test(part) ? part : encodeURIComponent(part)))
    .join('/');
}
