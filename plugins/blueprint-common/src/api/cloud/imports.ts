import type {
  ImportColumn,
  ImportFieldSort,
  ImportQuestion,
  ImportRow,
  ImportRowState,
  ImportValue,
  SuggestedBy,
} from '../../import';
import type { EntityLabel } from '../types';

/** How far an import is. */
export const importStates = [
  'mapping',
  'validating',
  'ready',
  'accepting',
  'accepted',
  'discarded',
  'failed',
] as const;

/** How far an import is. */
export type ImportState = (typeof importStates)[number];

/** How many rows of an import are in which state. */
export type ImportCounts = Record<ImportRowState, number>;

/** An import in a list. */
export interface ImportSummary {
  /** Unguessable. */
  id: string;
  registry: string;
  force: EntityLabel;
  fileName: string;
  state: ImportState;
  /** Rows of the file. */
  rows: number;
  /** Grows with every change of the mapping; what is accepted names it. */
  revision: number;
  startedBy: EntityLabel;
  /** ISO 8601 date-times in UTC. */
  startedAt: string;
  updatedAt: string;
  /** Day on which it is deleted, ISO 8601. */
  expiresOn: string;
  /** Once every row was looked at. */
  counts?: ImportCounts;
}

/** A field that a column can be. */
export interface ImportFieldInfo {
  id: string;
  title: string;
  sort: ImportFieldSort;
  /** What a cell may say, in words. */
  allowed: string;
  /** Whether only people with a role in the force may read it. */
  restricted: boolean;
}

/** A column of the file of an import. */
export interface ImportColumnInfo extends ImportColumn {
  /** Why the field was suggested. */
  by?: SuggestedBy;
  /** The first different cells. */
  samples: string[];
}

/** What came of accepting an import. */
export interface ImportResult {
  acceptedBy: EntityLabel;
  acceptedAt: string;
  added: number;
  changed: number;
  removed: number;
  /** Files that were written. */
  files?: string[];
  /** Address of the change request, where the register is changed by those. */
  changeRequest?: string;
}

/** `GET /imports/{id}`: one import. */
export interface ImportDetailResponse extends ImportSummary {
  format: 'csv' | 'xlsx';
  sheets: string[];
  sheet?: string;
  columns: ImportColumnInfo[];
  fields: ImportFieldInfo[];
  /** Words of the file that its fields do not know. */
  questions: ImportQuestion[];
  blankClears: boolean;
  /** While it is validated: rows looked at. */
  done?: number;
  /** Why it failed, or why it was worked out anew, in a sentence. */
  note?: string;
  /** How accepting would reach the register. */
  writing: {
    kind: 'folder' | 'change-request' | 'none';
    /** Where a change request would be opened, or why nothing can be changed. */
    words?: string;
  };
  result?: ImportResult;
}

/** `GET /imports`: those of the forces that the caller plans for. */
export interface ImportsResponse {
  registry: string;
  /** Forces of the register that the caller may import for. */
  forces: EntityLabel[];
  items: ImportSummary[];
}

/** `PUT /imports/{id}/mapping`. */
export interface ImportMappingBody {
  revision: number;
  /** Another sheet of the workbook; its columns are suggested anew. */
  sheet?: string;
  columns?: ImportColumn[];
  values?: ImportValue[];
  blankClears?: boolean;
}

/** A row of an import, with how to name its values. */
export type ImportRowItem = ImportRow & {
  /** Place among all, by which it is left out. */
  place: number;
};

/** `GET /imports/{id}/rows`: a page. */
export interface ImportRowsResponse {
  items: ImportRowItem[];
  totalItems: number;
  pageInfo: { nextCursor?: string; prevCursor?: string };
}

/** `POST /imports/{id}/acceptance`. */
export interface ImportAcceptBody {
  revision: number;
  /** Places of rows that are not taken. */
  leaveOut?: number[];
  /** Places of systems that the file lacks and that are taken out of use. */
  takeOut?: number[];
}
