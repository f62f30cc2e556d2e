import { scorecard } from '../__fixtures__/register';
import { compileDefinitions } from '../definitions/compileDefinitions';
import type { ConflictDefinition, DispositionSettings } from './CloudRules';

const SOURCE = { title: 'Made up for a test' };

function conflict(
  id: string,
  rest: Partial<ConflictDefinition>,
): ConflictDefinition {
  return {
    id,
    title: `Conflict ${id}`,
    severity: 'medium',
    when: "cloud.disposition == 'retire'",
    remediation: 'Mend it.',
    basis: 'our-extension',
    source: SOURCE,
    ...rest,
  };
}

function compile(
  conflicts: ConflictDefinition[],
  dispositions?: DispositionSettings,
) {
  const definitions = compileDefinitions([
    scorecard([], {
      cloud: {
        basis: 'our-extension',
        source: SOURCE,
        definition: 'Where it runs.',
        decisionOldAfterMonths: 12,
        horizon: { years: 3, warningDays: 90, urgentMonths: 12 },
        conflicts,
        ...(dispositions && { dispositions }),
      },
    }),
  ]);
  return {
    rules: definitions.scorecard.cloudRules,
    errors: definitions.errors.map(({ field, message, line, column }) => ({
      field,
      message,
      line,
      column,
    })),
  };
}

describe('compileCloudRules', () => {
  it('reports a bad rule at its place and keeps the others', () => {
    const { rules, errors } = compile([
      conflict('good', {}),
      conflict('typo', { when: 'true &&\n  cloud.dispositon == "retire"' }),
      conflict('number', { when: 'size(blockers)' }),
      conflict('fact', { requires: ['blockers', 'blocker'] }),
      conflict('graph', { plan: ['graph.liveDependants'] }),
      conflict('good', {}),
    ]);
    expect(rules.conflicts.map(({ id }) => id)).toEqual(['good']);
    expect(errors).toEqual([
      {
        field: 'spec.cloud.conflicts[1].when',
        message:
          'There is no fact cloud.dispositon. Did you mean cloud.disposition?',
        line: 2,
        column: 3,
      },
      {
        field: 'spec.cloud.conflicts[2].when',
        message: 'It must come out as true or false, not as int.',
        line: 1,
        column: 1,
      },
      {
        field: 'spec.cloud.conflicts[3].requires[1]',
        message:
          'There is no fact blocker that could be recorded. Did you mean blockers?',
      },
      expect.objectContaining({ field: 'spec.cloud.conflicts[4].plan[0]' }),
      {
        field: 'spec.cloud.conflicts[5].id',
        message: 'There are two rules good; the second is left out.',
      },
    ]);
  });

  it('marks what rests on an assessment, and all suggestions with one rule that does', () => {
    const rule = {
      disposition: 'retain' as const,
      points: 10,
      because: 'So it is.',
      basis: 'our-extension' as const,
      source: SOURCE,
    };
    const open = { ...rule, id: 'open', when: "lifecycle == 'live'" };
    const closed = { ...rule, id: 'closed', when: 'information.part3' };
    const thresholds = { leastPoints: 1, leastDistance: 1 };
    const { rules } = compile(
      [
        conflict('open', {}),
        conflict('closed', { requires: ['blockers'] }),
        conflict('copies', { when: 'graph.masterCopies > 0' }),
      ],
      { ...thresholds, rules: [open] },
    );
    expect(rules.conflicts.map(({ restricted }) => restricted)).toEqual([
      false,
      true,
      true,
    ]);
    expect(rules.dispositions!.restricted).toBe(false);
    expect(
      compile([], { ...thresholds, rules: [open, closed] }).rules.dispositions!
        .restricted,
    ).toBe(true);
  });

  it('suggests nothing where a scorecard says nothing', () => {
    const { rules, errors } = compile([]);
    expect(errors).toEqual([]);
    expect(rules.conflicts).toEqual([]);
    expect(rules.dispositions).toBeUndefined();
  });
});
