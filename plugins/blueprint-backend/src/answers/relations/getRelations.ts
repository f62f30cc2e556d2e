import { NotFoundError } from '@backstage/errors';
import type {
  InterfaceEntity,
  RelationEdge,
  RelationNode,
  RelationNodeKind,
  RelationsResponse,
} from '@policing/plugin-blueprint-common';
import { visibleChecks } from '../visibleChecks';
import { type Reading, registerState } from '../Reading';
import { placesFor } from './placesFor';
import {
  groupsOfNode,
  groupsOfSystem,
  type RelationGroup,
} from './relationGroups';
import { relationIndexOf } from './RelationIndex';

/** Nodes that a picture can hold and still be read. */
const MOST_NODES = 60;

/** Describes what a reference names. */
type MakeNode = (
  ref: string,
  kind: RelationNodeKind,
  distance: number,
) => RelationNode;

/** A graph that grows group by group until there is no room. */
class Graph {
  readonly nodes = new Map<string, RelationNode>();
  readonly edges: RelationEdge[] = [];
  leftOut = 0;
  readonly #makeNode: MakeNode;

  constructor(makeNode: MakeNode) {
    this.#makeNode = makeNode;
  }

  /** Adds what stands around nodes, as far as there is room. */
  grow(groups: readonly RelationGroup[], distance: number): void {
    const sizes = groups.map(
      ({ refs }) => refs.filter(ref => !this.nodes.has(ref)).length,
    );
    const places = placesFor(sizes, MOST_NODES - this.nodes.size);
    groups.forEach((group, index) => {
      this.#addGroup(group, places[index] ?? 0, distance);
    });
  }

  #addGroup(group: RelationGroup, most: number, distance: number): void {
    const left: string[] = [];
    let added = 0;
    for (const ref of group.refs) {
      if (!this.nodes.has(ref)) {
        if (added === most) {
          left.push(ref);
          continue;
        }
        this.nodes.set(ref, this.#makeNode(ref, group.nodeKind, distance));
        added += 1;
      }
      this.#connect(group, ref);
    }
    this.leftOut += left.length;
    if (left.length > 0 && this.nodes.size < MOST_NODES) {
      const id = `more ${group.of} ${group.kind} ${group.direction}`;
      this.nodes.set(id, {
        id,
        kind: 'more',
        title: `and ${left.length} more`,
        distance,
        leftOut: {
          count: left.length,
          kind: group.nodeKind,
          of: group.of,
        },
      });
      this.#connect(group, id);
    }
  }

  #connect({ of, kind, direction }: RelationGroup, other: string): void {
    const [from, to] = direction === 'out' ? [of, other] : [other, of];
    const known = this.edges.some(
      edge => edge.from === from && edge.to === to && edge.kind === kind,
    );
    if (!known) {
      this.edges.push({ from, to, kind });
    }
  }
}

/** Principles of which the system fails a check, with the titles of those checks. */
async function brokenPrinciples(
  { store, access }: Reading,
  ref: string,
): Promise<{ failing: Map<string, string[]>; withheld: boolean }> {
  const stored = await store.readSystem(ref);
  if (!stored) {
    throw new NotFoundError(
      `There is no system ${ref.slice('system:'.length)}`,
    );
  }
  const failing = new Map<string, string[]>();
  if (!access.conformance || !access.checks.coversSystem(stored)) {
    return { failing, withheld: true };
  }
  const checks = visibleChecks(stored.result.checks, stored, access);
  for (const { outcome, principles, title } of checks) {
    if (outcome === 'fail') {
      principles.forEach(principle =>
        failing.set(principle, [...(failing.get(principle) ?? []), title]),
      );
    }
  }
  return { failing, withheld: false };
}

/**
 * What a system stands in relation to: interfaces with their code tables,
 * product, capabilities, forces, systems that it needs or that need it, and the
 * principles that it breaks where the caller may read that. With a depth of two
 * also what stands behind these. Everything else is an open fact.
 *
 * @throws NotFoundError for a system that is not in the register
 */
export async function getRelations(
  reading: Reading,
  query: { namespace: string; name: string; depth?: number },
): Promise<RelationsResponse> {
  const { register, store } = reading;
  const { estate, directory } = register;
  const { namespace, name, depth = 1 } = query;
  const ref = `system:${namespace}/${name}`.toLocaleLowerCase('en-GB');
  const [{ failing, withheld }, state, scoring] = await Promise.all([
    brokenPrinciples(reading, ref),
    registerState(store),
    store.readScoringState(),
  ]);
  const today = scoring!.day;
  const titles = new Map(
    state.principles.map(({ ref: principle, title }) => [principle, title]),
  );

  const interfaceFacts = ({ spec }: InterfaceEntity) => ({
    owner: directory.label(spec.owner),
    codeTables: (spec.codeTables ?? []).map(
      ({ name: table, owner, nextReviewOn }) => ({
        name: table,
        ...(owner && { owner }),
        ...(nextReviewOn && { nextReviewOn }),
        overdue: nextReviewOn !== undefined && nextReviewOn < today,
      }),
    ),
  });
  const nodeOf: MakeNode = (id, kind, distance) => {
    const metadata = estate.system(id)?.metadata;
    const title =
      titles.get(id) ??
      (metadata
        ? (metadata.title ?? metadata.name)
        : directory.label(id).title);
    const node = { id, kind, title, distance };
    if (kind === 'principle') {
      return { ...node, failing: failing.get(id) ?? [] };
    }
    const api = kind === 'interface' ? directory.entity(id) : undefined;
    return api ? { ...node, ...interfaceFacts(api as InterfaceEntity) } : node;
  };
  const graph = new Graph(nodeOf);
  graph.nodes.set(ref, nodeOf(ref, 'system', 0));
  const index = relationIndexOf(register);
  const broken: RelationGroup[] =
    failing.size > 0
      ? [
          {
            of: ref,
            kind: 'breaks',
            direction: 'out',
            nodeKind: 'principle',
            refs: [...failing.keys()].sort(),
          },
        ]
      : [];
  graph.grow([...groupsOfSystem(ref, estate, index), ...broken], 1);
  if (depth === 2) {
    const first = [...graph.nodes.values()].filter(
      ({ distance, kind }) => distance === 1 && kind !== 'more',
    );
    graph.grow(
      first.flatMap(({ id, kind }) =>
        groupsOfNode({ ref: id, kind }, ref, estate, index),
      ),
      2,
    );
  }
  return {
    nodes: [...graph.nodes.values()],
    edges: graph.edges,
    leftOut: graph.leftOut,
    withheld: withheld ? ['checks'] : [],
  };
}
