/** Steps from the root of a document to one of its fields. */
export type FieldSteps = readonly (string | number)[];

/**
 * Writes the place of a field as people read it: `spec.interfaces[1].api`.
 *
 * @param steps - names of fields and places in lists, from 0
 */
export function formatFieldPath(steps: FieldSteps): string {
  return steps
    .map((step, index) => {
      if (typeof step === 'number') {
        return `[${step}]`;
      }
      return index === 0 ? step : `.${step}`;
    })
    .join('');
}

/**
 * Reads a path such as `spec.interfaces[1].api` back into its steps.
 *
 * @param path - path as {@link formatFieldPath} writes it
 */
export function parseFieldPath(path: string): (string | number)[] {
  return path
    .split(/[.[]/)
    .map(step => (/^\d+\]$/.test(step) ? Number(step.slice(0, -1)) : step));
}

/** A value of a document with its place. */
export interface FoundValue {
  steps: (string | number)[];
  value: unknown;
  /** Object or list that holds the value. */
  holder: object;
}

/**
 * Finds the values at a path with `[]` for each item of a list.
 *
 * @param root - the document
 * @param path - path such as `spec.interfaces[].api`
 * @returns every value that is there; nothing where a part of the path is
 *   missing
 */
export function valuesAt(root: unknown, path: string): FoundValue[] {
  return path
    .split('.')
    .reduce<FoundValue[]>(
      (found, part) => found.flatMap(value => childrenOf(value, part)),
      [{ steps: [], value: root, holder: {} }],
    );
}

function childrenOf({ steps, value }: FoundValue, part: string): FoundValue[] {
  if (typeof value !== 'object' || value === null) {
    return [];
  }
  const isEach = part.endsWith('[]');
  const name = isEach ? part.slice(0, -2) : part;
  const child = (value as Record<string, unknown>)[name];
  if (child === undefined) {
    return [];
  }
  if (!isEach) {
    return [{ steps: [...steps, name], value: child, holder: value }];
  }
  return Array.isArray(child)
    ? child.map((item: unknown, index) => ({
        steps: [...steps, name, index],
        value: item,
        holder: child,
      }))
    : [];
}
