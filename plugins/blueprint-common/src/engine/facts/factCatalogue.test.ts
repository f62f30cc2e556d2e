import { factByPath, factCatalogue } from './factCatalogue';
import { factLabels } from './factLabels';

describe('factCatalogue', () => {
  it('names every fact of the schemas for people, and nothing else', () => {
    const paths = factCatalogue
      .filter(({ origin }) => origin !== 'graph')
      .map(({ path }) => path);
    expect(Object.keys(factLabels).sort()).toEqual([...paths].sort());
  });

  it('uses each path and each label once', () => {
    expect(new Set(factCatalogue.map(({ path }) => path)).size).toBe(
      factCatalogue.length,
    );
    expect(new Set(factCatalogue.map(({ label }) => label)).size).toBe(
      factCatalogue.length,
    );
  });

  it.each([
    ['identity.singleSignOn', 'yes-no', 'assessment'],
    ['hosting.class', 'choice', 'system'],
    ['support.vendorSupportEnds', 'date', 'system'],
    ['accountability.businessOwner', 'reference', 'assessment'],
    ['criticality.recoveryTimeHours', 'number', 'assessment'],
    ['cloud.wave', 'whole-number', 'system'],
    ['dependsOn', 'list', 'system'],
    ['graph.liveDependants', 'whole-number', 'graph'],
  ])('derives %s as a %s of the %s', (path, type, origin) => {
    expect(factByPath.get(path)).toMatchObject({ type, origin });
  });

  it('leaves out what says where a document belongs, who may read it or what supports it', () => {
    expect(factByPath.has('evidence')).toBe(false);
    expect(factByPath.has('classification')).toBe(false);
    expect(factByPath.has('system')).toBe(false);
    expect(factByPath.get('owner')?.origin).toBe('system');
  });

  it('renames what an expression could not name', () => {
    expect(factByPath.get('systemType')?.steps).toEqual(['type']);
    expect(factByPath.get('assessment.assessedOn')?.steps).toEqual([
      'assessedOn',
    ]);
  });
});
