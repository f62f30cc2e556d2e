import { useApi } from '@backstage/frontend-plugin-api';
import { useEntity } from '@backstage/plugin-catalog-react';
import { Link, Text } from '@backstage/ui';
import type {
  PrincipleDetailResponse,
  PrincipleEntity,
  SystemSummary,
} from '@policing/plugin-blueprint-common';
import type { ReactNode } from 'react';
import { extentOf, useMay, useYourAccess } from '../../access';
import { blueprintApiRef, useLiveData } from '../../api';
import { Answer, Panel, SystemsTable, Withheld } from '../../components';
import { useDispensationHref } from '../../pages/dispensations/useDispensationHref';
import { useScope } from '../../pages/scope';
import { useEntityName } from '../useEntityName';
import { Adherence } from './Adherence';
import { PrincipleChecks } from './PrincipleChecks';
import styles from './PrincipleTab.module.css';
import { PrincipleText } from './PrincipleText';
import { AllSystems } from './AllSystems';

/** Number of systems that each list shows; a link leads to all. */
const LISTED = 10;

/** Tab of a principle: what it asks for, who keeps it and who does not. */
export function PrincipleTab() {
  const api = useApi(blueprintApiRef);
  const entity = useEntity<PrincipleEntity>().entity;
  const { namespace, name, title } = useEntityName();
  const mayReadConformance = useMay('conformance.read') === true;
  const { bar, registry, leastCoverage } = useScope();
  const principle = useLiveData(
    `principle ${namespace}/${name} ${registry ?? ''}`,
    signal => api.principle({ namespace, name }, { registry }, signal),
  );

  return (
    <div className={styles.page}>
      <Text as="h3" variant="title-x-small" weight="bold">
        What does “{title}” ask for
        {mayReadConformance ? ', and who keeps it' : ''}?
      </Text>
      <PrincipleText principle={entity.spec} />
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
              <Keeping answer={answer} leastCoverage={leastCoverage} />
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

interface KeepingProps {
  answer: PrincipleDetailResponse;
  leastCoverage?: number;
}

function Keeping({ answer, leastCoverage }: KeepingProps) {
  const extent = extentOf(useYourAccess().data, 'checks.read');
  const inSome = extent !== undefined && extent !== 'everything';
  const dispensations = useDispensationHref();
  const amongOpen = inSome ? ', among those open to you' : '';
  return (
    <>
      <Adherence
        nation={answer.principle.adherence}
        forces={answer.forces}
        leastCoverage={leastCoverage}
      />
      {inSome && (
        <Withheld
          parts={[
            {
              what: 'which systems of other forces break it or keep it',
              row: 'checks.read',
            },
          ]}
        />
      )}
      <Systems
        title="Which systems break it?"
        entries={answer.breaking}
        empty={`None that is known to${amongOpen}.`}
        {...{ answer, leastCoverage }}
      >
        <AllSystems
          words="Open all that break it"
          registry={answer.registry}
          principle={answer.principle.ref}
          outcome="fail"
        />
      </Systems>
      <Systems
        title="Which systems are dispensed from it?"
        entries={answer.dispensed}
        empty={`None: no dispensation from it is in force${amongOpen}.`}
        {...{ answer, leastCoverage }}
      >
        <Link
          href={dispensations.register({
            registry: answer.registry,
            principle: answer.principle.ref,
          })}
        >
          Open the dispensations from it
        </Link>
      </Systems>
      <Systems
        title="Who keeps it?"
        entries={answer.meeting.map(system => ({ system, checks: [] }))}
        empty={`No system is known to pass every check of it${amongOpen}.`}
        {...{ answer, leastCoverage }}
      >
        <AllSystems
          words="Open all that keep it"
          registry={answer.registry}
          principle={answer.principle.ref}
          outcome="pass"
        />
      </Systems>
    </>
  );
}

interface SystemsProps {
  title: string;
  entries: { system: SystemSummary; checks: string[] }[];
  empty: string;
  answer: PrincipleDetailResponse;
  leastCoverage?: number;
  children?: ReactNode;
}

function Systems(props: SystemsProps) {
  const { title, entries, empty, answer, leastCoverage, children } = props;
  const checksOf = new Map(
    entries.map(({ system, checks }) => [system.ref, checks]),
  );
  const titles = new Map(
    answer.principle.checks.map(check => [check.id, check.title]),
  );
  const named = entries.some(({ checks }) => checks.length > 0);
  return (
    <Panel title={title} level={4}>
      <SystemsTable
        label={title}
        systems={entries.slice(0, LISTED).map(({ system }) => system)}
        leastCoverage={leastCoverage}
        without={['category', 'legacy', 'risk', 'cloud']}
        further={
          named
            ? {
                title: 'Checks',
                cell: ({ ref }) =>
                  checksOf
                    .get(ref)
                    ?.map(id => titles.get(id) ?? id)
                    .join('; ') || 'not shown to you',
              }
            : undefined
        }
        empty={empty}
      />
      {entries.length > 0 && children}
    </Panel>
  );
}
