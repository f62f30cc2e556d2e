import {
  ApiBlueprint,
  createFrontendPlugin,
  discoveryApiRef,
  fetchApiRef,
  PageBlueprint,
  SubPageBlueprint,
} from '@backstage/frontend-plugin-api';
import {
  EntityCardBlueprint,
  EntityContentBlueprint,
  EntityHeaderLayoutBlueprint,
} from '@backstage/plugin-catalog-react/alpha';
import { SearchResultListItemBlueprint } from '@backstage/plugin-search-react/alpha';
import { blueprintPermission } from '@policing/plugin-blueprint-common';
import { RiKey2Line, RiShieldCheckLine } from '@remixicon/react';
import {
  accessApiRef,
  AccessClient,
  alignmentRouteRef,
  BLUEPRINT_TAB,
  blueprintApiRef,
  BlueprintClient,
  boardPaperRouteRef,
  capabilitiesRouteRef,
  compareRouteRef,
  dispensationsRouteRef,
  heatmapRouteRef,
  initiativesRouteRef,
  principlesRouteRef,
  RefusalLog,
  refusalLogRef,
  registerHealthRouteRef,
  rootRouteRef,
  strategyRouteRef,
  suggestionsRouteRef,
  systemsRouteRef,
  versionsRouteRef,
  yourAccessRouteRef,
} from '@policing/plugin-blueprint-react';
import { relationsExtensions } from './entity/relations/extensions';
import { boardPaperExtensions } from './pages/boardPaper/extensions';
import { capabilitiesExtensions } from './pages/capabilities/extensions';
import { compareExtensions } from './pages/compare/extensions';
import { dispensationsExtensions } from './pages/dispensations/extensions';
import { versionsExtensions } from './pages/versions/extensions';
import { strategyExtensions } from './pages/strategy/extensions';
import { suggestionsExtensions } from './pages/suggestions/extensions';

// Written out, so that the schemas stay out of the first page's script.
const kindsOfRegister = [
  'group',
  'user',
  'system',
  'api',
  'product',
  'principle',
  'capability',
  'strategygoal',
  'scorecard',
  'riskframework',
  'initiative',
  'capabilityassessment',
  'systemassessment',
  'riskassessment',
  'dispensation',
];

const kindsWithFacts = kindsOfRegister.filter(kind => kind !== 'user');

// Groups and people have profile cards.
const kindsWithAbout = kindsWithFacts.filter(kind => kind !== 'group');

const blueprintApi = ApiBlueprint.make({
  params: defineParams =>
    defineParams({
      api: blueprintApiRef,
      deps: {
        discovery: discoveryApiRef,
        fetch: fetchApiRef,
        refusals: refusalLogRef,
      },
      factory: ({ discovery, fetch, refusals }) =>
        new BlueprintClient(discovery, fetch, refusals),
    }),
});

const accessApi = ApiBlueprint.make({
  name: 'access',
  params: defineParams =>
    defineParams({
      api: accessApiRef,
      deps: { discovery: discoveryApiRef, fetch: fetchApiRef },
      factory: ({ discovery, fetch }) => new AccessClient(discovery, fetch),
    }),
});

const refusalLog = ApiBlueprint.make({
  name: 'refusals',
  params: defineParams =>
    defineParams({
      api: refusalLogRef,
      deps: {},
      factory: () => new RefusalLog(),
    }),
});

const blueprintPage = PageBlueprint.make({
  params: {
    path: '/blueprint',
    title: 'Blueprint',
    icon: <RiShieldCheckLine />,
    routeRef: rootRouteRef,
  },
});

const heatmapPage = SubPageBlueprint.make({
  name: 'heat-map',
  params: {
    path: 'heat-map',
    title: 'Heat map',
    routeRef: heatmapRouteRef,
    loader: () => import('./pages/heatmap').then(m => <m.HeatmapPage />),
  },
});

const systemsPage = SubPageBlueprint.make({
  name: 'systems',
  params: {
    path: 'systems',
    title: 'Systems',
    routeRef: systemsRouteRef,
    loader: () => import('./pages/systems').then(m => <m.SystemsPage />),
  },
});

const principlesPage = SubPageBlueprint.make({
  name: 'principles',
  params: {
    path: 'principles',
    title: 'Principles',
    routeRef: principlesRouteRef,
    loader: () => import('./pages/principles').then(m => <m.PrinciplesPage />),
  },
});

const mayReadHealth = {
  permissions: { $contains: blueprintPermission('health.read').name },
};

const registerHealthPage = SubPageBlueprint.make({
  name: 'register-health',
  if: mayReadHealth,
  params: {
    path: 'register-health',
    title: 'Register health',
    routeRef: registerHealthRouteRef,
    loader: () =>
      import('./pages/registerHealth').then(m => <m.RegisterHealthPage />),
  },
});

// In its place for those who may not see it, out of the navigation.
const closedRegisterHealthPage = PageBlueprint.make({
  name: 'closed-register-health',
  if: { $not: mayReadHealth },
  params: {
    path: '/blueprint/register-health',
    noHeader: true,
    loader: () =>
      import('./pages/registerHealth').then(m => (
        <m.ClosedRegisterHealthPage />
      )),
  },
});

const yourAccessPage = PageBlueprint.make({
  name: 'your-access',
  params: {
    path: '/your-access',
    title: 'Your access',
    icon: <RiKey2Line />,
    noHeader: true,
    routeRef: yourAccessRouteRef,
    loader: () => import('./pages/yourAccess').then(m => <m.YourAccessPage />),
  },
});

const systemTab = EntityContentBlueprint.make({
  name: 'system',
  params: {
    path: `/${BLUEPRINT_TAB}`,
    title: 'Blueprint',
    filter: { kind: 'system' },
    loader: () => import('./entity/system').then(m => <m.SystemTab />),
  },
});

const forceTab = EntityContentBlueprint.make({
  name: 'force',
  params: {
    path: `/${BLUEPRINT_TAB}`,
    title: 'Blueprint',
    filter: { kind: 'group', 'spec.type': 'police-force' },
    loader: () => import('./entity/force').then(m => <m.ForceTab />),
  },
});

const principleTab = EntityContentBlueprint.make({
  name: 'principle',
  params: {
    path: `/${BLUEPRINT_TAB}`,
    title: 'Blueprint',
    filter: { kind: 'principle' },
    loader: () => import('./entity/principle').then(m => <m.PrincipleTab />),
  },
});

const factsCard = EntityCardBlueprint.make({
  name: 'facts',
  params: {
    type: 'content',
    filter: { kind: { $in: kindsWithFacts } },
    loader: () => import('./entity/facts').then(m => <m.FactsCard />),
  },
});

const aboutCard = EntityCardBlueprint.make({
  name: 'about',
  params: {
    type: 'info',
    filter: { kind: { $in: kindsWithAbout } },
    loader: () => import('./entity/about').then(m => <m.AboutCard />),
  },
});

const relatedSystemsCard = EntityCardBlueprint.make({
  name: 'systems',
  params: {
    type: 'content',
    filter: { kind: { $in: ['product', 'capability', 'strategygoal'] } },
    loader: () =>
      import('./entity/systems').then(m => <m.RelatedSystemsCard />),
  },
});

const entityHeader = EntityHeaderLayoutBlueprint.make({
  params: {
    filter: { kind: { $in: kindsOfRegister } },
    loader: async () => {
      const { EntityHeader } = await import('./entity/header');
      return props => <EntityHeader {...props} />;
    },
  },
});

const searchResultItem = SearchResultListItemBlueprint.make({
  params: {
    predicate: ({ type }) =>
      type === 'software-catalog' || type.startsWith('blueprint-'),
    component: async () => {
      const { SearchResultItem } = await import('./search');
      return props => <SearchResultItem {...props} />;
    },
  },
});

/** Pages, tabs and cards of the Policing Technology Blueprint. */
export const blueprintPlugin = createFrontendPlugin({
  pluginId: 'blueprint',
  title: 'Blueprint',
  icon: <RiShieldCheckLine />,
  routes: {
    root: rootRouteRef,
    heatmap: heatmapRouteRef,
    suggestions: suggestionsRouteRef,
    systems: systemsRouteRef,
    capabilities: capabilitiesRouteRef,
    compare: compareRouteRef,
    principles: principlesRouteRef,
    dispensations: dispensationsRouteRef,
    versions: versionsRouteRef,
    boardPaper: boardPaperRouteRef,
    strategy: strategyRouteRef,
    alignment: alignmentRouteRef,
    initiatives: initiativesRouteRef,
    registerHealth: registerHealthRouteRef,
    yourAccess: yourAccessRouteRef,
  },
  extensions: [
    accessApi,
    refusalLog,
    blueprintApi,
    blueprintPage,
    heatmapPage,
    systemsPage,
    ...capabilitiesExtensions,
    principlesPage,
    ...versionsExtensions,
    ...dispensationsExtensions,
    registerHealthPage,
    closedRegisterHealthPage,
    yourAccessPage,
    systemTab,
    forceTab,
    principleTab,
    aboutCard,
    factsCard,
    relatedSystemsCard,
    entityHeader,
    searchResultItem,
    ...strategyExtensions,
    ...boardPaperExtensions,
    ...relationsExtensions,
    ...suggestionsExtensions,
    ...compareExtensions,
  ],
});
