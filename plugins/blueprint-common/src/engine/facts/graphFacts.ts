import type { Fact } from './Fact';

/** Name of a fact that the other systems of the estate tell about one system. */
export type GraphFactName =
  | 'sameCapabilityInForce'
  | 'sameProductElsewhere'
  | 'sharedInstance'
  | 'liveDependants'
  | 'replacedSystemsStillLive'
  | 'describedInterfaces'
  | 'overdueCodeTables'
  | 'masterCopies'
  | 'movesBeforeDependency';

const definitions: Record<
  GraphFactName,
  Pick<Fact, 'type' | 'label' | 'description'>
> = {
  sameCapabilityInForce: {
    type: 'yes-no',
    label: 'another live system of the force for the same capability',
    description:
      'Whether another live system of a force that has this one serves one of its capabilities.',
  },
  sameProductElsewhere: {
    type: 'yes-no',
    label: 'the same product live in another force',
    description:
      'Whether a live system outside the forces of this one is an instance of the same product.',
  },
  sharedInstance: {
    type: 'yes-no',
    label: 'instance shared by several forces',
    description: 'Whether several forces use this one instance.',
  },
  liveDependants: {
    type: 'whole-number',
    label: 'live systems that depend on it',
    description:
      'How many live systems of its forces name it in `dependsOn`; for a national system, of any force.',
  },
  replacedSystemsStillLive: {
    type: 'yes-no',
    label: 'a replaced system still live',
    description: 'Whether a system that this one replaces is still live.',
  },
  describedInterfaces: {
    type: 'whole-number',
    label: 'described interfaces that it offers',
    description: 'How many of the interfaces that it offers are described.',
  },
  overdueCodeTables: {
    type: 'whole-number',
    label: 'code tables overdue for review',
    description:
      'How many code tables of its interfaces are past their next review.',
  },
  masterCopies: {
    type: 'whole-number',
    label: 'live copies of its master record',
    description:
      'How many live systems of its forces keep a copy of the record that this one is the master of; for a national system, of any force.',
  },
  movesBeforeDependency: {
    type: 'yes-no',
    label: 'a system it depends on moves after it',
    description:
      'Whether a system that it depends on and that is still to move is planned to move after it: in a later wave of the same forces, or else with a later planned end.',
  },
};

/** Names of the graph facts, in the order of the catalogue. */
export const graphFactNames = Object.keys(definitions) as GraphFactName[];

/** The graph facts as entries of the fact catalogue: `graph.liveDependants` … */
export const graphFactCatalogue: Fact[] = graphFactNames.map(name => ({
  path: `graph.${name}`,
  origin: 'graph',
  steps: [],
  ...definitions[name],
}));
