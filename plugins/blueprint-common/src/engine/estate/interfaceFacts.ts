import type { InterfaceEntity, SystemEntity } from '../../schema';
import { countBetween, type Count } from '../values';

/** Finds an interface by its full reference. */
export type InterfaceLookup = (ref: string) => InterfaceEntity | undefined;

/**
 * How many of the interfaces that a system offers are described. One that the
 * register does not hold may still be.
 */
export function describedInterfaces(
  system: SystemEntity,
  interfaceOf: InterfaceLookup,
): Count {
  const { interfaces } = system.spec;
  if (!interfaces) {
    return countBetween(0, Infinity);
  }
  if (interfaces.length === 0) {
    return 0;
  }
  const offered = new Set(
    interfaces.filter(({ role }) => role === 'provider').map(({ api }) => api),
  );
  const described = [...offered].filter(api => interfaceOf(api)).length;
  return countBetween(described, offered.size);
}

/**
 * How many code tables of the interfaces of a system are past their next
 * review. A table without a next review may be; an interface that does not list
 * its tables may have any number of them.
 *
 * @param today - day of scoring, ISO 8601
 */
export function overdueCodeTables(
  system: SystemEntity,
  interfaceOf: InterfaceLookup,
  today: string,
): Count {
  const { interfaces } = system.spec;
  let lowest = 0;
  let highest = interfaces ? 0 : Infinity;
  for (const api of new Set(interfaces?.map(item => item.api))) {
    const tables = interfaceOf(api)?.spec.codeTables;
    if (!tables) {
      highest = Infinity;
    }
    for (const { nextReviewOn } of tables ?? []) {
      const overdue = nextReviewOn !== undefined && nextReviewOn < today;
      lowest += overdue ? 1 : 0;
      highest += overdue || nextReviewOn === undefined ? 1 : 0;
    }
  }
  return countBetween(lowest, highest);
}
