import type { MoodleTexts } from './index.ts';

const texts: MoodleTexts = {
  session: 'Συνάντηση: {title}',
  faceToFace: 'δια ζώσης',
  online: 'διαδικτυακά',
  attended: 'Συμμετείχα: {title}',
  bring: 'Φέρτε μαζί σας',
  takeBack: 'Πάρτε μαζί σας στο διαδικτυακό μέρος',
  handouts: 'Μοιράζονται',
  timetable: 'Πρόγραμμα',
  files: 'Αρχεία: {module}',
  toolkit: 'Εργαλειοθήκη',
  accessible: 'προσβάσιμο',
  notAccessible: 'μη προσβάσιμο',
  task: 'Εργασία: {module}',
  handIn: 'Τι παραδίδεται',
  judged: 'Πώς αξιολογείται',
  forum: 'Φόρουμ: {module}',
  community: 'Κοινότητα',
  rules: 'Κανόνες',
  events: 'Εκδηλώσεις',
  contacts: 'Επαφές',
  contribute: 'Πώς να συνεισφέρετε',
  importEntries:
    'Για διδάσκοντες: εισαγάγετε αυτό το αρχείο στην «Εισαγωγή καταχωρίσεων» και οι όροι συνδέονται όπου εμφανίζονται.',
  evaluation: 'Η γνώμη σας για το μάθημα',
  evaluationIntro: 'Οι απαντήσεις σας είναι ανώνυμες.',
  forTrainers: 'Για εκπαιδευτές',
  guide: 'Οδηγός εκπαιδευτή',
};

export default texts;
