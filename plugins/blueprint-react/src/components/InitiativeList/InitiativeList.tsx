import type { InitiativeMention } from '@policing/plugin-blueprint-common';
import {
  finishedResults,
  initiativePhaseTitles,
  initiativeResults,
  uncapitalise,
} from '../../words';
import { EntityLink } from '../EntityLink';
import styles from './InitiativeList.module.css';

/** Most initiatives that are shown at once. */
const SHOWN = 3;

/** Properties of {@link InitiativeList}. */
export interface InitiativeListProps {
  initiatives: readonly InitiativeMention[];
  /** Whether it must be said who leads. */
  withOwner?: boolean;
  /** What stands where there is none. */
  empty: string;
}

/** Initiatives with phase and result, the rest of a long list folded away. */
export function InitiativeList(props: InitiativeListProps) {
  const { initiatives, empty } = props;
  if (initiatives.length === 0) {
    return <>{empty}</>;
  }
  const rest = initiatives.slice(SHOWN);
  return (
    <>
      <Items {...props} initiatives={initiatives.slice(0, SHOWN)} />
      {rest.length > 0 && (
        <details>
          <summary>{rest.length} more</summary>
          <Items {...props} initiatives={rest} />
        </details>
      )}
    </>
  );
}

function Items({ initiatives, withOwner }: InitiativeListProps) {
  return (
    <ul className={styles.list}>
      {initiatives.map(initiative => (
        <li key={initiative.ref}>
          <EntityLink entity={initiative} />{' '}
          <span className={styles.second}>
            {mentionInWords(initiative, withOwner)}
          </span>
        </li>
      ))}
    </ul>
  );
}

function mentionInWords(
  { phase, result, owner }: InitiativeMention,
  withOwner: boolean | undefined,
): string {
  const isFinished = finishedResults.some(each => each === result);
  return [
    uncapitalise(initiativePhaseTitles[phase]),
    isFinished && `evaluated: ${initiativeResults[result].title.toLowerCase()}`,
    withOwner && owner.title,
  ]
    .filter(Boolean)
    .join(', ');
}
