import type { HistoryRecord, RiskReaders, StoredHistory } from './ResultsStore';

/** Row of the table of changes, before the database numbers it. */
export function toHistoryRow(record: HistoryRecord) {
  return {
    ref: record.ref,
    registry: record.registry,
    changed_at: record.at,
    day: record.day,
    definitions_id: record.definitionsId,
    level: record.level,
    conformance: record.conformance ?? null,
    coverage: record.coverage ?? null,
    assured_conformance: record.assuredConformance ?? null,
    legacy_lowest: record.legacyLowest ?? null,
    legacy_highest: record.legacyHighest ?? null,
    concerns: record.concerns,
    risk_readers: record.riskReaders
      ? JSON.stringify(record.riskReaders)
      : null,
    summary: record.summary,
    change: record.change ? JSON.stringify(record.change) : null,
  };
}

/** Whose risks an entry is about, from its column. */
export function readersOf(column: string | null): RiskReaders | undefined {
  return column ? JSON.parse(column) : undefined;
}

/** Row of the table of changes, with the scorecard of its definitions. */
export type HistoryRow = ReturnType<typeof toHistoryRow> & {
  id: number;
  scorecard: string;
};

/** Entry of history that a row holds. */
export function fromHistoryRow(row: HistoryRow): StoredHistory {
  return {
    id: row.id,
    ref: row.ref,
    registry: row.registry,
    at: row.changed_at,
    day: row.day,
    definitionsId: row.definitions_id,
    scorecard: row.scorecard,
    level: row.level,
    conformance: row.conformance ?? undefined,
    coverage: row.coverage ?? undefined,
    assuredConformance: row.assured_conformance ?? undefined,
    legacyLowest: row.legacy_lowest ?? undefined,
    legacyHighest: row.legacy_highest ?? undefined,
    concerns: row.concerns,
    riskReaders: readersOf(row.risk_readers),
    summary: row.summary,
    change: row.change ? JSON.parse(row.change) : undefined,
  };
}
