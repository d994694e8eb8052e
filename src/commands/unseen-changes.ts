/** What a command that watches a course says once the system watches no more files. */
export function unseenChanges({ code, message }: NodeJS.ErrnoException): string {
  return `Some changes may go unseen: the system watches no more files (${code ?? message}).`;
}
