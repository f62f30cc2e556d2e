import type {
  Estate,
  RelationKind,
  RelationNodeKind,
} from '@policing/plugin-blueprint-common';
import type { RelationIndex } from './RelationIndex';

/** Things that stand in the same relation to one node. */
export interface RelationGroup {
  /** Id of the node. */
  of: string;
  kind: RelationKind;
  /** Whether the relation is read from the node to the others, or the other way. */
  direction: 'out' | 'in';
  nodeKind: RelationNodeKind;
  refs: readonly string[];
}

function group(
  of: string,
  kind: RelationKind,
  direction: RelationGroup['direction'],
  nodeKind: RelationNodeKind,
  refs: readonly string[] | undefined,
): RelationGroup[] {
  const others = [...new Set(refs)].filter(ref => ref !== of);
  return others.length > 0
    ? [{ of, kind, direction, nodeKind, refs: others }]
    : [];
}

/** What a system stands in relation to by what is declared, most telling first. */
export function groupsOfSystem(
  ref: string,
  estate: Estate,
  index: RelationIndex,
): RelationGroup[] {
  const spec = estate.system(ref)?.spec;
  const apis = (role: 'provider' | 'consumer') =>
    spec?.interfaces?.filter(each => each.role === role).map(({ api }) => api);
  return [
    ...group(ref, 'offers', 'out', 'interface', apis('provider')),
    ...group(ref, 'uses', 'out', 'interface', apis('consumer')),
    ...group(ref, 'depends-on', 'out', 'system', spec?.dependsOn),
    ...group(ref, 'depends-on', 'in', 'system', index.neededBy(ref)),
    ...group(ref, 'replaces', 'out', 'system', spec?.replaces),
    ...group(ref, 'replaces', 'in', 'system', index.replacedBy(ref)),
    ...group(
      ref,
      'instance-of',
      'out',
      'product',
      spec?.product ? [spec.product] : [],
    ),
    ...group(ref, 'serves', 'out', 'capability', spec?.capabilities),
    ...group(ref, 'run-by', 'out', 'force', estate.forcesOf(ref)),
  ];
}

/**
 * What stands one step further on: the other ends of an interface, other
 * systems of a product, and systems of the same forces that serve a capability.
 *
 * @param root - the system that the graph is about
 */
export function groupsOfNode(
  { ref, kind }: { ref: string; kind: RelationNodeKind },
  root: string,
  estate: Estate,
  index: RelationIndex,
): RelationGroup[] {
  const others = (refs: readonly string[]) =>
    refs.filter(each => each !== root);
  switch (kind) {
    case 'interface':
      return [
        ...group(ref, 'offers', 'in', 'system', others(index.offering(ref))),
        ...group(ref, 'uses', 'in', 'system', others(index.using(ref))),
      ];
    case 'product':
      return group(
        ref,
        'instance-of',
        'in',
        'system',
        others(index.ofProduct(ref)),
      );
    case 'capability':
      return group(
        ref,
        'serves',
        'in',
        'system',
        others(
          estate
            .forcesOf(root)
            .flatMap(force => index.ofForce(force))
            .filter(system =>
              estate.system(system)!.spec.capabilities?.includes(ref),
            ),
        ),
      );
    case 'system':
      return groupsOfSystem(ref, estate, index)
        .filter(
          ({ kind: relation }) =>
            relation === 'depends-on' ||
            relation === 'replaces' ||
            relation === 'instance-of',
        )
        .map(each => ({ ...each, refs: others(each.refs) }))
        .filter(({ refs }) => refs.length > 0);
    default:
      return [];
  }
}
