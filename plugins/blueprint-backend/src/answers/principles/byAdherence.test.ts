import type { RollUp } from '@policing/plugin-blueprint-common';
import { sortByAdherence } from './byAdherence';

const item = (title: string, assuredConformance?: number, number?: number) => ({
  title,
  number,
  ...(assuredConformance !== undefined && {
    adherence: { assuredConformance, systems: 1 } as RollUp,
  }),
});

const items = [
  item('Forth', undefined, 2),
  item('Avon', 0.5, 10),
  item('Tyne', 0.9),
  item('Dee', 0.5, 1),
];

const titles = (sort: Parameters<typeof sortByAdherence>[1]) =>
  sortByAdherence(items, sort).map(({ title }) => title);

it('puts what is not known last either way, and equals by title', () => {
  expect(titles('adherence')).toEqual(['Avon', 'Dee', 'Tyne', 'Forth']);
  expect(titles('-adherence')).toEqual(['Tyne', 'Avon', 'Dee', 'Forth']);
  expect(titles('coverage')).toEqual(['Avon', 'Dee', 'Forth', 'Tyne']);
});

it('sorts by title and number', () => {
  expect(titles('-title')).toEqual(['Tyne', 'Forth', 'Dee', 'Avon']);
  expect(titles('number')).toEqual(['Dee', 'Forth', 'Avon', 'Tyne']);
});
