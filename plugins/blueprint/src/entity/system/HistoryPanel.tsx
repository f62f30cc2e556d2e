import type { HistoryResponse } from '@policing/plugin-blueprint-common';
import {
  Answer,
  formatDateTime,
  formatPercent,
  formatScore,
  Panel,
  plural,
  type ServerData,
  VerdictChip,
} from '@policing/plugin-blueprint-react';
import { HistoryChart } from './HistoryChart';
import styles from './HistoryPanel.module.css';

/** Properties of {@link HistoryPanel}. */
export interface HistoryPanelProps {
  history: ServerData<HistoryResponse>;
  /** Day of the present result, ISO 8601. */
  today: string;
}

type Entry = HistoryResponse['items'][number];

/** How the result changed, as a picture and as sentences. */
export function HistoryPanel({ history, today }: HistoryPanelProps) {
  return (
    <Panel title="How did it change?">
      <Answer
        of={history}
        what="the history"
        row="conformance.read"
        height={240}
      >
        {({ items, totalItems }) => (
          <>
            {items.length > 1 && <HistoryChart items={items} today={today} />}
            <ol className={styles.changes}>
              {items.map(entry => (
                <li key={entry.at}>
                  <span className={styles.date}>
                    {formatDateTime(entry.at)}
                  </span>
                  <div>
                    <p className={styles.summary}>
                      {entry.change?.summary ?? 'First scored.'}
                    </p>
                    {entry.change && <Details entry={entry} />}
                    <p className={styles.figures}>
                      <VerdictChip level={entry.level} />
                      <span>{figuresOf(entry)}</span>
                    </p>
                  </div>
                </li>
              ))}
            </ol>
            {totalItems > items.length && (
              <p>
                The latest {items.length} of {plural(totalItems, 'change')}.
              </p>
            )}
          </>
        )}
      </Answer>
    </Panel>
  );
}

function Details({ entry: { change } }: { entry: Entry }) {
  const sentences = [
    ...(change?.checks.map(({ sentence }) => sentence) ?? []),
    change?.legacy,
    change?.risk,
    change?.cloud,
    ...(change?.conflicts?.map(({ sentence }) => sentence) ?? []),
    change?.definitionsChanged ? 'The definitions changed.' : undefined,
  ].filter(sentence => sentence && sentence !== change?.summary);
  return (
    <ul className={styles.details}>
      {sentences.map(sentence => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  );
}

function figuresOf(entry: Entry): string {
  const { assuredConformance, coverage, legacyLowest, legacyHighest } = entry;
  const words = [
    `assured ${formatPercent(assuredConformance)}`,
    `${formatPercent(coverage)} known`,
  ];
  if (legacyLowest !== undefined && legacyHighest !== undefined) {
    const score =
      legacyLowest === legacyHighest
        ? formatScore(legacyLowest)
        : `${formatScore(legacyLowest)}–${formatScore(legacyHighest)}`;
    words.push(`legacy ${score} of 30`);
  }
  return words.join(' · ');
}
