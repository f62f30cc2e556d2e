import { type Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';
import type {
  CloudPositionQuery,
  CloudPositionResponse,
  PastPosition,
} from '@policing/plugin-blueprint-common';
import { DateTime } from 'luxon';
import type { Reading } from '../../Reading';
import { groupedPosition, openPosition } from './openPosition';
import type { PositionBook } from './PositionBook';
import { positionScope, type PositionScope } from './positionScope';
import { pastPosition } from './series';

/**
 * The day that is asked for.
 *
 * @throws InputError where it is no day, or a day to come
 */
export function askedDay(
  on: string | undefined,
  { index }: PositionScope,
): string {
  const day = on ?? index.today;
  if (!DateTime.fromISO(day).isValid) {
    throw new InputError(
      `on: "${day}" is no day of the calendar; give one such as ${index.today}`,
    );
  }
  if (day > index.today) {
    throw new InputError(
      `on: ${day} is to come; the answer of ${index.today} has what is planned in projection`,
    );
  }
  return day;
}

/** Days in order, with one that may not be among them. */
function withDay(
  days: readonly PastPosition[],
  position: PastPosition,
): PastPosition[] {
  const others = days.filter(({ day }) => day !== position.day);
  const place = others.findIndex(({ day }) => day > position.day);
  return place < 0
    ? [...others, position]
    : others.toSpliced(place, 0, position);
}

/**
 * Where a force, a region or the nation stands against the cloud target: today,
 * on days gone by, and as planned.
 *
 * @throws InputError for a registry, force, region, capability or day that is
 *   not there
 */
export async function getCloudPosition(
  reading: Reading,
  book: PositionBook,
  { on, by = [], ...filters }: CloudPositionQuery,
): Promise<CloudPositionResponse> {
  const { directory } = reading.register;
  const scope = await positionScope(reading, book, filters);
  const { index, label, registry, capability } = scope;
  const day = askedDay(on, scope);
  const open = openPosition(scope, directory);
  const { past: usual, projection, definition } = open;
  const { basis: _basis, day: _today, ...now } = usual.at(-1)!;
  const position =
    usual.find(each => each.day === day) ?? pastPosition(scope, day);
  return {
    registry,
    scope: label,
    ...(capability && { capability }),
    today: index.today,
    now,
    position,
    ...(index.recordedSince && { recordedSince: index.recordedSince }),
    ...(index.terms.target !== undefined && { target: index.terms.target }),
    ...(definition && { definition }),
    past: withDay(usual, position),
    projection,
    groups: [...new Set(by)].map(grouping =>
      groupedPosition(grouping, scope, open, day, directory),
    ),
    choices: {
      regions: directory
        .regions(registry.name)
        .map(region => directory.label(stringifyEntityRef(region as Entity)))
        .sort((a, b) => a.title.localeCompare(b.title, 'en-GB')),
      forces: index.estate.forces.map(force => directory.label(force)),
      capabilities: index.estate.tree.nodes.map(({ ref, title }) => ({
        ref,
        title,
      })),
    },
  };
}
