import fc from 'fast-check';
import { stringify } from 'yaml';
import { digestOf } from '../digest';
import { restrictedKinds } from '../schema';
import { exampleFiles, exampleOf } from './__fixtures__/examples';
import { describeFileError } from './describeFileError';
import { parseRegistryFile } from './parseRegistryFile';

function parse(text: string, namespace = 'demo') {
  return parseRegistryFile({
    registry: 'demo',
    path: 'systems/x.yaml',
    text,
    namespace,
  });
}

function linesOf(text: string): string[] {
  return parse(text).errors.map(describeFileError);
}

const group = `apiVersion: backstage.io/v1alpha1
kind: Group
metadata: { name: eastvale }
spec: { type: team, children: [] }
`;

describe('parseRegistryFile', () => {
  it('gives each document its namespace, reference, line and digest', () => {
    const { documents, errors } = parse(
      `# Two teams\n${group}---\n${group.replace('{ name: eastvale }', '{ name: Other, namespace: public }')}`,
    );
    expect(errors).toEqual([]);
    expect(documents).toMatchObject([
      {
        ref: 'group:demo/eastvale',
        registry: 'demo',
        file: 'systems/x.yaml',
        line: 2,
        document: 1,
        entity: { metadata: { name: 'eastvale', namespace: 'demo' } },
      },
      { ref: 'group:public/other', line: 7, document: 2 },
    ]);
    expect(documents[0].digest).toBe(digestOf(documents[0].entity));
  });

  it('remembers where references stand', () => {
    const { documents } = parse(stringify(exampleOf('API')));
    expect(documents[0].positions).toEqual({
      'metadata.name': { line: 4, column: 9 },
      'spec.owner': { line: 9, column: 10 },
      'spec.system': { line: 10, column: 11 },
      'spec.codeTables[0].owner': { line: 15, column: 14 },
    });
  });

  it('finds nothing in a file of comments and empty documents', () => {
    expect(parse('')).toEqual({ documents: [], errors: [] });
    expect(parse('# nothing yet\n---\n---\n')).toEqual({
      documents: [],
      errors: [],
    });
  });

  it('reports every mistake of a document at once', () => {
    const lines = linesOf(`apiVersion: backstage.io/v1alpha1
kind: System
metadata:
  name: eastvale-rms
  colour: blue
spec:
  type: force-app
  class: public-saas
  singleSignOn: true
  liveSince: 2026-02-31
  purpose: ''
  lifecycle: 4
  hosting:
    clas: public-saas
    class: publc-saas
    supportLocations: [GB, uk]
  instance:
    version: 7.4
  cloud:
    wave: 0
    status:
    sourceDecommissioned: 'yes'
  support: none
  evidence:
    - claim: hosting
      source: Register
      date: 2024
`);
    expect(lines).toEqual([
      'systems/x.yaml:5:3 error metadata.colour: There is no such field here; found colour; allowed: name, namespace, title, description, labels, annotations, tags, links',
      'systems/x.yaml:7:3 error spec.owner: The field is missing and must be given; allowed: a reference: name, kind:name or kind:namespace/name',
      'systems/x.yaml:7:9 error spec.type: found "force-app"; allowed: force-application, shared-application, national-system',
      expect.stringMatching(
        /^systems\/x.yaml:8:3 error spec.class: There is no such field here; found class; .* \(did you mean spec.hosting.class\?\)$/,
      ),
      expect.stringMatching(
        /:9:3 error spec.singleSignOn: .* \(did you mean spec.identity.singleSignOn of a SystemAssessment\?\)$/,
      ),
      'systems/x.yaml:10:14 error spec.liveSince: found "2026-02-31"; allowed: a day that exists, such as 2026-11-21',
      'systems/x.yaml:11:12 error spec.purpose: The text is empty. Leave the field out where it is not known',
      'systems/x.yaml:12:14 error spec.lifecycle: found 4; allowed: proposed, in-delivery, live, retiring, decommissioned',
      'systems/x.yaml:14:5 error spec.hosting.clas: There is no such field here; found clas; allowed: class, provider, region, supportLocations, landingZone (did you mean spec.hosting.class?)',
      expect.stringMatching(
        /:15:12 error spec.hosting.class: found "publc-saas"; allowed: public-saas, .* \(did you mean public-saas\?\)$/,
      ),
      'systems/x.yaml:16:28 error spec.hosting.supportLocations[1]: found "uk"; allowed: a country code of two capital letters, such as GB',
      "systems/x.yaml:18:14 error spec.instance.version: found 7.4; allowed: text (did you mean '7.4' in quotes?)",
      'systems/x.yaml:20:11 error spec.cloud.wave: found 0; allowed: a whole number from 1 to 99',
      expect.stringMatching(
        /:21:5 error spec.cloud.status: The field has no value. Leave the field out where it is not known; allowed: not-assessed, /,
      ),
      'systems/x.yaml:22:27 error spec.cloud.sourceDecommissioned: found "yes"; allowed: true or false',
      'systems/x.yaml:23:12 error spec.support: found "none"; allowed: fields model, serviceLevel, vendorSupportEnds, hardwareSupportEnds, licenceEnds, plannedReplacement, contractEnds, contractBreaks',
      "systems/x.yaml:27:13 error spec.evidence[0].date: found 2024; allowed: a date such as 2026-11-21, 2026-11 or 2026 (did you mean '2024' in quotes?)",
    ]);
  });

  it('names document, entity and field', () => {
    const { errors } = parse(`${group}---\n${group.replace('team', 'teem')}`);
    expect(errors).toEqual([
      {
        file: 'systems/x.yaml',
        line: 9,
        column: 15,
        document: 2,
        entity: 'Group eastvale',
        field: 'spec.type',
        severity: 'error',
        rule: 'allowed-value',
        message: 'The value is not on the list of the field.',
        found: '"teem"',
        allowed:
          'police-force, region, country, national-body, collaboration, team, role',
        suggestion: 'team',
      },
    ]);
  });

  it('keeps the sound documents of a file apart from the others', () => {
    const { documents, errors } = parse(
      `${group}---\nkind: Sytem\n---\napiVersion: v1\n---\n- a\n---\n${group}`,
    );
    expect(documents.map(({ document }) => document)).toEqual([1]);
    expect(errors.map(describeFileError)).toEqual([
      expect.stringMatching(
        /:6:7 error kind: found "Sytem"; allowed: Group, .* \(did you mean System\?\)$/,
      ),
      expect.stringMatching(
        /:8:1 error kind: The document does not say of which kind it is; allowed: Group, /,
      ),
      'systems/x.yaml:10:1 error found a list of 1 item; allowed: fields apiVersion, kind, metadata, spec',
      'systems/x.yaml:14:19 error metadata.name: The document on line 1 of this file has the same kind and name',
    ]);
  });

  it('asks for the API version of the kind', () => {
    expect(linesOf(group.replace('backstage.io/v1alpha1', 'v1'))).toEqual([
      'systems/x.yaml:1:13 error apiVersion: found "v1"; allowed: backstage.io/v1alpha1',
    ]);
  });

  it.each([
    ['a: [1', 'yaml-syntax', 1],
    ['kind: Group\n\tspec: x', 'yaml-syntax', 2],
    ['kind: Group\nkind: Group', 'yaml-syntax', 2],
    ['kind: "Group', 'yaml-syntax', 1],
    ['kind: !secret Group', 'yaml-syntax', 1],
    ['a: *nowhere', 'yaml-syntax', 1],
  ])('says where %j is not YAML', (text, rule, line) => {
    const { errors, documents } = parse(text);
    expect(errors[0]).toMatchObject({ rule, line, document: 1 });
    expect(documents).toEqual([]);
  });

  it('shows the line that is not YAML unless it may be restricted', () => {
    const open = parse('kind: Group\nspec: a: b');
    expect(open.errors[0]).toMatchObject({ found: '"spec: a: b"' });
    expect(open.errors[0]).not.toHaveProperty('restricted');
    expect(parse('spec: a: b').errors[0].restricted).toBe(true);
    const mixed = parse('kind: Group\n---\nkind: RiskAssessment\nspec: a: b');
    expect(
      mixed.errors.find(({ rule }) => rule === 'yaml-syntax')?.restricted,
    ).toBe(true);
  });

  it.each([
    ['has its kind on an indented line', ' kind: RiskAssessment'],
    ['has no kind any more', 'metadata: { name: mine }'],
    ['has its kind misspelt', 'kind: RiskAssesment'],
    ['has nothing but its name', 'kind: System\nname: ra-0123456789'],
  ])(
    'does not show a line that is not YAML where a document %s',
    (_, start) => {
      const { errors } = parse(`kind: Group\n---\n${start}\nspec: a: b`);
      expect(errors.length).toBeGreaterThan(0);
      for (const { rule, restricted } of errors) {
        expect(rule !== 'yaml-syntax' || restricted).toBe(true);
      }
    },
  );

  it.each(restrictedKinds)(
    'marks the errors of a %s, and whose it is',
    kind => {
      const document = { ...exampleOf(kind), status: 'secret' };
      const { errors } = parse(stringify(document));
      expect(errors).toMatchObject([
        { restricted: true, forces: ['group:demo/eastvale'] },
      ]);
      expect(errors).toHaveLength(1);
    },
  );

  it.each([
    ['has no owner', undefined],
    ['has an owner that is no reference', 'Eastvale Police!'],
    ['has several owners', ['eastvale']],
  ])('does not say whose a document is that %s', (_, owner) => {
    const document = exampleOf('RiskAssessment');
    document.spec.owner = owner;
    const { errors } = parse(stringify(document));
    expect(errors[0]).toMatchObject({ restricted: true });
    expect(errors[0]).not.toHaveProperty('forces');
  });

  it('marks a restricted document that a file has twice', () => {
    const text = stringify(exampleOf('RiskAssessment'));
    expect(parse(`${text}---\n${text}`).errors).toMatchObject([
      {
        rule: 'duplicate-entity',
        restricted: true,
        forces: ['group:demo/eastvale'],
      },
    ]);
  });

  it('refuses aliases that multiply without end', () => {
    const levels = Array.from(
      { length: 9 },
      (_, level) =>
        `l${level + 1}: &l${level + 1} [${'*l'}${level}, *l${level}, *l${level}, *l${level}]`,
    );
    const { errors } = parse(`kind: Group\nl0: &l0 x\n${levels.join('\n')}`);
    expect(errors).toMatchObject([{ rule: 'yaml-syntax' }]);
  });

  it('reads aliases', () => {
    const { errors, documents } = parse(`apiVersion: backstage.io/v1alpha1
kind: Group
metadata: { name: eastvale, title: &name Eastvale }
spec: { type: team, children: [], profile: { displayName: *name } }
`);
    expect(errors).toEqual([]);
    expect(documents[0].entity.spec).toMatchObject({
      profile: { displayName: 'Eastvale' },
    });
  });

  it('reports nesting that is too deep', () => {
    const { errors } = parse('['.repeat(100_000));
    expect(errors[0]).toMatchObject({ severity: 'error', rule: 'yaml-syntax' });
  });

  it('never throws, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), text => {
        expect(linesOf(text)).toBeInstanceOf(Array);
      }),
      { numRuns: 500 },
    );
  });

  it('never throws, however an example is damaged', () => {
    const texts = exampleFiles.map(({ text }) => text);
    fc.assert(
      fc.property(
        fc.constantFrom(...texts),
        fc.array(
          fc.record({
            at: fc.nat(3000),
            remove: fc.nat(20),
            insert: fc.oneof(
              fc.constantFrom(
                '\n',
                ': ',
                '- ',
                '{',
                ']',
                '"',
                '&a ',
                '*a',
                '---\n',
                'null',
                '1e999',
                '__proto__: x\n',
              ),
              fc.string({ maxLength: 5 }),
            ),
          }),
          { maxLength: 4 },
        ),
        (text, damages) => {
          const damaged = damages.reduce(
            (current, { at, remove, insert }) =>
              current.slice(0, at % current.length) +
              insert +
              current.slice((at % current.length) + remove),
            text,
          );
          expect(linesOf(damaged)).toBeInstanceOf(Array);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('never throws, whatever stands in a field', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...exampleFiles.map(({ text }) => text)),
        fc.nat(),
        fc.jsonValue({ maxDepth: 2 }),
        (text, place, value) => {
          const [first] = text.split('\n---\n');
          const lines = first.split('\n');
          const fields = lines.flatMap((line, index) =>
            /^ +\w+: \S/.test(line) ? [index] : [],
          );
          const index = fields[place % fields.length];
          lines[index] = lines[index].replace(
            /: .*/,
            `: ${JSON.stringify(value)}`,
          );
          expect(linesOf(lines.join('\n'))).toBeInstanceOf(Array);
        },
      ),
      { numRuns: 500 },
    );
  });
});
