import type { MoodleTexts } from './index.ts';

const texts: MoodleTexts = {
  session: 'Sesión: {title}',
  faceToFace: 'presencial',
  online: 'en línea',
  attended: 'He asistido: {title}',
  bring: 'Traiga consigo',
  takeBack: 'Lleve a la parte en línea',
  handouts: 'Se reparte',
  timetable: 'Horario',
  files: 'Archivos: {module}',
  toolkit: 'Caja de herramientas',
  accessible: 'accesible',
  notAccessible: 'no accesible',
  task: 'Tarea: {module}',
  handIn: 'Qué se entrega',
  judged: 'Cómo se valora',
  forum: 'Foro: {module}',
  community: 'Comunidad',
  rules: 'Reglas',
  events: 'Eventos',
  contacts: 'Contactos',
  contribute: 'Cómo contribuir',
  importEntries:
    'Para docentes: importe este archivo en «Importar entradas» y los términos se enlazarán dondequiera que aparezcan.',
  evaluation: 'Su opinión sobre el curso',
  evaluationIntro: 'Sus respuestas son anónimas.',
  forTrainers: 'Para formadores',
  guide: 'Guía para formadores',
};

export default texts;
