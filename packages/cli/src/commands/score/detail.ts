import {
  formatDay,
  type CheckResult,
  type FactReading,
  type Outcome,
  type SystemResult,
} from '@policing/plugin-blueprint-common';
import { paint, type Style, type Terminal } from '../../output/Terminal';
import { levelText, ratioText } from './figures';
import type { ScoreReport } from './ScoreReport';
import { scoringLine } from './scoringLine';

const outcomeStyles: Record<Outcome, Style> = {
  fail: 'error',
  unknown: 'warning',
  dispensed: 'quiet',
  pass: 'good',
  'not-applicable': 'quiet',
};

/** What needs doing stands first. */
const outcomeOrder = Object.keys(outcomeStyles) as Outcome[];

/**
 * Writes everything about each system: the verdicts, then every check with its
 * outcome, the values of its facts and why.
 *
 * @param report - the scores
 * @param terminal - where it is written, for its colours
 */
export function detail(
  report: ScoreReport,
  terminal: Pick<Terminal, 'colours'>,
): string {
  const systems = report.systems.map(system =>
    [
      ...verdictLines(system, terminal),
      '',
      ...checkLines(system, terminal),
    ].join('\n'),
  );
  return `${[...systems, paint(terminal, 'quiet', scoringLine(report))].join(
    '\n\n',
  )}\n`;
}

function verdictLines(
  { ref, conformance, legacy, risk, cloud, why }: SystemResult,
  terminal: Pick<Terminal, 'colours'>,
): string[] {
  return [
    paint(terminal, 'strong', ref),
    `  Blueprint  ${levelText(conformance)}: conformance ${ratioText(
      conformance.conformance,
    )}, ${ratioText(conformance.coverage)} known, assured ${ratioText(
      conformance.assuredConformance,
    )}`,
    `             ${why}`,
    `  Legacy     ${legacy.why}`,
    `  Risk       ${risk.why}`,
    ...risk.risks.map(
      each => `             ${each.ref} ${each.title}: ${each.why}`,
    ),
    `  Cloud      ${cloud.why}`,
  ];
}

function checkLines(
  { checks, conformance }: SystemResult,
  terminal: Pick<Terminal, 'colours'>,
): string[] {
  const counts = outcomeOrder
    .map(outcome => `${conformance.counts[outcome]} ${outcome}`)
    .join(', ');
  const width = Math.max(...outcomeOrder.map(outcome => outcome.length));
  const ordered = outcomeOrder.flatMap(outcome =>
    checks.filter(check => check.outcome === outcome),
  );
  return [
    `  Checks     ${counts}`,
    ...ordered.flatMap(check => [
      `  ${paint(
        terminal,
        outcomeStyles[check.outcome],
        check.outcome.padEnd(width),
      )}  ${check.id}: ${check.title} (weight ${check.weight}, ${
        check.severity
      })`,
      ...linesBelow(check).map(line => `  ${' '.repeat(width)}  ${line}`),
    ]),
  ];
}

function linesBelow(check: CheckResult): string[] {
  const needsDoing = check.outcome === 'fail' || check.outcome === 'unknown';
  return [
    check.why,
    ...check.facts.map(factText),
    ...(needsDoing ? [`Do next: ${check.remediation}`] : []),
  ];
}

/** A fact as its author wrote it: `identity.singleSignOn = false, as of 14 Sep 2026, Directory report`. */
function factText({ path, value, state, asOf, source }: FactReading): string {
  const parts = [
    `${path} = ${valueText(value)}`,
    ...(state === 'stale' || state === 'undated' ? [state] : []),
    ...(asOf ? [`as of ${formatDay(asOf)}`] : []),
    ...(source ? [source] : []),
  ];
  return parts.join(', ');
}

const longestValue = 120;

function valueText(value: unknown): string {
  const text = value === undefined ? 'not known' : JSON.stringify(value);
  return text.length > longestValue ? `${text.slice(0, longestValue)}…` : text;
}
