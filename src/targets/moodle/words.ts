/** What the sheet says of a backup, beside what it says of the packages in it. */
import { about, type TargetWords } from '../words.ts';

export const words: TargetWords = {
  label: 'ofBackup',
  columns: [],
  told: () => ({ cells: [], isFailed: false, shown: () => undefined }),
  notes: () => [],
  interaction: { columns: [], cells: () => [] },
  lms: {
    Moodle: {
      settings: () => [
        about('backupRestore', 'backupRestoreHow'),
        about('backupKept', 'backupKeptHow'),
        about('update', 'backupUpdateHow'),
        about('backupByHand', 'backupByHandHow'),
      ],
    },
  },
};
