import { EntityContentBlueprint } from '@backstage/plugin-catalog-react/alpha';
import { CLOUD_TAB } from '@policing/plugin-blueprint-react';

const systemTab = EntityContentBlueprint.make({
  name: 'system',
  params: {
    path: `/${CLOUD_TAB}`,
    title: 'Cloud',
    filter: { kind: 'system' },
    loader: () => import('./system').then(m => <m.SystemCloudTab />),
  },
});

const forceTab = EntityContentBlueprint.make({
  name: 'force',
  params: {
    path: `/${CLOUD_TAB}`,
    title: 'Cloud',
    filter: { kind: 'group', 'spec.type': 'police-force' },
    loader: () => import('./force').then(m => <m.ForceCloudTab />),
  },
});

/** The tabs about the move to cloud on the pages of systems and forces. */
export const entityExtensions = [systemTab, forceTab];
