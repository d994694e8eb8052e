import type { MoodleTexts } from './index.ts';

const texts: MoodleTexts = {
  session: 'Treffen: {title}',
  faceToFace: 'in Präsenz',
  online: 'online',
  attended: 'Ich habe teilgenommen: {title}',
  bring: 'Mitzubringen',
  takeBack: 'Für den Online-Teil mitzunehmen',
  handouts: 'Ausgeteilt wird',
  timetable: 'Zeitplan',
  files: 'Dateien: {module}',
  toolkit: 'Werkzeugkasten',
  accessible: 'barrierefrei',
  notAccessible: 'nicht barrierefrei',
  task: 'Aufgabe: {module}',
  handIn: 'Was abzugeben ist',
  judged: 'Wie bewertet wird',
  forum: 'Forum: {module}',
  community: 'Gemeinschaft',
  rules: 'Regeln',
  events: 'Veranstaltungen',
  contacts: 'Ansprechpersonen',
  contribute: 'Wie man beiträgt',
  importEntries:
    'Für Lehrende: Diese Datei unter „Einträge importieren“ einlesen, dann werden die Begriffe überall verlinkt, wo sie vorkommen.',
  evaluation: 'Ihre Meinung zum Kurs',
  evaluationIntro: 'Ihre Antworten sind anonym.',
  forTrainers: 'Für Trainerinnen und Trainer',
  guide: 'Leitfaden für Trainerinnen und Trainer',
};

export default texts;
