import {
  PageBlueprint,
  SubPageBlueprint,
} from '@backstage/frontend-plugin-api';
import { EntityCardBlueprint } from '@backstage/plugin-catalog-react/alpha';
import { RiFlag2Line } from '@remixicon/react';
import {
  alignmentRouteRef,
  initiativesRouteRef,
  strategyRouteRef,
} from '@policing/plugin-blueprint-react';

const strategyPage = PageBlueprint.make({
  name: 'strategy',
  params: {
    path: '/strategy',
    title: 'Strategy',
    icon: <RiFlag2Line />,
    routeRef: strategyRouteRef,
  },
});

const alignmentPage = SubPageBlueprint.make({
  name: 'alignment',
  attachTo: strategyPage.inputs.pages,
  params: {
    path: 'alignment',
    title: 'Alignment',
    routeRef: alignmentRouteRef,
    loader: () => import('.').then(m => <m.StrategyPage />),
  },
});

const initiativesPage = SubPageBlueprint.make({
  name: 'initiatives',
  attachTo: strategyPage.inputs.pages,
  params: {
    path: 'initiatives',
    title: 'Initiatives',
    routeRef: initiativesRouteRef,
    loader: () => import('../initiatives').then(m => <m.InitiativesPage />),
  },
});

const initiativeCard = EntityCardBlueprint.make({
  name: 'initiative',
  params: {
    type: 'content',
    filter: { kind: 'initiative' },
    loader: () =>
      import('../../entity/initiative').then(m => <m.InitiativeCard />),
  },
});

/** Pages and cards about the strategy, and initiatives that serve it. */
export const strategyExtensions = [
  strategyPage,
  alignmentPage,
  initiativesPage,
  initiativeCard,
];
