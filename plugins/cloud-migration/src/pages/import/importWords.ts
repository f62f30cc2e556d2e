import {
  type ImportFieldInfo,
  type ImportProblem,
  type ImportRowState,
  type ImportState,
} from '@policing/plugin-blueprint-common';
import {
  capitalise,
  closedValue,
  plural,
  valueInWords,
} from '@policing/plugin-blueprint-react';

/** What a row is to the register, for the chips that filter by it. */
export const rowStateTitles: Record<ImportRowState, string> = {
  added: 'New',
  changed: 'Changed',
  removed: 'Not in the file',
  unchanged: 'Unchanged',
  bad: 'Bad',
};

/** What rows in a state are, in a sentence beneath the chips. */
export const rowStateSentences: Record<ImportRowState, string> = {
  added: 'Systems that the register does not have yet. They are added.',
  changed:
    'Systems of the register about which the file says something else. Only what is shown changes.',
  removed:
    'Systems in use that the register has and the file does not. Nothing happens to them unless you choose them: then they are marked as decommissioned, and their history stays.',
  unchanged: 'Systems about which the file says what the register has already.',
  bad: 'Rows that cannot be brought in, with the reason. They are left out; the others go on.',
};

const stateTitles: Record<ImportState, string> = {
  mapping: 'Columns to be said',
  validating: 'Rows are being checked',
  ready: 'Waits to be accepted',
  accepting: 'Is being written',
  accepted: 'Accepted',
  discarded: 'Discarded',
  failed: 'Could not be checked',
};

/** How far an import is, in words. */
export function stateInWords(state: ImportState): string {
  return stateTitles[state];
}

/** Name of a field for a list or a heading. */
export function fieldTitle(
  fields: readonly ImportFieldInfo[],
  id: string,
): string {
  return capitalise(fields.find(field => field.id === id)?.title ?? id);
}

/** A value of the register or the file, as people read it. */
export function importedValue(field: string, value: unknown): string {
  if (Array.isArray(value) && value.length === 0) {
    return 'none';
  }
  if (field === 'blockers' && Array.isArray(value)) {
    return value
      .map(
        ({ kind, description }: { kind: string; description: string }) =>
          `${closedValue(kind)}: ${description}`,
      )
      .join('; ');
  }
  if (Array.isArray(value)) {
    return value.map(each => importedValue(field, each)).join(', ');
  }
  return typeof value === 'string' && /^[a-z]+:[\w.-]+\/[\w.-]+$/i.test(value)
    ? value.slice(value.indexOf(':') + 1)
    : valueInWords(value);
}

/** What is wrong with a row, in a sentence or two. */
export function problemInWords(problem: ImportProblem): string {
  const { column, message, allowed, suggestion } = problem;
  return [
    column ? `${column}: ${message}` : message,
    allowed && `Allowed: ${allowed}.`,
    suggestion && `Perhaps “${suggestion}”?`,
  ]
    .filter(Boolean)
    .join(' ');
}

/** That bad rows are left out, in a sentence; nothing where there are none. */
export function leftOutInWords(bad: number): string {
  if (bad === 0) {
    return '';
  }
  return `${plural(bad, 'bad row')} ${bad === 1 ? 'is' : 'are'} left out.`;
}

/** What accepting would do, in a sentence. */
export function choiceInWords(numbers: {
  added: number;
  changed: number;
  removed: number;
}): string {
  const parts = [
    numbers.added > 0 && `adds ${plural(numbers.added, 'system')}`,
    numbers.changed > 0 && `changes ${plural(numbers.changed, 'system')}`,
    numbers.removed > 0 &&
      `marks ${plural(numbers.removed, 'system')} as decommissioned`,
  ].filter(Boolean) as string[];
  return parts.length > 0
    ? `Accepting ${new Intl.ListFormat('en-GB').format(parts)}.`
    : 'Nothing is chosen that would change the register.';
}
