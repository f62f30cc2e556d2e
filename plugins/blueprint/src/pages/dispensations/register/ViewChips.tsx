import {
  type DispensationsResponse,
  type DispensationView,
  dispensationViews,
  endingWithinDays,
} from '@policing/plugin-blueprint-common';
import {
  type AddressChange,
  ChoiceChips,
  formatCount,
  ShapeIcon,
} from '@policing/plugin-blueprint-react';
import { views } from '../dispensationStates';
import styles from './register.module.css';

/** Properties of {@link ViewChips}. */
export interface ViewChipsProps {
  response: DispensationsResponse;
  /** The view that is shown; none for every dispensation. */
  view?: DispensationView;
  /** For those that are ending: within how many days. */
  within?: number;
  onChange: (change: AddressChange) => void;
}

const ALL = 'all';

/** Chooses among the states of dispensations, with how many there are in each. */
export function ViewChips(props: ViewChipsProps) {
  const { response, view, within, onChange } = props;
  // What never should be is offered only where it is.
  const offered = dispensationViews.filter(
    each => each !== 'invalid' || response.views.invalid > 0,
  );
  const { waitingForYou } = response;
  const titleOf = (each: DispensationView) =>
    each === 'requested' && waitingForYou > 0
      ? `${views[each].title} ${formatCount(
          response.views[each],
        )}, ${formatCount(waitingForYou)} waiting for you`
      : `${views[each].title} ${formatCount(response.views[each])}`;
  return (
    <div className={styles.choices}>
      <ChoiceChips
        label="State"
        choices={[
          { id: ALL, title: 'All' },
          ...offered.map(each => ({
            id: each,
            title: titleOf(each),
            icon: <ShapeIcon {...views[each]} />,
          })),
        ]}
        selected={view ?? ALL}
        onSelect={id =>
          onChange({ state: id === ALL ? undefined : id, within: undefined })
        }
      />
      {view === 'expiring' && (
        <ChoiceChips
          label="Ending within"
          choices={endingWithinDays.map(days => ({
            id: String(days),
            title: `Within ${days} days ${formatCount(response.ending[days])}`,
          }))}
          selected={String(within)}
          onSelect={id => onChange({ within: id })}
        />
      )}
    </div>
  );
}
