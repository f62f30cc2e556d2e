import {
  compileDefinitions,
  Estate,
  scoreSystem,
  type SystemScore,
} from '../engine';
import { readRegistry } from './__fixtures__/readRegistry';
import { TODAY } from './__fixtures__/soundSystem';

const definitions = compileDefinitions(readRegistry('blueprint'));
const estate = Estate.fromEntities(readRegistry('public'));
const scores = estate
  .refs()
  .map(ref => scoreSystem(definitions, estate, ref, TODAY));

function failing({ outcomes }: SystemScore) {
  return definitions.scorecard.checks
    .filter((_, index) => outcomes[index] === 'fail')
    .map(({ id }) => id);
}

describe('the public register', () => {
  it('concludes nothing about a real system, because too little is public', () => {
    expect(
      scores.filter(({ conformance }) => conformance.level !== 'unassessed'),
    ).toEqual([]);
  });

  it('holds no fact of a real system that makes a check fail', () => {
    // A failure here is a judgement about a real force or product. Look at the
    // source before you let it stand.
    expect(
      scores.flatMap(score => failing(score).map(id => `${score.ref} ${id}`)),
    ).toEqual([]);
  });

  it('gives every force of England and Wales at least one system', () => {
    const forces = new Set(estate.refs().flatMap(ref => estate.forcesOf(ref)));
    expect(forces.size).toBeGreaterThanOrEqual(43);
  });
});
