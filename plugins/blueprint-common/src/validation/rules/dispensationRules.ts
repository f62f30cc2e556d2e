import { resolveReference } from '../references';
import { documentRule } from './documentRule';

const coversSystem = documentRule({
  id: 'dispensation-covers-system',
  kinds: ['Dispensation'],
  severity: 'error',
  description: 'A dispensation covers at least one system.',
  check: ({ spec: { systems } }) =>
    systems?.length === 0
      ? [
          {
            steps: ['spec', 'systems'],
            message: 'The dispensation covers no system. Name at least one.',
          },
        ]
      : [],
});

const grantedNeeds = ['approvedBy', 'decidedOn', 'expiresOn'] as const;

const grantedIsComplete = documentRule({
  id: 'granted-is-complete',
  kinds: ['Dispensation'],
  severity: 'error',
  description:
    'A granted dispensation says who approved it, when, and its last day.',
  check: ({ spec }) =>
    spec.state === 'granted'
      ? grantedNeeds
          .filter(field => !spec[field])
          .map(field => ({
            steps: ['spec', field],
            message: `A granted dispensation needs ${field}.`,
          }))
      : [],
});

const deciders = ['approvedBy', 'revokedBy'] as const;

const approverIsAnother = documentRule({
  id: 'approver-is-another',
  kinds: ['Dispensation'],
  severity: 'error',
  description: 'Nobody decides about a dispensation they asked for.',
  check: ({ metadata, spec }) => {
    const person = (text: string) =>
      resolveReference(text, 'User', metadata.namespace ?? 'default');
    const { requestedBy } = spec;
    return deciders.flatMap(field => {
      const decider = spec[field];
      return requestedBy && decider && person(requestedBy) === person(decider)
        ? [
            {
              steps: ['spec', field],
              message: 'The one who asked cannot be the one who decides.',
              found: decider,
            },
          ]
        : [];
    });
  },
});

const revocationFitsState = documentRule({
  id: 'revocation-fits-state',
  kinds: ['Dispensation'],
  severity: 'error',
  description: 'A revoked dispensation says when, and no other does.',
  check: ({ spec: { state, revokedOn } }) => {
    if (state === 'revoked' && !revokedOn) {
      return [
        {
          steps: ['spec', 'revokedOn'],
          message: 'A revoked dispensation needs the day it was revoked.',
        },
      ];
    }
    return state && state !== 'revoked' && revokedOn
      ? [
          {
            steps: ['spec', 'state'],
            message: 'There is a day of revocation, so the state is revoked.',
            found: state,
            allowed: 'revoked',
          },
        ]
      : [];
  },
});

/** Rules over dispensations. */
export const dispensationRules = [
  coversSystem,
  grantedIsComplete,
  approverIsAnother,
  revocationFitsState,
];
