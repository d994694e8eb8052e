/** How reports of every SCORM name a question, for the sheet of the LMS's administrator. */
import type { TargetWords } from '../words.ts';
import { identifier } from './names.ts';

export const interactionWords: TargetWords['interaction'] = {
  columns: ['interactionId', 'interactionIndex'],
  cells: ({ index, key }) => [identifier(key), `${index ?? '–'}`],
};
