import { openTo } from './openTo';

it.each([
  ['facts.read', 'open to everybody who is signed in'],
  [
    'conformance.read',
    'open to everybody with a role in any force, to national architects and to national risk owners',
  ],
  [
    'checks.read',
    'open to everybody with a role in the force concerned, to national architects and to national risk owners',
  ],
  [
    'legacy.read',
    'open to the chief technology officer, the security lead, the information asset owner and the senior information risk owner in the force concerned and to national risk owners',
  ],
  [
    'scenarios.create',
    'open to the enterprise architect and the chief technology officer in the force concerned',
  ],
] as const)('%s: %s', (id, words) => {
  expect(openTo(id)).toBe(words);
});
