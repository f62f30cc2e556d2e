import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Entity } from '@backstage/catalog-model';
import type { ScorecardEntity } from '../src/schema';
import { parseRegistryFile } from '../src/validation/parseRegistryFile';
import { resolveReferences } from '../src/validation/references';

const BLUEPRINT = resolve(__dirname, '../../../catalog/blueprint');

/** Reads the definitions of the Blueprint that come with the register. */
export function readBlueprint(): Entity[] {
  return readdirSync(BLUEPRINT, { recursive: true, encoding: 'utf8' })
    .filter(path => path.endsWith('.yaml'))
    .sort()
    .flatMap(path => {
      const { documents } = parseRegistryFile({
        registry: 'blueprint',
        path,
        text: readFileSync(resolve(BLUEPRINT, path), 'utf8'),
        namespace: 'default',
      });
      return documents.map(({ entity }) => resolveReferences(entity));
    });
}

/**
 * The scorecard of the Blueprint with some of its checks, spread evenly.
 *
 * @param count - how many checks
 */
export function scorecardWith(
  definitions: readonly Entity[],
  count: number,
): Entity & ScorecardEntity {
  const scorecard = definitions.find(
    ({ kind }) => kind === 'Scorecard',
  ) as Entity & ScorecardEntity;
  const { checks } = scorecard.spec;
  const place = (index: number) => Math.floor((index * count) / checks.length);
  return {
    ...scorecard,
    spec: {
      ...scorecard.spec,
      checks: checks.filter((_, index) => place(index + 1) > place(index)),
    },
  };
}
