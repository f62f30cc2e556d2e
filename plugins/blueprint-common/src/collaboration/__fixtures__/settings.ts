import type { CollaborationSettings } from '../settings';

/** Settings like those of the Blueprint. */
export const settings: CollaborationSettings = {
  basis: 'our-extension',
  source: { title: 'Test' },
  contractWindowMonths: 18,
  contractHorizonMonths: 36,
  leastForcesWithSameFailure: 3,
  askAForce: {
    highestLow: 0.5,
    lowestHigh: 0.75,
    leastCoverage: 0.6,
    mostForcesToAsk: 2,
  },
  points: {
    kinds: {
      'same-capability': 20,
      'same-product': 20,
      'different-products': 10,
      'contracts-ending-together': 30,
      'same-failing-check': 15,
      'similar-initiatives': 20,
      'ask-a-force': 10,
    },
    perForce: 4,
    mostForForces: 40,
    perSystem: 1,
    mostForSystems: 15,
    contractEnds: [
      { withinMonths: 6, points: 25 },
      { withinMonths: 12, points: 20 },
      { withinMonths: 36, points: 5 },
    ],
    capabilityLevels: { strategic: 4, core: 8, enabling: 4, digital: 6 },
    severities: { low: 0, medium: 5, high: 10, critical: 15 },
    perTenthOfGap: 3,
  },
};
