import type { MoodleTexts } from './index.ts';

const texts: MoodleTexts = {
  session: 'Spotkanie: {title}',
  faceToFace: 'stacjonarnie',
  online: 'online',
  attended: 'Potwierdzam udział: {title}',
  bring: 'Co przynieść',
  takeBack: 'Co zabrać do części online',
  handouts: 'Rozdawane materiały',
  timetable: 'Plan',
  files: 'Pliki: {module}',
  toolkit: 'Zestaw narzędzi',
  accessible: 'dostępny',
  notAccessible: 'niedostępny dla osób z niepełnosprawnościami',
  task: 'Zadanie: {module}',
  handIn: 'Co należy oddać',
  judged: 'Jak jest oceniane',
  forum: 'Forum: {module}',
  community: 'Społeczność',
  rules: 'Zasady',
  events: 'Wydarzenia',
  contacts: 'Kontakty',
  contribute: 'Jak współtworzyć',
  importEntries:
    'Dla prowadzących: ten plik należy wczytać przez „Importuj wpisy”, a pojęcia będą linkowane wszędzie, gdzie wystąpią.',
  evaluation: 'Twoja opinia o kursie',
  evaluationIntro: 'Twoje odpowiedzi są anonimowe.',
  forTrainers: 'Dla trenerów',
  guide: 'Przewodnik trenera',
};

export default texts;
