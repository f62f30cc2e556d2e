import type { Entity } from '@backstage/catalog-model';
import type { ScorecardEntity } from '@policing/plugin-blueprint-common';
import { scorecard } from '../__fixtures__/register';
import { Directory } from '../estate/Directory';
import { storedScorecardOf } from '../scoring/storedScorecardOf';
import { findVersion, knownVersions } from './KnownVersion';

function version(
  number: string,
  { name = 'blueprint', status = 'live', weight = 1 } = {},
) {
  const [first] = [scorecard()].flat() as (Entity & ScorecardEntity)[];
  const copy = structuredClone(first);
  copy.metadata.name = name;
  copy.spec.version = number;
  copy.spec.status = status as 'live';
  copy.spec.checks[0].weight = weight;
  return copy;
}

function stored(entity: ScorecardEntity, since: string, until?: string) {
  return {
    ...storedScorecardOf(entity),
    inForceSince: since,
    ...(until && { inForceUntil: until }),
  };
}

function directoryOf(...entities: Entity[]) {
  const directory = new Directory();
  directory.apply(entities, []);
  return directory;
}

const live = version('1.1.0');
const next = version('2.0.0', { name: 'blueprint-next', status: 'proposed' });
const first = version('1.0.0');
const edited = version('1.1.0', { weight: 7 });

const known = knownVersions(directoryOf(next, live), [
  stored(live, '2026-05-01'),
  stored(edited, '2026-03-01', '2026-05-01'),
  stored(first, '2026-01-01', '2026-03-01'),
]);

describe('knownVersions', () => {
  it('lists the one in force, what stands beside it, and earlier ones', () => {
    expect(
      known.map(({ about }) => [
        about.id.replace(/~.*/, '~'),
        about.standing,
        about.inForceSince,
        about.inForceUntil,
      ]),
    ).toEqual([
      [
        'scorecard:default/blueprint@1.1.0',
        'in-force',
        '2026-05-01',
        undefined,
      ],
      [
        'scorecard:default/blueprint-next@2.0.0',
        'declared',
        undefined,
        undefined,
      ],
      [
        'scorecard:default/blueprint@1.1.0~',
        'earlier',
        '2026-03-01',
        '2026-05-01',
      ],
      [
        'scorecard:default/blueprint@1.0.0',
        'earlier',
        '2026-01-01',
        '2026-03-01',
      ],
    ]);
  });

  it('gives a text one id for as long as it is known', () => {
    const earlier = known[2].about;
    expect(earlier.id).toBe(
      `scorecard:default/blueprint@1.1.0~${earlier.digest.slice(0, 12)}`,
    );
    const alone = knownVersions(directoryOf(), [
      stored(edited, '2026-03-01', '2026-05-01'),
    ]);
    expect(findVersion(alone, earlier.id, 'from').about.digest).toBe(
      earlier.digest,
    );
  });
});

describe('findVersion', () => {
  it('says which versions there are where the one asked for is not', () => {
    expect(() =>
      findVersion(known, 'scorecard:default/blueprint@9.9.9', 'to'),
    ).toThrow(
      /^to: there is no version "scorecard:default\/blueprint@9.9.9" of the scorecard; there are: scorecard:default\/blueprint@1.1.0, /,
    );
    expect(() =>
      findVersion(
        known,
        'scorecard:default/blueprint@1.1.0~000000000000',
        'to',
      ),
    ).toThrow(/no version/);
  });
});
