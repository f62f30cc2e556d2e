import type {
  EntityLabel,
  HeatmapLine,
} from '@policing/plugin-blueprint-common';
import type { LineKind } from './figuresOf';

/** Where the figures of the rows of one heat map come from. */
export interface LineSource {
  /** A row with its figures; the nation where its reference says so. */
  lineOf(heading: EntityLabel, kind: LineKind): Promise<HeatmapLine>;
  /** References of the rows of one kind that have systems. */
  withSystems(kind: LineKind): Promise<string[]>;
}
