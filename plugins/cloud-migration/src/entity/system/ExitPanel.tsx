import type { SystemCloudResponse } from '@policing/plugin-blueprint-common';
import {
  CLOUD_TAB,
  EntityLink,
  EntityRefLink,
  formatAge,
  formatDate,
  Panel,
  plural,
  valueInWords,
} from '@policing/plugin-blueprint-react';
import { formatPounds } from './cloudWords';
import { FactList } from './FactList';
import styles from './SystemCloudTab.module.css';

/** Properties of {@link ExitPanel}. */
export interface ExitPanelProps {
  exit: SystemCloudResponse['exit'];
  contract: SystemCloudResponse['contract'];
}

/** How the system would be left, and whether that was tried. */
export function ExitPanel({ exit, contract }: ExitPanelProps) {
  if (!exit) {
    return (
      <Panel title="How would it be left?" level={4}>
        <p className={styles.none}>
          Nothing is recorded of how it would be left.
        </p>
      </Panel>
    );
  }
  const breaks = contract?.contractBreaks;
  return (
    <Panel title="How would it be left?" level={4}>
      <FactList
        facts={[
          ['Exit plan', exit.plan],
          [
            'Looked after by',
            exit.owner && <EntityRefLink entityRef={exit.owner} />,
          ],
          ['Last reviewed', dayWithAge(exit.reviewedOn, exit.reviewedDays)],
          ['What would make us leave', exit.trigger],
          [
            'Notice period',
            exit.noticePeriodDays === undefined
              ? undefined
              : plural(exit.noticePeriodDays, 'day'),
          ],
          [
            'Contract ends',
            contract?.contractEnds && formatDate(contract.contractEnds),
          ],
          [
            'Break dates',
            breaks &&
              (breaks.length > 0 ? breaks.map(formatDate).join(', ') : 'none'),
          ],
          ['Format of the data export', exit.dataExportFormat],
          [
            'Export last tested',
            dayWithAge(exit.dataExportTestedOn, exit.testedDays),
          ],
          [
            'Evidence of return and deletion',
            exit.deletionEvidence === undefined
              ? undefined
              : valueInWords(exit.deletionEvidence),
          ],
          [
            'Successor',
            exit.successor && (
              <EntityLink entity={exit.successor} tab={CLOUD_TAB} />
            ),
          ],
          [
            'Estimated cost',
            exit.estimatedCost === undefined
              ? undefined
              : formatPounds(exit.estimatedCost),
          ],
          [
            'How long it would take',
            exit.durationDays === undefined
              ? undefined
              : plural(exit.durationDays, 'day'),
          ],
          ['Transfer of knowledge', exit.knowledgeTransfer],
        ]}
      />
    </Panel>
  );
}

function dayWithAge(day: string | undefined, days: number | undefined) {
  return day && `${formatDate(day)}${days ? ` (${formatAge(days)} ago)` : ''}`;
}
