import type {
  ForceResponse,
  HeatmapCell,
} from '@policing/plugin-blueprint-common';
import {
  EntityLink,
  FigureWithCoverage,
  Panel,
  type RegisterColumn,
  RegisterTable,
} from '@policing/plugin-blueprint-react';

/** Properties of {@link EnablersTable}. */
export interface EnablersTableProps {
  enablers: ForceResponse['enablers'];
  /** Name of the region; none where the force has no region. */
  region?: string;
  nation: string;
  leastCoverage?: number;
}

type Enabler = ForceResponse['enablers'][number];

/** Conformance by enabler, beside the region and the nation. */
export function EnablersTable(props: EnablersTableProps) {
  const { enablers, region, nation, leastCoverage } = props;
  const figure = (cell: HeatmapCell | undefined) => (
    <FigureWithCoverage figures={cell} leastCoverage={leastCoverage} />
  );
  const columns: RegisterColumn<Enabler>[] = [
    {
      id: 'enabler',
      title: 'Enabler',
      rowHeader: true,
      cell: enabler => <EntityLink entity={enabler} />,
    },
    {
      id: 'force',
      title: 'This force',
      cell: enabler => figure(enabler.force),
    },
  ];
  if (region) {
    columns.push({
      id: 'region',
      title: region,
      cell: enabler => figure(enabler.region),
    });
  }
  columns.push({
    id: 'nation',
    title: nation,
    cell: enabler => figure(enabler.nation),
  });
  return (
    <Panel title="How does it compare, enabler by enabler?" level={4}>
      <RegisterTable
        label="Conformance by enabler"
        columns={columns}
        items={enablers}
        idOf={({ ref }) => ref}
        empty="No conformance to show: the checks name no enabler."
      />
    </Panel>
  );
}
