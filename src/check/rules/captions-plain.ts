import { problemRule } from '../captions.ts';

export const captionsPlain = problemRule(
  'captions-plain',
  'Captions hold text and the tags of WebVTT, no HTML and no script.',
  'markup',
);
