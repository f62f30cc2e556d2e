import type { HeldRole } from '@policing/plugin-blueprint-common';
import { RoleHolders } from './RoleHolders';

const eastvale = 'group:demo/eastvale';
const northmoor = 'group:demo/northmoor';

const rolesOf: Record<string, HeldRole[]> = {
  dev: [{ role: 'force-cto', force: 'demo.eastvale' }],
  open: [
    {
      role: 'force-cto',
      force: 'demo.eastvale',
      highestMarking: 'OFFICIAL',
    },
  ],
  helen: [{ role: 'enterprise-architect', force: 'demo.eastvale' }],
  nora: [{ role: 'force-cto', force: 'demo.northmoor' }],
  nia: [{ role: 'national-architect' }],
  liam: [],
};

const directory = {
  people: async () =>
    Object.keys(rolesOf).map(name => ({
      ref: `user:demo/${name}`,
      title: name,
      memberOf: [],
      demonstration: true,
    })),
  rolesOf: async ([ref]: readonly string[]) =>
    rolesOf[ref.split('/')[1]].map(role => ({ ...role, group: ref })),
};

describe('RoleHolders', () => {
  const read = () => new RoleHolders(directory).read();

  it('finds who holds a role in a force or everywhere', async () => {
    const held = await read();
    const names = (people: { title: string }[]) =>
      people.map(({ title }) => title);
    expect(names(held.holders('force-cto', eastvale))).toEqual(['dev', 'open']);
    expect(names(held.holders('national-architect'))).toEqual(['nia']);
    expect(held.holders('national-architect', eastvale)).toEqual([]);
  });

  it('keeps to those whom the role opens the marking', async () => {
    const held = await read();
    expect(
      held.inForces(['force-cto', 'enterprise-architect'], {
        forces: [eastvale, northmoor],
        marking: 'OFFICIAL-SENSITIVE',
      }),
    ).toEqual(['user:demo/dev', 'user:demo/helen', 'user:demo/nora']);
    expect(
      held.inForces(['force-cto'], { forces: [eastvale], marking: 'OFFICIAL' }),
    ).toEqual(['user:demo/dev', 'user:demo/open']);
  });

  it('says by the access table who may read an assessment', async () => {
    const held = await read();
    const readers = Object.keys(rolesOf).filter(name =>
      held.may(`user:demo/${name}`, 'assessment.read', { forces: [eastvale] }),
    );
    expect(readers).toEqual(['dev', 'helen', 'nia']);
    expect(
      held.may('user:demo/open', 'assessment.read', {
        forces: [eastvale],
        marking: 'OFFICIAL',
      }),
    ).toBe(true);
    expect(
      held.may('user:demo/nobody', 'assessment.read', { forces: [eastvale] }),
    ).toBe(false);
  });
});
