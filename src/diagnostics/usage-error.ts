/** Wrong usage: told in one sentence without a stack, exit code 2. Never for what an author wrote. */
export class UsageError extends Error {
  override name = 'UsageError';
}
