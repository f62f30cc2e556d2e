import { riskFramework } from '../__fixtures__/frameworks';
import {
  group,
  risk,
  system,
  systemRef,
  TODAY,
} from '../__fixtures__/register';
import { compileDefinitions } from '../definitions/compileDefinitions';
import { Estate } from '../estate/Estate';
import { riskAsSeen } from './riskParts';
import { technologyRiskResult } from './technologyRiskResult';

const definitions = compileDefinitions([riskFramework()]);
const forces = ['eastvale', 'northmoor', 'saltmere'].map(
  name => `group:demo/${name}`,
);
const [eastvale, northmoor, saltmere] = forces;

const rating = (likelihood: number, impact: number) => ({
  likelihood,
  impact,
  reason: 'Judged so.',
});

/** A system that Eastvale runs with Northmoor and Saltmere. */
const consortium = [
  ...['eastvale', 'northmoor', 'saltmere'].map(name => group(name)),
  group('team', { type: 'team', parent: eastvale }),
  system('records', {
    owner: eastvale,
    type: 'shared-application',
    sharedBy: { lead: eastvale, members: forces },
  }),
];

function scored(...documents: ReturnType<typeof risk>[]) {
  const estate = Estate.fromEntities([...consortium, ...documents]);
  return technologyRiskResult(
    definitions,
    estate.record(systemRef('records')),
    ref => estate.organisation(ref),
    TODAY,
  );
}

const risks = [
  risk('a', { owner: eastvale, residual: rating(1, 1) }),
  risk('b', { owner: saltmere, residual: rating(5, 5) }),
  risk('c', {
    owner: saltmere,
    classification: 'OFFICIAL',
    residual: rating(3, 4),
  }),
];

describe('technologyRiskResult in parts', () => {
  it('lets what the answering force records concern every member', () => {
    const [found] = scored(risk('a', { owner: 'group:demo/team' })).risks;
    expect(found).toMatchObject({
      owner: 'group:demo/team',
      forces,
      marking: 'OFFICIAL-SENSITIVE',
    });
  });

  it('lets what another member records concern that member alone', () => {
    const [found] = scored(risks[1]).risks;
    expect(found.forces).toEqual([saltmere]);
  });

  it('concerns nobody where the owner is not known', () => {
    const [found] = scored(risk('a', { owner: 'group:demo/nobody' })).risks;
    expect(found.forces).toEqual([]);
  });

  it('splits by whom risks concern and how they are marked', () => {
    const { parts, counts } = scored(...risks);
    expect(
      parts.map(part => [part.forces.length, part.marking, part.counts.open]),
    ).toEqual([
      [3, 'OFFICIAL-SENSITIVE', 1],
      [1, 'OFFICIAL', 1],
      [1, 'OFFICIAL-SENSITIVE', 1],
    ]);
    expect(counts.open).toBe(3);
  });
});

describe('riskAsSeen', () => {
  const whole = scored(...risks);
  const seenBy = (force: string) =>
    riskAsSeen(whole, part => part.forces.includes(force), false);

  it('is the whole for who may read it all', () => {
    const { parts, ...rest } = whole;
    expect(riskAsSeen(whole, () => true, true)).toEqual(rest);
  });

  it('is the same for a member as if the risks of another were not there', () => {
    const { parts, ...without } = scored(risks[0]);
    expect(seenBy(northmoor)).toEqual(without);
    expect(seenBy(saltmere)).toMatchObject({ counts: { open: 3 } });
    expect(seenBy(saltmere).highestBand).toBe(whole.highestBand);
  });

  it('goes by the marking too', () => {
    const seen = riskAsSeen(
      whole,
      ({ marking }) => marking === 'OFFICIAL',
      false,
    );
    expect(seen.risks.map(({ ref }) => ref)).toEqual(['riskassessment:demo/c']);
    expect(seen.counts.open).toBe(1);
  });

  it('tells nothing recorded from nothing that may be read only to who reads all', () => {
    const nothing = scored();
    expect(riskAsSeen(nothing, () => true, true).why).toBe(
      'No risk assessment is recorded.',
    );
    const hidden = 'No risk assessment that you may read is recorded.';
    expect(riskAsSeen(nothing, () => true, false).why).toBe(hidden);
    expect(riskAsSeen(scored(risks[1]), () => false, false)).toMatchObject({
      state: 'not-assessed',
      risks: [],
      why: hidden,
    });
  });
});
