import {
  describeCell,
  type EntityLabel,
  type ImportDetailResponse,
  type ImportFieldInfo,
  importFields,
  type ImportSummary,
  isRestrictedField,
} from '@policing/plugin-blueprint-common';
import type { WritingMethod } from '../changes';
import type { StoredImport } from './StoredImport';

/** Every field that a column can be, described once. */
const fields: ImportFieldInfo[] = importFields.map(field => ({
  id: field.id,
  title: field.title,
  sort: field.sort,
  allowed: describeCell(field),
  restricted: isRestrictedField(field),
}));

/** Names people and forces. */
export interface ImportNames {
  force(ref: string): EntityLabel;
  person(ref: string): EntityLabel;
}

/** An import as a list shows it. */
export function summariseImport(
  { details, ...stored }: StoredImport,
  names: ImportNames,
): ImportSummary {
  return {
    id: stored.id,
    registry: stored.registry,
    force: names.force(stored.force),
    fileName: details.fileName,
    state: stored.state,
    rows: details.rows,
    revision: stored.revision,
    startedBy: names.person(details.startedBy),
    startedAt: stored.createdAt,
    updatedAt: stored.updatedAt,
    expiresOn: stored.expiresOn,
    ...(details.counts && { counts: details.counts }),
  };
}

/** An import with everything but its rows. */
export function describeImport(
  stored: StoredImport,
  names: ImportNames,
  method: WritingMethod,
): ImportDetailResponse {
  const { details } = stored;
  return {
    ...summariseImport(stored, names),
    format: details.format,
    sheets: details.sheets,
    ...(details.sheet !== undefined && { sheet: details.sheet }),
    columns: details.columns,
    fields,
    questions: details.questions,
    blankClears: details.blankClears,
    ...(details.done !== undefined && { done: details.done }),
    ...(details.note !== undefined && { note: details.note }),
    writing: writingOf(method),
    ...(details.result && {
      result: {
        ...details.result,
        acceptedBy: names.person(details.result.acceptedBy),
      },
    }),
  };
}

function writingOf(method: WritingMethod): ImportDetailResponse['writing'] {
  switch (method.kind) {
    case 'change-request':
      return { kind: method.kind, words: method.where };
    case 'none':
      return { kind: method.kind, words: method.why };
    default:
      return { kind: method.kind };
  }
}
