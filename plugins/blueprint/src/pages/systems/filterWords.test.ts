import { orderInWords, partInWords } from './filterWords';

it.each([
  [
    'force',
    'group:demo/eastvale',
    'Eastvale Police',
    undefined,
    'of Eastvale Police',
  ],
  ['region', 'group:demo/eastmarch', 'Eastmarch', undefined, 'in Eastmarch'],
  ['level', 'unassessed', '', undefined, 'not assessed'],
  ['cloud', 'no', '', undefined, 'not in cloud'],
  ['legacy', 'may-be-red', '', undefined, 'that may be rated red'],
  ['category', 'hr-and-payroll', '', undefined, 'HR and payroll'],
  ['hosting', 'public-saas', '', undefined, 'hosted in public SaaS'],
  ['disposition', 'retire', '', undefined, 'to retire'],
  ['disposition', 'not-known', '', undefined, 'whose disposition is not known'],
  ['wave', '2', '', undefined, 'in wave 2'],
  ['wave', 'not-known', '', undefined, 'in no wave'],
  ['principle', 'p', 'Cloud first', 'fail', 'that fail Cloud first'],
  ['goal', 'g', 'Data', undefined, 'in the scope of Data'],
  [
    'check',
    'sso',
    'Single sign-on',
    'unknown',
    'not known to pass Single sign-on',
  ],
  ['q', 'case', '', undefined, 'that match “case”'],
] as const)('reads %s=%s in words', (name, value, title, outcome, words) => {
  expect(partInWords({ name, value }, title, outcome)).toBe(words);
});

it.each([
  ['title', 'by name'],
  ['assured-conformance', 'least assured first'],
  ['-legacy', 'highest legacy score first'],
  ['something', 'something'],
])('reads the order %s in words', (sort, words) => {
  expect(orderInWords(sort)).toBe(words);
});
