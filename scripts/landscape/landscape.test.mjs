import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseAllDocuments } from 'yaml';
import { buildFiles } from './buildFiles.mjs';
import { formatDate } from './Evidence.mjs';
import { findDifferences } from './findDifferences.mjs';
import { readInputs } from './readInputs.mjs';

const inputs = await readInputs();
const files = await buildFiles(inputs);
const entities = [...files.values()].flatMap(text =>
  parseAllDocuments(text).map(document => document.toJS()),
);
const systems = entities.filter(({ kind }) => kind === 'System');

function named(kind, name) {
  return entities.find(
    entity => entity.kind === kind && entity.metadata.name === name,
  );
}

test('catalog/public is what the landscape says', async () => {
  const { write, remove } = await findDifferences(inputs);
  assert.deepEqual([...write.keys(), ...remove], []);
});

test('the same inputs give the same bytes', async () => {
  assert.deepEqual([...(await buildFiles(inputs))], [...files]);
});

test('shows the 43 forces of England and Wales under a region and a country', () => {
  const forces = entities.filter(({ spec }) => spec.type === 'police-force');
  assert.equal(forces.length, 48);
  const inRegions = forces.filter(({ spec }) =>
    spec.parent.startsWith('region-'),
  );
  assert.equal(inRegions.length, 43);
  for (const { spec } of inRegions) {
    const region = named('Group', spec.parent);
    assert.ok(['england', 'wales'].includes(region.spec.parent));
  }
});

test('every reference within the public register exists', () => {
  for (const { metadata, spec } of systems) {
    const refs = [
      ['Group', spec.owner],
      ...(spec.product ? [['Product', spec.product]] : []),
      ...(spec.replaces ?? []).map(name => ['System', name]),
      ...(spec.sharedBy?.members ?? []).map(name => ['Group', name]),
    ];
    for (const [kind, name] of refs) {
      assert.ok(named(kind, name), `${metadata.name}: ${kind} ${name}`);
    }
  }
});

test('names are unique', () => {
  const refs = entities.map(({ kind, metadata }) => `${kind}:${metadata.name}`);
  assert.equal(new Set(refs).size, refs.length);
});

test('every system and product has a source, its date and its confidence', () => {
  for (const { kind, metadata, spec } of entities) {
    if (kind === 'System' || kind === 'Product') {
      assert.ok(spec.evidence.length > 0, metadata.name);
      for (const { source, date, confidence } of spec.evidence) {
        assert.match(source, /^https?:/);
        assert.match(date, /^\d{4}(-\d{2}(-\d{2})?)?$/);
        assert.match(confidence, /^(high|medium|low)$/);
      }
    }
  }
});

test('says nothing that is assessed or risky about anybody', () => {
  const kinds = new Set(entities.map(({ kind }) => kind));
  assert.deepEqual([...kinds].sort(), ['Group', 'Product', 'System']);
  const open = new Set(systems.flatMap(({ spec }) => Object.keys(spec)));
  for (const field of ['cloud', 'support', 'design', 'confirmedOn']) {
    assert.ok(!open.has(field), field);
  }
});

test('shows a system that several forces share once', () => {
  const athena = systems.filter(
    ({ spec }) =>
      spec.product === 'nec-connect' && spec.sharedBy?.members.includes('kent'),
  );
  assert.equal(athena.length, 1);
  assert.equal(athena[0].metadata.name, 'athena');
  assert.equal(athena[0].spec.sharedBy.members.length, 9);
});

test('leaves out what rests on a machine-written page alone', () => {
  const machineWritten = inputs.reading.copies
    .filter(({ what }) => what.startsWith('Machine-written'))
    .map(({ host }) => host);
  assert.equal(machineWritten.length, 2);
  for (const { metadata, spec } of entities) {
    for (const { source } of spec.evidence ?? []) {
      assert.ok(
        !machineWritten.includes(new URL(source).host),
        `${metadata.name} rests on ${source}`,
      );
    }
  }
  assert.equal(named('System', 'west-midlands-nec-connect'), undefined);
});

test('gives a copy of another page low confidence and says why', () => {
  const { spec } = named('System', 'greater-manchester-policeworks');
  assert.equal(spec.evidence[0].confidence, 'low');
  assert.match(spec.evidence[0].note, /Syndicated copy/);
});

test('does not take an old report of use for the present', () => {
  const { spec } = named('System', 'durham-red-sigma');
  assert.equal(spec.lifecycle, undefined);
  assert.match(spec.lifecycleNote, /^In use by a source of 1 Apr 2015/);
  assert.equal(
    named('System', 'wiltshire-storm').spec.lifecycle,
    'live',
    'a source of 2026 is young enough',
  );
});

test('does not read capabilities from a category that is our reading', () => {
  const { spec } = named('System', 'bedfordshire-altia');
  assert.equal(spec.category, 'investigation-tools');
  assert.equal(spec.capabilities, undefined);
});

test('each choice is about something in the landscape', () => {
  const { landscape, reading } = inputs;
  const ids = new Set(landscape.national_systems.map(({ id }) => id));
  const left = new Set(reading.leftOut.nationalSystems.map(({ id }) => id));
  assert.deepEqual(
    [...ids].filter(id => !left.has(id)).sort(),
    Object.keys(reading.nationalSystems).sort(),
  );
  const deployed = new Set(
    landscape.deployments.map(item => `${item.force} ${item.product}`),
  );
  for (const item of [...reading.deployments, ...reading.leftOut.deployments]) {
    assert.ok(deployed.has(`${item.force} ${item.product}`));
  }
  const collaborations = new Set(landscape.collaborations.map(({ id }) => id));
  for (const id of Object.keys(reading.sharedSystems)) {
    assert.ok(collaborations.has(id), id);
  }
});

test('dates read as people write them', () => {
  assert.equal(formatDate('2024'), '2024');
  assert.equal(formatDate('2018-09'), 'Sep 2018');
  assert.equal(formatDate('2016-04-07'), '7 Apr 2016');
});
