import { sentences, system } from './entities.mjs';
import { distinct, formatDate } from './Evidence.mjs';
import {
  capabilitiesOf,
  isCategoryOurReading,
  noteOf,
  shownDeployments,
  shownProducts,
} from './readings.mjs';

/** What a status says, before and after the date of its source. */
const statusWords = {
  'in-use': ['In use'],
  'in-use-replacement-planned': ['In use', 'a replacement is planned'],
  'replacement-tendered': ['In use', 'its replacement was put out to tender'],
  contracted: ['Contracted', 'going live is not confirmed here'],
  selected: ['Chosen', 'going live is not confirmed here'],
};

function isInUse({ status }) {
  return status.startsWith('in-use') || status === 'replacement-tendered';
}

function yearOf(date) {
  return date === 'unknown' ? '' : date.slice(0, 4);
}

/** `live` only where a source young enough says that it is in use. */
function lifecycleOf(deployment, reading) {
  return isInUse(deployment) &&
    yearOf(deployment.source_date) >= reading.verifiedFrom
    ? 'live'
    : undefined;
}

function lifecycleNote(deployment, lifecycle, note) {
  const [state, more] = statusWords[deployment.status];
  return sentences(
    `${state} by a source of ${formatDate(deployment.source_date)}${more ? `; ${more}` : ''}`,
    note,
    isInUse(deployment) && !lifecycle && 'Too old to be taken as the present.',
  );
}

function describe(deployment, { landscape }) {
  return deployment.category === 'unknown'
    ? 'What it is for is not stated in the source.'
    : sentences(landscape.categories[deployment.category]);
}

function categoryEvidence(deployment, capabilities, evidence) {
  return evidence.of(
    capabilities.length > 0 ? ['capabilities'] : ['category'],
    deployment,
    isCategoryOurReading(deployment)
      ? 'The category is our reading.'
      : 'The capabilities follow from the category, by the Blueprint of this register.',
  );
}

function forceSystem(deployment, product, force, inputs, evidence) {
  const { reading } = inputs;
  const said = reading.deployments.find(
    item =>
      item.force === deployment.force && item.product === deployment.product,
  );
  const lifecycle = said?.lifecycle ?? lifecycleOf(deployment, reading);
  const capabilities = capabilitiesOf(deployment, inputs);
  return system(
    {
      name: `${force.id}-${product.id}`,
      title: `${product.product}, ${force.name}`,
      description: describe(deployment, inputs),
    },
    {
      owner: force.id,
      type: 'force-application',
      category: deployment.category,
      capabilities,
      product: product.id,
      lifecycle,
      lifecycleNote: lifecycleNote(deployment, lifecycle, noteOf(deployment)),
      replaces: said?.replaces,
      evidence: [
        ...evidence.of(
          ['product', lifecycle ? 'lifecycle' : 'lifecycleNote'],
          deployment,
          said?.because,
        ),
        ...categoryEvidence(deployment, capabilities, evidence),
      ],
    },
  );
}

/** The collaboration whose shared system a deployment belongs to. */
function sharingOf(deployment, { landscape, reading }) {
  return landscape.collaborations.find(
    ({ id, shared, members }) =>
      reading.sharedSystems[id] &&
      shared === deployment.product &&
      members.includes(deployment.force),
  );
}

/**
 * Systems that one force has by itself.
 *
 * @returns systems by id of the force, each list in the order of their names
 */
export function forceSystems(inputs, evidence) {
  const { landscape } = inputs;
  const products = new Map(shownProducts(inputs).map(item => [item.id, item]));
  const forces = new Map(landscape.forces.map(item => [item.id, item]));
  const byForce = new Map(landscape.forces.map(({ id }) => [id, []]));
  for (const deployment of shownDeployments(inputs)) {
    const product = products.get(deployment.product);
    if (product && !sharingOf(deployment, inputs)) {
      byForce
        .get(deployment.force)
        .push(
          forceSystem(
            deployment,
            product,
            forces.get(deployment.force),
            inputs,
            evidence,
          ),
        );
    }
  }
  for (const systems of byForce.values()) {
    systems.sort((one, other) =>
      one.metadata.name.localeCompare(other.metadata.name, 'en'),
    );
  }
  return byForce;
}

function sharedSystem(collaboration, inputs, evidence) {
  const choice = inputs.reading.sharedSystems[collaboration.id];
  const deployments = shownDeployments(inputs).filter(
    item => sharingOf(item, inputs)?.id === collaboration.id,
  );
  const [first] = deployments;
  const lifecycle = lifecycleOf(first, inputs.reading);
  const capabilities = capabilitiesOf(first, inputs);
  const product = choice.product ?? first.product;
  return system(
    {
      name: choice.name,
      title: choice.title,
      description: describe(first, inputs),
    },
    {
      owner: collaboration.id,
      type: 'shared-application',
      category: first.category,
      capabilities,
      product,
      instance: { shared: true },
      sharedBy: { members: collaboration.members },
      lifecycle,
      lifecycleNote: lifecycleNote(
        first,
        lifecycle,
        choice.note ?? noteOf(first),
      ),
      evidence: distinct([
        ...evidence.of(
          ['sharedBy', 'instance'],
          collaboration,
          collaboration.note,
        ),
        ...deployments.flatMap(item =>
          evidence.of(
            ['product', lifecycle ? 'lifecycle' : 'lifecycleNote'],
            item,
            undefined,
          ),
        ),
        ...categoryEvidence(first, capabilities, evidence),
      ]),
    },
  );
}

/** Systems that the forces of a collaboration share. */
export function sharedSystems(inputs, evidence) {
  return inputs.landscape.collaborations
    .filter(({ id }) => inputs.reading.sharedSystems[id])
    .map(entry => sharedSystem(entry, inputs, evidence));
}
