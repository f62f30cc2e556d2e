import type { Problem } from './problem';

/**
 * Copies a document without the values that problems were found with, so that
 * the rules that compare fields see only sound ones. List items become
 * undefined, so that the others keep their place.
 *
 * @param document - the document as plain JSON data
 * @param problems - what was found wrong with it
 */
export function prune(
  document: unknown,
  problems: readonly Problem[],
): unknown {
  if (problems.length === 0) {
    return document;
  }
  const copy = structuredClone(document);
  for (const { steps } of problems) {
    const last = steps[steps.length - 1];
    const holder = steps
      .slice(0, -1)
      .reduce<any>((value, step) => value?.[step], copy);
    if (Array.isArray(holder)) {
      holder[Number(last)] = undefined;
    } else if (typeof holder === 'object' && holder !== null) {
      delete holder[last];
    }
  }
  return copy;
}
