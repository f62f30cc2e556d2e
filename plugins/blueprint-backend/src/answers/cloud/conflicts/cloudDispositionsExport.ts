import {
  type CloudDispositionsQuery,
  HIGHEST_MARKING,
  type SystemDisposition,
} from '@policing/plugin-blueprint-common';
import {
  aboutExport,
  type ExportAbout,
  type ExportColumn,
  type ExportRow,
  type ExportTable,
} from '../../../exports';
import type { Reading } from '../../Reading';
import { matchingDispositions, readDispositions } from './getCloudDispositions';
import { inParts } from './inParts';

const columns: readonly ExportColumn[] = [
  { key: 'system', title: 'System', width: 36 },
  { key: 'ref', title: 'Reference', width: 40 },
  { key: 'force', title: 'Force', width: 24 },
  { key: 'status', title: 'Migration status', width: 16 },
  { key: 'hosting', title: 'Hosting', width: 24 },
  { key: 'chosen', title: 'Chosen', width: 14 },
  { key: 'suggested', title: 'Suggested', width: 20 },
  { key: 'points', title: 'Points', kind: 'number' },
  { key: 'because', title: 'Because', width: 60 },
  { key: 'runnerUp', title: 'Runner-up', width: 14 },
  { key: 'runnerUpPoints', title: 'Points of the runner-up', kind: 'number' },
  { key: 'settled', title: 'Whatever is not known', width: 20 },
  { key: 'changes', title: 'Would change it', width: 60 },
];

function rowOf({
  system,
  suggestion,
  status,
  hostingClass,
}: SystemDisposition): ExportRow {
  const { suggested, ranking, reasons, notKnown } = suggestion;
  const [first, second] = ranking;
  return {
    system: system.title,
    ref: system.ref,
    force: system.force?.title,
    status: status?.replaceAll('-', ' '),
    hosting: hostingClass?.replaceAll('-', ' '),
    chosen: suggestion.chosen ?? 'nothing yet',
    suggested: suggested ?? 'no clear suggestion',
    points: first?.points,
    because: reasons
      .filter(({ disposition }) => disposition === first?.disposition)
      .map(({ because }) => because)
      .join(' '),
    runnerUp: second?.disposition ?? 'none',
    runnerUpPoints: second?.points,
    settled: suggestion.settled ? 'stays' : 'may change',
    changes: notKnown
      .filter(({ changes }) => changes)
      .map(({ because, to }) => `${to ?? 'no clear suggestion'}: ${because}`)
      .join(' '),
  };
}

/**
 * Every suggestion that matches, as `GET /cloud/dispositions` lists them.
 *
 * @throws NotAllowedError where the caller may take nothing away
 */
export async function cloudDispositionsExport(
  reading: Reading,
  query: CloudDispositionsQuery,
): Promise<{ tables: [ExportTable]; about: ExportAbout }> {
  reading.access.requireExports();
  const matching = await matchingDispositions(reading, query);
  const { scope, places } = matching;
  const items = await inParts(places, part =>
    readDispositions(reading, matching, part),
  );
  const { show, suggested } = query;
  const about = await aboutExport(reading, {
    title: 'Suggested dispositions',
    scope: scope.label.title,
    registry: scope.registry,
    classification: HIGHEST_MARKING,
    notes: [
      'What a person chose stands, whatever the rules suggest.',
      ...(show ? [`Shown: ${show}.`] : []),
      ...(suggested ? [`Suggested: ${suggested.replaceAll('-', ' ')}.`] : []),
    ],
  });
  return {
    tables: [
      {
        name: 'Dispositions',
        title: 'What should happen to each system: chosen, and suggested',
        columns,
        rows: items.map(rowOf),
      },
    ],
    about,
  };
}
