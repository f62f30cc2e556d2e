import { kinds } from '../../schema';
import { date, reference } from '../../schema/build';
import type { Fact, FactOrigin, FactShape } from './Fact';
import { factLabels } from './factLabels';
import { graphFactCatalogue } from './graphFacts';

/** The part of JSON Schema that the schemas of the register use. */
interface Schema {
  type?: string;
  description?: string;
  enum?: readonly string[];
  pattern?: string;
  properties?: Record<string, Schema>;
  items?: Schema;
}

const DATE_PATTERN = date('').pattern;
const REFERENCE_PATTERN = reference('').pattern;

/** Fields of a document that say where it belongs, who may read it or what supports it; no facts. */
const NOT_FACTS: Record<Exclude<FactOrigin, 'graph'>, readonly string[]> = {
  system: ['evidence'],
  assessment: ['system', 'owner', 'classification', 'evidence'],
};

/** Names that expressions cannot use as they stand in the document. */
const RENAMED: Record<Exclude<FactOrigin, 'graph'>, Record<string, string>> = {
  // `type` is a name of the expression language itself.
  system: { type: 'systemType' },
  assessment: { assessedOn: 'assessment.assessedOn' },
};

function shapeOf(schema: Schema): FactShape {
  if (schema.enum) {
    return { type: 'choice', allowed: schema.enum };
  }
  switch (schema.type) {
    case 'boolean':
      return { type: 'yes-no' };
    case 'integer':
      return { type: 'whole-number' };
    case 'number':
      return { type: 'number' };
    case 'array':
      return { type: 'list', items: shapeOf(schema.items!) };
    case 'object':
      return {
        type: 'record',
        fields: Object.fromEntries(
          Object.entries(schema.properties!).map(([name, field]) => [
            name,
            shapeOf(field),
          ]),
        ),
      };
    default:
      if (schema.pattern === DATE_PATTERN) {
        return { type: 'date' };
      }
      return {
        type: schema.pattern === REFERENCE_PATTERN ? 'reference' : 'text',
      };
  }
}

function factsOf(
  schema: Schema,
  origin: Exclude<FactOrigin, 'graph'>,
  steps: readonly string[] = [],
): Fact[] {
  return Object.entries(schema.properties!).flatMap(([name, field]) => {
    if (steps.length === 0 && NOT_FACTS[origin].includes(name)) {
      return [];
    }
    const fieldSteps = [...steps, name];
    if (field.type === 'object') {
      return factsOf(field, origin, fieldSteps);
    }
    const written = fieldSteps.join('.');
    const path = RENAMED[origin][written] ?? written;
    return [
      {
        path,
        label: factLabels[path] ?? path,
        description: field.description!,
        origin,
        steps: fieldSteps,
        ...shapeOf(field),
      },
    ];
  });
}

/**
 * Every fact that a check may read, derived from the schemas of `System` and
 * `SystemAssessment`, and the graph facts.
 */
export const factCatalogue: readonly Fact[] = [
  ...factsOf(kinds.System.spec, 'system'),
  ...factsOf(kinds.SystemAssessment.spec, 'assessment'),
  ...graphFactCatalogue,
];

/** The facts by path. */
export const factByPath: ReadonlyMap<string, Fact> = new Map(
  factCatalogue.map(fact => [fact.path, fact]),
);
