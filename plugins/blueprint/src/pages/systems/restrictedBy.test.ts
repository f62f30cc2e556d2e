import { readers } from '@policing/plugin-blueprint-react/testUtils';
import { restrictedBy } from './restrictedBy';

const rowsOf = (...args: Parameters<typeof restrictedBy>) =>
  restrictedBy(...args).map(({ row }) => row);

it('names what a list goes by and a reader sees only in part', () => {
  expect(rowsOf({ legacy: ['red'] }, '-risk', readers.securityLead)).toEqual([
    'legacy.read',
    'risk.read',
  ]);
  expect(
    rowsOf(
      { check: 'second-factor', outcome: 'fail' },
      'title',
      readers.architect,
    ),
  ).toEqual(['checks.read']);
  expect(
    rowsOf(
      { criticality: ['operational'] },
      '-legacy',
      readers.nationalArchitect,
    ),
  ).toEqual(['legacy.read']);
});

it('names nothing that is open everywhere, or not used', () => {
  expect(rowsOf({ legacy: ['red'] }, '-risk', readers.riskOwner)).toEqual([]);
  expect(rowsOf({ level: ['diverging'] }, 'title', readers.nobody)).toEqual([]);
  expect(rowsOf({ legacy: ['red'] }, 'title', undefined)).toEqual([]);
});
