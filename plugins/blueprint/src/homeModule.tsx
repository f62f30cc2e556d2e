import { createFrontendModule } from '@backstage/frontend-plugin-api';
import { HomePageLayoutBlueprint } from '@backstage/plugin-home-react/alpha';

/**
 * Makes the position of the register the home page. It is the same for
 * everybody and takes no widgets.
 */
export const homeModule = createFrontendModule({
  pluginId: 'home',
  extensions: [
    HomePageLayoutBlueprint.make({
      params: {
        loader: async () => {
          const { HomePage } = await import('./pages/home');
          return () => <HomePage />;
        },
      },
    }),
  ],
});
