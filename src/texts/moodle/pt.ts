import type { MoodleTexts } from './index.ts';

const texts: MoodleTexts = {
  session: 'Sessão: {title}',
  faceToFace: 'presencial',
  online: 'em linha',
  attended: 'Participei: {title}',
  bring: 'Traga consigo',
  takeBack: 'Leve para a parte em linha',
  handouts: 'É distribuído',
  timetable: 'Horário',
  files: 'Ficheiros: {module}',
  toolkit: 'Caixa de ferramentas',
  accessible: 'acessível',
  notAccessible: 'não acessível',
  task: 'Tarefa: {module}',
  handIn: 'O que se entrega',
  judged: 'Como é avaliada',
  forum: 'Fórum: {module}',
  community: 'Comunidade',
  rules: 'Regras',
  events: 'Eventos',
  contacts: 'Contactos',
  contribute: 'Como contribuir',
  importEntries:
    'Para docentes: importe este ficheiro em «Importar entradas» e os termos ficam ligados onde quer que surjam.',
  evaluation: 'A sua opinião sobre o curso',
  evaluationIntro: 'As suas respostas são anónimas.',
  forTrainers: 'Para formadores',
  guide: 'Guia para formadores',
};

export default texts;
