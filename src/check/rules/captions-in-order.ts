import { problemRule } from '../captions.ts';

export const captionsInOrder = problemRule(
  'captions-in-order',
  'Captions stand in the order of their times.',
  'order',
);
