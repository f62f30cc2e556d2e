import { sentences, sourceLinks, system } from './entities.mjs';
import { distinct } from './Evidence.mjs';
import { isEnglandAndWales } from './organisation.mjs';
import { shownDeployments, shownNationalSystems } from './readings.mjs';

/** Life cycle of the register for the landscape's words. */
const lifecycles = {
  live: 'live',
  'retain-and-modernise': 'live',
  replatforming: 'live',
  retiring: 'retiring',
  'phasing-in': 'in-delivery',
  'in-build': 'in-delivery',
  announced: 'proposed',
  unknown: undefined,
};

const furtherSources = {
  status_source: 'Source on its status',
  technology_source: 'Source on its technology',
  ownership_source: 'Source on its ownership',
  product_source: 'Source on its products',
  service_source: 'Source on its service',
  target_source: 'Source on its target date',
};

function membersOf(entry, choice, deployments, { landscape }) {
  if (choice.members === 'england-and-wales') {
    return landscape.forces.filter(isEnglandAndWales).map(({ id }) => id);
  }
  return choice.members === 'deployments'
    ? deployments.map(({ force }) => force)
    : undefined;
}

function acronymsOf({ name }) {
  const [, acronym] = /\(([A-Z][A-Z0-9.]+)\)/.exec(name) ?? [];
  return acronym ? [acronym] : [];
}

/** What single forces are reported to use, where not all members are named. */
function reportsOfUse(deployments, lifecycle, inputs, evidence) {
  const names = new Map(
    inputs.landscape.forces.map(({ id, name }) => [id, name]),
  );
  return deployments.flatMap(item =>
    evidence.of(
      [lifecycle ? 'lifecycle' : 'lifecycleNote'],
      item,
      sentences(`Reported in use at ${names.get(item.force)}`, item.note),
    ),
  );
}

function nationalSystem(entry, inputs, evidence) {
  const choice = inputs.reading.nationalSystems[entry.id];
  const deployments = shownDeployments(inputs).filter(
    ({ product }) => product === entry.id,
  );
  const members = membersOf(entry, choice, deployments, inputs);
  const lifecycle =
    'lifecycle' in choice
      ? (choice.lifecycle ?? undefined)
      : lifecycles[entry.lifecycle];
  const known = new Set(shownNationalSystems(inputs).map(({ id }) => id));
  const hosting = {
    ...(choice.hostingClass && { class: choice.hostingClass }),
    ...(entry.hosting && { provider: entry.hosting }),
  };
  const hasHosting = Object.keys(hosting).length > 0;
  return system(
    {
      name: entry.id,
      title: entry.name,
      description: sentences(
        entry.purpose,
        entry.technology && `Technology: ${entry.technology}`,
        entry.technology_note,
        entry.supplier && `Supplier: ${entry.supplier}`,
        entry.owner === 'unknown'
          ? 'No source cited here names its owner'
          : `Owner in the words of the source: ${entry.owner}`,
      ),
      links: sourceLinks(entry, furtherSources),
    },
    {
      owner: choice.owner,
      type: 'national-system',
      acronyms: acronymsOf(entry),
      category: choice.category,
      capabilities: choice.capabilities,
      product: choice.product,
      sharedBy: members && { members },
      lifecycle,
      lifecycleNote: sentences(entry.status, choice.note),
      replaces: known.has(entry.supersedes) ? [entry.supersedes] : undefined,
      hosting: hasHosting ? hosting : undefined,
      evidence: distinct([
        ...evidence.of(
          [lifecycle ? 'lifecycle' : 'lifecycleNote'],
          entry,
          choice.because,
        ),
        ...(hasHosting
          ? evidence.of(
              ['hosting'],
              entry.hosting_source
                ? {
                    source: entry.hosting_source,
                    confidence: 'medium',
                  }
                : entry,
              undefined,
            )
          : []),
        ...(members
          ? evidence.of(
              ['sharedBy'],
              choice.members === 'deployments' ? deployments[0] : entry,
              choice.note ?? choice.because,
            )
          : reportsOfUse(deployments, lifecycle, inputs, evidence)),
      ]),
    },
  );
}

/** Every national system, in the order of the landscape. */
export function nationalSystems(inputs, evidence) {
  return shownNationalSystems(inputs).map(entry =>
    nationalSystem(entry, inputs, evidence),
  );
}
