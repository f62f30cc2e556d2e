import type { RoleId, Suggestion } from '@policing/plugin-blueprint-common';

/** Addresses within the web app that a suggestion may lead to. */
export interface Places {
  /** What the person’s force is called; the demonstration’s nation without one. */
  force: string;
  /** Page of the person’s force. */
  forcePage: string;
  /** A system worth looking at. */
  system: ExampleSystem;
  /** The list of systems, with further filters. */
  systems(filters?: Record<string, string>): string;
  /** The heat map. */
  heatMap: string;
}

/** A system of the demonstration that has something to show. */
export interface ExampleSystem {
  /** Full reference. */
  ref: string;
  title: string;
}

/** A system of each force whose checks, legacy score and risks are worth a look. */
export const exampleSystems: Readonly<Record<string, ExampleSystem>> = {
  'group:demo/brackenshire': {
    ref: 'system:demo/brackenshire-one-suite',
    title: 'Quillmoor One',
  },
  'group:demo/eastvale': {
    ref: 'system:demo/eastvale-caseworks-rms',
    title: 'Caseworks RMS',
  },
  'group:demo/northmoor': {
    ref: 'system:demo/northmoor-blueledger',
    title: 'Blueledger',
  },
  'group:demo/saltmere': {
    ref: 'system:demo/saltmere-larkhelm-muster',
    title: 'Larkhelm Muster',
  },
  'group:demo/tarnwick': {
    ref: 'system:demo/tarnwick-beacon',
    title: 'Beacon',
  },
};

/** Where people of the nation, and of forces without an example, are led. */
export const NATIONAL_EXAMPLE = exampleSystems['group:demo/eastvale'];

const scoresOf = ({ ref }: ExampleSystem) => {
  const [kind, namespace, name] = ref.split(/[:/]/);
  return `/catalog/${namespace}/${kind}/${name}/blueprint`;
};

const yourAccess: Suggestion = {
  text: 'Ask what you may see and do',
  link: '/your-access',
};

const openRisks = ({ system, force }: Places): Suggestion => ({
  text: `Open the risks of ${system.title} at ${force}`,
  link: scoresOf(system),
});

const suggestionsByRole: Record<RoleId, (places: Places) => Suggestion[]> = {
  'enterprise-architect': places => [
    {
      text: `See where ${places.force} stands, and what to do first`,
      link: places.forcePage,
    },
    {
      text: `Find out which checks ${places.system.title} fails, and why`,
      link: scoresOf(places.system),
    },
  ],
  'force-cto': places => [
    {
      text: `Find the systems of ${places.force} that are legacy red`,
      link: places.systems({ legacy: 'red' }),
    },
    {
      text: `See where ${places.force} stands on its way to the cloud`,
      link: places.forcePage,
    },
  ],
  'security-lead': places => [
    openRisks(places),
    {
      text: 'Look at the same of another force: only its level shows',
      link: places.heatMap,
    },
  ],
  'information-asset-owner': places => [openRisks(places), yourAccess],
  'senior-information-risk-owner': places => [
    openRisks(places),
    {
      text: `Go through the systems of ${places.force} that diverge`,
      link: places.systems({ level: 'diverging' }),
    },
  ],
  'national-architect': places => [
    {
      text: 'Compare the forces, goal by goal',
      link: places.heatMap,
    },
    {
      text: `Open ${places.system.title}: its checks show, its risks do not`,
      link: scoresOf(places.system),
    },
  ],
  'national-risk-owner': places => [
    {
      text: `Open ${places.system.title}: nothing is held back`,
      link: scoresOf(places.system),
    },
    {
      text: 'Find every system of the nation that is legacy red',
      link: places.systems({ legacy: 'red' }),
    },
  ],
};

/**
 * What to try as somebody.
 *
 * @param role - the person’s first role; none for somebody who holds none
 * @param places - addresses of the person’s part of the register
 */
export function suggestionsFor(
  role: RoleId | undefined,
  places: Places,
): Suggestion[] {
  return role
    ? suggestionsByRole[role](places)
    : [
        {
          text: `Look up ${places.system.title}: its open facts, not one weakness`,
          link: scoresOf(places.system),
        },
        yourAccess,
      ];
}
