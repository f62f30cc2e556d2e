import { DateTime } from 'luxon';
import type { ExportAbout } from './ExportAbout';
import type { ExportValue } from './ExportTable';

/** What an export says about itself, line by line: heading and value. */
export function aboutLines(
  about: ExportAbout,
): { heading: string; value: ExportValue; kind?: 'share' | 'date' }[] {
  const { registry, coverage } = about;
  return [
    { heading: 'Classification', value: about.classification },
    ...(registry.demonstration
      ? [
          {
            heading: 'Demonstration data',
            value: 'Everything in this file is fictional',
          },
        ]
      : []),
    { heading: 'Scope', value: about.scope },
    { heading: 'Register', value: registry.title },
    { heading: 'Date', value: about.date, kind: 'date' },
    { heading: 'Blueprint version', value: about.blueprintVersion },
    ...(coverage === undefined
      ? []
      : [{ heading: 'Coverage', value: coverage, kind: 'share' as const }]),
  ];
}

/** How percentages and words of an export are to be read. */
export const readingNotes: readonly string[] = [
  'Conformance is the weight of the checks that pass, of the weight that is decided. Coverage is the weight decided, of the weight that applies. Read no percentage without its coverage: what is not known is never counted as good.',
  '"not known": nobody has declared it, or it is too old to count. "withheld": your roles do not reach it. An empty cell: nothing is expected there.',
];

/** A date as people read it, such as 21 Nov 2026. */
export function readableDate(date: string): string {
  return DateTime.fromISO(date, { locale: 'en-GB' }).toFormat('d LLL yyyy');
}
