import { EntityContentBlueprint } from '@backstage/plugin-catalog-react/alpha';

const relationsTab = EntityContentBlueprint.make({
  name: 'relations',
  params: {
    path: '/relations',
    title: 'Relations',
    filter: { kind: 'system' },
    loader: () => import('.').then(m => <m.RelationsTab />),
  },
});

/** The tab of a system that shows its relations. */
export const relationsExtensions = [relationsTab];
