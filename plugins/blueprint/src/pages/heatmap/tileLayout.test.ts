import {
  type GroupEntity,
  type HeatmapItem,
  parseRegistryFile,
} from '@policing/plugin-blueprint-common';
import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { heatmap } from '@policing/plugin-blueprint-react/testUtils';
import { tileAfter, tileLayout } from './tileLayout';
import { otherForces, tilePlaces } from './tilePlaces';

const folder = resolve(__dirname, '../../../../../catalog/public/forces');

/** Names of the forces of the public register, by what they are. */
function publicForces() {
  return readdirSync(folder)
    .flatMap(
      file =>
        parseRegistryFile({
          registry: 'public',
          path: file,
          text: readFileSync(resolve(folder, file), 'utf8'),
          namespace: 'default',
        }).documents,
    )
    .map(({ entity }) => entity as unknown as GroupEntity)
    .filter(({ spec }) => spec.type === 'police-force')
    .map(({ metadata, spec }) => ({
      name: metadata.name,
      isOfEnglandOrWales:
        spec.force?.kind === 'territorial' &&
        ['England', 'Wales'].includes(spec.force.country ?? ''),
    }));
}

function itemOf(name: string, more: Partial<HeatmapItem> = {}): HeatmapItem {
  return {
    ...heatmap.items[0],
    ref: `group:default/${name}`,
    title: name,
    ...more,
  };
}

describe('places on the tile map', () => {
  const forces = publicForces();

  it('are those of every force of England and Wales, and of no other', () => {
    expect(Object.keys(tilePlaces).sort()).toEqual(
      forces
        .filter(each => each.isOfEnglandOrWales)
        .map(({ name }) => name)
        .sort(),
    );
    expect(Object.keys(tilePlaces)).toHaveLength(43);
  });

  it('are never shared, and neither are codes', () => {
    const places = Object.values(tilePlaces);
    expect(
      new Set(places.map(({ column, row }) => `${column} ${row}`)).size,
    ).toBe(43);
    const codes = [
      ...places.map(({ code }) => code),
      ...Object.values(otherForces),
    ];
    expect(new Set(codes).size).toBe(codes.length);
  });

  it('show every force of the public register once', () => {
    const sections = tileLayout(
      forces.map(({ name }) => itemOf(name)),
      [],
    );
    expect(sections.map(({ tiles }) => tiles.length)).toEqual([
      43,
      forces.length - 43,
    ]);
    expect(sections[1].tiles.map(({ code }) => code).sort()).toEqual(
      Object.values(otherForces).sort(),
    );
  });
});

it('places forces of another register by region', () => {
  const east = { ref: 'group:demo/region-east', title: 'East' };
  const sections = tileLayout(
    [
      itemOf('eastvale', { region: east.ref }),
      itemOf('northmoor', { region: east.ref }),
      itemOf('nowhere'),
    ],
    [east],
  );
  expect(
    sections.map(({ title, tiles }) => [title, ...tiles.map(t => t.code)]),
  ).toEqual([
    ['East', 'EAS', 'NOR'],
    ['Of no region', 'NOW'],
  ]);
});

describe('tileAfter', () => {
  const sections = tileLayout(
    [...Object.keys(tilePlaces), ...Object.keys(otherForces)].map(name =>
      itemOf(name),
    ),
    [],
  );
  const after = (name: string, key: string) =>
    tileAfter(sections, `group:default/${name}`, { key })?.split('/')[1];

  it.each([
    ['kent', 'ArrowLeft', 'sussex'],
    ['kent', 'ArrowUp', 'metropolitan'],
    ['cumbria', 'ArrowRight', 'durham'],
    ['lancashire', 'ArrowDown', 'greater-manchester'],
    ['northumbria', 'ArrowUp', 'northumbria'],
    ['kent', 'Home', 'northumbria'],
    ['northumbria', 'End', 'civil-nuclear-constabulary'],
  ])('leads from %s with %s to %s', (from, key, to) => {
    expect(after(from, key)).toBe(to);
  });

  it('reaches every tile with the arrow keys', () => {
    const reached = new Set(['kent']);
    for (const name of reached) {
      for (const key of ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown']) {
        reached.add(after(name, key)!);
      }
    }
    expect(reached.size).toBe(48);
  });

  it('leaves other keys alone', () => {
    expect(after('kent', 'a')).toBeUndefined();
  });
});
