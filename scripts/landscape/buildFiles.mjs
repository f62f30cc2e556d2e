import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import { Document, Scalar, visit } from 'yaml';
import { forceSystems, sharedSystems } from './deployedSystems.mjs';
import { Evidence } from './Evidence.mjs';
import { nationalSystems } from './nationalSystems.mjs';
import {
  collaboration,
  countries,
  nationalBodies,
  policeForce,
  regions,
} from './organisation.mjs';
import { products } from './products.mjs';

const heading = `# Written by scripts/landscape. Change landscape.yaml or reading.yaml there and
# run \`npm run landscape\`; a change made here is lost.
`;

const LONG = 66;

/**
 * One YAML document. Dates are quoted, because older readers of YAML would turn
 * them into something else, and long texts stand in blocks.
 */
function write(entity) {
  const document = new Document(entity, { schema: 'yaml-1.1' });
  visit(document, {
    Scalar(key, node) {
      const { value } = node;
      if (
        key === 'value' &&
        typeof value === 'string' &&
        value.length > LONG &&
        value.includes(' ')
      ) {
        node.type = Scalar.BLOCK_FOLDED;
      }
    },
  });
  return document.toString({ singleQuote: true });
}

function documentsByFile(inputs) {
  const { landscape } = inputs;
  const evidence = new Evidence(inputs);
  const systemsOf = forceSystems(inputs, evidence);
  return {
    'organisation/countries.yaml': countries(),
    'organisation/regions.yaml': regions(inputs, evidence),
    'organisation/national-bodies.yaml': nationalBodies(inputs),
    'organisation/collaborations.yaml': landscape.collaborations.map(entry =>
      collaboration(entry, evidence),
    ),
    'national-systems/national-systems.yaml': nationalSystems(inputs, evidence),
    'products/products.yaml': products(inputs, evidence),
    'systems/shared-systems.yaml': sharedSystems(inputs, evidence),
    ...Object.fromEntries(
      landscape.forces.map(force => [
        `forces/${force.id}.yaml`,
        [policeForce(force, evidence), ...systemsOf.get(force.id)],
      ]),
    ),
  };
}

/**
 * The files of the public register, made from the landscape.
 *
 * @param inputs - what `readInputs` gives
 * @returns text of each file by its path within catalog/public; the same inputs
 *   give the same bytes
 */
export async function buildFiles(inputs) {
  const config = await resolveConfig(fileURLToPath(import.meta.url));
  const files = new Map();
  for (const [path, documents] of Object.entries(documentsByFile(inputs))) {
    const text = heading + documents.map(write).join('---\n');
    files.set(path, await format(text, { ...config, parser: 'yaml' }));
  }
  return files;
}
