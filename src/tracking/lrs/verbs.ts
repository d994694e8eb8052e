/** The verbs of our statements, with their names in every language of the interface. */

const DISPLAY = {
  initialized: {
    en: 'initialized',
    es: 'inició',
    pt: 'iniciou',
    de: 'begann',
    el: 'άρχισε',
    pl: 'rozpoczął(-ęła)',
  },
  resumed: {
    en: 'resumed',
    es: 'reanudó',
    pt: 'retomou',
    de: 'setzte fort',
    el: 'συνέχισε',
    pl: 'wznowił(a)',
  },
  experienced: { en: 'experienced', es: 'vio', pt: 'viu', de: 'sah an', el: 'είδε', pl: 'zobaczył(a)' },
  progressed: {
    en: 'progressed',
    es: 'avanzó',
    pt: 'progrediu',
    de: 'kam voran',
    el: 'προχώρησε',
    pl: 'poczynił(a) postępy',
  },
  answered: {
    en: 'answered',
    es: 'respondió',
    pt: 'respondeu',
    de: 'beantwortete',
    el: 'απάντησε',
    pl: 'odpowiedział(a)',
  },
  attempted: {
    en: 'attempted',
    es: 'intentó',
    pt: 'tentou',
    de: 'versuchte',
    el: 'επιχείρησε',
    pl: 'podjął(-ęła) próbę',
  },
  completed: {
    en: 'completed',
    es: 'completó',
    pt: 'concluiu',
    de: 'schloss ab',
    el: 'ολοκλήρωσε',
    pl: 'ukończył(a)',
  },
  passed: {
    en: 'passed',
    es: 'aprobó',
    pt: 'foi aprovado(a)',
    de: 'bestand',
    el: 'πέτυχε',
    pl: 'zaliczył(a)',
  },
  failed: {
    en: 'failed',
    es: 'suspendió',
    pt: 'reprovou',
    de: 'bestand nicht',
    el: 'απέτυχε',
    pl: 'nie zaliczył(a)',
  },
  suspended: {
    en: 'suspended',
    es: 'interrumpió',
    pt: 'suspendeu',
    de: 'unterbrach',
    el: 'διέκοψε',
    pl: 'zawiesił(a)',
  },
  terminated: {
    en: 'terminated',
    es: 'finalizó',
    pt: 'encerrou',
    de: 'beendete',
    el: 'τερμάτισε',
    pl: 'zakończył(a)',
  },
} as const;

export type VerbName = keyof typeof DISPLAY;

export interface Verb {
  id: string;
  display: Record<string, string>;
}

/** `en` and `en-US` both, because some LRSs look for one of them only. */
export function verb(name: VerbName, language: string): Verb {
  const names: Record<string, string> = DISPLAY[name];
  const own = names[language] ?? names[language.split('-')[0] ?? ''];
  const display = { en: DISPLAY[name].en, 'en-US': DISPLAY[name].en };
  return {
    id: `http://adlnet.gov/expapi/verbs/${name}`,
    display: own === undefined ? display : { ...display, [language]: own },
  };
}
