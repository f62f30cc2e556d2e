import { listInWords } from '../../words';
import { type ClosedPart, NoPermission } from '../NoPermission';

/** Properties of {@link Withheld}. */
export interface WithheldProps {
  /** What is left out. */
  parts: ClosedPart[];
}

/** Says what a page leaves out because the reader may not see it. */
export function Withheld({ parts }: WithheldProps) {
  if (parts.length === 0) {
    return null;
  }
  return (
    <NoPermission
      role="note"
      title={`Not shown to you: ${listInWords(parts.map(({ what }) => what))}`}
      parts={parts}
    />
  );
}
