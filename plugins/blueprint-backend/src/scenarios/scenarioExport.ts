import {
  formatDay,
  type PictureId,
  type ScenarioChanges,
  type ScenarioEvaluationResponse,
  type ShownPicture,
} from '@policing/plugin-blueprint-common';
import {
  aboutExport,
  type ExportAbout,
  type ExportColumn,
  type ExportRow,
  type ExportTable,
  WITHHELD,
} from '../exports';
import { evaluationOf } from './evaluationOf';
import type { ScenarioDesk, ScenarioReader } from './ScenarioDesk';
import type { StoredScenario } from './ScenarioStore';

const pictureTitles: Record<PictureId, string> = {
  today: 'Today',
  planned: 'As planned',
  carriedOut: 'When carried out',
};

const pictureIds = Object.keys(pictureTitles) as PictureId[];

const stateWords: Record<ShownPicture['state'], string> = {
  inCloud: 'in cloud',
  notInCloud: 'not in cloud',
  notKnown: 'not known',
};

/** A value of a closed list in words: `in-progress` is "in progress". */
function words(value: string | undefined): string | undefined {
  return value?.replaceAll('-', ' ');
}

const figureColumns: readonly ExportColumn[] = [
  { key: 'scenario', title: 'Scenario', width: 32 },
  { key: 'picture', title: 'Picture', width: 18 },
  { key: 'inCloud', title: 'In cloud', kind: 'number' },
  { key: 'notInCloud', title: 'Not in cloud', kind: 'number' },
  { key: 'notKnown', title: 'Not known', kind: 'number' },
  { key: 'reached', title: 'Target reached', kind: 'date' },
  { key: 'earliest', title: 'Target reached at the earliest', kind: 'date' },
  {
    key: 'inCloudAtEnd',
    title: 'In cloud at the end of the plans',
    kind: 'number',
  },
  { key: 'assured', title: 'Assured conformance', kind: 'share' },
  { key: 'coverage', title: 'Coverage', kind: 'share' },
];

function figureRows(evaluation: ScenarioEvaluationResponse): ExportRow[] {
  const isWithheld = evaluation.withheld.includes('conformance');
  return pictureIds.map(id => {
    const { counts, position, conformance } = evaluation.figures[id];
    return {
      scenario: evaluation.scenario?.name,
      picture: pictureTitles[id],
      inCloud: counts.inCloud,
      notInCloud: counts.notInCloud,
      notKnown: counts.notKnown,
      reached: position.reached?.surely ?? '',
      earliest: position.reached?.atTheEarliest ?? '',
      inCloudAtEnd: position.days.at(-1)!.inCloud,
      assured: isWithheld ? WITHHELD : conformance?.assuredConformance,
      coverage: isWithheld ? WITHHELD : conformance?.coverage,
    };
  });
}

const changeColumns: readonly ExportColumn[] = [
  { key: 'hosting', title: 'Hosting today', width: 24 },
  { key: 'status', title: 'Status' },
  { key: 'disposition', title: 'Disposition' },
  { key: 'targetHosting', title: 'Target hosting', width: 24 },
  { key: 'wave', title: 'Wave', kind: 'number' },
  { key: 'plannedStart', title: 'Planned start', kind: 'date' },
  { key: 'plannedFinish', title: 'Planned finish', kind: 'date' },
];

const systemColumns: readonly ExportColumn[] = [
  { key: 'scenario', title: 'Scenario', width: 32 },
  { key: 'title', title: 'System', width: 36 },
  { key: 'ref', title: 'Reference', width: 40 },
  { key: 'by', title: 'Moved by', width: 18 },
  ...changeColumns.map(column => ({
    ...column,
    title: `${column.title} in the scenario`,
  })),
  ...pictureIds.flatMap(id => [
    { key: `${id}State`, title: `${pictureTitles[id]}: position`, width: 16 },
    { key: `${id}Level`, title: `${pictureTitles[id]}: level`, width: 16 },
    {
      key: `${id}Assured`,
      title: `${pictureTitles[id]}: assured conformance`,
      kind: 'share' as const,
    },
  ]),
  { key: 'checks', title: 'Checks that come out otherwise', width: 48 },
];

function changeCells(changes: ScenarioChanges = {}): ExportRow {
  return Object.fromEntries(
    changeColumns.map(({ key, kind }) => {
      const value = changes[key as keyof ScenarioChanges];
      const isChoice = typeof value === 'string' && kind !== 'date';
      // Nothing is expected where a step leaves a fact as it is.
      return [key, isChoice ? words(value) : (value ?? '')];
    }),
  );
}

function* systemRows(
  { scenario, withheld, systems }: ScenarioEvaluationResponse,
  { steps }: StoredScenario,
): Iterable<ExportRow> {
  const isWithheld = withheld.includes('conformance');
  const changes = new Map(steps.map(step => [step.system, step.changes]));
  for (const { system, hasStep, pictures, checks } of systems) {
    yield {
      scenario: scenario?.name,
      title: system.title,
      ref: system.ref,
      by: hasStep ? 'its own step' : 'steps for others',
      ...changeCells(changes.get(system.ref)),
      ...Object.fromEntries(
        pictureIds.flatMap(id => {
          const picture = pictures[id];
          return [
            [
              `${id}State`,
              picture.counts ? stateWords[picture.state] : 'no longer run',
            ],
            [`${id}Level`, isWithheld ? WITHHELD : words(picture.level)],
            [
              `${id}Assured`,
              isWithheld ? WITHHELD : picture.assuredConformance,
            ],
          ];
        }),
      ),
      checks: isWithheld
        ? WITHHELD
        : (checks ?? [])
            .map(
              ({ title, outcomes }) =>
                `${title}: ${pictureIds
                  .map(id => words(outcomes[id]))
                  .join(' → ')}`,
            )
            .join('; '),
    };
  }
}

/**
 * One scenario, or two side by side, with figures and systems.
 *
 * @throws NotAllowedError where the caller may take nothing away
 * @throws NotFoundError where one is not there for this person
 */
export async function scenarioExport(
  desk: ScenarioDesk,
  reader: ScenarioReader,
  { id, b }: { id: string; b?: string },
): Promise<{ tables: [ExportTable, ExportTable]; about: ExportAbout }> {
  const scenarios = [
    await desk.find(reader, id),
    ...(b === undefined ? [] : [await desk.find(reader, b)]),
  ];
  const [{ force, registry }] = scenarios;
  const about = await aboutExport(reader.reading, {
    title: scenarios.length > 1 ? 'Cloud scenarios' : 'Cloud scenario',
    scope: reader.reading.register.directory.label(force).title,
    registry,
    // It says what a force may do with systems that are weak.
    classification: 'OFFICIAL-SENSITIVE',
    notes: [
      ...scenarios.map(
        ({ name, revision, savedAt }) =>
          `Scenario “${name}”, revision ${revision}, saved on ${formatDay(
            savedAt.slice(0, 10),
          )}.`,
      ),
      '“As planned” takes the facts as the steps say; “When carried out” as if every step were done on the day of the figures.',
      'Nothing in the register changes by a scenario.',
    ],
  });
  const evaluations = scenarios.map(scenario => ({
    scenario,
    evaluation: evaluationOf(desk, reader, scenario),
  }));
  return {
    about,
    tables: [
      {
        name: 'Systems',
        title: 'Systems with a step, and others that it moves',
        columns: systemColumns,
        rows: evaluations.flatMap(({ scenario, evaluation }) => [
          ...systemRows(evaluation, scenario),
        ]),
      },
      {
        name: 'Figures',
        title: 'Position and conformance of the force in each picture',
        columns: figureColumns,
        rows: evaluations.flatMap(({ evaluation }) => figureRows(evaluation)),
      },
    ],
  };
}
