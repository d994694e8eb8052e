/** A line in Markdown in which nothing is read as a mark: what could begin one anywhere, then what could at the beginning. */
export function markdownLine(line: string): string {
  return line
    .replace(/[\\`*_[\]<>|~$&#{}^]/g, '\\$&')
    .replace(/:(?=[a-z:])/gi, '\\:')
    .replace(/^([-+=])/, '\\$1')
    .replace(/^(\d{1,9})([.)])(?=\s|$)/, '$1\\$2');
}
