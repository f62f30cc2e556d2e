import { Alert } from '@backstage/ui';

/** Properties of {@link Withheld}. */
export interface WithheldProps {
  /** Names what is left out, in a sentence: “the checks”. */
  what: string[];
}

/** Says what a page leaves out because the reader may not see it. */
export function Withheld({ what }: WithheldProps) {
  if (what.length === 0) {
    return null;
  }
  const list = new Intl.ListFormat('en-GB').format(what);
  return (
    <Alert
      role="note"
      status="info"
      icon
      title={`Not shown to you: ${list}`}
      description="These are open to people with a role in the force that owns the system. Ask its enterprise architect if you need them for your work."
    />
  );
}
