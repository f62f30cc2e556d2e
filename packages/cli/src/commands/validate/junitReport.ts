import { describeFileError } from '@policing/plugin-blueprint-common';
import { XMLBuilder } from 'fast-xml-parser';
import type { LoadedFile } from '../../registries/loadRegister';
import type { FileProblem } from '../../registries/problemsOf';
import type { Report } from './Report';

const attribute = '@';

/**
 * Writes a report as JUnit XML, which build servers show as tests: a suite for
 * each registry, a test for each file, a failure where it has errors. Warnings
 * stand in the output of their test.
 *
 * @param report - what was found
 */
export function junitReport(report: Report): string {
  const builder = new XMLBuilder({
    attributeNamePrefix: attribute,
    ignoreAttributes: false,
    format: true,
    suppressEmptyNode: true,
    suppressBooleanAttributes: false,
  });
  const registries = [
    ...new Set(report.files.map(({ registry }) => clean(registry))),
  ];
  const byFile = new Map<LoadedFile, FileProblem[]>();
  for (const found of report.problems) {
    byFile.set(found.file, [...(byFile.get(found.file) ?? []), found]);
  }
  const tests = report.files.map(file => testOf(file, byFile.get(file) ?? []));
  return builder.build({
    '?xml': { '@version': '1.0', '@encoding': 'UTF-8' },
    testsuites: {
      '@name': 'blueprint validate',
      ...countsOf(tests),
      testsuite: registries.map(registry => {
        const own = tests.filter(test => test['@classname'] === registry);
        return { '@name': registry, ...countsOf(own), testcase: own };
      }),
    },
  });
}

interface TestCase {
  '@name': string;
  '@classname': string;
  failure?: object;
}

function countsOf(tests: readonly TestCase[]) {
  const failures = tests.filter(({ failure }) => failure).length;
  return { '@tests': tests.length, '@failures': failures, '@errors': 0 };
}

function testOf(file: LoadedFile, problems: readonly FileProblem[]): TestCase {
  const errors = linesOf(file, problems, 'error');
  const warnings = linesOf(file, problems, 'warning');
  return {
    '@name': clean(file.shownAs),
    '@classname': clean(file.registry),
    ...(errors.length > 0 && {
      failure: {
        '@message': errors[0],
        '@type': 'validation',
        '#text': errors.join('\n'),
      },
    }),
    ...(warnings.length > 0 && { 'system-out': warnings.join('\n') }),
  };
}

function linesOf(
  file: LoadedFile,
  problems: readonly FileProblem[],
  severity: 'error' | 'warning',
): string[] {
  return problems
    .filter(({ problem }) => problem.severity === severity)
    .map(({ problem }) =>
      clean(describeFileError({ ...problem, file: file.shownAs })),
    );
}

/** XML has no way to write control characters and half surrogates: they become a sign that something was there. */
function clean(text: string): string {
  return text.replace(/(?![\t\n\r])\p{Cc}|[\ufffe\uffff\p{Cs}]/gu, '\ufffd');
}
