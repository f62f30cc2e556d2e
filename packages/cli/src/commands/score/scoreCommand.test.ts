import { run } from '../../__fixtures__/TestTerminal';
import { testRegister } from '../../__fixtures__/testRegister';

const second = `apiVersion: backstage.io/v1alpha1
kind: System
metadata: { name: eastvale-fleet, namespace: other }
spec: { owner: example/eastvale, type: force-application }
`;

async function score(
  folder: string,
  arguments_: string[] = [],
  date = '2026-11-21',
) {
  return await run(folder, ['score', '--date', date, ...arguments_]);
}

describe('blueprint score', () => {
  it('writes one line for each system', async () => {
    const { folder, write } = testRegister();
    write('register/extra/fleet.yaml', second);
    const { exitCode, output, warnings } = await score(folder);
    expect(warnings).toBe('');
    expect(exitCode).toBe(0);
    expect(output.split('\n')).toEqual([
      'System                          Level         Conformance  Known  Assured  Legacy                 Risk               In cloud',
      'example/eastvale-caseworks-rms  not assessed  –            –      –        9.63–28.45 may be red  1 beyond appetite  no',
      'other/eastvale-fleet            not assessed  –            0 %    0 %      not assessed           not assessed       not known',
      '',
      '2 systems: 0 aligned, 0 partly aligned, 0 diverging, 2 not assessed',
      expect.stringMatching(
        /^Scored for 21 Nov 2026 by scorecard:example\/example-scorecard@1.0.0, definitions [0-9a-f]{12}$/,
      ),
      '',
    ]);
  });

  it('writes every check with outcome, facts and explanation', async () => {
    const { folder } = testRegister();
    const { output } = await score(folder, [
      '--system',
      'eastvale-caseworks-rms',
    ]);
    expect(output).toContain('system:example/eastvale-caseworks-rms\n');
    expect(output).toContain(
      'single-sign-on: People sign in with the directory of the force (weight 3, high)\n',
    );
    expect(output).toContain(
      'identity.singleSignOn = false, as of 14 Sep 2026, Directory report of September\n',
    );
    expect(output).toContain('riskassessment:example/ra-1b2c3d4e5f Accounts');
    const { output: all } = await score(folder, ['--checks']);
    expect(all).toBe(output);
  });

  it('writes JSON with everything, the same bytes each time', async () => {
    const { folder } = testRegister();
    const first = await score(folder, ['--json']);
    const again = await score(folder, ['--format', 'json']);
    expect(again.output).toBe(first.output);
    const report = JSON.parse(first.output);
    expect(report).toMatchObject({
      date: '2026-11-21',
      scorecard: 'scorecard:example/example-scorecard@1.0.0',
      definitionsDigest: expect.stringMatching(/^[0-9a-f]{64}$/),
      systems: [
        {
          ref: 'system:example/eastvale-caseworks-rms',
          date: '2026-11-21',
          checks: [
            {
              id: 'single-sign-on',
              outcome: 'dispensed',
              outcomeWithoutDispensation: 'fail',
              facts: [{ path: 'identity.singleSignOn', value: false }],
              why: expect.any(String),
            },
          ],
        },
      ],
    });
  });

  it('scores for the day it is given', async () => {
    const { folder } = testRegister();
    const outcomeOn = async (date: string) =>
      JSON.parse((await score(folder, ['--json'], date)).output).systems[0]
        .checks[0].outcome;
    expect(await outcomeOn('2027-06-30')).toBe('dispensed');
    expect(await outcomeOn('2027-07-01')).toBe('fail');
  });

  it('scores only the systems under the paths, among all others', async () => {
    const { folder, write } = testRegister();
    write('register/extra/fleet.yaml', second);
    const { output } = await score(folder, ['register/extra', '--json']);
    const { systems, scorecard } = JSON.parse(output);
    expect(systems.map(({ ref }: { ref: string }) => ref)).toEqual([
      'system:other/eastvale-fleet',
    ]);
    expect(scorecard).toBe('scorecard:example/example-scorecard@1.0.0');
  });

  it.each([
    'eastvale-fleet',
    'Eastvale-Fleet',
    'other/eastvale-fleet',
    'system:other/eastvale-fleet',
  ])('finds the system %s', async name => {
    const { folder, write } = testRegister();
    write('register/extra/fleet.yaml', second);
    const { output } = await score(folder, ['--json', '--system', name]);
    expect(JSON.parse(output).systems).toHaveLength(1);
  });

  it('scores what is sound and says that something is not', async () => {
    const { folder, write } = testRegister();
    write('register/extra/broken.yaml', second.replace('type', 'typ'));
    const { exitCode, output, warnings } = await score(folder, ['--json']);
    expect(exitCode).toBe(1);
    expect(JSON.parse(output).systems).toHaveLength(1);
    expect(warnings).toBe(
      '2 errors in the files: what is wrong was left out of the scores. See `blueprint validate`.\n',
    );
  });

  it.each([
    [
      ['--system', 'nothing'],
      'No file that was read holds the system nothing.',
    ],
    [['--system', ''], 'No file that was read holds the system .'],
    [['--date', '2026-02-31'], 'Give a day such as 2026-11-21.'],
    [['--date', 'today'], 'Give a day such as 2026-11-21.'],
  ])('says what is wrong with %j', async (line, text) => {
    const { folder } = testRegister();
    const { exitCode, warnings } = await run(folder, ['score', ...line]);
    expect(exitCode).toBe(2);
    expect(warnings).toContain(text);
  });
});
