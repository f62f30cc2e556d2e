import { documentRule, itemsOf, namesGroup } from './documentRule';

const sharedLead = documentRule({
  id: 'lead-is-member',
  kinds: ['System'],
  severity: 'error',
  description: 'The force that leads a shared system is one of its members.',
  check: ({ metadata, spec: { sharedBy } }) =>
    sharedBy?.lead &&
    sharedBy.members &&
    !namesGroup(sharedBy.lead, sharedBy.members, metadata)
      ? [
          {
            steps: ['spec', 'sharedBy', 'members'],
            message: 'The lead is not among the members. Add it.',
            found: `lead ${sharedBy.lead}`,
          },
        ]
      : [],
});

const sharedType = documentRule({
  id: 'shared-type',
  kinds: ['System'],
  severity: 'warning',
  description:
    'A shared application says who shares it (`sharedBy`), and a force application is not shared.',
  check: ({ spec: { type, sharedBy } }) => {
    if (type === 'shared-application' && !sharedBy) {
      return [
        {
          steps: ['spec', 'sharedBy'],
          message: 'A shared application should say who shares it.',
        },
      ];
    }
    return type === 'force-application' && sharedBy
      ? [
          {
            steps: ['spec', 'type'],
            message: 'The application is shared, so its type should say so.',
            found: type,
            allowed: 'shared-application',
          },
        ]
      : [];
  },
});

const retainRevisit = documentRule({
  id: 'retain-needs-revisit',
  kinds: ['System'],
  severity: 'warning',
  description:
    'A decision to retain a system has a date on which it is looked at again.',
  check: ({ spec: { cloud } }) =>
    cloud?.disposition === 'retain' && !cloud.revisitOn
      ? [
          {
            steps: ['spec', 'cloud', 'revisitOn'],
            message:
              'A decision to retain a system should say when it is looked at again.',
          },
        ]
      : [],
});

const finishedMigration = documentRule({
  id: 'finished-migration',
  kinds: ['System'],
  severity: 'warning',
  description:
    'Progress of 100 per cent and an actual finish go with the statuses migrated and decommissioned, and with no other.',
  check: ({ spec: { cloud } }) => {
    const isFinished =
      cloud?.status === 'migrated' || cloud?.status === 'decommissioned';
    if (!cloud?.status || isFinished) {
      return isFinished && cloud.progress !== undefined && cloud.progress < 100
        ? [
            {
              steps: ['spec', 'cloud', 'progress'],
              message: 'The migration is finished, so its progress is 100.',
              found: String(cloud.progress),
              allowed: '100',
            },
          ]
        : [];
    }
    return (['progress', 'actualFinish'] as const)
      .filter(field => cloud[field] === 100 || typeof cloud[field] === 'string')
      .map(field => ({
        steps: ['spec', 'cloud', field],
        message: 'The migration looks finished, and its status says otherwise.',
        found: `${cloud[field]} with status ${cloud.status}`,
      }));
  },
});

const decommissioned = documentRule({
  id: 'decommissioned-lifecycle',
  kinds: ['System'],
  severity: 'warning',
  description:
    'A system with a day of decommissioning has the lifecycle decommissioned.',
  check: ({ spec: { decommissionedOn, lifecycle } }) =>
    decommissionedOn && lifecycle && lifecycle !== 'decommissioned'
      ? [
          {
            steps: ['spec', 'lifecycle'],
            message:
              'The system was switched off, and its lifecycle says otherwise.',
            found: lifecycle,
            allowed: 'decommissioned',
          },
        ]
      : [],
});

const contractBreaks = documentRule({
  id: 'break-within-contract',
  kinds: ['System'],
  severity: 'warning',
  description:
    'A break date of a contract is not after the end of the contract.',
  check: ({ spec: { support } }) => {
    const end = support?.contractEnds;
    return itemsOf(support?.contractBreaks)
      .filter(({ item }) => end !== undefined && item > end)
      .map(({ item, index }) => ({
        steps: ['spec', 'support', 'contractBreaks', index],
        message: 'The break date is after the end of the contract.',
        found: `${item}, after ${end}`,
      }));
  },
});

/** Rules over the open facts of a system. */
export const systemRules = [
  sharedLead,
  sharedType,
  retainRevisit,
  finishedMigration,
  decommissioned,
  contractBreaks,
];
