/** Writing direction by language, for the `dir` of pages, captions and transcripts. */
const RIGHT_TO_LEFT = new Set(['ar', 'arc', 'ckb', 'dv', 'fa', 'he', 'ps', 'sd', 'ug', 'ur', 'yi']);
const RIGHT_TO_LEFT_SCRIPTS = new Set([
  'Adlm',
  'Arab',
  'Hebr',
  'Mand',
  'Nkoo',
  'Rohg',
  'Samr',
  'Syrc',
  'Thaa',
]);

export function direction(language: string): 'ltr' | 'rtl' {
  const [base = '', ...rest] = language.split('-');
  const script = rest.find((part) => /^[a-z]{4}$/i.test(part));
  if (script !== undefined) return RIGHT_TO_LEFT_SCRIPTS.has(titleCase(script)) ? 'rtl' : 'ltr';
  return RIGHT_TO_LEFT.has(base.toLowerCase()) ? 'rtl' : 'ltr';
}

function titleCase(script: string): string {
  return script.charAt(0).toUpperCase() + script.slice(1).toLowerCase();
}
