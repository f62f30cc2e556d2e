import {
  digestOf,
  parseRegistryFile,
  type ParsedDocument,
} from '@policing/plugin-blueprint-common';
import { assessment, dispensation, system } from '../__fixtures__/documents';
import { registry } from '../__fixtures__/registries';
import { emitEntity } from './emitEntity';

const demo = registry('demo', { namespace: 'demo', demonstration: true });

function documentOf(text: string): ParsedDocument {
  const { documents, errors } = parseRegistryFile({
    registry: 'demo',
    path: 'eastvale/a.yaml',
    namespace: 'demo',
    text,
  });
  expect(errors).toEqual([]);
  return documents[0];
}

const none = () => false;

describe('emitEntity', () => {
  it('writes references in full, with the line on which they stand', () => {
    const { entity, references } = emitEntity(
      documentOf(
        system(
          'rms',
          'eastvale',
          'capabilities:',
          '  - response',
          '  - custody',
        ),
      ),
      demo,
      none,
    );
    expect(entity.spec).toMatchObject({
      owner: 'group:demo/eastvale',
      capabilities: [
        'capability:default/custody',
        'capability:default/response',
      ],
    });
    expect(references).toEqual([
      ['spec.owner', 'group:demo/eastvale', 8],
      ['spec.capabilities[0]', 'capability:default/response', 10],
      ['spec.capabilities[1]', 'capability:default/custody', 11],
    ]);
  });

  it('says where an entity comes from', () => {
    const source = documentOf(system('rms', 'eastvale'));
    const { entity } = emitEntity(source, demo, none);
    expect(entity.metadata).toEqual({
      name: 'rms',
      namespace: 'demo',
      labels: { 'blueprint.policing/registry': 'demo' },
      annotations: {
        'backstage.io/managed-by-location': 'registry:demo/eastvale/a.yaml',
        'backstage.io/managed-by-origin-location':
          'registry:demo/eastvale/a.yaml',
        'blueprint.policing/registry': 'demo',
        'blueprint.policing/file': 'eastvale/a.yaml',
        'blueprint.policing/line': '2',
        'blueprint.policing/digest': digestOf(source.entity),
        'blueprint.policing/demonstration': 'true',
      },
    });
  });

  it.each([
    [
      'https://github.com/force/register/tree/main/catalog/',
      'url:https://github.com/force/register/tree/main/catalog/eastvale/a.yaml',
    ],
    [
      'https://dev.azure.com/force/_git/register?path=/catalog',
      'url:https://dev.azure.com/force/_git/register?path=/catalog',
    ],
  ])('gives a file of %s its address', (url, location) => {
    const { entity } = emitEntity(
      documentOf(system('rms', 'eastvale')),
      registry('force', { location: { type: 'url', url } }),
      none,
    );
    expect(
      entity.metadata.annotations?.['backstage.io/managed-by-location'],
    ).toBe(location);
    expect(entity.metadata.annotations).not.toHaveProperty([
      'blueprint.policing/demonstration',
    ]);
  });

  it.each([
    ['a system assessment', assessment('sa-0123456789', 'rms', 'eastvale')],
    ['a dispensation', dispensation('di-0123456789', 'rms', 'eastvale')],
  ])('labels %s with its force', (_, text) => {
    const { entity } = emitEntity(documentOf(text), demo, none);
    expect(entity.metadata.labels).toEqual({
      'blueprint.policing/registry': 'demo',
      'blueprint.policing/force': 'demo.eastvale',
      'blueprint.policing/marking': 'OFFICIAL-SENSITIVE',
    });
  });

  it.each(['OFFICIAL', 'OFFICIAL-SENSITIVE'])(
    'labels a document with its marking %s',
    marking => {
      const { entity } = emitEntity(
        documentOf(
          `${dispensation('di-0123456789', 'rms', 'eastvale').trimEnd()}\n  classification: ${marking}\n`,
        ),
        demo,
        none,
      );
      expect(entity.metadata.labels?.['blueprint.policing/marking']).toBe(
        marking,
      );
    },
  );

  it('lets no document choose what the register itself says', () => {
    const labelled = (text: string) => {
      const source = documentOf(text);
      source.entity.metadata.labels = {
        region: 'east',
        'blueprint.policing/force': 'demo.northmoor',
        'blueprint.policing/marking': 'OFFICIAL',
        'blueprint.policing/registry': 'public',
      };
      source.entity.metadata.annotations = {
        note: 'mine',
        'backstage.io/managed-by-location': 'url:https://example.com',
        'blueprint.policing/demonstration': 'true',
      };
      return emitEntity(source, registry('real'), none).entity.metadata;
    };
    const open = labelled(system('rms', 'eastvale'));
    expect(open.labels).toEqual({
      region: 'east',
      'blueprint.policing/registry': 'real',
    });
    expect(open.annotations).toMatchObject({
      note: 'mine',
      'backstage.io/managed-by-location': 'registry:real/eastvale/a.yaml',
    });
    expect(open.annotations).not.toHaveProperty([
      'blueprint.policing/demonstration',
    ]);
    const restricted = labelled(assessment('sa-0123456789', 'rms', 'eastvale'));
    expect(restricted.labels).toMatchObject({
      'blueprint.policing/force': 'demo.eastvale',
      'blueprint.policing/marking': 'OFFICIAL-SENSITIVE',
    });
  });

  it('leaves the document as it was', () => {
    const source = documentOf(system('rms', 'eastvale'));
    const before = structuredClone(source.entity);
    emitEntity(source, demo, none);
    expect(source.entity).toEqual(before);
  });
});
