import type {
  CheckField,
  FieldChange,
  ScorecardVersion,
} from '@policing/plugin-blueprint-common';
import {
  capitalise,
  closedValue,
  formatCount,
  formatDate,
  formatPercent,
  levels,
} from '@policing/plugin-blueprint-react';

/** A version by its number and its standing: “1.1.0, proposed”. */
export function versionName({
  version,
  standing,
  status,
  inForceUntil,
}: ScorecardVersion): string {
  switch (standing) {
    case 'in-force':
      return `${version}, in force`;
    case 'earlier':
      return `${version}, in force until ${formatDate(inForceUntil)}`;
    default:
      return `${version}, ${closedValue(status)}`;
  }
}

/** Names of the parts of a check. */
export const fieldNames: Record<CheckField, string> = {
  title: 'Title',
  expression: 'It passes when',
  appliesTo: 'It applies when',
  constant: 'Limit',
  maxAgeDays: 'Oldest evidence',
  weight: 'Weight',
  gate: 'While it is not passed',
  severity: 'Severity',
  principles: 'Decides',
  goals: 'Speaks for',
  remediation: 'What to do',
  rationale: 'Why',
};

/** Parts of a check that are written as code. */
export const codeFields: ReadonlySet<CheckField> = new Set([
  'expression',
  'appliesTo',
]);

const noValue: Partial<Record<CheckField, string>> = {
  appliesTo: 'to every system',
  maxAgeDays: 'of any age',
  gate: 'any level is possible',
};

/** What a part of a check says, in words. */
export function fieldValue(
  { field }: Pick<FieldChange, 'field'>,
  value: unknown,
): string {
  if (value === undefined) {
    return noValue[field] ?? 'nothing';
  }
  switch (field) {
    case 'maxAgeDays':
      return `${formatCount(value as number)} days`;
    case 'gate':
      return `the level is at most ${levels[
        value as keyof typeof levels
      ].title.toLowerCase()}`;
    case 'principles':
    case 'goals':
      return (value as string[]).map(nameOf).join(', ');
    default:
      return Array.isArray(value) ? value.join(', ') : String(value);
  }
}

/** `principle:default/nptc-26` by its short name: “NPTC 26”. */
function nameOf(ref: string): string {
  return closedValue(ref.slice(ref.indexOf('/') + 1));
}

/** A threshold of the scorecard: “Aligned: assured conformance of at least”. */
export function settingName(setting: string): string {
  if (setting === 'leastCoverage') {
    return 'Least coverage of a system that is assessed';
  }
  const [level, threshold] = setting.split('.');
  const title = levels[level as keyof typeof levels]?.title ?? level;
  return `${capitalise(title)}: ${
    threshold === 'coverage' ? 'coverage' : 'assured conformance'
  } of at least`;
}

/** The value of a threshold. */
export function settingValue(value: number | undefined): string {
  return value === undefined ? 'no such level' : formatPercent(value);
}
