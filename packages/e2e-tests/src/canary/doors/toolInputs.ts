import { FORCE, SYSTEM } from '../plant/plantRegister';
import type { Value } from './Call';
import { secretWord } from './values';
import type { Tool, World } from './World';

/** An input of a tool; a pair where it names a secret and an invented one. */
export type ToolInput =
  | { input: Record<string, unknown> }
  | {
      real: string;
      invented: string;
      write(text: string): Record<string, unknown>;
    };

type Property = NonNullable<Tool['input']['properties']>[string];

/**
 * Inputs to call a tool with: the least, then each further property with each of
 * its values.
 *
 * @throws Error that names the property of which the canary knows no value
 */
export function toolInputs(world: World, tool: Tool): ToolInput[] {
  const { properties = {}, required = [] } = tool.input;
  const least = Object.fromEntries(
    required.map(name => [
      name,
      valuesOf(world, tool, name, properties[name])[0],
    ]),
  );
  const inputs: ToolInput[] = [toInput({}, least)];
  for (const [name, schema] of Object.entries(properties)) {
    for (const value of valuesOf(world, tool, name, schema)) {
      inputs.push(toInput({ [name]: value }, least));
    }
  }
  return inputs;
}

function toInput(
  own: Record<string, unknown>,
  least: Record<string, unknown>,
): ToolInput {
  const merged = { ...least, ...own };
  const pair = Object.entries(merged).find(([, value]) => isPair(value));
  if (!pair) {
    return { input: merged };
  }
  const [name, value] = pair as [string, { real: string; invented: string }];
  return {
    ...value,
    write: text => ({ ...merged, [name]: text }),
  };
}

function isPair(value: unknown): value is { real: string; invented: string } {
  return typeof value === 'object' && value !== null && 'invented' in value;
}

/** Values by name of the property, with the tool in front where it matters. */
function knownValues(
  world: World,
): Record<string, (Value | object | number)[]> {
  const name = secretWord(world, 'RiskAssessment metadata.name');
  const cause = secretWord(world, 'RiskAssessment spec.cause');
  const system = `system:demo/${SYSTEM}`;
  const force = `group:demo/${FORCE}`;
  const kinds = ['systemassessment', 'riskassessment', 'dispensation'];
  return {
    'get-catalog-entity kind': ['RiskAssessment', 'SystemAssessment', 'System'],
    'get-catalog-entity namespace': ['demo'],
    'get-catalog-entity name': [name],
    query: [
      'caseworks',
      'zqx',
      cause,
      { kind: { $in: kinds } },
      { 'spec.system': system },
    ],
    fields: [['metadata', 'spec']],
    orderFields: [{ field: 'spec.cause', order: 'asc' }],
    fullTextFilter: [{ term: 'zqx', fields: ['spec.cause'] }],
    offset: [0],
    limit: [25],
    wave: ['1', ['1', 'not-known']],
    cursor: ['bm90LWEtY3Vyc29y', ...world.cursors.blueprint],
    registry: ['demo', 'public'],
    force: [force, [force]],
    region: ['group:demo/region-eastmarch', ['group:demo/region-eastmarch']],
    capability: [['capability:default/crime-and-case-management']],
    product: [['product:demo/caseworks-rms']],
    principle: ['principle:default/nptc-26', ['principle:default/nptc-26']],
    goal: [['strategygoal:default/enabler-e1']],
    domain: ['security', ['security']],
    check: [['single-sign-on'], ['move-before-support-ends']],
    system: [system, 'system:demo/eastmarch-science'],
    ref: [system, force],
    q: ['caseworks', 'zqx', cause],
    text: ['caseworks', 'zqx', cause],
    words: ['caseworks', 'zqx', cause],
    term: ['caseworks', 'zqx', cause],
  };
}

function valuesOf(
  world: World,
  { id }: Tool,
  name: string,
  schema: Property | undefined,
): unknown[] {
  const items = (schema as { items?: Property } | undefined)?.items;
  const choices = schema?.enum ?? items?.enum;
  if (choices) {
    const some = [choices[0], choices[choices.length - 1]];
    return items ? some.map(each => [each]) : some;
  }
  if (schema?.type === 'boolean') {
    return [true, false];
  }
  const table = knownValues(world);
  const values = table[`${id.split(':')[1]} ${name}`] ?? table[name];
  if (!values) {
    throw new Error(
      `The canary knows no value of the input "${name}" of the tool ${id}: add it to doors/toolInputs.ts.`,
    );
  }
  const fitting = values.filter(value => fits(value, schema));
  return fitting.length > 0 ? fitting : values;
}

function fits(value: unknown, schema: Property | undefined): boolean {
  const type = schema?.type;
  return (
    typeof type !== 'string' ||
    typeOf(value) === (type === 'integer' ? 'number' : type)
  );
}

/** Type of a value in the words of JSON Schema. */
function typeOf(value: unknown): string {
  if (isPair(value)) {
    return 'string';
  }
  return Array.isArray(value) ? 'array' : typeof value;
}
