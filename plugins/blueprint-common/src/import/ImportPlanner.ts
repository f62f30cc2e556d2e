import { parseEntityRef } from '@backstage/catalog-model';
import { type FactChange, withChanges } from '../editing/withChanges';
import { formatFieldPath } from '../validation/fieldPath';
import { problemsOfDocument } from '../validation/parseRegistryFile';
import type { Problem } from '../validation/problem';
import { CellReader } from './CellReader';
import {
  newAssessment,
  newSystem,
  plainDocument,
  type PlainDocument,
  sameValue,
  valueOf,
} from './documents';
import {
  type ImportDocument,
  type ImportField,
  importField,
  isRestrictedField,
} from './ImportField';
import { type ImportMapping, plainWord } from './ImportMapping';
import type { ImportRegister, RegisteredSystem } from './ImportRegister';
import type { ImportChange, ImportProblem, ImportRow } from './ImportRow';
import { ReferenceFinder } from './ReferenceFinder';
import { RowMatcher } from './RowMatcher';
import { shorten } from './convertText';

/** A row of a file as it is read. */
export interface SourceRow {
  /** Number of the row as a spreadsheet shows it. */
  number: number;
  /** Its cells, one for each column of the mapping. */
  cells: readonly string[];
}

/** A column that is brought in. */
interface MappedColumn {
  place: number;
  heading: string;
  field: ImportField;
}

/** A value of a row for a field; undefined where the cell is blank. */
interface RowValue {
  column: MappedColumn;
  text: string;
  value: unknown;
}

/** Name of an assessment while it is looked at; the one that is written gets its own. */
const PROVISIONAL_NAME = 'sa-0000000000';

/** Fields by which a row says which system it is about; they are no facts of it. */
const KEYS = new Set(['name', 'force']);

/**
 * Holds the rows of a file against the register, one after the other, by the
 * register’s own rules. It changes nothing.
 */
export class ImportPlanner {
  readonly #register: ImportRegister;
  readonly #columns: readonly MappedColumn[];
  readonly #blankClears: boolean;
  readonly #reader: CellReader;
  readonly #matcher: RowMatcher;
  readonly #namespace: string;
  /** Rows by the system they are about. */
  readonly #rowOf = new Map<string, number>();

  /**
   * @param register - what the register holds
   * @param mapping - which column is which field; its columns are those of the
   *   file, in order
   */
  constructor(register: ImportRegister, mapping: ImportMapping) {
    this.#register = register;
    this.#columns = mapping.columns.flatMap(({ heading, field }, place) => {
      const known = field === undefined ? undefined : importField(field);
      return known ? [{ place, heading, field: known }] : [];
    });
    this.#blankClears = mapping.blankClears;
    this.#reader = new CellReader(
      new ReferenceFinder(register),
      mapping.values,
    );
    this.#matcher = new RowMatcher(register);
    this.#namespace = parseEntityRef(register.force.ref).namespace;
  }

  /** What becomes of a row. Call it for every row of the file, in order. */
  plan({ number, cells }: SourceRow): ImportRow {
    const problems: ImportProblem[] = [];
    const values: RowValue[] = [];
    for (const column of this.#columns) {
      const text = cells[column.place] ?? '';
      const content = this.#reader.read(column.field, text);
      if ('message' in content) {
        problems.push({
          severity: 'error',
          ...placeOf(column),
          found: shorten(text),
          ...content,
        });
      } else {
        const value = 'value' in content ? content.value : undefined;
        values.push({ column, text, value });
      }
    }
    const title = textOf(values, 'title');
    const name = textOf(values, 'name');
    const row = { row: number, title: title ?? name ?? '', changes: [] };
    problems.push(...this.#foreign(values));
    const match = this.#matcher.match(title, name);
    if ('problem' in match) {
      const { field, ...words } = match.problem;
      const column = this.#columns.find(each => each.field.id === field);
      problems.push({
        severity: 'error',
        ...(column && placeOf(column)),
        ...((name ?? title) ? { found: shorten(name ?? title!) } : {}),
        ...words,
      });
      return { ...row, state: 'bad', problems };
    }
    const ref = 'ref' in match ? match.ref : match.registered.ref;
    const registered = 'registered' in match ? match.registered : undefined;
    const earlier = this.#rowOf.get(ref);
    if (earlier !== undefined) {
      problems.push({
        severity: 'error',
        message: `Row ${earlier} is about the same system.`,
        allowed: 'one row for each system',
      });
    } else {
      this.#rowOf.set(ref, number);
    }
    if (!registered && title === undefined) {
      problems.push({
        severity: 'error',
        message:
          'The system is not in the register, and the row has no name for it.',
        allowed: 'a name',
      });
    }
    const known = {
      ...row,
      title: registered?.system.metadata.title ?? title ?? row.title,
      ref,
    };
    if (problems.length > 0) {
      return { ...known, state: 'bad', problems };
    }
    return { ...known, ...this.#hold(ref, registered, values) };
  }

  /**
   * Systems of the force in use that no row was about. Call it after the last
   * row.
   */
  missing(): ImportRow[] {
    return this.#register.systems
      .filter(
        ({ ref, system }) =>
          !this.#rowOf.has(ref) && system.spec.lifecycle !== 'decommissioned',
      )
      .map(({ ref, system }) => ({
        state: 'removed',
        title: system.metadata.title ?? system.metadata.name,
        ref,
        changes: [
          {
            field: 'lifecycle',
            ...(system.spec.lifecycle && { was: system.spec.lifecycle }),
            now: 'decommissioned',
          },
        ],
        problems: [],
      }));
  }

  /** Whether the row is about another force than that of the import, or gives the system away. */
  #foreign(values: readonly RowValue[]): ImportProblem[] {
    const { force } = this.#register;
    return values.flatMap(({ column, text, value }) => {
      const isOther =
        value !== undefined &&
        ((column.field.id === 'force' && value !== force.ref) ||
          (column.field.id === 'owner' &&
            !this.#register.isOfForce(value as string)));
      return isOther
        ? [
            {
              severity: 'error' as const,
              ...placeOf(column),
              found: shorten(text),
              message: `The row names “${shorten(text)}”, and what is brought in is for ${force.title}.`,
              allowed: `${force.title} and its teams`,
            },
          ]
        : [];
    });
  }

  /** Holds what a row says against what the register has. */
  #hold(
    ref: string,
    registered: RegisteredSystem | undefined,
    values: readonly RowValue[],
  ): Pick<ImportRow, 'state' | 'changes' | 'problems'> {
    const documents = {
      System: registered
        ? plainDocument(registered.system)
        : newSystem(ref, this.#register.force.ref),
      SystemAssessment: registered?.assessment
        ? plainDocument(registered.assessment)
        : newAssessment(PROVISIONAL_NAME, ref, this.#register.force.ref),
    };
    const changes: ImportChange[] = [];
    const problems: ImportProblem[] = [];
    const facts: Record<ImportDocument, FactChange[]> = {
      System: [],
      SystemAssessment: [],
    };
    for (const each of values) {
      const { field } = each.column;
      const change = KEYS.has(field.id)
        ? undefined
        : this.#changeOf(each, documents[field.document], !registered);
      if (change) {
        changes.push(change);
        facts[field.document].push({ steps: field.steps, value: change.now });
        if (isRestrictedField(field)) {
          problems.push(...this.#mayNot(registered, each));
        }
      }
    }
    for (const kind of ['System', 'SystemAssessment'] as const) {
      if (facts[kind].length > 0 || (kind === 'System' && !registered)) {
        problems.push(
          ...this.#problemsOf(
            withChanges(documents[kind], facts[kind]),
            changes,
            values,
          ),
        );
      }
    }
    if (problems.some(({ severity }) => severity === 'error')) {
      return { state: 'bad', changes: [], problems };
    }
    if (!registered) {
      return { state: 'added', changes, problems };
    }
    return changes.length > 0
      ? { state: 'changed', changes, problems }
      : { state: 'unchanged', changes, problems: [] };
  }

  #changeOf(
    { column: { field }, value }: RowValue,
    document: PlainDocument,
    isNew: boolean,
  ): ImportChange | undefined {
    const was = valueOf(document, field);
    if (value === undefined) {
      const isCleared =
        this.#blankClears && !field.required && !isNew && was !== undefined;
      return isCleared ? { field: field.id, was } : undefined;
    }
    const now = field.sort === 'blockers' ? withKnown(value, was) : value;
    if (isNew && field.id === 'owner' && was === now) {
      return undefined;
    }
    // A system that is found by its name keeps its spelling of it.
    const isSpelling =
      field.id === 'title' &&
      !isNew &&
      plainWord(String(was ?? '')) === plainWord(String(now));
    return isSpelling || sameValue(was, now)
      ? undefined
      : { field: field.id, ...(was !== undefined && !isNew && { was }), now };
  }

  #mayNot(
    registered: RegisteredSystem | undefined,
    { column }: RowValue,
  ): ImportProblem[] {
    return this.#register.mayAssess && !registered?.withheld
      ? []
      : [
          {
            severity: 'error',
            ...placeOf(column),
            message: 'Your roles do not reach the assessment of this system.',
            allowed: 'leave the column out',
          },
        ];
  }

  /** What the rules of the register say about a document, in words of the file. */
  #problemsOf(
    document: PlainDocument,
    changes: readonly ImportChange[],
    values: readonly RowValue[],
  ): ImportProblem[] {
    return problemsOfDocument(document, this.#namespace).flatMap(found => {
      const path = formatFieldPath(found.steps);
      const about = values.find(
        ({ column: { field } }) =>
          field.document === document.kind &&
          (path === field.steps.join('.') ||
            path.startsWith(`${field.steps.join('.')}[`)),
      );
      const isNew = changes.some(
        ({ field }) => field === about?.column.field.id,
      );
      return found.severity === 'error' || isNew
        ? [this.#inWords(found, path, about)]
        : [];
    });
  }

  #inWords(
    { severity, message, found, allowed, suggestion }: Problem,
    path: string,
    about: RowValue | undefined,
  ): ImportProblem {
    const words = about
      ? message
      : `${path.replace(/^spec\./, '')}: ${message}`;
    return {
      severity,
      ...(about && placeOf(about.column)),
      ...(found && { found }),
      message: words,
      ...(allowed && { allowed }),
      ...(suggestion && { suggestion }),
    };
  }
}

function placeOf({ heading, field }: MappedColumn) {
  return { column: heading, field: field.id };
}

function textOf(values: readonly RowValue[], id: string): string | undefined {
  const found = values.find(({ column }) => column.field.id === id);
  return found?.value === undefined ? undefined : String(found.value);
}

/** Blockers with what the register knows of them besides: since when, and who clears them. */
function withKnown(value: unknown, was: unknown): unknown {
  interface Blocker {
    kind: string;
    description: string;
  }
  const known = (was ?? []) as Blocker[];
  return (value as Blocker[]).map(
    each =>
      known.find(
        ({ kind, description }) =>
          kind === each.kind && description === each.description,
      ) ?? each,
  );
}
