import { documentRule, namesGroup, type RuleFinding } from './documentRule';

/** Blocks of facts that belong to one type of group. */
const blocksOfTypes = [
  { type: 'police-force', block: 'force' },
  { type: 'role', block: 'role' },
  { type: 'collaboration', block: 'collaboration' },
] as const;

const blockFitsGroup = documentRule({
  id: 'group-block-fits-type',
  kinds: ['Group'],
  severity: 'error',
  description:
    'A police force has the block `force`, a role group `role`, a collaboration `collaboration`, and no other group has them.',
  check: ({ spec }) =>
    blocksOfTypes.flatMap<RuleFinding>(({ type, block }) => {
      if (spec.type === type && !spec[block]) {
        return [
          {
            steps: ['spec', block],
            message: `A group of type ${type} needs the block ${block}.`,
          },
        ];
      }
      return spec.type && spec.type !== type && spec[block]
        ? [
            {
              steps: ['spec', block],
              atName: true,
              message: `Only a group of type ${type} has the block ${block}.`,
              found: `${block} with type ${spec.type}`,
            },
          ]
        : [];
    }),
});

const roleScope = documentRule({
  id: 'role-scope',
  kinds: ['Group'],
  severity: 'error',
  description:
    'The role of a force names its force; a national role names none.',
  check: ({ spec: { role } }) => {
    if (!role?.id) {
      return [];
    }
    const isNational = role.id.startsWith('national-');
    if (isNational && role.force) {
      return [
        {
          steps: ['spec', 'role', 'force'],
          atName: true,
          message: 'A national role holds in every force. Remove the force.',
          found: role.force,
        },
      ];
    }
    return !isNational && !role.force
      ? [
          {
            steps: ['spec', 'role', 'force'],
            message: 'The role holds in one force. Name it.',
          },
        ]
      : [];
  },
});

const collaborationLead = documentRule({
  id: 'collaboration-lead-is-member',
  kinds: ['Group'],
  severity: 'error',
  description: 'The force that leads a collaboration is one of its members.',
  check: ({ metadata, spec: { collaboration } }) =>
    collaboration?.lead &&
    collaboration.members &&
    !namesGroup(collaboration.lead, collaboration.members, metadata)
      ? [
          {
            steps: ['spec', 'collaboration', 'members'],
            message: 'The lead is not among the members. Add it.',
            found: `lead ${collaboration.lead}`,
          },
        ]
      : [],
});

/** Rules over groups. */
export const organisationRules = [blockFitsGroup, roleScope, collaborationLead];
