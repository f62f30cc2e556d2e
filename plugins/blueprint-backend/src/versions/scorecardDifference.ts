import {
  canonicalJson,
  type CheckDifference,
  type CheckField,
  type FieldChange,
  type ScorecardEntity,
  type SettingChange,
} from '@policing/plugin-blueprint-common';

type Spec = ScorecardEntity['spec'];
type Check = Spec['checks'][number];

/** A difference whose principles are references still. */
export type PlainCheckDifference = Omit<CheckDifference, 'principles'> & {
  principles: string[];
};

/** Parts of a check in the order in which people read them. */
const fieldsOfCheck = [
  'title',
  'expression',
  'appliesTo',
  'maxAgeDays',
  'weight',
  'gate',
  'severity',
  'principles',
  'goals',
  'remediation',
  'rationale',
] as const satisfies readonly CheckField[];

/** Parts by which the outcome of a check, or what it counts for, can move. */
const scoringFields: ReadonlySet<CheckField> = new Set([
  'expression',
  'appliesTo',
  'constant',
  'maxAgeDays',
  'weight',
  'gate',
]);

function isSame(one: unknown, other: unknown): boolean {
  return canonicalJson(one) === canonicalJson(other);
}

const CONSTANT = /\bconstants\.([A-Za-z_][A-Za-z0-9_]*)/g;

function constantsIn({ expression, appliesTo = '' }: Check): string[] {
  return [...`${expression} ${appliesTo}`.matchAll(CONSTANT)].map(
    ([, name]) => name,
  );
}

function change(field: CheckField, from: unknown, to: unknown): FieldChange {
  return {
    field,
    ...(from !== undefined && { from }),
    ...(to !== undefined && { to }),
  };
}

/** Values of constants that an expression reads and that are not the same. */
function constantChanges(
  from: Spec,
  to: Spec,
  before: Check,
  after: Check,
): FieldChange[] {
  const names = new Set([...constantsIn(before), ...constantsIn(after)]);
  const valueIn = (spec: Spec, name: string) =>
    (spec.constants as Record<string, unknown> | undefined)?.[name];
  return [...names].sort().flatMap(name => {
    const values = [valueIn(from, name), valueIn(to, name)] as const;
    return isSame(...values)
      ? []
      : [{ ...change('constant', ...values), name }];
  });
}

function contentOf(check: Check, side: 'from' | 'to'): FieldChange[] {
  return fieldsOfCheck
    .filter(field => field !== 'title' && check[field] !== undefined)
    .map(field => ({ field, [side]: check[field] }));
}

function differenceOfCheck(
  from: Spec,
  to: Spec,
  before: Check | undefined,
  after: Check | undefined,
): PlainCheckDifference | undefined {
  const { id, title, principles, rationale } = (after ?? before)!;
  const about = { id, title, principles, ...(rationale && { rationale }) };
  if (!before || !after) {
    return after
      ? {
          ...about,
          change: 'added',
          scores: true,
          fields: contentOf(after, 'to'),
        }
      : {
          ...about,
          change: 'removed',
          scores: true,
          fields: contentOf(before!, 'from'),
        };
  }
  const fields = [
    ...fieldsOfCheck
      .filter(field => !isSame(before[field], after[field]))
      .map(field => change(field, before[field], after[field])),
    ...constantChanges(from, to, before, after),
  ];
  return fields.length === 0
    ? undefined
    : {
        ...about,
        change: 'changed',
        scores: fields.some(({ field }) => scoringFields.has(field)),
        fields,
      };
}

/**
 * What became of each check from one scorecard to another: those added and
 * removed, and of those in both every part that differs, in the order of the
 * later one. Of an expression that reads a constant, the value of the constant
 * is a part as well.
 */
export function checkDifferences(from: Spec, to: Spec): PlainCheckDifference[] {
  const before = new Map(from.checks.map(check => [check.id, check]));
  const after = new Set(to.checks.map(({ id }) => id));
  return [
    ...to.checks.map(check =>
      differenceOfCheck(from, to, before.get(check.id), check),
    ),
    ...from.checks
      .filter(({ id }) => !after.has(id))
      .map(check => differenceOfCheck(from, to, check, undefined)),
  ].filter(difference => difference !== undefined);
}

function settingsOf({ leastCoverage, levels }: Spec): Map<string, number> {
  return new Map([
    ['leastCoverage', leastCoverage],
    ...levels.flatMap(({ id, assuredConformance, coverage }) => [
      [`${id}.assuredConformance`, assuredConformance] as const,
      [`${id}.coverage`, coverage] as const,
    ]),
  ]);
}

/** Thresholds of levels, and of the least coverage, that differ. */
export function settingChanges(from: Spec, to: Spec): SettingChange[] {
  const before = settingsOf(from);
  const after = settingsOf(to);
  return [...new Set([...before.keys(), ...after.keys()])]
    .filter(setting => before.get(setting) !== after.get(setting))
    .map(setting => ({
      setting,
      ...(before.has(setting) && { from: before.get(setting) }),
      ...(after.has(setting) && { to: after.get(setting) }),
    }));
}

/**
 * Principles that other checks decide, or that a changed check decides.
 *
 * @returns references with the ids of their checks in either scorecard
 */
export function principleDifferences(
  from: Spec,
  to: Spec,
  differences: readonly PlainCheckDifference[],
): { principle: string; checks: { from: string[]; to: string[] } }[] {
  const touched = new Set(
    differences.filter(({ scores }) => scores).map(({ id }) => id),
  );
  const checksOf = (spec: Spec, principle: string) =>
    spec.checks
      .filter(({ principles }) => principles.includes(principle))
      .map(({ id }) => id);
  const principles = new Set(
    [...from.checks, ...to.checks].flatMap(check => check.principles),
  );
  return [...principles]
    .sort()
    .map(principle => ({
      principle,
      checks: { from: checksOf(from, principle), to: checksOf(to, principle) },
    }))
    .filter(
      ({ checks }) =>
        !isSame(checks.from, checks.to) ||
        [...checks.from, ...checks.to].some(id => touched.has(id)),
    );
}
