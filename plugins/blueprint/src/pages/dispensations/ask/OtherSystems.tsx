import { useApi } from '@backstage/frontend-plugin-api';
import {
  Accordion,
  AccordionPanel,
  AccordionTrigger,
  Checkbox,
  CheckboxGroup,
} from '@backstage/ui';
import {
  dispensationLimits,
  type EntityLabel,
  type SystemSummary,
} from '@policing/plugin-blueprint-common';
import {
  blueprintApiRef,
  plural,
  useServerData,
} from '@policing/plugin-blueprint-react';
import styles from '../form/form.module.css';

/** Properties of {@link OtherSystems}. */
export interface OtherSystemsProps {
  /** The system that the request starts from; always covered. */
  system: SystemSummary;
  force: EntityLabel;
  /** Check that the others fail, too. */
  check?: string;
  /** References of every system that is covered. */
  chosen: string[];
  onChoose: (systems: string[]) => void;
}

/** Offers further systems of the force that fail the same check. */
export function OtherSystems(props: OtherSystemsProps) {
  const { system, force, check, chosen, onChoose } = props;
  const api = useApi(blueprintApiRef);
  const failing = useServerData(
    check && `systems of ${force.ref} that fail ${check}`,
    signal =>
      api.systems(
        {
          registry: system.registry,
          force: [force.ref],
          check,
          outcome: 'fail',
          limit: dispensationLimits.systems,
        },
        signal,
      ),
  );
  const others = (check ? (failing.data?.items ?? []) : []).filter(
    ({ ref }) => ref !== system.ref,
  );
  const further = chosen.filter(ref => ref !== system.ref);
  return others.length === 0 ? null : (
    <Accordion defaultExpanded={further.length > 0}>
      <AccordionTrigger level={4}>
        {`${plural(others.length, 'further system')} of ${
          force.title
        } failing the same check: ${further.length} covered`}
      </AccordionTrigger>
      <AccordionPanel>
        <CheckboxGroup
          className={styles.choices}
          aria-label="Further systems that it covers"
          value={further}
          onChange={refs => onChoose([system.ref, ...refs])}
        >
          {others.map(({ ref, title }) => (
            <Checkbox key={ref} value={ref}>
              {title}
            </Checkbox>
          ))}
        </CheckboxGroup>
      </AccordionPanel>
    </Accordion>
  );
}
