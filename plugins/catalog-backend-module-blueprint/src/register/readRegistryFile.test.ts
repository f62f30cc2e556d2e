import { assessment, file, system } from '../__fixtures__/documents';
import { registry } from '../__fixtures__/registries';
import { UnusableFileError } from '../sources/RegistrySource';
import { readContent, readText } from './readRegistryFile';

const demo = registry('demo', { namespace: 'demo' });

describe('readText', () => {
  it('gives the documents of a good text, with their namespace', async () => {
    const { documents, problems } = await readText(
      file(system('rms', 'eastvale'), system('duty', 'eastvale')),
      'a.yaml',
      demo,
    );
    expect(problems).toEqual([]);
    expect(documents?.map(({ ref }) => ref)).toEqual([
      'system:demo/rms',
      'system:demo/duty',
    ]);
  });

  it('refuses the whole text for an error in one document', async () => {
    const { documents, problems } = await readText(
      file(system('rms', 'eastvale'), system('duty', 'eastvale', 'cloud: no')),
      'a.yaml',
      demo,
    );
    expect(documents).toBeUndefined();
    expect(problems).toMatchObject([
      { file: 'a.yaml', document: 2, field: 'spec.cloud', severity: 'error' },
    ]);
  });

  it('passes on no value of a restricted document', async () => {
    const { problems } = await readText(
      assessment('sa-0123456789', 'rms', 'eastvale').concat(
        '  criticality: { tier: canary }\n',
      ),
      'a.yaml',
      demo,
    );
    expect(problems).toHaveLength(1);
    expect(JSON.stringify(problems)).not.toMatch(/canary/);
  });

  it('says what the catalog would refuse without a word', async () => {
    const { documents, problems } = await readText(
      assessment('sa-0123456789', 'rms', 'e'.repeat(63)),
      'a.yaml',
      demo,
    );
    expect(documents).toBeUndefined();
    expect(problems).toEqual([
      {
        file: 'a.yaml',
        line: 2,
        document: 1,
        entity: 'SystemAssessment',
        severity: 'error',
        rule: 'platform-format',
        message: expect.stringMatching(/the owner of this document/),
        restricted: true,
      },
    ]);
  });
});

describe('readContent', () => {
  it('gives the text', async () => {
    await expect(
      readContent({ path: 'a.yaml', read: async () => 'text' }),
    ).resolves.toEqual({ text: 'text' });
  });

  it('turns an unusable file into a problem of that file', async () => {
    await expect(
      readContent({
        path: 'a.yaml',
        read: () => Promise.reject(new UnusableFileError('Too large.')),
      }),
    ).resolves.toEqual({
      problem: {
        file: 'a.yaml',
        severity: 'error',
        rule: 'unusable-file',
        message: 'Too large.',
      },
    });
  });

  it('lets any other failure through', async () => {
    await expect(
      readContent({
        path: 'a.yaml',
        read: () => Promise.reject(new Error('The network is down')),
      }),
    ).rejects.toThrow('The network is down');
  });
});
