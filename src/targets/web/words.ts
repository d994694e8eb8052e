/** What the sheet of an LMS's administrator says of a site: nobody hears of anything. */
import { said, type TargetWords } from '../words.ts';

export const words: TargetWords = {
  columns: [said('site')],
  told: () => ({ cells: [said('nothingTold')], isFailed: false, shown: () => undefined }),
  notes: () => ['siteKeeps'],
  privacy: 'privacySite',
  interaction: { columns: [], cells: () => [] },
  lms: {},
};
