import { useApi } from '@backstage/frontend-plugin-api';
import { Link, Text } from '@backstage/ui';
import type { SystemDetailResponse } from '@policing/plugin-blueprint-common';
import {
  Answer,
  blueprintApiRef,
  type ClosedPart,
  closedValue,
  EntityLink,
  formatDateTime,
  useAddress,
  useLiveData,
  useYourAccess,
  WhyLine,
  Withheld,
} from '@policing/plugin-blueprint-react';
import { forcesToAskFor } from '../../pages/dispensations/ask/forcesToAskFor';
import { useDispensationHref } from '../../pages/dispensations/useDispensationHref';
import { useEntityName } from '../useEntityName';
import { ChecksPanel } from './ChecksPanel';
import { HistoryPanel } from './HistoryPanel';
import { LegacyPanel } from './LegacyPanel';
import { RisksPanel } from './RisksPanel';
import styles from './SystemTab.module.css';
import { VerdictCards } from './VerdictCards';

/** Number of changes that the history shows. */
const SHOWN_CHANGES = 100;

const closedParts: Record<
  SystemDetailResponse['withheld'][number],
  ClosedPart
> = {
  conformance: {
    what: 'the level, the percentages and their history',
    row: 'conformance.read',
  },
  checks: { what: 'the checks with their facts', row: 'checks.read' },
  legacy: { what: 'the legacy score', row: 'legacy.read' },
  risk: { what: 'the technology risks', row: 'risk.read' },
};

/** Tab of a system: its verdicts, why they are what they are, and what to do. */
export function SystemTab() {
  const api = useApi(blueprintApiRef);
  const address = useAddress();
  const { namespace, name, title } = useEntityName();
  const system = { namespace, name };
  const detail = useLiveData(`system ${namespace}/${name}`, signal =>
    api.system(system, signal),
  );
  const access = useYourAccess();
  const dispensations = useDispensationHref();
  const mayReadHistory = detail.data?.conformance !== undefined;
  const history = useLiveData(
    mayReadHistory ? `history ${namespace}/${name}` : undefined,
    signal => api.history(system, { limit: SHOWN_CHANGES }, signal),
  );

  return (
    <div className={styles.page}>
      <Text as="h3" variant="title-x-small" weight="bold">
        {detail.data && !mayReadHistory
          ? `Where does ${title} run?`
          : `How does ${title} measure up, and why?`}
      </Text>
      <Answer of={detail} what={title} height={480}>
        {answer => (
          <div className={styles.page}>
            <SystemLine detail={answer} />
            <VerdictCards
              detail={answer}
              before={history.data?.items[1]}
              changedAt={history.data?.items[0]?.at}
            />
            <Withheld parts={answer.withheld.map(part => closedParts[part])} />
            {answer.why && <WhyLine why={answer.why} />}
            {answer.checks && (
              <ChecksPanel
                checks={answer.checks}
                labels={answer.labels}
                show={address.get('outcome')}
                groupBy={address.get('group')}
                onChange={change => address.change(change, true)}
                askHrefOf={
                  access.data &&
                  forcesToAskFor(access.data, answer.system).length > 0
                    ? check => dispensations.ask(answer.system.ref, check)
                    : undefined
                }
              />
            )}
            {answer.checks && (
              <p className={styles.line}>
                <Link
                  href={dispensations.register({
                    registry: answer.system.registry,
                    system: answer.system.ref,
                  })}
                >
                  Dispensations of this system
                </Link>
              </p>
            )}
            {answer.legacy && <LegacyPanel legacy={answer.legacy} />}
            {answer.risk && answer.risk.risks.length > 0 && (
              <RisksPanel risk={answer.risk} />
            )}
            {mayReadHistory && (
              <HistoryPanel history={history} today={answer.date} />
            )}
          </div>
        )}
      </Answer>
    </div>
  );
}

function SystemLine({ detail }: { detail: SystemDetailResponse }) {
  const { system, scoredAt, scorecard } = detail;
  const words = [system.lifecycle, system.criticality]
    .filter(word => word !== undefined)
    .map(closedValue);
  const [, version] = scorecard.split('@');
  return (
    <p className={styles.line}>
      <EntityLink entity={system.force ?? system.owner} />
      {words.map(word => (
        <span key={word}>{word}</span>
      ))}
      <span className={styles.quiet}>
        Scored {formatDateTime(scoredAt)}
        {version && `, scorecard version ${version}`}
      </span>
    </p>
  );
}
