import { assessment, file, force, system } from '../__fixtures__/documents';
import { registry } from '../__fixtures__/registries';
import { findings } from './findings';
import { readText } from './readRegistryFile';
import { Register } from './Register';

const demo = registry('demo', { namespace: 'demo' });

async function problemsOf(files: Record<string, string>) {
  const register = new Register([demo]);
  const read = await Promise.all(
    Object.entries(files).map(async ([path, text]) => ({
      registry: 'demo',
      path,
      contentDigest: text,
      method: 'method',
      ...(await readText(text, path, demo)),
    })),
  );
  register.apply(read, [], '2026-11-21T00:00:00.000Z');
  return [...findings(register)].map(({ problem }) => problem);
}

const eastvale = file(force('eastvale'), system('rms', 'eastvale'));

describe('findings', () => {
  it('has none for files that fit together', async () => {
    await expect(
      problemsOf({
        'a.yaml': eastvale,
        'b.yaml': assessment('sa-0123456789', 'rms', 'eastvale'),
      }),
    ).resolves.toEqual([]);
  });

  it('names both places where an entity is defined twice', async () => {
    await expect(
      problemsOf({ 'a.yaml': eastvale, 'b.yaml': system('rms', 'eastvale') }),
    ).resolves.toEqual([
      {
        file: 'b.yaml',
        line: 2,
        document: 1,
        entity: 'System rms',
        field: 'metadata.name',
        severity: 'error',
        rule: 'duplicate-entity',
        message: expect.stringMatching(
          /already: a\.yaml, line \d+, of the registry demo\. Only that one counts/,
        ),
      },
    ]);
  });

  it('does not name the other place of a restricted document', async () => {
    const text = assessment('sa-0123456789', 'rms', 'eastvale');
    const [problem] = await problemsOf({
      'a.yaml': eastvale,
      'northmoor/b.yaml': text,
      'northmoor/c.yaml': text,
    });
    expect(problem).toMatchObject({
      file: 'northmoor/c.yaml',
      rule: 'duplicate-entity',
      restricted: true,
    });
    expect(problem.message).not.toContain('b.yaml');
  });

  it('warns of a reference to nothing', async () => {
    await expect(
      problemsOf({ 'a.yaml': system('rms', 'eastvale', 'product: caseworks') }),
    ).resolves.toEqual([
      expect.objectContaining({
        field: 'spec.owner',
        found: '"group:demo/eastvale"',
      }),
      {
        file: 'a.yaml',
        line: 9,
        document: 1,
        entity: 'System rms',
        field: 'spec.product',
        severity: 'warning',
        rule: 'dangling-reference',
        message: expect.any(String),
        found: '"product:demo/caseworks"',
      },
    ]);
  });

  it('does not judge references to what does not come from registries', async () => {
    await expect(
      problemsOf({
        'a.yaml': file(
          force('eastvale'),
          system('rms', 'eastvale', 'domain: crime'),
        ),
      }),
    ).resolves.toEqual([]);
  });

  it('does not say what a restricted document points at', async () => {
    const problems = await problemsOf({
      'a.yaml': file(
        force('eastvale'),
        assessment('sa-0123456789', 'canary', 'eastvale'),
      ),
    });
    expect(problems).toMatchObject([
      { field: 'spec.system', rule: 'dangling-reference' },
    ]);
    expect(JSON.stringify(problems)).not.toMatch(/canary/);
  });

  it('wants a force as the owner of a restricted document', async () => {
    const team = force('eastvale').replace(/type: .*\n/, 'type: team\n');
    await expect(
      problemsOf({
        'a.yaml': file(
          team.replace(/ {2}force:[^]*/, ''),
          system('rms', 'eastvale'),
          assessment('sa-0123456789', 'rms', 'eastvale'),
        ),
      }),
    ).resolves.toMatchObject([
      {
        field: 'spec.owner',
        rule: 'restricted-owner-is-force',
        severity: 'error',
      },
    ]);
  });
});
