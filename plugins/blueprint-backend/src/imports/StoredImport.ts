import type {
  ImportColumnInfo,
  ImportCounts,
  ImportQuestion,
  ImportResult,
  ImportRow,
  ImportState,
  ImportValue,
} from '@policing/plugin-blueprint-common';

/** What is kept of an import besides what it is found by. */
export interface ImportDetails {
  fileName: string;
  format: 'csv' | 'xlsx';
  sheets: string[];
  sheet?: string;
  /** Number of rows of the file. */
  rows: number;
  columns: ImportColumnInfo[];
  values: ImportValue[];
  blankClears: boolean;
  questions: ImportQuestion[];
  /** Full reference of the person. */
  startedBy: string;
  /** Rows that were looked at, while that is going on. */
  done?: number;
  /** What happened, in a sentence that says nothing restricted. */
  note?: string;
  counts?: ImportCounts;
  /** Digest of what the rows were held against. */
  basis?: string;
  result?: Omit<ImportResult, 'acceptedBy'> & { acceptedBy: string };
}

/** An import as it is kept. */
export interface StoredImport {
  id: string;
  registry: string;
  /** Full reference of the force. */
  force: string;
  state: ImportState;
  revision: number;
  details: ImportDetails;
  /** ISO 8601 date-times in UTC. */
  createdAt: string;
  updatedAt: string;
  /** Day on which it is deleted. */
  expiresOn: string;
}

/** A row as it is kept: a bad one with its cells, to be given back. */
export type StoredRow = ImportRow & { cells?: readonly string[] };

/** A row with its place among all. */
export type PlacedRow = StoredRow & { place: number };
