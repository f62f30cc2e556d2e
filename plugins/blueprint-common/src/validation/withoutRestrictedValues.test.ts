import fc from 'fast-check';
import { stringify } from 'yaml';
import type { RegisterFileError } from '../api/types';
import { restrictedKinds } from '../schema';
import { exampleDocuments, exampleOf } from './__fixtures__/examples';
import { checkRegister } from './checkRegister';
import { describeFileError } from './describeFileError';
import { parseRegistryFile } from './parseRegistryFile';
import { withoutRestrictedValues } from './withoutRestrictedValues';

const canary = 'Canary';

function parse(text: string) {
  return parseRegistryFile({
    registry: 'demo',
    path: 'assessments/x.yaml',
    text,
    namespace: 'example',
  });
}

/** Every place of a document: where a value stands, and where a field could be added. */
function placesOf(
  value: any,
  steps: (string | number)[] = [],
): (string | number)[][] {
  return typeof value === 'object' && value !== null
    ? [
        [...steps, canary],
        ...Object.keys(value).flatMap(key => [
          [...steps, key],
          ...placesOf(value[key], [...steps, key]),
        ]),
      ]
    : [];
}

function withValue(document: any, steps: (string | number)[], value: unknown) {
  const copy = structuredClone(document);
  const holder = steps
    .slice(0, -1)
    .reduce<any>((current, step) => current[step], copy);
  if (Array.isArray(holder) && steps[steps.length - 1] === canary) {
    holder.push(value);
  } else {
    holder[steps[steps.length - 1]] = value;
  }
  return copy;
}

describe('withoutRestrictedValues', () => {
  it('leaves the errors of open documents alone', () => {
    const { errors } = parse('kind: Group');
    expect(errors.map(withoutRestrictedValues)).toEqual(errors);
  });

  it('keeps place, rule and what is allowed', () => {
    const document = exampleOf('SystemAssessment');
    document.spec.information.classification = 'SECRT';
    const [error] = parse(stringify(document)).errors;
    expect(error).toMatchObject({ found: '"SECRT"', suggestion: 'SECRET' });
    expect(withoutRestrictedValues(error)).toEqual({
      file: 'assessments/x.yaml',
      line: 21,
      column: 21,
      document: 1,
      entity: 'SystemAssessment sa-0a1b2c3d4e',
      field: 'spec.information.classification',
      severity: 'error',
      rule: 'allowed-value',
      message: 'The value is not on the list of the field.',
      allowed: 'OFFICIAL, OFFICIAL-SENSITIVE, SECRET, TOP-SECRET',
      restricted: true,
      forces: ['group:example/eastvale'],
    });
  });

  it('never shows what was written, wherever it stands', () => {
    const values = [
      canary,
      { [canary]: canary },
      [canary],
      `2026-02-31 ${canary}`,
    ];
    const cases = restrictedKinds.flatMap(kind => {
      const document = exampleOf(kind);
      document.metadata.labels = { 'example.org/team': 'records' };
      return placesOf(document).map(steps => ({ document, steps }));
    });
    const examples = exampleDocuments();
    fc.assert(
      fc.property(
        fc.constantFrom(...cases),
        fc.constantFrom(...values),
        ({ document, steps }, value) => {
          const damaged = withValue(document, steps, value);
          const { documents, errors } = parse(stringify(damaged));
          const others = examples.filter(
            ({ entity }) => entity.kind !== damaged.kind,
          );
          const found: RegisterFileError[] = [
            ...errors,
            ...checkRegister([...documents, ...others]),
          ].filter(({ file }) => file === 'assessments/x.yaml');
          for (const error of found.map(withoutRestrictedValues)) {
            expect(JSON.stringify(error)).not.toContain(canary);
            expect(describeFileError(error)).not.toContain(canary);
          }
        },
      ),
      { numRuns: 600 },
    );
  });

  it('shows nothing of a text that is no YAML', () => {
    const text = stringify(exampleOf('RiskAssessment')).replaceAll(
      'sam-rowanby',
      `${canary}: [`,
    );
    const { errors } = parse(text);
    expect(JSON.stringify(errors)).toContain(canary);
    expect(JSON.stringify(errors.map(withoutRestrictedValues))).not.toContain(
      canary,
    );
  });
});
