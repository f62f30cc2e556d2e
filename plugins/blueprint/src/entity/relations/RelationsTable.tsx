import type {
  RelationEdge,
  RelationNode,
  RelationsResponse,
} from '@policing/plugin-blueprint-common';
import {
  EntityRefLink,
  formatDate,
  NOT_KNOWN,
  type RegisterColumn,
  RegisterTable,
} from '@policing/plugin-blueprint-react';
import { kindWords, verbOf } from './relationWords';
import styles from './RelationsTab.module.css';

interface Relation {
  edge: RelationEdge;
  from: RelationNode;
  to: RelationNode;
}

function Name({ node }: { node: RelationNode }) {
  return node.kind === 'more' ? (
    <>{node.title}</>
  ) : (
    <EntityRefLink entityRef={node.id} />
  );
}

function Details({ node }: { node: RelationNode }) {
  const { owner, codeTables, failing } = node;
  if (failing) {
    return (
      <ul className={styles.details}>
        {failing.map(title => (
          <li key={title}>fails: {title}</li>
        ))}
      </ul>
    );
  }
  if (node.kind !== 'interface') {
    return <>{kindWords[node.kind]}</>;
  }
  if (!codeTables) {
    return <>interface, not described in the register</>;
  }
  return (
    <ul className={styles.details}>
      <li>owned by {owner?.title ?? NOT_KNOWN}</li>
      {codeTables.length === 0 && <li>code tables {NOT_KNOWN}</li>}
      {codeTables.map(({ name, owner: keeper, nextReviewOn, overdue }) => (
        <li key={name}>
          code table {name}, kept by{' '}
          {keeper ? <EntityRefLink entityRef={keeper} /> : NOT_KNOWN}:{' '}
          {overdue
            ? `review overdue since ${formatDate(nextReviewOn)}`
            : `next review ${nextReviewOn ? `by ${formatDate(nextReviewOn)}` : NOT_KNOWN}`}
        </li>
      ))}
    </ul>
  );
}

const columns: RegisterColumn<Relation>[] = [
  {
    id: 'from',
    title: 'From',
    rowHeader: true,
    cell: ({ from }) => <Name node={from} />,
  },
  { id: 'relation', title: 'Relation', cell: ({ edge }) => verbOf(edge.kind) },
  { id: 'to', title: 'To', cell: ({ to }) => <Name node={to} /> },
  {
    id: 'details',
    title: 'What is known of it',
    cell: ({ from, to }) => (
      <Details node={to.distance > from.distance ? to : from} />
    ),
  },
];

/** The relations of a system as a table, nearest first. */
export function RelationsTable({
  relations,
}: {
  relations: RelationsResponse;
}) {
  const nodes = new Map(relations.nodes.map(node => [node.id, node]));
  return (
    <RegisterTable
      label="Relations"
      columns={columns}
      items={relations.edges.map(edge => ({
        edge,
        from: nodes.get(edge.from)!,
        to: nodes.get(edge.to)!,
      }))}
      idOf={({ edge }) => `${edge.from} ${edge.kind} ${edge.to}`}
      empty="Nothing is declared. Product, capabilities, interfaces and dependsOn of the system’s YAML appear here."
    />
  );
}
