import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Mint } from './Mint';
import { plantDocument, secretOf } from './plantDocument';

const mintOf = () =>
  new Mint({ taken: new Set(['2025-05-11']), today: new Date('2026-11-22') });

test('every field that can hold something unique gets something unique', () => {
  const mint = mintOf();
  const { metadata, spec } = plantDocument({
    kind: 'SystemAssessment',
    label: 'SystemAssessment',
    mint,
    fill: true,
    given: {
      'metadata.name': 'sa-0123456789',
      'metadata.namespace': undefined,
      'spec.owner': 'eastvale',
    },
  }) as any;

  assert.equal(metadata.name, 'sa-0123456789');
  assert.equal(spec.owner, 'eastvale');
  assert.match(spec.exit.plan, /^zqx[a-z]{9}$/);
  assert.match(spec.blockers[0].owner, /^user:zqx/);
  assert.match(spec.assessedOn, /^\d{4}-\d{2}-\d{2}$/);
  assert.notEqual(spec.assessedOn, '2025-05-11');
  assert(spec.legacy.targetResolution > '2030');
  assert(spec.security.openVulnerabilities.critical > 65_535);
  const texts = mint.words.map(({ text }) => text);
  assert.equal(new Set(texts).size, texts.length);
  const notes = mint.words.find(({ text }) => text === spec.legacy.notes);
  assert.equal(notes?.secret, 'legacy');
  assert.equal(notes?.field, 'SystemAssessment spec.legacy.notes');
});

test('a field of a form that nothing is known to fit into is named', () => {
  const options = {
    kind: 'SystemAssessment' as const,
    label: 'SystemAssessment',
    mint: mintOf(),
    fill: true,
    given: { 'metadata.name': 'sa-0123456789' },
  };
  assert.throws(
    () => plantDocument(options),
    /cannot plant anything in SystemAssessment metadata\.namespace/,
  );
});

test('the same field gets the same word on every run', () => {
  const plant = () => mintOf().word('risk', 'RiskAssessment spec.cause');
  assert.equal(plant(), plant());
});

test('without filling, only texts that are there are replaced', () => {
  const base = {
    apiVersion: 'blueprint.policing/v1alpha1',
    kind: 'RiskAssessment',
    metadata: { name: 'ra-0123456789' },
    spec: { system: 'eastvale-desk', cause: 'Because', status: 'open' },
  };
  const { spec } = plantDocument({
    kind: 'RiskAssessment',
    label: 'some risk',
    mint: mintOf(),
    base,
    given: { 'metadata.name': base.metadata.name },
    fill: false,
  }) as any;
  assert.equal(spec.system, 'eastvale-desk');
  assert.equal(spec.status, 'open');
  assert.match(spec.cause, /^zqx/);
  assert.equal(spec.event, undefined);
});

test('a restricted kind that nobody assigned to a row of the table is refused', () => {
  assert.throws(() => secretOf('System', 'spec.owner'), /add it to secretOf/);
});
