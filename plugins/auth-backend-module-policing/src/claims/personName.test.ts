import { personName } from './personName';

it.each([
  ['Helen.Marrick@Kent.police.uk', 'helen.marrick_at_kent.police.uk'],
  ['hmarrick', 'hmarrick'],
])('writes %s as %s', (value, name) => {
  expect(personName(value)).toBe(name);
});

it.each([
  ['o’hara@kent.police.uk', 'o-hara@kent.police.uk'],
  ['helen_at_kent.police.uk', 'helen@kent.police.uk'],
  [`${'a'.repeat(80)}@kent.police.uk`, `${'a'.repeat(81)}@kent.police.uk`],
  ['a+b@kent.police.uk', 'a-b@kent.police.uk'],
  ['Zoë', 'zo'],
])('gives %s and %s names of their own that the catalog allows', (a, b) => {
  expect(personName(a)).not.toBe(personName(b));
  for (const name of [personName(a), personName(b)]) {
    expect(name).toMatch(/^[a-z0-9]([-_.a-z0-9]{0,61}[a-z0-9])?$/);
  }
});
