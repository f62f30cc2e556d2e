import type { RegisterFileError } from '@policing/plugin-blueprint-common';
import { assessment, file, force, system } from '../__fixtures__/documents';
import { registry } from '../__fixtures__/registries';
import { ProblemOwners } from './ProblemOwners';
import { readText } from './readRegistryFile';
import { Register } from './Register';

const demo = registry('demo', { namespace: 'demo' });

const files: Record<string, string> = {
  'forces.yaml': file(
    force('eastvale'),
    force('northmoor'),
    system('rms', 'eastvale'),
  ),
  'eastvale/risks/a.yaml': assessment('sa-0000000001', 'rms', 'eastvale'),
  'eastvale/systems.yaml': system('crime', 'eastvale'),
  'northmoor/a.yaml': assessment('sa-0000000002', 'rms', 'northmoor'),
  'shared/a.yaml': file(
    assessment('sa-0000000003', 'rms', 'eastvale'),
    assessment('sa-0000000004', 'rms', 'northmoor'),
  ),
  'stray/a.yaml': assessment('sa-0000000005', 'rms', 'nobody'),
};

async function registerOf() {
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
  return register;
}

/** What is made of a problem: open, or restricted and of which forces. */
async function judge(problem: Partial<RegisterFileError>) {
  const register = await registerOf();
  const path = problem.file!;
  const { restricted, forces } = new ProblemOwners(register).complete(
    { severity: 'error', rule: 'a-rule', message: '', ...problem, file: path },
    'demo',
    register.file({ registry: 'demo', path }),
  );
  return restricted ? (forces ?? 'not known') : 'open';
}

const eastvale = ['group:demo/eastvale'];
const northmoor = ['group:demo/northmoor'];

describe('ProblemOwners', () => {
  it.each<[string, Partial<RegisterFileError>, unknown]>([
    [
      'an open document',
      { file: 'eastvale/systems.yaml', forces: eastvale },
      'open',
    ],
    [
      'a document that names its force',
      { file: 'eastvale/risks/new.yaml', restricted: true, forces: northmoor },
      northmoor,
    ],
    [
      'a document that names no force: as its file was last read',
      {
        file: 'northmoor/a.yaml',
        restricted: true,
        forces: ['group:demo/estvale'],
      },
      northmoor,
    ],
    [
      'one of several documents of a file',
      {
        file: 'shared/a.yaml',
        restricted: true,
        entity: 'SystemAssessment sa-0000000004',
      },
      northmoor,
    ],
    [
      'a file with documents of several forces',
      { file: 'shared/a.yaml', restricted: true },
      [...eastvale, ...northmoor],
    ],
    [
      'a new file in a folder of one force',
      { file: 'eastvale/risks/new.yaml', restricted: true },
      eastvale,
    ],
    [
      'a new file in a folder that has none, below one that has',
      { file: 'eastvale/new/new.yaml', restricted: true },
      eastvale,
    ],
    [
      'a new file in a folder of several forces',
      { file: 'shared/new.yaml', restricted: true },
      'not known',
    ],
    [
      'a new file beside folders of several forces',
      { file: 'new/new.yaml', restricted: true },
      'not known',
    ],
    [
      'a file whose owner is no force',
      { file: 'stray/a.yaml', restricted: true },
      'not known',
    ],
    [
      'a registry that cannot be read',
      { file: '.', rule: 'unusable-file' },
      'open',
    ],
    [
      'a file without restricted documents that cannot be used any more',
      { file: 'eastvale/systems.yaml', rule: 'unusable-file' },
      'open',
    ],
    [
      'a file with restricted documents that cannot be used any more',
      { file: 'northmoor/a.yaml', rule: 'unusable-file' },
      northmoor,
    ],
    [
      'a folder that cannot be read any more',
      { file: 'eastvale/risks', rule: 'unusable-file' },
      eastvale,
    ],
    [
      'a file that could never be read',
      { file: 'unheard/of.yaml', rule: 'unusable-file' },
      'not known',
    ],
  ])('%s', async (_, problem, expected) => {
    await expect(judge(problem)).resolves.toEqual(expected);
  });
});
