import {
  type AccessItem,
  accessRows,
  forceKeyOf,
  type HeldRole,
  HIGHEST_MARKING,
  reachOf,
  roleTitles,
  type YourAccessResponse,
} from '@policing/plugin-blueprint-common';

/** What one kind of reader is told about their access. */
export type Reader = YourAccessResponse;

const eastvale = { ref: 'group:demo/eastvale', title: 'Eastvale Police' };

const helen = { ref: 'user:demo/helen-marrick', title: 'Helen Marrick' };

function readerOf(
  name: string,
  title: string,
  role?: HeldRole['role'],
  force?: typeof eastvale,
): Reader {
  const held: HeldRole[] = role
    ? [{ role, ...(force && { force: forceKeyOf(force.ref) }) }]
    : [];
  return {
    person: { ref: `user:demo/${name}`, title, ...(force && { force }) },
    roles: role
      ? [
          {
            id: role,
            title: roleTitles[role],
            ...(force && { force }),
            group: {
              ref: `group:demo/${role}s`,
              title: `Group of ${roleTitles[role]}`,
            },
            highestMarking: HIGHEST_MARKING,
          },
        ]
      : [],
    otherGroups: [
      {
        ref: 'group:demo/eastvale-digital-services',
        title: 'Digital services',
      },
    ],
    items: accessRows.map(row => itemOf(row, held, force)),
    ask: [
      {
        role: roleTitles['enterprise-architect'],
        force: eastvale,
        people: [helen],
      },
    ],
  };
}

function itemOf(
  row: (typeof accessRows)[number],
  held: HeldRole[],
  force?: typeof eastvale,
): AccessItem {
  const reach = reachOf(row, held);
  const extents = {
    everything: 'everything',
    nothing: 'nothing',
    records: 'some',
    counts: 'some',
  } as const;
  return {
    id: row.id,
    title: row.title,
    description: row.description,
    action: row.action,
    extent: extents[reach.to],
    forces:
      reach.to === 'records' && force
        ? [{ ...force, highestMarking: HIGHEST_MARKING }]
        : [],
    ...(reach.to === 'counts' && { leastForces: reach.leastForces }),
    why: `Because of the row ${row.id}.`,
    prepared: row.prepared ?? false,
  };
}

/** Readers of each kind; everybody in the demonstration is fictional. */
export const readers = {
  riskOwner: readerOf('leopold', 'Leopold', 'national-risk-owner'),
  nationalArchitect: readerOf('adaeze', 'Adaeze', 'national-architect'),
  securityLead: readerOf('ruth', 'Ruth', 'security-lead', eastvale),
  architect: readerOf(
    'helen-marrick',
    'Helen',
    'enterprise-architect',
    eastvale,
  ),
  nobody: readerOf('liam', 'Liam', undefined, eastvale),
} satisfies Record<string, Reader>;
