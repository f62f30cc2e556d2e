import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import {
  catalogEntityReadPermission,
  catalogPermissions,
} from '@backstage/plugin-catalog-common/alpha';
import {
  createPermission,
  type Permission,
  type PolicyDecision,
} from '@backstage/plugin-permission-common';
import {
  blueprintPermissions,
  type HeldRole,
  kinds,
} from '@policing/plugin-blueprint-common';
import type { OrganisationDirectory } from '@policing/plugin-blueprint-node';
import fc from 'fast-check';
import { PolicingPolicy } from './PolicingPolicy';

/**
 * Section 7 of the design, and below the line who may change what, by hand. The
 * columns: a role in that force, a role in another force, no role, national
 * architect, national risk owner. A figure is the fewest forces behind a number.
 */
const table = `
facts.read            any           any   yes   yes   yes
initiatives.read      any           any   yes   yes   yes
conformance.read      any           any   no    yes   yes
assessment.read       any           none  no    yes   yes
checks.read           any           none  no    yes   yes
dispensations.read    any           none  no    yes   yes
legacy.read           risk          none  no    no    yes
risk.read             risk          none  no    no    yes
reviews.read          risk          none  no    no    yes
counts.read           3             3     no    yes   yes
health.read           any           any   no    yes   yes
exports.read          any           any   no    yes   yes
scenarios.read        planning      none  no    no    no

scenarios.create      planning      none  no    no    no
facts.update          planning      none  no    no    no
initiatives.update    planning      none  no    no    no
imports.create        planning      none  no    no    no
suggestions.update    planning      none  no    yes   no
dispensations.create  any           none  no    no    no
dispensations.update  architect     none  no    yes   no
reviews.create        recording     none  no    no    no
reviews.update        signing       none  no    no    yes
`;

const roleSets: Record<string, string[]> = {
  any: [
    'enterprise-architect',
    'force-cto',
    'security-lead',
    'information-asset-owner',
    'senior-information-risk-owner',
  ],
  risk: [
    'force-cto',
    'security-lead',
    'information-asset-owner',
    'senior-information-risk-owner',
  ],
  planning: ['enterprise-architect', 'force-cto'],
  architect: ['enterprise-architect'],
  recording: ['security-lead', 'information-asset-owner'],
  signing: ['information-asset-owner', 'senior-information-risk-owner'],
  none: [],
};

interface Row {
  own: string;
  other: string;
  noRole: boolean;
  national: string[];
}

const rows = new Map(
  table
    .trim()
    .split(/\n+/)
    .map((line): [string, Row] => {
      const [id, own, other, noRole, architect, riskOwner] = line.split(/\s+/);
      return [
        `blueprint.${id}`,
        {
          own,
          other,
          noRole: noRole === 'yes',
          national: [
            ...(architect === 'yes' ? ['national-architect'] : []),
            ...(riskOwner === 'yes' ? ['national-risk-owner'] : []),
          ],
        },
      ];
    }),
);

/** What somebody wants to see or change. */
interface Thing {
  kind: string;
  /** Forces that it belongs to; a catalog entity belongs to the first. */
  forces: string[];
  marking: string;
  /** Forces behind a number. */
  forcesBehind: number;
}

/** Whether a role opens a marking. */
function opens({ highestMarking }: HeldRole, marking: string): boolean {
  return marking === 'OFFICIAL' || highestMarking !== 'OFFICIAL';
}

/** What the table says, one role after another. */
function isOpen(
  row: Row,
  roles: HeldRole[],
  thing: Thing,
  isRecord: boolean,
): boolean {
  const marking = isRecord ? thing.marking : 'OFFICIAL';
  return (
    row.noRole ||
    roles.some(held => {
      if (!opens(held, marking)) {
        return false;
      }
      if (held.force === undefined) {
        return row.national.includes(held.role);
      }
      if (row.own === '3') {
        return roleSets.any.includes(held.role) && thing.forcesBehind >= 3;
      }
      return thing.forces.includes(held.force)
        ? roleSets[row.own].includes(held.role)
        : roleSets[row.other].includes(held.role);
    })
  );
}

/** What the platform does with the conditions of a decision. */
function holds(conditions: any, thing: Thing): boolean {
  if (conditions.anyOf) {
    return conditions.anyOf.some((each: any) => holds(each, thing));
  }
  if (conditions.allOf) {
    return conditions.allOf.every((each: any) => holds(each, thing));
  }
  if (conditions.not) {
    return !holds(conditions.not, thing);
  }
  const { rule, params } = conditions;
  switch (rule) {
    case 'IS_ENTITY_KIND':
      return params.kinds.includes(thing.kind);
    case 'BLUEPRINT_FORCE_IN':
      return params.forces.includes(thing.forces[0]);
    case 'FORCE_IN':
      return thing.forces.some(force => params.forces.includes(force));
    case 'BLUEPRINT_MARKING_AT_MOST':
    case 'MARKING_AT_MOST':
      return (
        params.highest === 'OFFICIAL-SENSITIVE' || thing.marking === 'OFFICIAL'
      );
    case 'FORCES_BEHIND_AT_LEAST':
      return thing.forcesBehind >= params.least;
    default:
      throw new Error(`No such rule: ${rule}`);
  }
}

function isAllowed(decision: PolicyDecision, thing: Thing): boolean {
  return decision.result === 'CONDITIONAL'
    ? holds((decision as { conditions: unknown }).conditions, thing)
    : decision.result === 'ALLOW';
}

async function decide(
  permission: Permission,
  roles: HeldRole[],
): Promise<PolicyDecision> {
  const credentials = mockCredentials.user();
  const policy = new PolicingPolicy({
    userInfo: mockServices.userInfo(),
    directory: {
      rolesOf: async () => roles,
    } as unknown as OrganisationDirectory,
  });
  return policy.handle(
    { permission },
    {
      credentials,
      info: await mockServices.userInfo().getUserInfo(credentials),
    },
  );
}

const forces = ['demo.eastvale', 'demo.northmoor', 'demo.saltmere', 'x.y'];
const markings = ['OFFICIAL', 'OFFICIAL-SENSITIVE'] as const;

/** Roles of all sorts, also force’s roles without a force and national ones with one. */
const person = fc.array(
  fc.record<HeldRole>(
    {
      role: fc.constantFrom(
        ...(roleSets.any as HeldRole['role'][]),
        'national-architect',
        'national-risk-owner',
      ),
      force: fc.option(fc.constantFrom(...forces), { nil: undefined }),
      highestMarking: fc.constantFrom(...markings),
    },
    { requiredKeys: ['role', 'force'] },
  ),
  { maxLength: 5 },
);

const thing = fc.record<Thing>({
  kind: fc.constantFrom(...Object.keys(kinds)),
  forces: fc.subarray(forces, { minLength: 1 }),
  marking: fc.constantFrom(...markings),
  forcesBehind: fc.nat(6),
});

const entityRows: Record<string, string> = {
  SystemAssessment: 'blueprint.legacy.read',
  RiskAssessment: 'blueprint.risk.read',
  Dispensation: 'blueprint.dispensations.read',
};

const runs = { numRuns: 1_500 };

describe('the policy for anybody and anything', () => {
  it('has a row of the design for every permission', () => {
    expect([...rows.keys()].sort()).toEqual(
      blueprintPermissions.map(({ name }) => name).sort(),
    );
  });

  it('answers as the table of the design', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...blueprintPermissions),
        person,
        thing,
        async (permission, roles, wanted) => {
          const isRecord =
            'resourceType' in permission &&
            permission.resourceType === 'blueprint-record';
          expect(isAllowed(await decide(permission, roles), wanted)).toBe(
            isOpen(rows.get(permission.name)!, roles, wanted, isRecord),
          );
        },
      ),
      runs,
    );
  });

  it('opens catalog entities as the table, by the force that owns them', async () => {
    await fc.assert(
      fc.asyncProperty(person, thing, async (roles, wanted) => {
        const entity = { ...wanted, forces: wanted.forces.slice(0, 1) };
        const row = rows.get(entityRows[entity.kind]);
        const decision = await decide(catalogEntityReadPermission, roles);
        expect(isAllowed(decision, entity)).toBe(
          row ? isOpen(row, roles, entity, true) : true,
        );
      }),
      runs,
    );
  });

  it('denies everybody what the table does not name', async () => {
    const named = new Set([...rows.keys(), catalogEntityReadPermission.name]);
    const invented = fc
      .string()
      .filter(name => !named.has(name))
      .map(name => createPermission({ name, attributes: {} }));
    const others = catalogPermissions.filter(({ name }) => !named.has(name));
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(fc.constantFrom<Permission>(...others), invented),
        person,
        async (permission, roles) => {
          expect(await decide(permission, roles)).toEqual({ result: 'DENY' });
        },
      ),
      runs,
    );
    expect(others.map(({ name }) => name)).toEqual(
      expect.arrayContaining([
        'catalog.entity.create',
        'catalog.entity.delete',
        'catalog.entity.refresh',
        'catalog.entity.validate',
        'catalog.location.create',
        'catalog.location.delete',
        'catalog.location.read',
      ]),
    );
  });
});
