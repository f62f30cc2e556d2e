import type { RegisterFileError } from '../api/types';

/**
 * Writes an error as one line, as compilers do:
 * `systems/rms.yaml:12:5 error spec.hosting.class: found "publc-saas"; allowed:
 * public-saas, … (did you mean public-saas?)`.
 *
 * @param error - the error
 */
export function describeFileError(error: RegisterFileError): string {
  const { file, line, column, severity, field } = error;
  const place = [file, line, column].filter(part => part !== undefined);
  return [
    `${place.join(':')} ${severity}`,
    ...(field ? [`${field}:`] : []),
    describeFault(error),
  ].join(' ');
}

/** Rules for which what was found and what is allowed say it all. */
const valueRules = [
  'allowed-value',
  'wrong-type',
  'wrong-format',
  'calendar-date',
];

/**
 * Says what is wrong without saying where, for places that show file, line and
 * field beside it.
 *
 * @param error - the error
 */
export function describeFault(error: RegisterFileError): string {
  const { rule, message, found, allowed, suggestion } = error;
  const saysItAll = valueRules.includes(rule) && found && allowed;
  const parts = saysItAll ? [] : [message.replace(/\.$/, '')];
  if (found) {
    parts.push(`found ${found}`);
  }
  if (allowed) {
    parts.push(`allowed: ${allowed}`);
  }
  const hint = suggestion ? ` (did you mean ${suggestion}?)` : '';
  return `${parts.join('; ')}${hint}`;
}
