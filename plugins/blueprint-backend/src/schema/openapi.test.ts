import type {
  CheckResult,
  HeatmapColumn,
  HeatmapMeasure,
  HeatmapRow,
  LevelId,
  Outcome,
  RiskState,
} from '@policing/plugin-blueprint-common';
import { systemSortKeys } from '../store/queries';
import { spec } from './openapi';

/** Both lists have the same members; the compiler says where they differ. */
type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : false) : false;

const { schemas } = spec.components;
type Schemas = typeof schemas;

describe('openapi', () => {
  it('allows exactly what the engine can say', () => {
    const same: [
      Same<Schemas['Level']['enum'][number], LevelId>,
      Same<Schemas['Outcome']['enum'][number], Outcome>,
      Same<
        Schemas['CheckResult']['properties']['severity']['enum'][number],
        CheckResult['severity']
      >,
      Same<
        Schemas['RiskResult']['properties']['states']['items']['enum'][number],
        RiskState
      >,
      Same<
        Schemas['HeatmapResponse']['properties']['rows']['enum'][number],
        HeatmapRow
      >,
      Same<
        Schemas['HeatmapResponse']['properties']['columns']['enum'][number],
        HeatmapColumn
      >,
      Same<
        Schemas['HeatmapResponse']['properties']['measure']['enum'][number],
        HeatmapMeasure
      >,
    ] = [true, true, true, true, true, true, true];
    expect(same).not.toContain(false);
  });

  it('sorts by every key both ways', () => {
    const { parameters } = spec.paths['/systems'].get;
    const sort = parameters.find(({ name }) => name === 'sort')!;
    expect(sort.schema).toMatchObject({
      enum: systemSortKeys.flatMap(key => [key, `-${key}`]),
    });
  });

  it('refers to schemas that exist, and to each of them', () => {
    const found = JSON.stringify(spec).matchAll(
      /#\/components\/schemas\/([A-Za-z]+)/g,
    );
    const used = new Set([...found].map(([, name]) => name));
    expect([...used].sort()).toEqual(Object.keys(schemas).sort());
  });
});
