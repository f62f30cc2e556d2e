import { Text } from '@backstage/ui';
import type {
  CheckDifference,
  FieldChange,
  VersionsComparisonResponse,
} from '@policing/plugin-blueprint-common';
import {
  BLUEPRINT_TAB,
  EntityLink,
  Panel,
  plural,
} from '@policing/plugin-blueprint-react';
import styles from './CheckDifferences.module.css';
import {
  codeFields,
  fieldNames,
  fieldValue,
  settingName,
  settingValue,
} from './versionWords';

const groups: { change: CheckDifference['change']; title: string }[] = [
  { change: 'added', title: 'Added' },
  { change: 'removed', title: 'Removed' },
  { change: 'changed', title: 'Changed' },
];

/** Which checks and thresholds differ, part by part. */
export function CheckDifferences({
  answer,
}: {
  answer: VersionsComparisonResponse;
}) {
  const { checks, settings } = answer;
  return (
    <Panel title="Which checks differ?">
      {checks.length + settings.length === 0 && (
        <p>None: checks and thresholds are the same in both.</p>
      )}
      {groups.map(({ change, title }) => {
        const found = checks.filter(check => check.change === change);
        return (
          found.length > 0 && (
            <section key={change} className={styles.group}>
              <Text as="h4" variant="body-medium" weight="bold">
                {title}: {plural(found.length, 'check')}
              </Text>
              <ul className={styles.checks}>
                {found.map(check => (
                  <Check key={check.id} check={check} />
                ))}
              </ul>
            </section>
          )
        );
      })}
      {settings.length > 0 && (
        <section className={styles.group}>
          <Text as="h4" variant="body-medium" weight="bold">
            Thresholds
          </Text>
          <dl className={styles.fields}>
            {settings.map(({ setting, from, to }) => (
              <div key={setting} className={styles.field}>
                <dt>{settingName(setting)}</dt>
                <dd>
                  <del>{settingValue(from)}</del>
                  <Arrow />
                  <ins>{settingValue(to)}</ins>
                </dd>
              </div>
            ))}
          </dl>
        </section>
      )}
    </Panel>
  );
}

function Check({ check }: { check: CheckDifference }) {
  const { title, change, fields, principles, rationale, scores } = check;
  return (
    <li className={styles.check} data-check={check.id} data-change={change}>
      <Text as="h5" variant="body-medium" weight="bold">
        {title}
      </Text>
      <p className={styles.about}>
        Decides{' '}
        {principles.map((principle, place) => (
          <span key={principle.ref}>
            {place > 0 && ', '}
            <EntityLink entity={principle} tab={BLUEPRINT_TAB} />
          </span>
        ))}
        .{!scores && ` ${withoutScores(fields)}`}
      </p>
      {rationale && <p className={styles.why}>{rationale}</p>}
      <dl className={styles.fields}>
        {fields
          .filter(({ field }) => !saidAbove(field, change))
          .map(field => (
            <div
              key={`${field.field} ${field.name ?? ''}`}
              className={styles.field}
            >
              <dt>
                {fieldNames[field.field]}
                {field.name && ` ${field.name}`}
              </dt>
              <dd>
                <FieldValues field={field} change={change} />
              </dd>
            </div>
          ))}
      </dl>
    </li>
  );
}

/** The principles and the reason stand above the parts, unless they differ. */
function saidAbove(
  field: FieldChange['field'],
  change: CheckDifference['change'],
): boolean {
  return (
    field === 'rationale' || (field === 'principles' && change !== 'changed')
  );
}

/** What a change does that moves no level. */
function withoutScores(fields: readonly FieldChange[]): string {
  return fields.some(({ field }) => field === 'principles' || field === 'goals')
    ? 'No level moves by it; it counts for other principles or goals.'
    : 'Only words differ; no score moves by it.';
}

function FieldValues(props: {
  field: FieldChange;
  change: CheckDifference['change'];
}) {
  const { field, change } = props;
  if (change !== 'changed') {
    return <Value field={field} value={field.to ?? field.from} />;
  }
  return (
    <>
      <del>
        <Value field={field} value={field.from} />
      </del>
      <Arrow />
      <ins>
        <Value field={field} value={field.to} />
      </ins>
    </>
  );
}

function Arrow() {
  return (
    <span className={styles.arrow}>
      <span aria-hidden="true"> → </span>
      <span className={styles.hidden}> becomes </span>
    </span>
  );
}

function Value({ field, value }: { field: FieldChange; value: unknown }) {
  const words = fieldValue(field, value);
  return codeFields.has(field.field) && value !== undefined ? (
    <code>{words}</code>
  ) : (
    <>{words}</>
  );
}
