import {
  legacyFramework,
  legacyMethod,
  riskFramework,
} from '../__fixtures__/frameworks';
import { check, scorecard, system } from '../__fixtures__/register';
import {
  compileDefinitions,
  isDefinition,
  scorecardInForce,
} from './compileDefinitions';

describe('compileDefinitions', () => {
  it('reports a bad check with its place and uses the others', () => {
    const card = scorecard([
      check('good', 'identity.singleSignOn'),
      check('bad', 'identity.singleSignOn &&\n  identity.multiFaktor'),
      check('worse', 'true', { appliesTo: 'size(' }),
      check('good', 'identity.multiFactor'),
    ]);
    card.metadata.annotations = {
      'blueprint.policing/file': 'scorecards/blueprint.yaml',
      'blueprint.policing/line': '3',
    };
    const { scorecard: compiled, errors } = compileDefinitions([card]);
    expect(compiled.checks.map(({ id }) => id)).toEqual(['good']);
    const place = {
      entity: 'scorecard:default/blueprint',
      file: 'scorecards/blueprint.yaml',
      fileLine: 3,
    };
    expect(errors).toEqual([
      {
        ...place,
        field: 'spec.checks[1].expression',
        message:
          'There is no fact identity.multiFaktor. Did you mean identity.multiFactor?',
        line: 2,
        column: 3,
      },
      {
        ...place,
        field: 'spec.checks[2].appliesTo',
        message: 'It cannot be read: Unexpected token: EOF.',
        line: 1,
        column: 6,
      },
      {
        ...place,
        field: 'spec.checks[3].id',
        message: 'There are two checks good; the second is left out.',
        line: undefined,
        column: undefined,
      },
    ]);
  });

  it('says which facts a check reads', () => {
    const { scorecard: compiled } = compileDefinitions([
      scorecard([
        check('a', 'identity.singleSignOn && graph.liveDependants == 0', {
          appliesTo: 'lifecycle == "live" && identity.singleSignOn',
        }),
      ]),
    ]);
    expect(compiled.checks[0].facts).toEqual([
      'lifecycle',
      'identity.singleSignOn',
      'graph.liveDependants',
    ]);
  });

  it('needs to know which hosting counts as cloud', () => {
    const { errors, scorecard: compiled } = compileDefinitions([
      scorecard([], { constants: { 'not a name': 1, cloudTarget: 0.8 } }),
    ]);
    expect(errors.map(({ field }) => field)).toEqual([
      'spec.constants.not a name',
      'spec.constants.cloudHosting',
    ]);
    expect(compiled).toMatchObject({ cloudHosting: [], cloudTarget: 0.8 });
  });

  it('lets the live scorecard of the national register count', () => {
    const other = scorecard([], { status: 'live' });
    other.metadata = { ...other.metadata, namespace: 'demo', name: 'a' };
    const proposed = scorecard([], { status: 'proposed' });
    proposed.metadata = { ...proposed.metadata, name: 'a-proposal' };
    const counting = (...cards: ReturnType<typeof scorecard>[]) =>
      compileDefinitions(cards).scorecard.ref;
    expect(counting(other, proposed, scorecard([]))).toBe(
      'scorecard:default/blueprint',
    );
    expect(counting(proposed, other)).toBe('scorecard:demo/a');
    expect(counting(proposed)).toBe('scorecard:default/a-proposal');
    expect(counting(scorecard([], { status: 'retired' }))).toBe('');
  });

  it('reports a bad rule of a legacy profile and a framework without its block', () => {
    const broken = legacyFramework({
      ...legacyMethod,
      derivations: [
        { criterion: 'L1', score: 6, when: 'supprt.contractEnds < today' },
      ],
    });
    const empty = riskFramework();
    delete empty.spec.technologyRisk;
    const { errors, legacyProfiles, riskMethods } = compileDefinitions([
      broken,
      empty,
    ]);
    expect(errors.map(({ field, message }) => [field, message])).toEqual([
      [
        'spec.legacy.derivations[0].when',
        'There is no fact supprt.contractEnds. Did you mean support.contractEnds?',
      ],
      [
        'spec.type',
        'A framework of type technology-risk needs the block of that name.',
      ],
    ]);
    expect(
      legacyProfiles.get('riskframework:default/legacy-official')?.derivations,
    ).toEqual([]);
    expect(riskMethods.size).toBe(0);
  });

  it('scores with the live scorecard, whatever else is proposed', () => {
    const version = (name: string, status: 'live' | 'proposed' | 'retired') => {
      const card = scorecard([check('a', 'true')], { status });
      return { ...card, metadata: { ...card.metadata, name } };
    };
    const proposed = version('a-next', 'proposed');
    const live = version('blueprint', 'live');
    expect(scorecardInForce([proposed, live])).toBe(live);
    expect(scorecardInForce([version('b', 'retired'), proposed])).toBe(
      proposed,
    );
    expect(scorecardInForce([version('b', 'retired')])).toBeUndefined();
    const { scorecard: counting, digest } = compileDefinitions([
      proposed,
      live,
    ]);
    expect(counting.ref).toBe('scorecard:default/blueprint');
    expect(digest).toBe(compileDefinitions([live]).digest);
  });

  it('gives the same digest whatever the order, and another for other content', () => {
    const one = scorecard([check('a', 'true')]);
    const digest = (...entities: Parameters<typeof compileDefinitions>[0]) =>
      compileDefinitions(entities).digest;
    expect(digest(one, legacyFramework(), riskFramework())).toBe(
      digest(riskFramework(), one, legacyFramework()),
    );
    expect(digest(one)).not.toBe(digest(scorecard([check('a', 'false')])));
    expect(digest(one)).toBe(digest(one, system('records')));
  });

  it('knows what a definition is', () => {
    expect(isDefinition(scorecard([]))).toBe(true);
    expect(isDefinition(system('records'))).toBe(false);
  });
});
