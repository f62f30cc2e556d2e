import { mockServices } from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import type { JsonObject } from '@backstage/types';
import type { AccessId } from '@policing/plugin-blueprint-common';
import { OrganisationDirectory } from '@policing/plugin-blueprint-node';
import { getYourAccess } from './getYourAccess';

function entity(
  kind: string,
  name: string,
  title: string,
  spec: JsonObject,
): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind,
    metadata: { name, title, namespace: 'demo' },
    spec,
  };
}

function role(name: string, title: string, spec: JsonObject): Entity {
  return entity('Group', name, title, {
    type: 'role',
    children: [],
    role: spec,
  });
}

function person(name: string, title: string, ...memberOf: string[]): Entity {
  return entity('User', name, title, { memberOf });
}

const force = (name: string, title: string) =>
  entity('Group', name, title, { type: 'police-force', children: [] });

const entities = [
  force('eastvale', 'Eastvale Police'),
  force('northmoor', 'Northmoor Police'),
  force('saltmere', 'Saltmere Police'),
  entity('Group', 'eastvale-digital', 'Eastvale Digital', {
    type: 'team',
    parent: 'eastvale',
    children: [],
  }),
  role('eastvale-leads', 'Eastvale: security leads', {
    id: 'security-lead',
    force: 'eastvale',
  }),
  role('eastvale-architects', 'Eastvale: architects', {
    id: 'enterprise-architect',
    force: 'eastvale',
  }),
  role('northmoor-trainees', 'Northmoor: trainees', {
    id: 'security-lead',
    force: 'northmoor',
    highestMarking: 'OFFICIAL',
  }),
  role('national-architects', 'National architects', {
    id: 'national-architect',
  }),
  role('auditors', 'Auditors', {
    id: 'national-risk-owner',
    highestMarking: 'OFFICIAL',
  }),
  person('ruth', 'Ruth Moss', 'eastvale-digital', 'eastvale-leads'),
  person('helen', 'Helen Marrick', 'eastvale-architects'),
  person('adaeze', 'Adaeze Winterbourn', 'national-architects'),
];

async function accessOf(name: string, ...groups: string[]) {
  const directory = await OrganisationDirectory.create({
    catalog: catalogServiceMock({ entities }),
    auth: mockServices.auth(),
    config: mockServices.rootConfig(),
    events: mockServices.events(),
    id: 'test',
    logger: mockServices.logger.mock(),
  });
  const userEntityRef = `user:demo/${name}`;
  const access = await getYourAccess(directory, {
    userEntityRef,
    ownershipEntityRefs: [
      userEntityRef,
      ...groups.map(group => `group:demo/${group}`),
    ],
  });
  const item = (id: AccessId) => access.items.find(each => each.id === id)!;
  return { access, item };
}

describe('getYourAccess', () => {
  it('tells a security lead what the role opens, and why no more', async () => {
    const { access, item } = await accessOf(
      'ruth',
      'eastvale-digital',
      'eastvale-leads',
    );
    expect(access).toMatchObject({
      person: {
        ref: 'user:demo/ruth',
        title: 'Ruth Moss',
        force: { ref: 'group:demo/eastvale', title: 'Eastvale Police' },
      },
      roles: [
        {
          id: 'security-lead',
          title: 'Security lead',
          force: { ref: 'group:demo/eastvale', title: 'Eastvale Police' },
          group: {
            ref: 'group:demo/eastvale-leads',
            title: 'Eastvale: security leads',
          },
          highestMarking: 'OFFICIAL-SENSITIVE',
        },
      ],
      otherGroups: [
        { ref: 'group:demo/eastvale-digital', title: 'Eastvale Digital' },
      ],
      ask: [
        {
          role: 'Enterprise architect',
          force: { ref: 'group:demo/eastvale' },
          people: [{ ref: 'user:demo/helen', title: 'Helen Marrick' }],
        },
      ],
    });
    expect(item('facts.read')).toMatchObject({
      extent: 'everything',
      why: 'Open to everybody who is signed in.',
    });
    expect(item('conformance.read')).toMatchObject({
      extent: 'everything',
      why: 'You are security lead of Eastvale Police.',
    });
    expect(item('legacy.read')).toMatchObject({
      extent: 'some',
      forces: [
        {
          ref: 'group:demo/eastvale',
          title: 'Eastvale Police',
          highestMarking: 'OFFICIAL-SENSITIVE',
        },
      ],
      why:
        'You are security lead of Eastvale Police. Open to the chief technology officer, the security lead, ' +
        'the information asset owner and the senior information risk owner in the force concerned and to national risk owners; ' +
        'you hold none of these roles in another force.',
    });
    expect(item('counts.read')).toMatchObject({
      extent: 'some',
      forces: [],
      leastForces: 3,
      why: 'You are security lead of Eastvale Police. A number appears where at least 3 forces stand behind it.',
    });
    expect(item('scenarios.create')).toMatchObject({
      extent: 'nothing',
      prepared: false,
      why: 'Open to the enterprise architect and the chief technology officer in the force concerned; you hold none of these roles.',
    });
  });

  it('tells somebody without a role whom to ask', async () => {
    const { access, item } = await accessOf('stranger', 'unheard-of');
    expect(access).toMatchObject({
      person: { ref: 'user:demo/stranger', title: 'stranger' },
      roles: [],
      otherGroups: [{ ref: 'group:demo/unheard-of', title: 'unheard-of' }],
      ask: [
        {
          role: 'National architect',
          people: [{ ref: 'user:demo/adaeze', title: 'Adaeze Winterbourn' }],
        },
      ],
    });
    expect(access.person).not.toHaveProperty('force');
    expect(item('conformance.read')).toMatchObject({
      extent: 'nothing',
      why: 'Open to everybody with a role in any force, to national architects and to national risk owners; you hold no role.',
    });
  });

  it('sends the only architect of a force to the national ones', async () => {
    const { access } = await accessOf('helen', 'eastvale-architects');
    expect(access.person.force?.title).toBe('Eastvale Police');
    expect(access.ask).toEqual([
      {
        role: 'National architect',
        people: [{ ref: 'user:demo/adaeze', title: 'Adaeze Winterbourn' }],
      },
    ]);
  });

  it('says where a group narrows a role to a marking', async () => {
    const { item } = await accessOf(
      'ann',
      'northmoor-trainees',
      'eastvale-leads',
    );
    expect(item('risk.read').forces).toEqual([
      {
        ref: 'group:demo/eastvale',
        title: 'Eastvale Police',
        highestMarking: 'OFFICIAL-SENSITIVE',
      },
      {
        ref: 'group:demo/northmoor',
        title: 'Northmoor Police',
        highestMarking: 'OFFICIAL',
      },
    ]);
    expect(item('risk.read').why).toMatch(
      /^You are security lead of Northmoor Police and security lead of Eastvale Police\. The group Northmoor: trainees opens what is marked OFFICIAL at most\. Open to .* in any other force\.$/,
    );
  });

  it('lists every force where a narrowed role holds in all of them', async () => {
    const { item } = await accessOf('ann', 'auditors', 'eastvale-leads');
    expect(
      item('risk.read').forces.map(({ title, highestMarking }) => [
        title,
        highestMarking,
      ]),
    ).toEqual([
      ['Eastvale Police', 'OFFICIAL-SENSITIVE'],
      ['Northmoor Police', 'OFFICIAL'],
      ['Saltmere Police', 'OFFICIAL'],
    ]);
    expect(item('risk.read').why).toBe(
      'You are a national risk owner and security lead of Eastvale Police. The group Auditors opens what is marked OFFICIAL at most.',
    );
  });
});
