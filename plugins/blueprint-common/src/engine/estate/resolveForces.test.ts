import { group, system } from '../__fixtures__/register';
import type { GroupEntity } from '../../schema';
import { forcesOfSystem } from './resolveForces';

const groups: Record<string, GroupEntity> = {
  'group:demo/eastvale': group('eastvale', { parent: 'group:demo/east' }),
  'group:demo/eastvale-ict': group('eastvale-ict', {
    type: 'team',
    parent: 'group:demo/eastvale',
  }),
  'group:demo/east': group('east', { type: 'region' }),
  'group:demo/northmoor': group('northmoor'),
  'group:demo/office': group('office', { type: 'national-body' }),
  'group:demo/office-team': group('office-team', {
    type: 'team',
    parent: 'group:demo/office',
  }),
  'group:demo/lost-team': group('lost-team', { type: 'team' }),
  'group:demo/circle': group('circle', {
    type: 'team',
    parent: 'group:demo/circle',
  }),
  'group:demo/consortium': group('consortium', {
    type: 'collaboration',
    collaboration: {
      members: ['group:demo/northmoor', 'group:demo/eastvale'],
    },
  }),
};

function forces(spec: Parameters<typeof system>[1]) {
  return forcesOfSystem(system('records', spec), ref => groups[ref]).key;
}

describe('forcesOfSystem', () => {
  it.each([
    ['a force', 'eastvale', 'group:demo/eastvale'],
    ['a team of a force', 'eastvale-ict', 'group:demo/eastvale'],
    [
      'a collaboration',
      'consortium',
      'group:demo/eastvale group:demo/northmoor',
    ],
    ['a national body', 'office', ''],
    ['a team of a national body', 'office-team', ''],
    ['a region', 'east', ''],
    // '?' marks that there may be other forces.
    ['a team that belongs nowhere', 'lost-team', '?'],
    ['a team that belongs to itself', 'circle', '?'],
    ['a group that the register does not hold', 'nobody', '?'],
  ])('follows %s up to its forces', (_, owner, expected) => {
    expect(forces({ owner: `group:demo/${owner}` })).toBe(expected);
  });

  it('adds lead and members of a shared system', () => {
    expect(
      forces({
        type: 'shared-application',
        sharedBy: {
          lead: 'group:demo/eastvale',
          members: ['group:demo/eastvale', 'group:demo/northmoor'],
        },
      }),
    ).toBe('group:demo/eastvale group:demo/northmoor');
  });

  it('takes a system that a collaboration shares among some of its members as theirs', () => {
    expect(
      forces({
        type: 'shared-application',
        owner: 'group:demo/consortium',
        sharedBy: { members: ['group:demo/northmoor'] },
      }),
    ).toBe('group:demo/northmoor');
  });

  it('leaves open who else has a shared system that does not say', () => {
    expect(forces({ type: 'shared-application' })).toBe('?group:demo/eastvale');
    expect(
      forces({
        type: 'shared-application',
        owner: 'group:demo/consortium',
      }),
    ).toBe('group:demo/eastvale group:demo/northmoor');
  });
});
