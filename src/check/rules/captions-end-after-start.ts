import { problemRule } from '../captions.ts';

export const captionsEndAfterStart = problemRule(
  'captions-end-after-start',
  'A caption ends later than it begins.',
  'length',
);
