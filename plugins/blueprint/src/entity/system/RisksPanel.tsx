import type {
  RatedRisk,
  RiskResult,
  RiskState,
  TechnologyRiskResult,
} from '@policing/plugin-blueprint-common';
import {
  capitalise,
  closedValue,
  formatDate,
  NOT_KNOWN,
  Panel,
  type RegisterColumn,
  RegisterTable,
} from '@policing/plugin-blueprint-react';
import styles from './RisksPanel.module.css';

/** Properties of {@link RisksPanel}. */
export interface RisksPanelProps {
  risk: TechnologyRiskResult;
}

const stateWords: Record<RiskState, string> = {
  'review-overdue': 'review overdue',
  'no-owner': 'no owner',
  'beyond-appetite': 'beyond appetite',
  'acceptance-expired': 'acceptance expired',
  'acceptance-invalid': 'acceptance not valid',
  accepted: 'accepted',
  'not-rated': 'not rated',
};

const columns: RegisterColumn<RiskResult>[] = [
  {
    id: 'risk',
    title: 'Risk',
    rowHeader: true,
    cell: ({ title, category }) => (
      <>
        {title}
        <span className={styles.second}>{closedValue(category)}</span>
      </>
    ),
  },
  {
    id: 'residual',
    title: 'Residual',
    cell: ({ residual, inherent, target }) => (
      <>
        {ratingInWords(residual)}
        <span className={styles.second}>
          inherent {ratingInWords(inherent)}; target {ratingInWords(target)}
        </span>
      </>
    ),
  },
  {
    id: 'state',
    title: 'State',
    cell: ({ status, states, why }) => (
      <>
        {capitalise([status, ...states.map(id => stateWords[id])].join(', '))}
        <span className={styles.second}>{why}</span>
      </>
    ),
  },
  {
    id: 'accept',
    title: 'Who may accept it',
    cell: ({ mayAccept, appetite }) => (
      <>
        {mayAccept.length > 0
          ? mayAccept.map(({ title }) => title).join(', ')
          : 'nobody'}
        <span className={styles.second}>appetite: {appetite}</span>
      </>
    ),
  },
  {
    id: 'dates',
    title: 'Next review',
    cell: ({ nextReviewOn, acceptedUntil }) => (
      <>
        {formatDate(nextReviewOn)}
        {acceptedUntil && (
          <span className={styles.second}>
            accepted until {formatDate(acceptedUntil)}
          </span>
        )}
      </>
    ),
  },
];

/** The technology risks of a system: band, appetite, state and authority. */
export function RisksPanel({ risk }: RisksPanelProps) {
  return (
    <Panel title="Which technology risks are there, and who may accept them?">
      <RegisterTable
        label="Technology risks"
        columns={columns}
        items={risk.risks}
        idOf={({ ref }) => ref}
        empty="No risk is recorded."
      />
    </Panel>
  );
}

function ratingInWords(rating: RatedRisk | undefined): string {
  return rating
    ? `${closedValue(rating.band)} (${rating.likelihood} × ${rating.impact} = ${rating.score})`
    : NOT_KNOWN;
}
