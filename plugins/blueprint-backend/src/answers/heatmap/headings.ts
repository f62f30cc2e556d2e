import type { Entity } from '@backstage/catalog-model';
import { stringifyEntityRef } from '@backstage/catalog-model';
import type {
  CapabilityEntity,
  HeatmapColumn,
  HeatmapHeading,
} from '@policing/plugin-blueprint-common';
import type { Directory } from '../../estate/Directory';
import type { RegisterState } from '../../store/ResultsStore';
import type { CellColumns } from '../../store/rollUps';

/** What stored cells each sort of column is found in. */
export const cellColumns: Record<HeatmapColumn, CellColumns> = {
  principles: 'principles',
  enablers: 'goals',
  ambitions: 'goals',
  lenses: 'goals',
  capabilities: 'capabilities',
  'digital-capabilities': 'capabilities',
};

const goalTypes: Partial<Record<HeatmapColumn, string>> = {
  enablers: 'enabler',
  ambitions: 'ambition',
  lenses: 'lens',
};

/** What heads the columns of the heat map, in order. */
export function headingsOf(
  columns: HeatmapColumn,
  state: RegisterState,
  directory: Directory,
): HeatmapHeading[] {
  switch (columns) {
    case 'principles':
      return principleHeadings(state);
    case 'capabilities':
      return state.capabilities;
    case 'digital-capabilities': {
      const digital = digitalCapabilities(directory);
      return state.capabilities.filter(({ ref }) => digital.has(ref));
    }
    default:
      return state.goals
        .filter(({ type }) => type === goalTypes[columns])
        .map(({ type: _type, ...heading }) => heading);
  }
}

/** Principles by domain, the domains in the order in which they first come. */
function principleHeadings(state: RegisterState): HeatmapHeading[] {
  // What is proposed or retired is measured by no check.
  const principles = state.principles.filter(({ status }) => status === 'live');
  const domains = [...new Set(principles.map(({ domain }) => domain))];
  return domains.flatMap(group =>
    principles
      .filter(({ domain }) => domain === group)
      .map(({ ref, title, number }) => ({
        ref,
        title,
        ...(number !== undefined && { code: `${number}` }),
        group,
      })),
  );
}

function digitalCapabilities(directory: Directory): Set<string> {
  return new Set(
    directory
      .all<Entity & CapabilityEntity>('Capability')
      .filter(({ spec }) => spec.level === 'digital')
      .map(capability => stringifyEntityRef(capability)),
  );
}
