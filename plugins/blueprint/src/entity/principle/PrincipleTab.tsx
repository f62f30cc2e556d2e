import { useApi } from '@backstage/frontend-plugin-api';
import { useEntity } from '@backstage/plugin-catalog-react';
import { Text } from '@backstage/ui';
import type {
  EntityLabel,
  PrincipleDetailResponse,
  PrincipleEntity,
} from '@policing/plugin-blueprint-common';
import { useRef } from 'react';
import {
  type Address,
  Answer,
  blueprintApiRef,
  type EntityName,
  extentOf,
  useLiveData,
  useMay,
  useScope,
  useYourAccess,
  Withheld,
} from '@policing/plugin-blueprint-react';
import { useEntityName } from '../useEntityName';
import { Adherence } from './Adherence';
import { DoesItWell } from './DoesItWell';
import { PrincipleChecks } from './PrincipleChecks';
import { PrincipleSystems } from './PrincipleSystems';
import styles from './PrincipleTab.module.css';
import { PrincipleText } from './PrincipleText';

const DEFAULT_SORT = 'title';
const orders = ['title', 'systems', 'adherence', 'coverage'];

/** What means nothing in another register. */
const ofRegister = ['force', 'region', 'cursor'];

/** Tab of a principle: what it asks for, who keeps it and who does not. */
export function PrincipleTab() {
  const api = useApi(blueprintApiRef);
  const entity = useEntity<PrincipleEntity>().entity;
  const { namespace, name, title } = useEntityName();
  const mayReadConformance = useMay('conformance.read') === true;
  const { bar, registry, leastCoverage, address } = useScope(ofRegister);
  const sort = sortOf(address.get('sort'));
  const principle = useLiveData(
    `principle ${namespace}/${name} ${registry ?? ''} ${sort}`,
    signal => api.principle({ namespace, name }, { registry, sort }, signal),
  );

  return (
    <div className={styles.page}>
      <Text as="h3" variant="title-x-small" weight="bold">
        What does “{title}” ask for
        {mayReadConformance ? ', and who keeps it' : ''}?
      </Text>
      <PrincipleText
        principle={entity.spec}
        standing={principle.data?.principle}
      />
      {bar}
      <Answer of={principle} what={`adherence to “${title}”`} height={320}>
        {answer => (
          <div className={styles.page}>
            <PrincipleChecks
              checks={answer.principle.checks}
              registry={answer.registry}
              linked={mayReadConformance}
            />
            {mayReadConformance ? (
              <Keeping
                answer={answer}
                address={address}
                leastCoverage={leastCoverage}
                principle={{ namespace, name }}
                sort={sort}
              />
            ) : (
              <Withheld
                parts={[
                  {
                    what: 'who keeps it and who does not',
                    row: 'conformance.read',
                  },
                ]}
              />
            )}
          </div>
        )}
      </Answer>
    </div>
  );
}

function sortOf(asked: string | undefined): string {
  return asked && orders.includes(asked.replace(/^-/, ''))
    ? asked
    : DEFAULT_SORT;
}

interface KeepingProps {
  answer: PrincipleDetailResponse;
  address: Address;
  leastCoverage?: number;
  principle: EntityName;
  sort: string;
}

function Keeping(props: KeepingProps) {
  const { answer, address, leastCoverage, principle, sort } = props;
  const list = useRef<HTMLDivElement>(null);
  const extent = extentOf(useYourAccess().data, 'checks.read');
  const inSome = extent !== undefined && extent !== 'everything';
  const grouping = address.get('group') === 'regions' ? 'regions' : 'forces';

  const open = ({ ref }: EntityLabel) => {
    address.change({
      force: grouping === 'forces' ? ref : undefined,
      region: grouping === 'regions' ? ref : undefined,
      outcome: undefined,
      cursor: undefined,
    });
    list.current?.scrollIntoView({ block: 'start' });
    list.current?.focus({ preventScroll: true });
  };

  return (
    <>
      <Adherence
        answer={answer}
        leastCoverage={leastCoverage}
        grouping={grouping}
        onGroup={group =>
          address.change({ group: group === 'regions' ? group : undefined })
        }
        sort={sort}
        onSortChange={order => address.change({ sort: order })}
        onOpen={open}
      />
      {answer.principle.checks.length > 0 && (
        <div ref={list} tabIndex={-1} className={styles.list}>
          <PrincipleSystems
            principle={principle}
            answer={answer}
            address={address}
          />
        </div>
      )}
      <DoesItWell
        answer={answer}
        leastCoverage={leastCoverage}
        amongOpen={inSome ? ', among those open to you' : ''}
      />
    </>
  );
}
