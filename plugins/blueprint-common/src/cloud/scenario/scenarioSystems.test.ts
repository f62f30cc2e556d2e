import { system } from '../../engine/__fixtures__/register';
import { differingFields, scenarioFactsOf } from './ScenarioStep';
import { carriedOutSystem, plannedSystem } from './scenarioSystems';

const DAY = '2026-11-22';

const records = system('records', {
  lifecycle: 'live',
  hosting: { class: 'force-data-centre', provider: 'The force', region: 'GB' },
  cloud: { status: 'assessed', justification: 'None.' },
});

describe('plannedSystem', () => {
  it('sets what the step says and keeps the rest', () => {
    const planned = plannedSystem(records, {
      hosting: 'supplier-hosted-private',
      disposition: 'rehost',
      wave: 2,
    });
    expect(planned.spec).toEqual({
      ...records.spec,
      hosting: {
        class: 'supplier-hosted-private',
        provider: 'The force',
        region: 'GB',
      },
      cloud: {
        status: 'assessed',
        justification: 'None.',
        disposition: 'rehost',
        wave: 2,
      },
    });
    expect(records.spec.cloud).toEqual({
      status: 'assessed',
      justification: 'None.',
    });
  });
});

describe('carriedOutSystem', () => {
  const carriedOut = (changes: Parameters<typeof plannedSystem>[1]) =>
    carriedOutSystem(plannedSystem(records, changes), DAY);

  it('lets what is retired leave', () => {
    const { system: retired, nothingMoved } = carriedOut({
      disposition: 'retire',
    });
    expect(nothingMoved).toBeUndefined();
    expect(retired.spec).toMatchObject({
      lifecycle: 'decommissioned',
      decommissionedOn: DAY,
      cloud: { status: 'decommissioned', sourceDecommissioned: true },
    });
  });

  it('puts what moves where its target says and knows nothing else of the new place', () => {
    expect(
      carriedOut({ disposition: 'rehost', targetHosting: 'public-iaas' }).system
        .spec,
    ).toMatchObject({
      hosting: { class: 'public-iaas' },
      cloud: {
        status: 'migrated',
        sourceHosting: 'force-data-centre',
        sourceDecommissioned: true,
        actualFinish: DAY,
        progress: 100,
      },
    });
    expect(
      carriedOut({ targetHosting: 'public-iaas' }).system.spec.hosting,
    ).toEqual({ class: 'public-iaas' });
  });

  it.each([
    ['retained', { disposition: 'retain', targetHosting: 'public-iaas' }],
    [
      'not-applicable',
      { status: 'not-applicable', targetHosting: 'public-iaas' },
    ],
    ['no-target', { disposition: 'rehost' }],
    ['no-target', { disposition: 'rehost', targetHosting: 'unknown' }],
  ] as const)('says why nothing moves: %s', (reason, changes) => {
    const { system: same, nothingMoved } = carriedOut(changes);
    expect(nothingMoved).toBe(reason);
    expect(same.spec.hosting).toEqual(records.spec.hosting);
  });
});

describe('scenarioFactsOf', () => {
  it('gives what the register knows and nothing else', () => {
    expect(scenarioFactsOf(records.spec)).toEqual({
      hosting: 'force-data-centre',
      status: 'assessed',
    });
    expect(scenarioFactsOf({})).toEqual({});
  });

  it('can be compared field by field', () => {
    expect(
      differingFields(
        { hosting: 'public-saas', wave: 1 },
        { wave: 2, hosting: 'public-saas', plannedFinish: DAY },
      ),
    ).toEqual(['wave', 'plannedFinish']);
  });
});
