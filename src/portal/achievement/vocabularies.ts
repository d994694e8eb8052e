/** Terms of the controlled lists that the European Learning Model asks for, each an address in its list. */

export interface Concept {
  id: string;
  type: 'Concept';
  inScheme: { id: string; type: 'ConceptScheme' };
  /** By language. */
  prefLabel: Readonly<Record<string, string>>;
}

const LISTS = 'http://data.europa.eu/snb/';

export function eqfLevel(level: number): Concept {
  return term(`${LISTS}eqf/`, String(level), { en: `Level ${level}` });
}

/** ISCED-F 2013. */
export function educationField(code: string, label: Concept['prefLabel'] = {}): Concept {
  return term(`${LISTS}isced-f/`, code, label);
}

export function escoSkill(address: string, label: Concept['prefLabel']): Concept {
  return concept(address, 'http://data.europa.eu/esco/concept-scheme/skills', label);
}

/** Modes of learning and assessment. */
export const MODES = {
  online: term(`${LISTS}learning-assessment/`, '920fbb3cbe', { en: 'Online' }),
  presential: term(`${LISTS}learning-assessment/`, '9191af2ed9', { en: 'Presential' }),
  blended: term(`${LISTS}learning-assessment/`, 'e92d221e4d', { en: 'Blended' }),
};

/** The systems of credits that the list has, by the names that authors write. */
export const CREDIT_SYSTEMS: ReadonlyMap<string, Concept> = new Map([
  [
    'ECTS',
    term(`${LISTS}education-credit/`, '6fcec5c5af', { en: 'European Credit Transfer System' }),
  ] as const,
  [
    'ECVET',
    term(`${LISTS}education-credit/`, '60b314e826', {
      en: 'European credit system for vocational education and training',
    }),
  ] as const,
]);

const LANGUAGES = 'http://publications.europa.eu/resource/authority/language';

/** Named authority list of languages: codes of ISO 639-3, here of those that are official in Europe. */
const CODES: ReadonlyMap<string, string> = new Map(
  `bg BUL, bs BOS, ca CAT, cs CES, da DAN, de DEU, el ELL, en ENG, es SPA, et EST, eu EUS, fi FIN, fr FRA, ga GLE,
  gl GLG, hr HRV, hu HUN, is ISL, it ITA, lb LTZ, lt LIT, lv LAV, mk MKD, mt MLT, nb NOB, nl NLD, nn NNO, no NOR,
  pl POL, pt POR, ro RON, sk SLK, sl SLV, sq SQI, sr SRP, sv SWE, tr TUR, uk UKR`
    .split(/,\s+/)
    .map((entry) => entry.split(' ') as [string, string]),
);

/** Undefined for a language whose code is not known here. @param name in English */
export function languageTerm(tag: string, name: string): Concept | undefined {
  const code = CODES.get(tag.split('-')[0] ?? '');
  return code === undefined ? undefined : concept(`${LANGUAGES}/${code}`, LANGUAGES, { en: name });
}

/** The lists of one publisher name their schemes alike. */
function term(list: string, name: string, label: Concept['prefLabel']): Concept {
  return concept(list + name, `${list}25831c2`, label);
}

function concept(id: string, scheme: string, prefLabel: Concept['prefLabel']): Concept {
  return { id, type: 'Concept', inScheme: { id: scheme, type: 'ConceptScheme' }, prefLabel };
}
