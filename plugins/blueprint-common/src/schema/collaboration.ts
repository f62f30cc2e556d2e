import { integer, list, number, object } from './build';
import { provenanceProperties } from './shared';

const points = <const D extends string>(description: D) =>
  integer(description, 0, 100);

/** How the collaboration finder looks for overlap, and what makes a suggestion rank higher. */
export const collaborationSchema = object(
  'How the collaboration finder looks for overlap and chances to work together, and how it ranks them. Without it there are no suggestions.',
  [
    'basis',
    'source',
    'contractWindowMonths',
    'contractHorizonMonths',
    'leastForcesWithSameFailure',
    'askAForce',
    'points',
  ],
  {
    basis: provenanceProperties.basis,
    source: provenanceProperties.source,
    contractWindowMonths: integer(
      'Contracts that can end within this many months of each other end together.',
      1,
      60,
    ),
    contractHorizonMonths: integer(
      'How many months ahead a contract end is looked at; a later one suggests nothing yet.',
      1,
      120,
    ),
    leastForcesWithSameFailure: integer(
      'Forces that must fail the same check before it is worth solving together.',
      2,
      43,
    ),
    askAForce: object(
      'When a force is pointed to another that already does well.',
      ['highestLow', 'lowestHigh', 'leastCoverage', 'mostForcesToAsk'],
      {
        highestLow: number(
          'Highest assured conformance at which a force is said to struggle with a principle.',
          0,
          1,
        ),
        lowestHigh: number(
          'Lowest assured conformance at which a force is said to do well; above the one before.',
          0,
          1,
        ),
        leastCoverage: number(
          'Coverage that both must have: what is not known suggests nothing.',
          0,
          1,
        ),
        mostForcesToAsk: integer(
          'How many forces are named, best first.',
          1,
          10,
        ),
      },
    ),
    points: object(
      'Points that make up the rank of a suggestion; they are added up and shown with it.',
      [
        'kinds',
        'perForce',
        'mostForForces',
        'perSystem',
        'mostForSystems',
        'contractEnds',
        'capabilityLevels',
        'severities',
        'perTenthOfGap',
      ],
      {
        kinds: object(
          'Points for the kind of suggestion.',
          [
            'same-capability',
            'same-product',
            'different-products',
            'contracts-ending-together',
            'same-failing-check',
            'similar-initiatives',
            'ask-a-force',
          ],
          {
            'same-capability': points(
              'Several live systems for one capability in one force.',
            ),
            'same-product': points('Several forces run the same product.'),
            'different-products': points(
              'Different products for the same capability in a collaboration or region.',
            ),
            'contracts-ending-together': points(
              'Contracts of several forces that end together.',
            ),
            'same-failing-check': points(
              'The same check fails in several forces.',
            ),
            'similar-initiatives': points(
              'Initiatives of several forces for the same purpose at the same time.',
            ),
            'ask-a-force': points('A force does well where another struggles.'),
          },
        ),
        perForce: points('For each force concerned.'),
        mostForForces: points('At most for the forces together.'),
        perSystem: points('For each system concerned.'),
        mostForSystems: points('At most for the systems together.'),
        contractEnds: list(
          'For the first contract end concerned; the first line that holds counts. Nearest first, with no more points than the line before.',
          object('A line.', ['withinMonths', 'points'], {
            withinMonths: integer('Ends within this many months.', 1, 120),
            points: points('Points for it.'),
          }),
        ),
        capabilityLevels: object(
          'For the level of the capability concerned.',
          ['strategic', 'core', 'enabling', 'digital'],
          {
            strategic: points('A strategic capability.'),
            core: points('A core capability.'),
            enabling: points('An enabling capability.'),
            digital: points('A digital capability.'),
          },
        ),
        severities: object(
          'For the severity of the check concerned.',
          ['low', 'medium', 'high', 'critical'],
          {
            low: points('A check of low severity.'),
            medium: points('A check of medium severity.'),
            high: points('A check of high severity.'),
            critical: points('A check of critical severity.'),
          },
        ),
        perTenthOfGap: points(
          'For each ten percentage points of assured conformance between the force that struggles and the best one to ask.',
        ),
      },
    ),
  },
);
