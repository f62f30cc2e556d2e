/** What initiatives are about. */
export const initiativeTopics = [
  'drones',
  'sensors',
  'mobile',
  'automation',
  'artificial-intelligence',
  'data',
  'cloud',
  'identity',
  'core-systems',
  'public-contact',
] as const;

/** The life of an initiative, in its order. */
export const initiativePhases = [
  'idea',
  'discovery',
  'pilot',
  'delivery',
  'live',
  'closed',
] as const;

/** What an evaluation came to; the first three are results. */
export const evaluationResults = [
  'positive',
  'mixed',
  'negative',
  'in-progress',
  'not-evaluated',
] as const;
