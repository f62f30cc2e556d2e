import { isAlias, isMap, isScalar, isSeq } from 'yaml';
import type { Document, LineCounter, Node, Pair } from 'yaml';
import type { FieldSteps } from './fieldPath';

/** Place in a file, both counted from 1. */
export interface FilePosition {
  line: number;
  column: number;
}

/**
 * Finds where a field stands in a YAML document. A field that is missing
 * stands where the object stands that should hold it.
 *
 * @param document - parsed YAML document
 * @param lineCounter - line counter that the document was parsed with
 * @param steps - steps to the field
 * @param atName - whether to point at the name of the field instead of its value
 */
export function positionOf(
  document: Document.Parsed,
  lineCounter: LineCounter,
  steps: FieldSteps,
  atName = false,
): FilePosition {
  let node: unknown = document.contents;
  let offset = startOf(node) ?? document.range[0];
  for (const [place, step] of steps.entries()) {
    const holder = isAlias(node) ? node.resolve(document) : node;
    const isLast = place === steps.length - 1;
    if (isMap(holder)) {
      const pair = holder.items.find(({ key }) => nameOf(key) === String(step));
      if (!pair) {
        break;
      }
      const nameOffset = startOf(pair.key);
      node = (pair as Pair).value;
      offset =
        (isLast && atName) || !hasText(node)
          ? (nameOffset ?? offset)
          : (startOf(node) ?? nameOffset ?? offset);
    } else if (isSeq(holder)) {
      node = holder.items[Number(step)];
      offset = startOf(node) ?? offset;
    } else {
      break;
    }
  }
  const { line, col } = lineCounter.linePos(offset);
  return { line: Math.max(line, 1), column: Math.max(col, 1) };
}

function startOf(node: unknown): number | undefined {
  return (node as Node | null | undefined)?.range?.[0];
}

function nameOf(key: unknown): string {
  return String(isScalar(key) ? key.value : key);
}

/**
 * Says whether a node was written at all: a field without a value has a node of
 * no length.
 *
 * @param node - node of a parsed YAML document
 */
export function hasText(node: unknown): boolean {
  const range = (node as Node | null | undefined)?.range;
  return range !== undefined && range !== null && range[1] > range[0];
}
