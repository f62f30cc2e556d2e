import { stringify } from 'yaml';
import type { KindName } from '../schema';
import { exampleOf, exampleFiles } from './__fixtures__/examples';
import { checkReferences } from './checkReferences';
import { checkRegister } from './checkRegister';
import { describeFileError } from './describeFileError';
import { parseRegistryFile, type ParsedDocument } from './parseRegistryFile';
import { registerRules } from './registerRules';

function parse(
  path: string,
  text: string,
  registry = 'demo',
): ParsedDocument[] {
  return parseRegistryFile({ registry, path, text, namespace: 'example' })
    .documents;
}

const examples = exampleFiles.flatMap(({ path, text }) => parse(path, text));

/** The examples with some documents changed and others added. */
function registerWith(...documents: object[]): ParsedDocument[] {
  const own = documents.flatMap((document, index) =>
    parse(`changed-${index}.yaml`, stringify(document)),
  );
  expect(own).toHaveLength(documents.length);
  const refs = own.map(({ ref }) => ref);
  return [...own, ...examples.filter(({ ref }) => !refs.includes(ref))];
}

function changed(
  kind: KindName,
  change: (document: any) => void,
  accept?: (document: any) => boolean,
): object {
  const document = exampleOf(kind, accept);
  change(document);
  return document;
}

function team(name: string, spec: object = {}): object {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Group',
    metadata: { name },
    spec: { type: 'team', children: [], ...spec },
  };
}

describe('references that point at nothing', () => {
  const dangling = changed('System', ({ spec }) => {
    spec.owner = 'eastvalle';
    spec.product = 'public/caseworks-rms';
    spec.dependsOn = ['northmoor-gateway'];
    spec.domain = 'records';
  });

  it('name place, kind and what was probably meant', () => {
    const findings = checkRegister(registerWith(dangling));
    expect(findings.map(describeFileError)).toEqual([
      'changed-0.yaml:8:10 error spec.owner: The register has no Group of this name; found "eastvalle" (did you mean eastvale?)',
      'changed-0.yaml:13:12 error spec.product: The register has no Product of this name; found "public/caseworks-rms", that is product:public/caseworks-rms (did you mean product:example/caseworks-rms?)',
      'changed-0.yaml:23:7 error spec.dependsOn[0]: The register has no System of this name; found "northmoor-gateway"',
    ]);
  });

  it('can count as warnings or not at all', () => {
    const register = registerWith(dangling);
    expect(
      checkRegister(register, { references: 'warning' }).map(
        ({ severity }) => severity,
      ),
    ).toEqual(['warning', 'warning', 'warning']);
    expect(checkRegister(register, { references: 'off' })).toEqual([]);
  });

  it('can be looked for in part of a register, without places', () => {
    const [document] = parse('x.yaml', stringify(dangling));
    const { positions: _positions, ...withoutPlaces } = document;
    const held = new Set(examples.map(({ ref }) => ref));
    const findings = checkReferences([withoutPlaces], ref => held.has(ref), {
      severity: 'warning',
    });
    expect(findings.map(({ line, field }) => [line, field])).toEqual([
      [1, 'spec.owner'],
      [1, 'spec.product'],
      [1, 'spec.dependsOn[0]'],
    ]);
  });

  it('are restricted in restricted documents', () => {
    const findings = checkRegister(
      registerWith(
        changed('SystemAssessment', ({ spec }) => {
          spec.system = 'nothing';
        }),
      ),
    );
    expect(findings).toMatchObject([
      { rule: 'dangling-reference', restricted: true },
    ]);
  });
});

describe('documents of the same kind and name', () => {
  it('count once, and the error names both places', () => {
    const [first] = parse('a.yaml', stringify(team('records')), 'public');
    const [second] = parse('b.yaml', stringify(team('Records')));
    expect(checkRegister([first, second])).toEqual([
      {
        registry: 'demo',
        file: 'b.yaml',
        line: 4,
        column: 9,
        document: 1,
        entity: 'Group Records',
        field: 'metadata.name',
        severity: 'error',
        rule: 'duplicate-entity',
        message:
          'The register has this already: a.yaml, line 1, of the registry public. Only that one counts.',
      },
    ]);
  });
});

/** A change of the examples, and what the rule says about it. */
const cases: {
  rule: string;
  name: string;
  documents: object[];
  fields: string[];
}[] = [
  {
    rule: 'one-assessment-per-system',
    name: 'a second assessment',
    documents: [
      changed('SystemAssessment', ({ metadata }) => {
        metadata.name = 'sa-ffffffffff';
      }),
      exampleOf('SystemAssessment'),
    ],
    fields: ['spec.system'],
  },
  {
    rule: 'no-parent-cycle',
    name: 'three teams in a ring, and one below them',
    documents: [
      team('a', { parent: 'b' }),
      team('b', { parent: 'c' }),
      team('c', { parent: 'a' }),
      team('d', { parent: 'a' }),
    ],
    fields: ['spec.parent', 'spec.parent', 'spec.parent'],
  },
  {
    rule: 'restricted-owner-is-force',
    name: 'an assessment of a team',
    documents: [
      team('records', { parent: 'eastvale' }),
      changed('SystemAssessment', ({ spec }) => {
        spec.owner = 'records';
      }),
    ],
    fields: ['spec.owner'],
  },
  {
    rule: 'owner-runs-system',
    name: 'a force that holds the assessment of another',
    documents: [
      changed('Group', ({ metadata }) => {
        metadata.name = 'northmoor';
      }),
      changed('SystemAssessment', ({ spec }) => {
        spec.owner = 'northmoor';
      }),
      changed('Dispensation', ({ spec }) => {
        spec.owner = 'northmoor';
      }),
    ],
    fields: ['spec.system', 'spec.systems[0]'],
  },
  {
    rule: 'owner-runs-system',
    name: 'a force that shares the system, which a team runs',
    documents: [
      team('records', { parent: 'eastvale' }),
      changed('Group', ({ metadata }) => {
        metadata.name = 'northmoor';
      }),
      changed('System', ({ spec }) => {
        spec.owner = 'records';
        spec.type = 'shared-application';
        spec.sharedBy = {
          lead: 'eastvale',
          members: ['eastvale', 'northmoor'],
        };
      }),
      changed('SystemAssessment', ({ spec }) => {
        spec.owner = 'northmoor';
      }),
    ],
    fields: [],
  },
  {
    rule: 'role-force-is-force',
    name: 'a role in a team',
    documents: [
      team('records'),
      changed(
        'Group',
        ({ spec }) => {
          spec.role.force = 'records';
        },
        ({ spec }) => spec.type === 'role',
      ),
    ],
    fields: ['spec.role.force'],
  },
  {
    rule: 'members-are-forces',
    name: 'teams among forces',
    documents: [
      team('records'),
      changed('System', ({ spec }) => {
        spec.type = 'shared-application';
        spec.sharedBy = { lead: 'eastvale', members: ['eastvale', 'records'] };
      }),
      changed('Initiative', ({ spec }) => {
        spec.forces = ['records'];
      }),
      team('alliance', {
        type: 'collaboration',
        collaboration: { members: ['records', 'eastvale'] },
      }),
    ],
    fields: [
      'spec.sharedBy.members[1]',
      'spec.forces[0]',
      'spec.collaboration.members[0]',
    ],
  },
  {
    rule: 'legacy-profile-type',
    name: 'the risk method as a profile',
    documents: [
      changed('SystemAssessment', ({ spec }) => {
        spec.legacy.profile = 'example-risk-method';
      }),
    ],
    fields: ['spec.legacy.profile'],
  },
  {
    rule: 'risk-framework-type',
    name: 'a legacy profile as the method',
    documents: [
      changed('RiskAssessment', ({ spec }) => {
        spec.framework = 'example-legacy-profile';
      }),
    ],
    fields: ['spec.framework'],
  },
  {
    rule: 'acceptance-role-known',
    name: 'a role that the framework does not have',
    documents: [
      changed('RiskAssessment', ({ spec }) => {
        spec.acceptance.role = 'accreditor';
      }),
    ],
    fields: ['spec.acceptance.role'],
  },
  {
    rule: 'roadmap-phase-type',
    name: 'an enabler as a phase',
    documents: [
      changed('Initiative', ({ spec }) => {
        spec.roadmapPhase = 'safe-by-default';
      }),
    ],
    fields: ['spec.roadmapPhase'],
  },
  {
    rule: 'roadmap-phase-type',
    name: 'a force that stands in an enabler',
    documents: [
      changed(
        'Group',
        ({ spec }) => {
          spec.force.roadmap = [
            { phase: 'safe-by-default', state: 'under-way' },
          ];
        },
        ({ spec }) => spec.type === 'police-force',
      ),
    ],
    fields: ['spec.force.roadmap[0].phase'],
  },
  {
    rule: 'dispensation-checks-exist',
    name: 'a check that does not exist',
    documents: [
      changed('Dispensation', ({ spec }) => {
        spec.checks = ['single-sign-on', 'single-sign-of'];
      }),
    ],
    fields: ['spec.checks[1]'],
  },
  {
    rule: 'dispensation-checks-exist',
    name: 'a check of another principle',
    documents: [
      changed('Principle', ({ metadata }) => {
        metadata.name = 'another';
      }),
      changed('Dispensation', ({ spec }) => {
        spec.principle = 'another';
      }),
    ],
    fields: ['spec.checks[0]'],
  },
];

describe('registerRules', () => {
  it.each(cases)('$rule: $name', ({ rule, documents, fields }) => {
    const findings = checkRegister(registerWith(...documents));
    expect(findings.map(finding => [finding.rule, finding.field])).toEqual(
      fields.map(field => [rule, field]),
    );
    for (const { line, column } of findings) {
      expect(line).toBeGreaterThan(1);
      expect(column).toBeGreaterThan(1);
    }
  });

  it('are all shown to break', () => {
    const broken = cases
      .filter(({ fields }) => fields.length > 0)
      .map(({ rule }) => rule);
    const ids = registerRules.map(({ id }) => id);
    expect([...new Set(broken)].sort()).toEqual([...ids].sort());
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('bear with a register of which nothing else is there', () => {
    for (const document of examples) {
      expect(() => checkRegister([document])).not.toThrow();
    }
  });
});
