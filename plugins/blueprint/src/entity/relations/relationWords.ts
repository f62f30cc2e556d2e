import type {
  RelationEdge,
  RelationNode,
  RelationNodeKind,
} from '@policing/plugin-blueprint-common';
import { formatDate, plural } from '@policing/plugin-blueprint-react';

/** A relation as a heading, seen from the thing that it is about. */
const headings: Record<
  RelationEdge['kind'],
  { out: string; in: string; verb: string }
> = {
  offers: {
    out: 'Interfaces it offers',
    in: 'Offered by',
    verb: 'offers',
  },
  uses: { out: 'Interfaces it uses', in: 'Used by', verb: 'uses' },
  'depends-on': {
    out: 'Systems it cannot work without',
    in: 'Systems that cannot work without it',
    verb: 'cannot work without',
  },
  replaces: {
    out: 'Systems it replaces',
    in: 'Systems that replace it',
    verb: 'replaces',
  },
  'instance-of': {
    out: 'Product',
    in: 'Other systems of the product',
    verb: 'is an instance of',
  },
  serves: {
    out: 'Capabilities it serves',
    in: 'Other systems of the force that serve it',
    verb: 'serves',
  },
  breaks: {
    out: 'Principles it breaks',
    in: 'Broken by',
    verb: 'breaks',
  },
  'run-by': { out: 'Forces that run it', in: 'It runs', verb: 'is run by' },
};

/** Heading over what stands in one relation to a thing. */
export function headingOf(
  kind: RelationEdge['kind'],
  direction: 'out' | 'in',
): string {
  return headings[kind][direction];
}

/** A relation as a verb: “offers”. */
export function verbOf(kind: RelationEdge['kind']): string {
  return headings[kind].verb;
}

/** What a node is, in a word. */
export const kindWords: Record<RelationNodeKind, string> = {
  system: 'system',
  interface: 'interface',
  product: 'product',
  capability: 'capability',
  principle: 'principle',
  force: 'force',
  more: 'left out',
};

/** What is worth knowing of a node, in a few words; nothing where its title says it all. */
export function noteOf({
  kind,
  codeTables,
  failing,
}: RelationNode): string | undefined {
  if (kind === 'principle' && failing) {
    return `${plural(failing.length, 'check')} ${failing.length === 1 ? 'fails' : 'fail'}`;
  }
  if (kind !== 'interface') {
    return undefined;
  }
  if (codeTables === undefined) {
    return 'not described in the register';
  }
  if (codeTables.length === 0) {
    return 'code tables not known';
  }
  const overdue = codeTables
    .filter(table => table.overdue)
    .map(({ nextReviewOn }) => nextReviewOn!)
    .sort();
  if (overdue.length > 0) {
    return `${plural(overdue.length, 'code table')} overdue since ${formatDate(overdue[0])}`;
  }
  const next = codeTables.map(({ nextReviewOn }) => nextReviewOn);
  return next.includes(undefined)
    ? 'review of code tables not known'
    : `code tables reviewed next by ${formatDate(next.sort()[0])}`;
}

/** The same in the room of a box, under the heading of its group. */
export function shortNoteOf(node: RelationNode): string | undefined {
  return noteOf(node)
    ?.replace(/^.*code tables? overdue since/, 'overdue since')
    .replace('code tables reviewed next by', 'next review by')
    .replace('review of code tables not known', 'next review not known')
    .replace('not described in the register', 'not described');
}

/** Whether a node asks for attention. */
export function needsAttention({ codeTables, failing }: RelationNode): boolean {
  return (
    (failing?.length ?? 0) > 0 ||
    (codeTables?.some(({ overdue }) => overdue) ?? false)
  );
}
