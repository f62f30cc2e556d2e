import type {
  CheckResult,
  HistoryResponse,
  LegacyResult,
  SystemDetailResponse,
  TechnologyRiskResult,
} from '@policing/plugin-blueprint-common';
import { Link } from '@backstage/ui';
import type { ReactNode } from 'react';
import {
  capitalise,
  CLOUD_TAB,
  closedValue,
  CoverageBar,
  FigureWithCoverage,
  formatDate,
  formatPercent,
  LegacyFigure,
  levels,
  Panel,
  planInWords,
  riskInWords,
  useEntityHref,
  VerdictChip,
} from '@policing/plugin-blueprint-react';
import styles from './VerdictCards.module.css';

/** Properties of {@link VerdictCards}. */
export interface VerdictCardsProps {
  detail: SystemDetailResponse;
  /** The result before the present one, and when it changed. */
  before?: HistoryResponse['items'][number];
  changedAt?: string;
}

/**
 * The three verdicts and the cloud position, side by side and never blended. What
 * the reader may not see has no card.
 */
export function VerdictCards({ detail, before, changedAt }: VerdictCardsProps) {
  const { conformance, legacy, risk } = detail;
  const hrefOf = useEntityHref();
  return (
    <div className={styles.cards}>
      {conformance && (
        <Panel title="Blueprint" level={4}>
          <Conformance detail={detail} conformance={conformance} />
          {before?.conformance !== undefined && changedAt && (
            <p className={styles.second}>
              Until {formatDate(changedAt)} it was{' '}
              {levels[before.level].title.toLowerCase()},{' '}
              {formatPercent(before.conformance)} of what was known.
            </p>
          )}
        </Panel>
      )}
      {legacy && (
        <Panel title="Legacy" level={4}>
          <Legacy legacy={legacy} />
        </Panel>
      )}
      {risk && (
        <Panel title="Technology risk" level={4}>
          <Risk risk={risk} />
        </Panel>
      )}
      <Panel title="Cloud" level={4}>
        <Cloud cloud={detail.cloud} />
        <Second>
          <Link href={hrefOf(detail.system.ref, CLOUD_TAB)}>
            The move, what holds it up and what comes next
          </Link>
        </Second>
      </Panel>
    </div>
  );
}

function Main({ children }: { children: ReactNode }) {
  return <p className={styles.main}>{children}</p>;
}

function Second({ children }: { children: ReactNode }) {
  return <p className={styles.second}>{children}</p>;
}

interface ConformanceProps {
  detail: SystemDetailResponse;
  conformance: NonNullable<SystemDetailResponse['conformance']>;
}

function Conformance({ detail, conformance }: ConformanceProps) {
  const { leastCoverage, checks = [] } = detail;
  const { levelBeforeGates, cappedBy = [] } = conformance;
  return (
    <>
      <Main>
        <VerdictChip level={conformance.level} large />
      </Main>
      <FigureWithCoverage
        figures={conformance}
        leastCoverage={leastCoverage}
        detail
      />
      <CoverageBar tally={conformance} />
      {levelBeforeGates && cappedBy.length > 0 && (
        <Second>
          It would be {levels[levelBeforeGates].title.toLowerCase()} if these
          were passed: {titlesOf(cappedBy, checks)}.
        </Second>
      )}
    </>
  );
}

function titlesOf(ids: string[], checks: CheckResult[]): string {
  return ids
    .map(id => checks.find(check => check.id === id)?.title ?? id)
    .join('; ');
}

const countsAsLegacy: Record<LegacyResult['legacy'], string> = {
  yes: 'It counts as legacy.',
  no: 'It does not count as legacy.',
  maybe: 'It may count as legacy.',
  'not-assessed': 'Whether it counts as legacy is not known.',
};

function Legacy({ legacy }: { legacy: LegacyResult }) {
  return (
    <>
      <Main>
        <LegacyFigure legacy={legacy} />
      </Main>
      {legacy.state === 'not-assessed' ? (
        <Second>{legacy.why}</Second>
      ) : (
        <>
          <Second>
            {countsAsLegacy[legacy.legacy]} Scored{' '}
            {formatDate(legacy.assessedOn)}.
          </Second>
          <Second>{remediationInWords(legacy)}</Second>
        </>
      )}
    </>
  );
}

function remediationInWords(legacy: LegacyResult): string {
  switch (legacy.remediationPlan) {
    case undefined:
      return 'Whether there is a plan to mend it is not known.';
    case false:
      return 'There is no plan to mend it.';
    default: {
      const funded = { true: 'funded', false: 'not funded' };
      const state =
        legacy.planFunded === undefined
          ? 'funding not known'
          : funded[`${legacy.planFunded}`];
      return legacy.targetResolution
        ? `Plan to mend it by ${formatDate(legacy.targetResolution)}, ${state}.`
        : `Plan to mend it, without a date, ${state}.`;
    }
  }
}

function Risk({ risk }: { risk: TechnologyRiskResult }) {
  return (
    <>
      <Main>{capitalise(riskInWords(risk))}</Main>
      <Second>{risk.why}</Second>
      {risk.mustAccept && (
        <Second>To be accepted by: {risk.mustAccept.title}.</Second>
      )}
    </>
  );
}

const inCloud: Record<SystemDetailResponse['cloud']['inCloud'], string> = {
  yes: 'In cloud',
  no: 'Not in cloud',
  'not-known': 'Not known',
};

function Cloud({ cloud }: Pick<SystemDetailResponse, 'cloud'>) {
  const plan = planInWords(cloud);
  return (
    <>
      <Main>{inCloud[cloud.inCloud]}</Main>
      <Second>{cloud.why}</Second>
      {plan && (
        <Second>
          {capitalise(plan)}
          {cloud.wave !== undefined && `, wave ${cloud.wave}`}
        </Second>
      )}
      {cloud.blockers?.map(({ kind, description, since }) => (
        <Second key={`${kind} ${description}`}>
          Held up by {closedValue(kind)}
          {since && ` since ${formatDate(since)}`}: {description}
        </Second>
      ))}
    </>
  );
}
