import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parse } from 'yaml';
import { legacyMethod } from './__fixtures__/frameworks';
import {
  assessment,
  dispensation,
  scorecard,
  system,
  systemRef,
  TODAY,
} from './__fixtures__/register';
import { compileDefinitions } from './definitions/compileDefinitions';
import { Estate } from './estate/Estate';
import { explainSystem } from './explanation/explainSystem';
import { percent } from './explanation/words';
import { legacyScore } from './legacy/legacyScore';

const text = readFileSync(
  resolve(__dirname, '../../../../docs/scoring.md'),
  'utf8',
);
/** The document without the line breaks and column widths of its layout. */
const prose = text.replace(/\s+/g, ' ');

/** An example of the document, by the comment that it begins with. */
function example(name: string): any {
  const [, yaml] = new RegExp(
    `\`\`\`yaml\\n# ${name}\\n([\\s\\S]*?)\`\`\``,
  ).exec(text)!;
  return parse(yaml);
}

const definitions = compileDefinitions([
  scorecard(example('checks'), {
    constants: { cloudHosting: ['public-saas'] },
  }),
]);

function score(assessed: object = {}) {
  const estate = Estate.fromEntities([
    system('custody-log', example('system')),
    assessment('custody-log', { ...example('assessment'), ...assessed }),
    dispensation('d', example('dispensation')),
  ]);
  return explainSystem(definitions, estate, systemRef('custody-log'), TODAY);
}

function ratio(part: number, whole: number): string {
  return `${part} / ${whole} = ${percent(part / whole, 1)}`;
}

describe('the worked example of docs/scoring.md', () => {
  const { checks, conformance } = score();

  it('has expressions that compile', () => {
    expect(definitions.errors).toEqual([]);
  });

  it.each(checks.map(check => [check.id, check] as const))(
    'tells the outcome of %s',
    (id, { weight, outcome, why }) => {
      expect(prose).toContain(
        `| \`${id}\` | ${weight} | ${outcome} | ${why} |`,
      );
    },
  );

  it('adds up', () => {
    const { passedWeight, decidedWeight, applicableWeight } = conformance;
    expect(prose).toContain(
      `conformance: ${ratio(passedWeight, decidedWeight)}`,
    );
    expect(prose).toContain(
      `coverage: ${ratio(decidedWeight, applicableWeight)}`,
    );
    expect(prose).toContain(
      `assured conformance: ${ratio(passedWeight, applicableWeight)}`,
    );
    expect(conformance.level).toBe('diverging');
    expect(prose).toContain('level: Diverging');
  });

  it('tells the ages', () => {
    const fact = (id: string) =>
      checks.find(check => check.id === id)!.facts.at(-1)!;
    expect(fact('protective-monitoring').ageDays).toBe(1116);
    expect(prose).toContain('is 1,116 days old');
    expect((Date.parse(TODAY) - Date.parse('2025-09-18')) / 86_400_000).toBe(
      429,
    );
    expect(prose).toContain('lies 429 days back');
  });

  it('tells what hiding a failing fact gains', () => {
    const { conformance: hidden } = score({ criticality: {} });
    expect(hidden.assuredConformance).toBe(conformance.assuredConformance);
    expect(prose).toContain(
      `conformance would rise to ${ratio(hidden.passedWeight, hidden.decidedWeight)}`,
    );
    expect(prose).toContain(
      `coverage fall to ${ratio(hidden.decidedWeight, hidden.applicableWeight)}`,
    );
  });

  it('tells what a test gains', () => {
    const { conformance: tested } = score({
      security: {
        protectiveMonitoring: true,
        penetrationTestedOn: '2026-11-02',
      },
    });
    expect(prose).toContain(
      `assured conformance would rise to ${ratio(
        tested.passedWeight,
        tested.applicableWeight,
      )}, coverage to ${ratio(tested.decidedWeight, tested.applicableWeight)}`,
    );
    expect(tested.level).toBe('partly-aligned');
  });

  it('tells the levels', () => {
    const { levels, leastCoverage } = definitions.scorecard;
    for (const { title, assuredConformance, coverage } of levels) {
      expect(prose).toContain(
        `| ${title} | ${percent(assuredConformance)} | ${percent(coverage)} |`,
      );
    }
    expect(prose).toContain(`less than ${percent(leastCoverage)} coverage`);
  });
});

describe('the legacy example of docs/scoring.md', () => {
  const declared = {
    ...{ L1: 5, L2: 5, L3: 5, L4: 5, L5: 6, L6: 6, L7: 6 },
    ...{ C1: 5, C2: 5, C3: 2, C4: 5, C5: 5, C6: 4 },
  };

  it('tells the official score', () => {
    const { likelihood, impact, overall } = legacyScore(legacyMethod, declared);
    expect(prose).toContain(`the total ${likelihood.lowest.toFixed(2)}.`);
    expect(prose).toContain(`the total ${impact.lowest.toFixed(2)}.`);
    expect(overall.lowest.toFixed(2)).toBe('26.67');
    expect(prose).toContain('The score is 26.67: red.');
  });

  it('tells the limits', () => {
    const { overall } = legacyScore(legacyMethod, {
      ...declared,
      L4: undefined,
      C1: undefined,
    });
    expect(prose).toContain(
      `lies between ${overall.lowest.toFixed(2)} and ${overall.highest.toFixed(2)}`,
    );
    expect(overall.lowest).toBeGreaterThan(16);
  });
});
