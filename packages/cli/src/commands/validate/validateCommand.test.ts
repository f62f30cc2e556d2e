import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { run } from '../../__fixtures__/TestTerminal';
import { force, testRegister } from '../../__fixtures__/testRegister';

const broken = `# One mistake of each sort
apiVersion: backstage.io/v1alpha1
kind: System
metadata:
  name: broken
spec:
  owner: nobody
  type: force-application
  hosting:
    class: publc-saas
  cloud:
    disposition: retain
---
apiVersion: blueprint.policing/v1alpha1
kind: SystemAssessment
metadata:
  name: sa-0123456789
spec:
  system: eastvale-caseworks-rms
  owner: eastvale
`;

describe('blueprint validate', () => {
  it('finds nothing wrong with sound registries', async () => {
    const { folder } = testRegister();
    expect(await run(folder, ['validate'])).toEqual({
      exitCode: 0,
      output: 'no errors, no warnings; 18 sound documents in 15 files\n',
      warnings: '',
    });
  });

  it('writes one line for each problem, in the order of the files', async () => {
    const { folder, write } = testRegister();
    write('register/examples/broken/system.yaml', broken);
    write('register/extra/no.yaml', 'kind: [');
    write('register/extra/latin1.yml', Buffer.from([0x6e, 0xe9]));
    const { exitCode, output } = await run(folder, ['validate', 'register']);
    expect(exitCode).toBe(1);
    expect(output.split('\n')).toEqual([
      expect.stringMatching(
        /^register\/examples\/broken\/system.yaml:10:12 {4}error {3}spec.hosting.class: found "publc-saas"; allowed: public-saas, .* \(did you mean public-saas\?\)$/,
      ),
      'register/examples/broken/system.yaml:12:5     warning spec.cloud.revisitOn: A decision to retain a system should say when it is looked at again',
      expect.stringMatching(
        /^register\/examples\/system-assessment.yaml:\d+:11 error {3}spec.system: The system has an assessment already: broken\/system.yaml, line 14. Only that one counts; found system:example\/eastvale-caseworks-rms$/,
      ),
      'register/extra/latin1.yml                     error   The file is not text in UTF-8. Save it again with that encoding',
      'register/extra/no.yaml:1:8                    error   The line is indented differently from the lines it belongs to; found "kind: ["',
      '4 errors, 1 warning; 19 sound documents in 18 files',
      '',
    ]);
  });

  it('reports only on what is asked for, and reads the rest for references', async () => {
    const { folder, write } = testRegister();
    write('register/examples/broken.yaml', broken);
    write(
      'register/extra/forces.yaml',
      `${force('westmere')}---\n${force('lowmere', '    region: null\n')}`,
    );
    write(
      'register/extra/team.yaml',
      `apiVersion: backstage.io/v1alpha1
kind: Group
metadata: { name: records }
spec: { type: team, children: [], parent: example/eastvale, members: [nobody] }
`,
    );
    const { exitCode, output } = await run(join(folder, 'register'), [
      'validate',
      'extra/team.yaml',
    ]);
    expect(exitCode).toBe(1);
    expect(output).toBe(
      `extra/team.yaml:4:71 error spec.members[0]: The register has no User of this name; found "nobody"
1 error, no warnings; 1 sound document in 1 file
`,
    );
  });

  it('shows the whole path of a file that stands elsewhere', async () => {
    const { folder, write } = testRegister();
    write('register/extra/x.yaml', 'kind: Nothing');
    const { output } = await run(join(folder, 'register/examples'), [
      'validate',
      '../extra',
    ]);
    expect(output).toContain(`${folder}/register/extra/x.yaml:1:7 error kind:`);
  });

  it('lets references point outside of part of a register', async () => {
    const { folder, write } = testRegister();
    write(
      'register/extra/team.yaml',
      force('eastmere', '').replace('[]', '[a]'),
    );
    const validate = (severity: string) =>
      run(folder, ['validate', '--references', severity]);
    expect((await validate('error')).exitCode).toBe(1);
    expect(await validate('warning')).toMatchObject({
      exitCode: 0,
      output: expect.stringContaining('no errors, 1 warning;'),
    });
    expect((await validate('off')).output).toContain('no errors, no warnings;');
  });

  it('shows where an expression of a scorecard is wrong', async () => {
    const { folder, write } = testRegister();
    write(
      'register/extra/scorecard.yaml',
      `apiVersion: blueprint.policing/v1alpha1
kind: Scorecard
metadata: { name: extra }
spec:
  basis: our-extension
  status: live
  version: 1.0.0
  source: { title: Test }
  leastCoverage: 0.4
  levels:
    - { id: diverging, title: Diverging, assuredConformance: 0, coverage: 0 }
  constants:
    cloudHosting: [public-saas]
  checks:
    - id: wrong
      title: It is wrong
      principles: [example/one-sign-in]
      weight: 1
      severity: low
      expression: identity.singleSignOff
      remediation: Mend it.
`,
    );
    const { exitCode, output } = await run(folder, ['validate']);
    expect(exitCode).toBe(1);
    expect(output).toMatch(
      /^register\/extra\/scorecard.yaml:20:19 error spec.checks\[0\].expression: .*singleSignOff.* \(line 1, column \d+ of the expression\)/,
    );
  });

  it('writes JSON', async () => {
    const { folder, write } = testRegister();
    write('register/extra/x.yaml', force('x').replace('children', 'childrn'));
    const { exitCode, output } = await run(folder, [
      'validate',
      'register/extra',
      '--format',
      'json',
    ]);
    expect(exitCode).toBe(1);
    expect(JSON.parse(output)).toEqual({
      summary: { files: 1, documents: 0, errors: 2, warnings: 0 },
      problems: [
        {
          registry: 'extra',
          file: 'register/extra/x.yaml',
          line: 6,
          column: 3,
          document: 1,
          entity: 'Group x',
          field: 'spec.children',
          severity: 'error',
          rule: 'missing-field',
          message: 'The field is missing and must be given.',
          allowed:
            'a list: a reference: name, kind:name or kind:namespace/name',
        },
        {
          registry: 'extra',
          file: 'register/extra/x.yaml',
          line: 7,
          column: 3,
          document: 1,
          entity: 'Group x',
          field: 'spec.childrn',
          severity: 'error',
          rule: 'unknown-field',
          message: 'There is no such field here.',
          found: 'childrn',
          allowed:
            'type, profile, parent, children, members, force, role, collaboration, evidence',
          suggestion: 'spec.children',
        },
      ],
    });
  });

  it('writes JUnit XML that build servers can read', async () => {
    const { folder, write } = testRegister();
    write(
      'register/extra/<odd> & "name".yaml',
      force('x').replace('police-force', '"\\u0001<police> & \\ud800 ]]>"'),
    );
    write(
      'register/extra/warned.yaml',
      force('y').replace('[]', '[example/eastvale, example/eastvale]'),
    );
    const { exitCode, output } = await run(folder, [
      'validate',
      '--format',
      'junit',
    ]);
    expect(exitCode).toBe(1);
    expect(XMLValidator.validate(output)).toBe(true);
    // eslint-disable-next-line no-control-regex
    expect(output).not.toMatch(/[\u0000-\u0008\ud800-\udfff]/);
    const { testsuites } = new XMLParser({
      ignoreAttributes: false,
      attributeNamePrefix: '',
    }).parse(output);
    expect(testsuites).toMatchObject({ tests: '17', failures: '1' });
    expect(testsuites.testsuite).toMatchObject([
      { name: 'examples', tests: '15', failures: '0', errors: '0' },
      {
        name: 'extra',
        tests: '2',
        failures: '1',
        testcase: [
          {
            name: 'register/extra/<odd> & "name".yaml',
            classname: 'extra',
            failure: {
              type: 'validation',
              message: expect.stringContaining('<police> & \ufffd ]]>'),
            },
          },
          {
            name: 'register/extra/warned.yaml',
            'system-out': expect.stringContaining('more than once'),
          },
        ],
      },
    ]);
  });

  it('uses colours only for people', async () => {
    const { folder, write } = testRegister();
    write('register/extra/x.yaml', 'kind: Nothing');
    const plain = await run(folder, ['validate']);
    const coloured = await run(folder, ['validate'], { colours: true });
    expect(plain.output).not.toContain('\u001b');
    expect(coloured.output).toContain('\u001b[31merror\u001b[39m');
    // eslint-disable-next-line no-control-regex
    expect(coloured.output.replace(/\u001b\[\d+m/g, '')).toBe(plain.output);
  });

  it('reads neither hidden files nor what links point at', async () => {
    const { folder, write } = testRegister();
    write('outside/x.yaml', 'kind: Nothing');
    write('register/extra/.hidden/x.yaml', 'kind: Nothing');
    write('register/extra/node_modules/x/x.yaml', 'kind: Nothing');
    write('register/extra/notes.txt', 'kind: Nothing');
    symlinkSync(join(folder, 'outside'), join(folder, 'register/extra/link'));
    symlinkSync(
      join(folder, 'outside/x.yaml'),
      join(folder, 'register/extra/x.yaml'),
    );
    expect((await run(folder, ['validate'])).exitCode).toBe(0);
  });

  it.each([
    [['validate', 'nowhere'], 'There is no file or folder nowhere.'],
    [['validate', '--config', 'no.yaml'], 'There is no configuration no.yaml.'],
    [['validate', '--format', 'xml'], "argument 'xml' is invalid"],
    [['validate', '--colour'], "unknown option '--colour'"],
    [['valid'], 'Did you mean validate?'],
    [[], 'Usage: blueprint'],
  ])('says what is wrong with %j and gives exit code 2', async (line, text) => {
    const { folder } = testRegister();
    const { exitCode, warnings, output } = await run(folder, line);
    expect(exitCode).toBe(2);
    expect(warnings).toContain(text);
    expect(output).toBe('');
  });

  it('says so when the configuration cannot be read', async () => {
    const { folder, write } = testRegister();
    write('app-config.yaml', 'blueprint: [');
    expect(await run(folder, ['validate'])).toMatchObject({
      exitCode: 2,
      warnings: expect.stringMatching(
        /^error: The configuration .*app-config.yaml cannot be read: /,
      ),
    });
  });

  it('gives help without failing', async () => {
    const { folder } = testRegister();
    const { exitCode, output } = await run(folder, ['validate', '--help']);
    expect(exitCode).toBe(0);
    expect(output).toContain('Usage: blueprint validate [options] [paths...]');
  });
});
