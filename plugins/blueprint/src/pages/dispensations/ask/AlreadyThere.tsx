import { Alert, Link } from '@backstage/ui';
import type { DispensationSummary } from '@policing/plugin-blueprint-common';
import { uncapitalise } from '@policing/plugin-blueprint-react';
import { stateOf } from '../dispensationStates';
import { useDispensationHref } from '../useDispensationHref';

/** States in which a dispensation is worth a look before asking for another. */
const current = ['requested', 'live', 'not-yet'];

/** Names the dispensations that a system has, before another is asked for. */
export function AlreadyThere({ items }: { items: DispensationSummary[] }) {
  const href = useDispensationHref();
  const there = items.filter(({ state }) => current.includes(state));
  return there.length === 0 ? null : (
    <Alert
      role="note"
      status="info"
      icon
      title="This system has dispensations already"
      description={
        <ul>
          {there.map(item => (
            <li key={item.ref}>
              <Link href={href.dispensation(item.ref)}>
                {item.principle.title}
              </Link>
              : {uncapitalise(stateOf(item).title)}
            </li>
          ))}
        </ul>
      }
    />
  );
}
