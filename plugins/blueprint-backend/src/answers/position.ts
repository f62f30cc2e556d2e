import type { Position } from '@policing/plugin-blueprint-common';
import type { Access } from '../permissions/Access';
import type { RollUpRow } from '../store/rollUps';

/**
 * Position of one row with the parts that the caller may read. Legacy and risk
 * of one force are for who may read them there; over several forces they are
 * counts without names, which some may read nationally.
 */
export function positionOf(row: RollUpRow, access: Access): Position {
  const { conformance, cloud, legacy, risk } = row.figures;
  const isForce = row.kind === 'force';
  const mayRead = (scope: Access['legacy']) =>
    isForce
      ? scope.covers([row.ref])
      : scope.isEverything || access.nationalCounts;
  return {
    scope: { ref: row.ref, title: row.title },
    registry: row.registry,
    ...(access.conformance && { conformance }),
    cloud,
    ...(mayRead(access.legacy) && { legacy }),
    ...(mayRead(access.risk) && { risk }),
  };
}
