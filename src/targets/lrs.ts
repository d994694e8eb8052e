/** What targets share that report to an LRS: it limits nothing, and is known only at launch. */
import type { Target } from './target.ts';

export const lrsTarget = {
  stateLimit: undefined,
  limits: {},
  interactionIndexes: false,
  connect: ['https:', 'http://localhost:*', 'http://127.0.0.1:*'],
} satisfies Partial<Target>;
