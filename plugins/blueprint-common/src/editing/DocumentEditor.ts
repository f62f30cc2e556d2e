import {
  isMap,
  isScalar,
  isSeq,
  type Document,
  type Node,
  type Pair,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import type { FieldSteps } from '../validation/fieldPath';
import { hasText } from '../validation/yamlPosition';
import { alignItems } from './alignItems';
import { EditingError } from './EditingError';
import { isPlainObject, isSame, type PlainObject } from './plainValues';
import { printField, printFlow, printFlowField, printItem } from './print';
import type { SchemaOrder } from './SchemaOrder';
import type { Splices } from './Splices';
import type { YamlText } from './YamlText';

/** Where a value stands. */
interface Place {
  steps: FieldSteps;
  /** Place in the text right after the colon or the dash. */
  after: number;
  /** Column of the name or the dash. */
  column: number;
  /** Whether it stands within braces or brackets. */
  isFlow: boolean;
  /** Name of the field; absent for an item of a list. */
  name?: string;
}

/** Collects the replacements that make a document of a text what is wanted. */
export class DocumentEditor {
  constructor(
    private readonly yaml: YamlText,
    private readonly order: SchemaOrder,
    private readonly splices: Splices,
  ) {}

  /**
   * @param document - the document, parsed with `keepSourceTokens`
   * @param current - what it says, plain data
   * @param wanted - what it is to say
   * @throws EditingError where that cannot be done by replacing parts
   */
  edit(document: Document, current: unknown, wanted: PlainObject): void {
    const { contents } = document;
    if (!isMap(contents) || !isPlainObject(current)) {
      throw new EditingError('The document is no set of fields');
    }
    this.#editMap(contents as YAMLMap<Node>, current, wanted, []);
  }

  #edit(node: unknown, current: unknown, wanted: unknown, place: Place): void {
    if (isSame(current, wanted)) {
      return;
    }
    if (isMap(node) && isPlainObject(current) && isPlainObject(wanted)) {
      const stays = Object.keys(current).some(name =>
        Object.hasOwn(wanted, name),
      );
      if (stays) {
        this.#editMap(node as YAMLMap<Node>, current, wanted, place.steps);
        return;
      }
    }
    if (
      isSeq(node) &&
      Array.isArray(current) &&
      Array.isArray(wanted) &&
      current.length > 0 &&
      wanted.length > 0
    ) {
      this.#editList(node, current, wanted, place.steps);
      return;
    }
    this.#replace(node, wanted, place);
  }

  #editMap(
    map: YAMLMap<Node>,
    current: PlainObject,
    wanted: PlainObject,
    steps: FieldSteps,
  ): void {
    const isWanted = (pair: Pair) => Object.hasOwn(wanted, nameOf(pair));
    const kept = map.items.filter(isWanted);
    for (const pair of kept) {
      const name = nameOf(pair);
      if (!isSame(current[name], wanted[name])) {
        this.#edit(pair.value, current[name], wanted[name], {
          steps: [...steps, name],
          after: this.yaml.afterColon(pair.key),
          column: this.yaml.column(startOf(pair.key)),
          isFlow: map.flow ?? false,
          name,
        });
      }
    }
    const isRemoved = map.items.map(pair => !isWanted(pair));
    if (map.flow) {
      this.#removeFromFlow(
        map.items.map(pair => [startOf(pair.key), this.yaml.endOfPair(pair)]),
        isRemoved,
      );
    } else {
      this.#removeFields(map.items, isRemoved);
    }
    const names = Object.keys(wanted).filter(
      name => !Object.hasOwn(current, name),
    );
    for (const name of this.order.sort(steps, names)) {
      this.#addField(map, kept, [...steps, name], wanted[name]);
    }
  }

  #addField(
    map: YAMLMap<Node>,
    kept: readonly Pair[],
    steps: FieldSteps,
    value: unknown,
  ): void {
    const name = String(steps.at(-1));
    const before = this.#fieldBefore(kept, steps.slice(0, -1), name);
    const ordered = this.order.apply(steps, value);
    const first = startOf(map.items[0].key);
    if (map.flow) {
      const field = printFlowField(name, ordered);
      if (before) {
        this.splices.insert(this.yaml.endOfPair(before), `, ${field}`);
      } else {
        this.splices.insert(first, `${field}, `);
      }
      return;
    }
    const column = this.yaml.column(first);
    const lines = printField(name, ordered, { column });
    this.#addLines(lines, column, {
      after: before && this.yaml.endOfPair(before),
      first,
    });
  }

  /** The field that a new one follows by the order of the schema. */
  #fieldBefore(
    kept: readonly Pair[],
    steps: FieldSteps,
    name: string,
  ): Pair | undefined {
    const rank = this.order.rankOf(steps, name);
    let best: { pair: Pair; rank: number } | undefined;
    for (const pair of kept) {
      const own = this.order.rankOf(steps, nameOf(pair));
      const precedes = own < rank || rank === Infinity;
      if (precedes && (!best || own >= best.rank)) {
        best = { pair, rank: own };
      }
    }
    return best?.pair;
  }

  #editList(
    list: YAMLSeq,
    current: readonly unknown[],
    wanted: readonly unknown[],
    steps: FieldSteps,
  ): void {
    const { kept, removed, added } = alignItems(current, wanted);
    const isFlow = list.flow ?? false;
    const dashes = isFlow ? [] : dashesOf(list);
    for (const { from, to } of kept) {
      const item = list.items[from];
      const start = isFlow ? startOf(item) : dashes[from];
      this.#edit(item, current[from], wanted[to], {
        steps: [...steps, to],
        after: isFlow ? start : start + 1,
        column: this.yaml.column(start),
        isFlow,
      });
    }
    const isRemoved = list.items.map((_, index) => removed.includes(index));
    const endOf = (index: number) =>
      isFlow || hasText(list.items[index])
        ? this.yaml.endOf(list.items[index])
        : dashes[index] + 1;
    if (isFlow) {
      this.#removeFromFlow(
        list.items.map((item, index) => [startOf(item), endOf(index)]),
        isRemoved,
      );
    } else {
      removed.forEach(index => this.#removeLines(dashes[index], endOf(index)));
    }
    for (const { to, after } of added) {
      const value = this.order.apply([...steps, to], wanted[to]);
      if (isFlow) {
        const item = printFlow(value);
        if (after === undefined) {
          this.splices.insert(startOf(list.items[0]), `${item}, `);
        } else {
          this.splices.insert(endOf(after), `, ${item}`);
        }
      } else {
        const column = this.yaml.column(dashes[0]);
        this.#addLines(printItem(value, { column }), column, {
          after: after === undefined ? undefined : endOf(after),
          first: dashes[0],
        });
      }
    }
  }

  /** Adds lines after what ends at a place, or else before the first line of its holder. */
  #addLines(
    lines: string,
    column: number,
    { after, first }: { after?: number; first: number },
  ): void {
    const { yaml, splices } = this;
    const { newline } = yaml;
    const indent = ' '.repeat(column);
    const text = yaml.withNewlines(lines);
    if (after !== undefined) {
      splices.insert(yaml.nextLine(after), indent + text + newline);
    } else if (yaml.isFirstOnLine(first)) {
      splices.insert(yaml.lineStart(first), indent + text + newline);
    } else {
      splices.insert(first, text + newline + indent);
    }
  }

  #removeFields(pairs: readonly Pair<Node>[], isRemoved: readonly boolean[]) {
    const { yaml, splices } = this;
    const starts = pairs.map(({ key }) => startOf(key));
    let leading = 0;
    if (!yaml.isFirstOnLine(starts[0])) {
      // The first field stands beside a dash, which stays for the next one.
      const firstKept = isRemoved.indexOf(false);
      if (firstKept > 0) {
        const isPlain = !yaml.hasComment(starts[0], starts[firstKept]);
        leading = isPlain ? firstKept : 1;
        splices.remove(
          starts[0],
          isPlain ? starts[firstKept] : yaml.endOfPair(pairs[0]),
        );
      }
    }
    for (const [index, pair] of pairs.entries()) {
      if (index >= leading && isRemoved[index]) {
        this.#removeLines(starts[index], yaml.endOfPair(pair));
      }
    }
  }

  #removeLines(start: number, end: number): void {
    if (!this.yaml.isFirstOnLine(start)) {
      throw new EditingError(
        'What is to be removed shares its line with something else; remove it in the file by hand',
      );
    }
    this.splices.remove(this.yaml.lineStart(start), this.yaml.nextLine(end));
  }

  /** @param parts - start and end of each part within the braces or brackets */
  #removeFromFlow(
    parts: readonly (readonly [number, number])[],
    isRemoved: readonly boolean[],
  ): void {
    const lastKept = isRemoved.lastIndexOf(false);
    const remove = (start: number, end: number) => {
      if (this.yaml.hasComment(start, end)) {
        throw new EditingError(
          'A comment stands beside what is to be removed within braces or brackets; remove it in the file by hand',
        );
      }
      this.splices.remove(start, end);
    };
    isRemoved.forEach((removed, index) => {
      if (removed && index < lastKept) {
        remove(parts[index][0], parts[index + 1][0]);
      }
    });
    if (lastKept < parts.length - 1) {
      remove(parts[lastKept][1], parts.at(-1)![1]);
    }
  }

  #replace(node: unknown, wanted: unknown, place: Place): void {
    const { yaml, splices } = this;
    const isWritten = hasText(node);
    const from = isWritten ? startOf(node) : place.after;
    const to = isWritten ? yaml.endOf(node) : place.after;
    const value = this.order.apply(place.steps, wanted);
    const like =
      isScalar(node) && typeof node.value === 'string' && isWritten
        ? node.type
        : undefined;
    if (place.isFlow) {
      const lead = isWritten ? '' : ' ';
      splices.replace(from, to, lead + printFlow(value, like));
      return;
    }
    const printed = yaml.withNewlines(
      printedValue(value, place, {
        column: place.column,
        like,
        isOneLine:
          yaml.hasCommentAfter(to) || yaml.hasCommentAfter(place.after),
      }),
    );
    const between = yaml.text.slice(place.after, from);
    const isBlock = printed.startsWith(yaml.newline);
    if (isWritten && !between.includes('\n') && !isBlock) {
      splices.replace(from, to, printed.trimStart());
    } else if (!between.includes('#')) {
      splices.replace(place.after, to, printed);
    } else if (isBlock) {
      const start = yaml.lineStart(from);
      splices.replace(start, to, printed.slice(yaml.newline.length));
    } else {
      splices.insert(place.after, printed);
      splices.remove(yaml.lineStart(from), yaml.nextLine(to));
    }
  }
}

/** A value as it stands after its colon or dash, with the space or the new line before it. */
function printedValue(
  value: unknown,
  { name }: Place,
  options: Parameters<typeof printItem>[1],
): string {
  if (name === undefined) {
    return printItem(value, options).slice(1);
  }
  const quotedOrPlain = /^(?:'(?:[^']|'')*'|"(?:[^"\\]|\\.)*"|[^:]+):/;
  return printField(name, value, options).replace(quotedOrPlain, '');
}

function nameOf({ key }: Pair): string {
  return String(isScalar(key) ? key.value : key);
}

function startOf(node: unknown): number {
  return (node as Node).range![0];
}

/** Places of the dashes of a list. */
function dashesOf(list: YAMLSeq): number[] {
  const token = list.srcToken;
  const items = token && 'items' in token ? token.items : [];
  return items.flatMap(
    ({ start }) =>
      start.find(({ type }) => type === 'seq-item-ind')?.offset ?? [],
  );
}
