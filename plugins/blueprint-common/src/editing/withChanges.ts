import type { FieldSteps } from '../validation/fieldPath';
import { EditingError } from './EditingError';
import { isPlainObject, type PlainObject } from './plainValues';

/** One fact of a document that is to change. */
export interface FactChange {
  /** Steps from the root of the document, such as `['spec', 'cloud', 'status']`. */
  steps: FieldSteps;
  /** What it is to be, plain data; undefined where it is to be left out. */
  value?: unknown;
}

/**
 * What a document is to be with some facts changed. Objects on the way to a new
 * fact are added; an object that loses its last fact goes too.
 *
 * @param document - plain data of a document
 * @param changes - facts to change
 * @returns a changed copy
 * @throws EditingError where a step leads through something that is no object
 */
export function withChanges<Document extends object>(
  document: Document,
  changes: readonly FactChange[],
): Document {
  return changes.reduce<unknown>(
    (current, { steps, value }) => changed(current, steps, value),
    structuredClone(document),
  ) as Document;
}

function changed(current: unknown, steps: FieldSteps, value: unknown): unknown {
  const [step, ...further] = steps;
  if (step === undefined) {
    return value;
  }
  if (typeof step === 'number') {
    return changedList(current, step, further, value);
  }
  if (current !== undefined && !isPlainObject(current)) {
    throw new EditingError(
      `The field ${step} cannot be set, since what should hold it holds no fields`,
    );
  }
  const holder: PlainObject = current ?? {};
  const had = Object.hasOwn(holder, step) ? holder[step] : undefined;
  const next = changed(had, further, value);
  if (next !== undefined) {
    return { ...holder, [step]: next };
  }
  const { [step]: _dropped, ...rest } = holder;
  const isEmptied = had !== undefined && Object.keys(rest).length === 0;
  return current === undefined || isEmptied ? undefined : rest;
}

function changedList(
  current: unknown,
  index: number,
  further: FieldSteps,
  value: unknown,
): unknown {
  const items: readonly unknown[] = Array.isArray(current) ? current : [];
  if (index > items.length) {
    throw new EditingError(
      `The list has ${items.length} items, so that there is none at ${index}`,
    );
  }
  const next = changed(items[index], further, value);
  return next === undefined
    ? items.toSpliced(index, 1)
    : items.toSpliced(index, 1, next);
}
