import { useApi, useRouteRef } from '@backstage/frontend-plugin-api';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { useEntity } from '@backstage/plugin-catalog-react';
import { Text } from '@backstage/ui';
import type {
  RelationNode,
  RelationsResponse,
} from '@policing/plugin-blueprint-common';
import {
  addressOf,
  Answer,
  BLUEPRINT_TAB,
  blueprintApiRef,
  ChoiceChips,
  formatCount,
  Panel,
  plural,
  ShapeIcon,
  systemsRouteRef,
  useAddress,
  useEntityHref,
  useLiveData,
  Withheld,
} from '@policing/plugin-blueprint-react';
import { useEntityName } from '../useEntityName';
import { RelationsPicture } from './RelationsPicture';
import styles from './RelationsTab.module.css';
import { RelationsTable } from './RelationsTable';

/** Tab of a system: what it stands in relation to, as a picture and as a table. */
export function RelationsTab() {
  const api = useApi(blueprintApiRef);
  const address = useAddress();
  const { entity } = useEntity();
  const { namespace, name, title } = useEntityName();
  const depth = address.get('depth') === '2' ? 2 : 1;
  const view = address.get('view') === 'table' ? 'table' : 'picture';
  const hrefOf = useHrefOf();

  const relations = useLiveData(
    `relations ${stringifyEntityRef(entity)} ${depth}`,
    signal => api.relations({ namespace, name }, { depth }, signal),
  );

  return (
    <div className={styles.page}>
      <Text as="h3" variant="title-x-small" weight="bold">
        What does {title} stand in relation to?
      </Text>
      <Panel
        title="Relations"
        level={4}
        actions={
          <div className={styles.choices}>
            <ChoiceChips
              label="How far"
              choices={[
                { id: '1', title: 'One step' },
                { id: '2', title: 'Two steps' },
              ]}
              selected={String(depth)}
              onSelect={choice => address.change({ depth: choice })}
            />
            <ChoiceChips
              label="View"
              choices={[
                { id: 'picture', title: 'Picture' },
                { id: 'table', title: 'Table' },
              ]}
              selected={view}
              onSelect={choice => address.change({ view: choice })}
            />
          </div>
        }
      >
        <Answer of={relations} what="the relations" height={480}>
          {answer => (
            <>
              <p className={styles.summary}>{summaryOf(answer)}</p>
              {view === 'picture' && (
                <div className={styles.picture}>
                  <p className={styles.legend}>
                    Left: what it needs, uses and is. Right: what it offers,
                    serves and breaks. <ShapeIcon shape="triangle" tone="bad" />{' '}
                    asks for attention: a code table whose review is overdue, or
                    a check that fails. Dashed lines show further relations of
                    the box that you are at.
                  </p>
                  <RelationsPicture relations={answer} hrefOf={hrefOf} />
                </div>
              )}
              <div className={view === 'picture' ? styles.behind : undefined}>
                <RelationsTable relations={answer} />
              </div>
              <Withheld
                parts={answer.withheld.map(() => ({
                  what: 'the principles it breaks',
                  row: 'checks.read',
                }))}
              />
            </>
          )}
        </Answer>
      </Panel>
    </div>
  );
}

function summaryOf({ nodes, leftOut }: RelationsResponse): string {
  const shown = nodes.filter(({ kind }) => kind !== 'more').length - 1;
  const overdue = nodes.filter(({ codeTables }) =>
    codeTables?.some(table => table.overdue),
  ).length;
  return [
    `${plural(shown, 'thing')} in relation to it.`,
    overdue > 0
      ? `${plural(overdue, 'interface')} with a code table whose review is overdue.`
      : '',
    leftOut > 0 ? `${formatCount(leftOut)} more found no room.` : '',
  ]
    .filter(Boolean)
    .join(' ');
}

/** Addresses of nodes: a tab of a system, the page of anything else, a list for what is left out. */
function useHrefOf(): (node: RelationNode) => string | undefined {
  const entityHref = useEntityHref();
  const systems = useRouteRef(systemsRouteRef)?.() ?? '';
  return ({ id, kind, leftOut }) => {
    switch (kind) {
      case 'system':
        return entityHref(id, 'relations');
      case 'principle':
      case 'force':
        return entityHref(id, BLUEPRINT_TAB);
      case 'more':
        return moreHref(leftOut!.of, systems);
      default:
        return entityHref(id);
    }
  };
}

/** The list of systems of a product or capability, which holds all of them. */
function moreHref(of: string, systems: string): string | undefined {
  const [kind] = of.split(':');
  return kind === 'product' || kind === 'capability'
    ? addressOf(systems, { [kind]: of })
    : undefined;
}
