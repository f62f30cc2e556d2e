import { group, sentences, slug, sourceLinks } from './entities.mjs';
import { distinct } from './Evidence.mjs';

const UNITED_KINGDOM = 'united-kingdom';

/** Groups of countries; the name of a force stands in the way of one of them. */
const countryNames = new Map([
  ['England', 'england'],
  ['Wales', 'wales'],
  ['Scotland', 'scotland'],
  ['Northern Ireland', 'country-northern-ireland'],
]);

/** Whether a force is one of the 43 territorial forces of England and Wales. */
export function isEnglandAndWales(force) {
  return (
    force.type === 'territorial' && ['England', 'Wales'].includes(force.country)
  );
}

function regionName(force) {
  return `region-${slug(force.region)}`;
}

function parentOf(force) {
  return isEnglandAndWales(force)
    ? regionName(force)
    : (countryNames.get(force.country) ?? UNITED_KINGDOM);
}

/** The country groups. */
export function countries() {
  return [
    group(
      { name: UNITED_KINGDOM, title: 'United Kingdom' },
      { type: 'country', profile: { displayName: 'United Kingdom' } },
    ),
    ...[...countryNames].map(([title, name]) =>
      group(
        { name, title },
        {
          type: 'country',
          profile: { displayName: title },
          parent: UNITED_KINGDOM,
        },
      ),
    ),
  ];
}

/** The statistical regions of England and Wales. */
export function regions({ landscape }, evidence) {
  const byName = new Map();
  for (const force of landscape.forces.filter(isEnglandAndWales)) {
    byName.set(regionName(force), force);
  }
  return [...byName]
    .sort(([one], [other]) => one.localeCompare(other, 'en'))
    .map(([name, force]) =>
      group(
        {
          name,
          title: force.region,
          description:
            'Statistical region. Collaborations between forces cut across regions.',
        },
        {
          type: 'region',
          profile: { displayName: force.region },
          parent: countryNames.get(force.country),
          evidence: evidence.of(
            ['profile'],
            { source: force.region_source, confidence: 'medium' },
            undefined,
          ),
        },
      ),
    );
}

/** The national bodies that own systems. */
export function nationalBodies({ reading }) {
  return reading.nationalBodies.map(({ id, title, description }) =>
    group(
      { name: id, title, description },
      { type: 'national-body', profile: { displayName: title } },
    ),
  );
}

/** A police force. */
export function policeForce(force, evidence) {
  return group(
    {
      name: force.id,
      title: force.name,
      description:
        force.type === 'territorial'
          ? `Territorial police force, ${force.region === force.country ? '' : `${force.region}, `}${force.country}.`
          : `Special police force, ${force.region}.`,
      labels: {
        'blueprint.policing/region': slug(force.region),
        'blueprint.policing/country': slug(force.country),
      },
      links: [{ url: force.website, title: 'Web site' }],
    },
    {
      type: 'police-force',
      profile: { displayName: force.name },
      parent: parentOf(force),
      force: {
        kind: force.type,
        country: force.country,
        region: force.region,
        ...(force.also_known_as && { alsoKnownAs: force.also_known_as }),
        website: force.website,
        websiteConfirmed: force.website_status === 'seen-in-source',
      },
      evidence: [
        ...evidence.of(
          ['profile'],
          {
            source: force.source,
            confidence:
              force.source === force.region_source ? 'medium' : 'high',
          },
          force.note,
        ),
        ...evidence.of(
          ['force.region'],
          { source: force.region_source, confidence: 'medium' },
          undefined,
        ),
      ],
    },
  );
}

/** A collaboration of forces. */
export function collaboration(entry, evidence) {
  return group(
    {
      name: entry.id,
      title: entry.name,
      description: sentences('Collaboration of police forces', entry.note),
      links: sourceLinks(entry, { members_source: 'Source on its members' }),
    },
    {
      type: 'collaboration',
      profile: { displayName: entry.name },
      collaboration: { members: entry.members },
      evidence: distinct(evidence.of(['collaboration'], entry, entry.note)),
    },
  );
}
