import { parseEntityRef } from '@backstage/catalog-model';
import { type FactChange, withChanges } from '../editing/withChanges';
import {
  newAssessment,
  newSystem,
  type PlainDocument,
  shortReference,
} from './documents';
import { type ImportDocument, importField, importFields } from './ImportField';
import type { RegisteredSystem } from './ImportRegister';
import type { ImportRow } from './ImportRow';

/** What a row does to one document of the register. */
export type DocumentEdit = { document: ImportDocument } & (
  { ref: string; changes: FactChange[] } | { create: PlainDocument }
);

const order = new Map(importFields.map(({ id }, place) => [id, place]));

/**
 * What a row that somebody accepted does to documents of the register.
 *
 * @param row - a row that adds, changes or takes out of use
 * @param context - the force, the system as it is registered, and how a new
 *   assessment is named: opaquely, never twice the same
 */
export function editsOfRow(
  row: ImportRow,
  context: {
    force: string;
    registered?: Pick<RegisteredSystem, 'ref'> & {
      assessment?: { metadata: { name: string; namespace?: string } };
    };
    assessmentName: () => string;
  },
): DocumentEdit[] {
  const { force, registered, assessmentName } = context;
  const { namespace } = parseEntityRef(force);
  const forceName = shortReference(force, 'Group', namespace);
  const changes = changesByDocument(row, namespace);
  const edits: DocumentEdit[] = [];
  if (!registered) {
    edits.push({
      document: 'System',
      create: withChanges(newSystem(row.ref!, forceName), changes.System),
    });
  } else if (changes.System.length > 0) {
    edits.push({
      document: 'System',
      ref: registered.ref,
      changes: changes.System,
    });
  }
  const known = registered?.assessment?.metadata;
  if (changes.SystemAssessment.length > 0) {
    edits.push(
      known
        ? {
            document: 'SystemAssessment',
            ref: `systemassessment:${known.namespace ?? 'default'}/${known.name}`.toLocaleLowerCase(
              'en-US',
            ),
            changes: changes.SystemAssessment,
          }
        : {
            document: 'SystemAssessment',
            create: withChanges(
              newAssessment(
                assessmentName(),
                shortReference(row.ref!, 'System', namespace),
                forceName,
              ),
              changes.SystemAssessment,
            ),
          },
    );
  }
  return edits;
}

function changesByDocument(
  row: ImportRow,
  namespace: string,
): Record<ImportDocument, FactChange[]> {
  const changes: Record<ImportDocument, FactChange[]> = {
    System: [],
    SystemAssessment: [],
  };
  const inOrder = [...row.changes].sort(
    (a, b) => (order.get(a.field) ?? 0) - (order.get(b.field) ?? 0),
  );
  for (const { field: id, now } of inOrder) {
    const field = importField(id)!;
    const kind = field.reference?.defaultKind;
    const written = (value: unknown): unknown => {
      if (Array.isArray(value)) {
        return value.map(written);
      }
      if (kind && typeof value === 'string') {
        return shortReference(value, kind, namespace);
      }
      return withShortOwner(value, namespace);
    };
    changes[field.document].push({ steps: field.steps, value: written(now) });
  }
  return changes;
}

/** A blocker names who clears it as its file would. */
function withShortOwner(value: unknown, namespace: string): unknown {
  const { owner } = (value ?? {}) as { owner?: unknown };
  return typeof value === 'object' && typeof owner === 'string'
    ? { ...value, owner: shortReference(owner, 'User', namespace) }
    : value;
}
