import { appendFileSync, cpSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { resolvePackagePath } from '@backstage/backend-plugin-api';
import {
  createMockDirectory,
  mockServices,
} from '@backstage/backend-test-utils';
import {
  Estate,
  scenarioFactsOf,
  type ScenarioChangePreview,
} from '@policing/plugin-blueprint-common';
import { readCatalog } from '../__fixtures__/readCatalog';
import { createRegisterWriter } from '../changes';
import { Directory } from '../estate/Directory';
import { ScenarioChanges, type ScenarioWriting } from './ScenarioChanges';
import type { StoredScenario } from './ScenarioStore';

jest.setTimeout(60_000);

const RMS = 'system:demo/eastvale-caseworks-rms';
const FOREIGN = 'system:demo/northmoor-blueledger';
const FILE = 'eastvale/systems/caseworks-rms.yaml';

describe('turning steps of a scenario into changes of the register', () => {
  const folder = createMockDirectory().path;
  const entities = readCatalog('demo');
  const estate = Estate.fromEntities(entities);
  const directory = new Directory();
  directory.apply(entities, []);
  const original = resolve(
    resolvePackagePath('@policing/plugin-blueprint-backend'),
    '../../catalog/demo',
  );
  const scope = {
    reaches: ([force]: string[]) => force === 'group:demo/eastvale',
  };
  const writing = {
    person: 'user:demo/dev-sanghrajkar',
    changing: scope,
    reading: { register: { estate, directory, version: 1 } },
  } as unknown as ScenarioWriting;
  const basis = scenarioFactsOf(estate.system(RMS)!.spec);
  let scenario: StoredScenario;

  const changesFor = (changes: 'write' | 'none' = 'write') =>
    new ScenarioChanges({
      desk: {
        find: async () => scenario,
        nameOf: async (person: string) => person,
      } as never,
      writer: createRegisterWriter(
        mockServices.rootConfig({
          data: {
            blueprint: {
              registries: [
                { name: 'demo', namespace: 'demo', path: folder, changes },
              ],
            },
          },
        }),
      ),
    });
  const text = () => readFileSync(join(folder, FILE), 'utf8');
  const preview = (systems = [RMS]): Promise<ScenarioChangePreview> =>
    changesFor().preview(writing, 'id', { systems });

  beforeEach(() => {
    cpSync(original, folder, { recursive: true });
    scenario = {
      id: 'id',
      revision: 1,
      registry: 'demo',
      force: 'group:demo/eastvale',
      name: 'A secret name',
      description: '',
      archived: false,
      steps: [{ system: RMS, changes: { wave: 9 }, basis }],
      savedBy: 'user:demo/dev-sanghrajkar',
      savedAt: '2026-11-22T09:00:00.000Z',
    };
  });

  it('shows the exact lines, then writes them and nothing else', async () => {
    const before = text();
    const { steps, files, seal, method } = await preview();
    expect(method).toEqual({ kind: 'folder' });
    expect(steps).toEqual([
      { system: expect.objectContaining({ ref: RMS }), state: 'ready' },
    ]);
    expect(files[0].unified).toContain('+    wave: 9\n');
    expect(text()).toBe(before);
    const result = await changesFor().apply(writing, 'id', {
      systems: [RMS],
      seal,
    });
    expect(result).toEqual({
      kind: 'written',
      files: [expect.stringContaining(FILE)],
    });
    expect(text()).toBe(before.replace(/\n {4}wave: \d+\n/, '\n    wave: 9\n'));
    expect((await preview()).steps[0].state).toBe('moved');
  });

  it('refuses where the file or the scenario moved since the lines were seen', async () => {
    const { seal } = await preview();
    appendFileSync(join(folder, FILE), '# A remark.\n');
    const before = text();
    await expect(
      changesFor().apply(writing, 'id', { systems: [RMS], seal }),
    ).rejects.toThrow(/changed since you saw the lines/);
    const again = await preview();
    scenario = { ...scenario, revision: 2 };
    await expect(
      changesFor().apply(writing, 'id', { systems: [RMS], seal: again.seal }),
    ).rejects.toThrow(/changed since/);
    expect(text()).toBe(before);
  });

  it('says of each step why nothing is changed', async () => {
    scenario.steps = [
      { system: RMS, changes: { wave: 9 }, basis: { ...basis, wave: 77 } },
      { system: FOREIGN, changes: { wave: 9 }, basis: {} },
      { system: 'system:demo/none', changes: { wave: 9 }, basis: {} },
    ];
    const { steps, files, seal } = await preview([
      RMS,
      FOREIGN,
      'system:demo/none',
    ]);
    expect(steps.map(({ state }) => state)).toEqual([
      'moved',
      'not-yours',
      'gone',
    ]);
    expect(files).toEqual([]);
    await expect(
      changesFor().apply(writing, 'id', {
        systems: [RMS, FOREIGN, 'system:demo/none'],
        seal,
      }),
    ).rejects.toThrow(/nothing|none of the chosen/i);
  });

  it('holds steps to the rules of the register, and passes over what is so already', async () => {
    scenario.steps = [
      { system: RMS, changes: { status: basis.status }, basis },
    ];
    expect((await preview()).steps[0].state).toBe('nothing-to-change');
    scenario.steps = [
      {
        system: RMS,
        changes: { plannedStart: '2030-01-01', plannedFinish: '2029-01-01' },
        basis,
      },
    ];
    const [step] = (await preview()).steps;
    expect(step.state).toBe('problem');
    expect(step.why).toBeTruthy();
  });

  it('changes nothing where nobody may', async () => {
    await expect(
      changesFor('none').preview(writing, 'id', { systems: [RMS] }),
    ).rejects.toThrow();
  });
});
