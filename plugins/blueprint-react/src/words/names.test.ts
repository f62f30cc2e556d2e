import { capitalise, closedValue, fieldName } from './names';

it.each([
  ['vendorSupportEnds', 'vendor support ends'],
  ['section62Logging', 'section 62 logging'],
  ['dpiaOn', 'DPIA on'],
  ['class', 'class'],
])('reads the field %s as “%s”', (key, words) => {
  expect(fieldName(key)).toBe(words);
});

it.each([
  ['force-data-centre', 'force data centre'],
  ['public-saas', 'public SaaS'],
  ['hr-and-payroll', 'HR and payroll'],
])('reads the value %s as “%s”', (value, words) => {
  expect(closedValue(value)).toBe(words);
});

it('starts a line with a capital', () => {
  expect(capitalise('vendor support ends')).toBe('Vendor support ends');
});
