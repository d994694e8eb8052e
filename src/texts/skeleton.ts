/** Words that `new` puts where an author writes: a course that holds them can be built, and they say what belongs there. */
export interface SkeletonTexts {
  /** Title of a module's first lesson. */
  overview: string;
  lesson: string;
  session: string;
  question: string;
  statement: string;
  right: string;
  wrong: string;
  otherWrong: string;
  why: string;
  whyNot: string;
  after: string;
  first: string;
  second: string;
  third: string;
  groupA: string;
  groupB: string;
}

export const skeletonTexts: Record<string, SkeletonTexts> = {
  en: {
    overview: 'Overview',
    lesson: 'Write here what learners read.',
    session: 'Write here what happens in this step.',
    question: 'Write the question here.',
    statement: 'Write a statement here that is right or wrong.',
    right: 'The right answer',
    wrong: 'A wrong answer',
    otherWrong: 'Another wrong answer',
    why: 'Why it is right.',
    whyNot: 'Why it is wrong.',
    after: 'What is worth knowing after the answer.',
    first: 'First',
    second: 'Second',
    third: 'Third',
    groupA: 'One group',
    groupB: 'The other group',
  },
  es: {
    overview: 'Visión general',
    lesson: 'Escribe aquí lo que leerá quien aprende.',
    session: 'Escribe aquí qué se hace en este paso.',
    question: 'Escribe aquí la pregunta.',
    statement: 'Escribe aquí una afirmación verdadera o falsa.',
    right: 'La respuesta correcta',
    wrong: 'Una respuesta incorrecta',
    otherWrong: 'Otra respuesta incorrecta',
    why: 'Por qué es correcta.',
    whyNot: 'Por qué es incorrecta.',
    after: 'Lo que conviene saber después de responder.',
    first: 'Primero',
    second: 'Segundo',
    third: 'Tercero',
    groupA: 'Un grupo',
    groupB: 'El otro grupo',
  },
  pt: {
    overview: 'Visão geral',
    lesson: 'Escreva aqui o que os formandos vão ler.',
    session: 'Escreva aqui o que se faz neste passo.',
    question: 'Escreva aqui a pergunta.',
    statement: 'Escreva aqui uma afirmação verdadeira ou falsa.',
    right: 'A resposta certa',
    wrong: 'Uma resposta errada',
    otherWrong: 'Outra resposta errada',
    why: 'Porque está certa.',
    whyNot: 'Porque está errada.',
    after: 'O que vale a pena saber depois da resposta.',
    first: 'Primeiro',
    second: 'Segundo',
    third: 'Terceiro',
    groupA: 'Um grupo',
    groupB: 'O outro grupo',
  },
  de: {
    overview: 'Überblick',
    lesson: 'Hier steht, was Lernende lesen.',
    session: 'Hier steht, was in diesem Schritt geschieht.',
    question: 'Hier steht die Frage.',
    statement: 'Hier steht eine Aussage, die stimmt oder nicht.',
    right: 'Die richtige Antwort',
    wrong: 'Eine falsche Antwort',
    otherWrong: 'Eine andere falsche Antwort',
    why: 'Warum sie richtig ist.',
    whyNot: 'Warum sie falsch ist.',
    after: 'Was nach der Antwort wissenswert ist.',
    first: 'Erstens',
    second: 'Zweitens',
    third: 'Drittens',
    groupA: 'Die eine Gruppe',
    groupB: 'Die andere Gruppe',
  },
  el: {
    overview: 'Επισκόπηση',
    lesson: 'Γράψτε εδώ τι θα διαβάσουν οι εκπαιδευόμενοι.',
    session: 'Γράψτε εδώ τι γίνεται σε αυτό το βήμα.',
    question: 'Γράψτε εδώ την ερώτηση.',
    statement: 'Γράψτε εδώ μια πρόταση που είναι σωστή ή λάθος.',
    right: 'Η σωστή απάντηση',
    wrong: 'Μια λάθος απάντηση',
    otherWrong: 'Μια άλλη λάθος απάντηση',
    why: 'Γιατί είναι σωστή.',
    whyNot: 'Γιατί είναι λάθος.',
    after: 'Τι αξίζει να γνωρίζει κανείς μετά την απάντηση.',
    first: 'Πρώτο',
    second: 'Δεύτερο',
    third: 'Τρίτο',
    groupA: 'Η μία ομάδα',
    groupB: 'Η άλλη ομάδα',
  },
  pl: {
    overview: 'Przegląd',
    lesson: 'Tu napisz, co przeczytają uczestnicy.',
    session: 'Tu napisz, co się dzieje w tym kroku.',
    question: 'Tu napisz pytanie.',
    statement: 'Tu napisz zdanie prawdziwe albo fałszywe.',
    right: 'Prawidłowa odpowiedź',
    wrong: 'Nieprawidłowa odpowiedź',
    otherWrong: 'Inna nieprawidłowa odpowiedź',
    why: 'Dlaczego jest prawidłowa.',
    whyNot: 'Dlaczego jest nieprawidłowa.',
    after: 'Co warto wiedzieć po odpowiedzi.',
    first: 'Po pierwsze',
    second: 'Po drugie',
    third: 'Po trzecie',
    groupA: 'Jedna grupa',
    groupB: 'Druga grupa',
  },
};
