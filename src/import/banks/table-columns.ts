/** What the columns of a table of questions are called, in the languages of the interface. */
import { slugId } from '../../course/model/ids.ts';

export type Field =
  | 'question'
  | 'options'
  | 'right'
  | 'feedback'
  | 'points'
  | 'category'
  | 'name'
  | 'id'
  | 'type'
  | 'hint'
  | 'tolerance'
  | 'unit';

export interface Column {
  field: Field;
  /** Of several options and their feedback, from 0; undefined for a column that holds all of them. */
  at?: number | undefined;
}

type Names = Record<Field, string[]>;

const NAMES: Record<string, Names> = {
  en: {
    question: ['question', 'question text', 'prompt', 'stem'],
    options: ['options', 'option', 'choices', 'choice', 'answers', 'answer option'],
    right: [
      'right',
      'right answer',
      'correct',
      'correct answer',
      'correct option',
      'answer',
      'solution',
      'key',
    ],
    feedback: ['feedback', 'explanation', 'comment', 'rationale'],
    points: ['points', 'score', 'mark', 'marks', 'grade'],
    category: ['category', 'topic', 'pool', 'subject'],
    name: ['name', 'title'],
    id: ['id', 'idnumber'],
    type: ['type', 'kind', 'question type'],
    hint: ['hint'],
    tolerance: ['tolerance'],
    unit: ['unit'],
  },
  de: {
    question: ['Frage', 'Fragetext', 'Fragestellung'],
    options: ['Optionen', 'Option', 'Antworten', 'Auswahl', 'Antwortmöglichkeit', 'Antwortmöglichkeiten'],
    right: ['richtig', 'richtige Antwort', 'korrekt', 'korrekte Antwort', 'Lösung', 'Antwort'],
    feedback: ['Rückmeldung', 'Feedback', 'Erklärung', 'Kommentar', 'Begründung'],
    points: ['Punkte', 'Punktzahl'],
    category: ['Kategorie', 'Thema'],
    name: ['Name', 'Titel'],
    id: ['Kennung'],
    type: ['Typ', 'Fragetyp', 'Art'],
    hint: ['Hinweis', 'Tipp'],
    tolerance: ['Toleranz'],
    unit: ['Einheit'],
  },
  es: {
    question: ['pregunta', 'enunciado'],
    options: ['opciones', 'opción', 'respuestas', 'alternativas'],
    right: ['correcta', 'correcto', 'respuesta correcta', 'opción correcta', 'respuesta', 'solución'],
    feedback: ['retroalimentación', 'explicación', 'comentario'],
    points: ['puntos', 'puntuación'],
    category: ['categoría', 'tema'],
    name: ['nombre', 'título'],
    id: ['identificador'],
    type: ['tipo', 'tipo de pregunta'],
    hint: ['pista'],
    tolerance: ['tolerancia'],
    unit: ['unidad'],
  },
  pt: {
    question: ['pergunta', 'questão', 'enunciado'],
    options: ['opções', 'opção', 'respostas', 'alternativas'],
    right: ['correta', 'correto', 'certa', 'resposta correta', 'resposta certa', 'resposta', 'solução'],
    feedback: ['comentário', 'explicação', 'retorno'],
    points: ['pontos', 'pontuação'],
    category: ['categoria', 'tema'],
    name: ['nome', 'título'],
    id: ['identificador'],
    type: ['tipo', 'tipo de pergunta'],
    hint: ['dica', 'pista'],
    tolerance: ['tolerância'],
    unit: ['unidade'],
  },
  el: {
    question: ['ερώτηση', 'εκφώνηση'],
    options: ['επιλογές', 'επιλογή', 'απαντήσεις'],
    right: ['σωστή', 'σωστό', 'σωστή απάντηση', 'απάντηση', 'λύση'],
    feedback: ['ανατροφοδότηση', 'εξήγηση', 'σχόλιο'],
    points: ['βαθμοί', 'μονάδες', 'πόντοι'],
    category: ['κατηγορία', 'θέμα'],
    name: ['όνομα', 'τίτλος'],
    id: ['κωδικός'],
    type: ['τύπος', 'είδος'],
    hint: ['υπόδειξη'],
    tolerance: ['ανοχή'],
    unit: ['μονάδα'],
  },
  pl: {
    question: ['pytanie', 'treść pytania'],
    options: ['opcje', 'opcja', 'odpowiedzi', 'warianty'],
    right: [
      'poprawna',
      'poprawna odpowiedź',
      'prawidłowa',
      'prawidłowa odpowiedź',
      'odpowiedź',
      'rozwiązanie',
    ],
    feedback: ['informacja zwrotna', 'wyjaśnienie', 'komentarz'],
    points: ['punkty'],
    category: ['kategoria', 'temat'],
    name: ['nazwa', 'tytuł'],
    id: ['identyfikator'],
    type: ['typ', 'rodzaj'],
    hint: ['podpowiedź', 'wskazówka'],
    tolerance: ['tolerancja'],
    unit: ['jednostka'],
  },
};

/** By the header as it is compared, for each language. */
const KNOWN = Object.entries(NAMES).map(([language, names]) => ({
  language,
  fields: new Map(
    (Object.entries(names) as [Field, string[]][]).flatMap(([field, words]) =>
      words.map((word): [string, Field] => [slugId(word), field]),
    ),
  ),
}));

/** What each header stands for, undefined where nobody knows, and the language that knows most of them. */
export function columnsOf(headers: readonly string[]): { columns: (Column | undefined)[]; language: string } {
  const found = KNOWN.map(({ language, fields }) => ({
    language,
    known: headers.filter((header) => columnIn(header, [fields]) !== undefined).length,
  })).reduce((best, other) => (other.known > best.known ? other : best));
  const first = KNOWN.filter(({ language }) => language === found.language);
  const all = [...first, ...KNOWN].map(({ fields }) => fields);
  return { columns: headers.map((header) => columnIn(header, all)), language: found.language };
}

function columnIn(header: string, languages: readonly ReadonlyMap<string, Field>[]): Column | undefined {
  const name = slugId(header);
  for (const fields of languages) {
    const field = fields.get(name);
    if (field !== undefined) return { field };
    const [, stem = '', place = ''] = /^(.*?)-?(\d{1,2}|[a-j])$/.exec(name) ?? [];
    const numbered = fields.get(stem);
    // Behind the name of one answer, a number makes it an option.
    if (numbered === 'options' || numbered === 'right') return { field: 'options', at: placeOf(place) };
    if (numbered === 'feedback') return { field: 'feedback', at: placeOf(place) };
  }
  return /^[a-j]$|^[1-9]$/.test(name) ? { field: 'options', at: placeOf(name) } : undefined;
}

/** `A` and `1` are the first. */
export function placeOf(name: string): number {
  return /^\d+$/.test(name) ? Number(name) - 1 : name.toLowerCase().charCodeAt(0) - 97;
}
