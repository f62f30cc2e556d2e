import { DateTime } from 'luxon';
import {
  documentSchema,
  isDateSchema,
  type JsonSchema,
  type KindName,
} from '../schema';
import type { Problem } from './problem';

/**
 * Finds dates that look right and are not in the calendar, such as 2026-02-31;
 * JSON Schema cannot tell.
 *
 * @param kind - kind of the document
 * @param document - the document as plain JSON data
 */
export function calendarProblems(kind: KindName, document: unknown): Problem[] {
  return problemsIn(documentSchema(kind), document, []);
}

function problemsIn(
  schema: JsonSchema,
  value: unknown,
  steps: (string | number)[],
): Problem[] {
  if (Array.isArray(value)) {
    const { items } = schema;
    return items
      ? value.flatMap((item, index) =>
          problemsIn(items, item, [...steps, index]),
        )
      : [];
  }
  if (typeof value === 'object' && value !== null) {
    const properties = schema.properties ?? {};
    return Object.entries(value).flatMap(([name, child]) =>
      Object.hasOwn(properties, name)
        ? problemsIn(properties[name], child, [...steps, name])
        : [],
    );
  }
  const isWrong =
    typeof value === 'string' &&
    isDateSchema(schema) &&
    /-\d{2}-(29|30|31)$/.test(value) &&
    !DateTime.fromISO(value).isValid;
  return isWrong
    ? [
        {
          rule: 'calendar-date',
          severity: 'error',
          steps,
          message: 'There is no such day in the calendar.',
          found: `"${value}"`,
          allowed: 'a day that exists, such as 2026-11-21',
        },
      ]
    : [];
}
