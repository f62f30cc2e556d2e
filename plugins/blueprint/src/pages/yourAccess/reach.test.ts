import type { AccessItem } from '@policing/plugin-blueprint-common';
import { readers } from '@policing/plugin-blueprint-react/testUtils';
import { ownForcesOf, reachOfItem } from './reach';

const eastvale = { ref: 'group:demo/eastvale', title: 'Eastvale Police' };
const northmoor = { ref: 'group:demo/northmoor', title: 'Northmoor Police' };

function wordsOf(
  item: Partial<AccessItem>,
  own: (typeof eastvale)[] = [eastvale],
) {
  const whole: AccessItem = {
    ...readers.nobody.items[0],
    id: 'legacy.read',
    extent: 'some',
    forces: [],
    ...item,
  };
  const places = reachOfItem(whole, own);
  return [places.own, places.others, places.nation].map(({ words }) => words);
}

it('finds the forces of a reader by roles and by groups, each once', () => {
  expect(ownForcesOf(readers.architect)).toEqual([eastvale]);
  expect(ownForcesOf(readers.nobody)).toEqual([eastvale]);
  expect(ownForcesOf(readers.riskOwner)).toEqual([]);
});

it('says yes and no', () => {
  expect(wordsOf({ extent: 'everything' })).toEqual(['Yes', 'Yes', 'Yes']);
  expect(wordsOf({ extent: 'nothing' })).toEqual(['No', 'No', 'No']);
});

it('says in which forces', () => {
  const open = { ...eastvale, highestMarking: 'OFFICIAL-SENSITIVE' } as const;
  expect(wordsOf({ forces: [open] })).toEqual(['Yes', 'No', 'No']);
  expect(wordsOf({ forces: [open] }, [eastvale, northmoor])).toEqual([
    'In Eastvale Police',
    'No',
    'No',
  ]);
  expect(
    wordsOf({
      forces: [open, { ...northmoor, highestMarking: 'OFFICIAL' }],
    }),
  ).toEqual(['Yes', 'In Northmoor Police', 'No']);
});

it('says up to which marking', () => {
  expect(
    wordsOf({ forces: [{ ...eastvale, highestMarking: 'OFFICIAL' }] }),
  ).toEqual(['In Eastvale Police up to OFFICIAL', 'No', 'No']);
});

it('says how many forces must stand behind a count', () => {
  const [own, , nation] = wordsOf({ id: 'counts.read', leastForces: 3 });
  expect(own).toBe('Only for all forces together');
  expect(nation).toBe('Where at least 3 forces stand behind a number');
  expect(wordsOf({ id: 'counts.read', extent: 'nothing' })).toEqual([
    'No',
    'No',
    'No',
  ]);
});
