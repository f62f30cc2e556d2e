import { Button } from '@backstage/ui';
import type { VersionFigures } from '@policing/plugin-blueprint-common';
import {
  BLUEPRINT_TAB,
  EntityLink,
  formatCount,
  levelOrder,
  levels,
  type RegisterColumn,
  RegisterTable,
  Withheld,
} from '@policing/plugin-blueprint-react';
import type { EffectProps } from './NationEffect';
import { Change, Figures } from './sides';
import { versionName } from './versionWords';

/** Properties of {@link ForcesEffect}. */
export interface ForcesEffectProps extends EffectProps {
  /** Reference of the force whose systems are listed below. */
  selected?: string;
  onSelect: (force: string | undefined) => void;
}

/** What the versions make of each force. */
export function ForcesEffect(props: ForcesEffectProps) {
  const { answer, effect, selected, onSelect } = props;
  const { from, to, leastCoverage } = answer;
  const columns: RegisterColumn<VersionFigures>[] = [
    {
      id: 'force',
      title: 'Force',
      rowHeader: true,
      cell: force => <EntityLink entity={force} tab={BLUEPRINT_TAB} />,
    },
    {
      id: 'from',
      title: versionName(from),
      cell: ({ figures }) => (
        <Figures figures={figures?.from} leastCoverage={leastCoverage.from} />
      ),
    },
    {
      id: 'to',
      title: versionName(to),
      cell: ({ figures }) => (
        <Figures figures={figures?.to} leastCoverage={leastCoverage.to} />
      ),
    },
    {
      id: 'change',
      title: 'Conformance',
      cell: ({ figures }) => <Change figures={figures} />,
    },
    { id: 'levels', title: 'Levels', cell: levelsInWords },
    {
      id: 'systems',
      title: 'Systems',
      cell: force => (
        <Button
          size="small"
          variant="tertiary"
          aria-label={
            selected === force.ref
              ? `Listed below: systems of ${force.title}. Show all`
              : `List below the systems of ${force.title}`
          }
          onPress={() =>
            onSelect(selected === force.ref ? undefined : force.ref)
          }
        >
          {selected === force.ref ? 'Listed below' : 'List below'}
        </Button>
      ),
    },
  ];
  const someWithheld = effect.forces.some(({ figures }) => !figures);
  return (
    <>
      <RegisterTable
        label="Forces with either version"
        columns={columns}
        items={effect.forces}
        idOf={({ ref }) => ref}
        empty="No force has a system in this register."
      />
      {someWithheld && (
        <Withheld
          parts={[
            {
              what: 'what a version does to the percentages of other forces, which would tell how single checks come out',
              row: 'checks.read',
            },
          ]}
        />
      )}
    </>
  );
}

/** Levels that shift: “aligned 3 → 2, partly aligned 20 → 21”. */
function levelsInWords({ levels: counts }: VersionFigures): string {
  const shifts = levelOrder
    .filter(level => counts.from[level] !== counts.to[level])
    .map(
      level =>
        `${levels[level].title.toLowerCase()} ${formatCount(
          counts.from[level],
        )} → ${formatCount(counts.to[level])}`,
    );
  return shifts.length > 0 ? shifts.join(', ') : 'as many at each level';
}
