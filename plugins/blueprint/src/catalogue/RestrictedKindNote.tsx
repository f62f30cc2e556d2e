import { useEntityList } from '@backstage/plugin-catalog-react';
import { NoPermission } from '@policing/plugin-blueprint-react';
import { restrictedKind } from '../entity/restrictedKinds';

/** Says, above a list of restricted records, that it holds what is open to the reader. */
export function RestrictedKindNote() {
  const kind = useEntityList().filters.kind?.value;
  const restricted = kind && restrictedKind(kind);
  if (!restricted) {
    return null;
  }
  return (
    <NoPermission
      role="note"
      title={`Only each ${restricted.words} that is open to you is listed and counted`}
      parts={[{ what: `each ${restricted.words}`, row: restricted.row }]}
    />
  );
}
