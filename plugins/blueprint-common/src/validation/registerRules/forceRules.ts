import type { Register } from '../register';
import { registerRule, type RegisterRuleFinding } from './registerRule';

/** A finding where a reference that exists points at a group that is no force. */
function unlessForce(
  register: Register,
  field: string,
  ref: string | undefined,
): RegisterRuleFinding[] {
  const group = register.find('Group', ref);
  return group && group.spec.type !== 'police-force'
    ? [
        {
          field,
          message: 'The group is not a police force.',
          found: `${ref}, a group of type ${group.spec.type}`,
          allowed: 'a group of type police-force',
        },
      ]
    : [];
}

const restrictedOwner = registerRule({
  id: 'restricted-owner-is-force',
  kinds: ['SystemAssessment', 'RiskAssessment', 'Dispensation'],
  severity: 'error',
  description:
    'A police force owns each restricted document: who may read it follows from the force.',
  check: ({ spec }, register) =>
    unlessForce(register, 'spec.owner', spec.owner),
});

const restrictedOwnerRunsSystem = registerRule({
  id: 'owner-runs-system',
  kinds: ['SystemAssessment', 'RiskAssessment', 'Dispensation'],
  severity: 'warning',
  description:
    'The force that owns a restricted document runs or shares the system that it is about.',
  check: ({ spec }, register) => {
    if (register.forceOf(spec.owner) !== spec.owner) {
      return [];
    }
    const about =
      'systems' in spec
        ? spec.systems.map((ref, index) => ({
            ref,
            field: `spec.systems[${index}]`,
          }))
        : [{ ref: spec.system, field: 'spec.system' }];
    return about.flatMap(({ ref, field }) => {
      const system = register.find('System', ref);
      const force = register.forceOf(system?.spec.owner);
      const sharing = system?.spec.sharedBy?.members ?? [];
      return !force || force === spec.owner || sharing.includes(spec.owner)
        ? []
        : [
            {
              field,
              message: 'The force that owns this does not run the system.',
              found: `${ref}, which ${force} runs`,
            },
          ];
    });
  },
});

const roleForce = registerRule({
  id: 'role-force-is-force',
  kinds: ['Group'],
  severity: 'error',
  description: 'The role of a force names a police force.',
  check: ({ spec: { role } }, register) =>
    unlessForce(register, 'spec.role.force', role?.force),
});

const memberForces = registerRule({
  id: 'members-are-forces',
  kinds: ['System', 'Group', 'Initiative'],
  severity: 'warning',
  description:
    'Members of a collaboration, of a shared system and of an initiative are police forces.',
  check: ({ spec }, register) => {
    const lists: { path: string; refs: readonly string[] | undefined }[] = [];
    if ('sharedBy' in spec) {
      lists.push({
        path: 'spec.sharedBy.members',
        refs: spec.sharedBy?.members,
      });
    }
    if ('collaboration' in spec) {
      lists.push({
        path: 'spec.collaboration.members',
        refs: spec.collaboration?.members,
      });
    }
    if ('forces' in spec) {
      lists.push({ path: 'spec.forces', refs: spec.forces });
    }
    return lists.flatMap(({ path, refs = [] }) =>
      refs.flatMap((ref, index) =>
        unlessForce(register, `${path}[${index}]`, ref),
      ),
    );
  },
});

/** Rules about what must be a police force. */
export const forceRules = [
  restrictedOwner,
  restrictedOwnerRunsSystem,
  roleForce,
  memberForces,
];
