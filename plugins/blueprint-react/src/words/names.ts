const spellings: Record<string, string> = {
  api: 'API',
  ai: 'AI',
  dpia: 'DPIA',
  erp: 'ERP',
  hr: 'HR',
  iaas: 'IaaS',
  mopi: 'MoPI',
  nptc: 'NPTC',
  paas: 'PaaS',
  pasf: 'PASF',
  pole: 'POLE',
  saas: 'SaaS',
  section62: 'section 62',
  part3: 'part 3',
  '4pol': '4Pol',
  mlr: 'MLR',
  rest: 'REST',
  soap: 'SOAP',
  openapi: 'OpenAPI',
  asyncapi: 'AsyncAPI',
};

function spell(word: string): string {
  return spellings[word.toLowerCase()] ?? word.toLowerCase();
}

/**
 * The words of a field's name: `vendorSupportEnds` is “vendor support ends”.
 *
 * @param key - name of a field in the schemas, in camel case
 */
export function fieldName(key: string): string {
  return key
    .split(/(?<=[a-z0-9])(?=[A-Z])/)
    .map(spell)
    .join(' ');
}

/** The words of a value of a closed list: `force-data-centre` is “force data centre”. */
export function closedValue(value: string): string {
  return value.split('-').map(spell).join(' ');
}

/** The same words with a capital letter, for the start of a line. */
export function capitalise(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** The same words without their capital letter, for the middle of a sentence. */
export function uncapitalise(words: string): string {
  return words.charAt(0).toLowerCase() + words.slice(1);
}

/** Several things in a sentence: “a, b and c”. */
export function listInWords(words: readonly string[]): string {
  return new Intl.ListFormat('en-GB').format(words);
}
