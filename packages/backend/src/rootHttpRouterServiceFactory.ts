import { rootHttpRouterServiceFactory as platformFactory } from '@backstage/backend-defaults/rootHttpRouter';
import { hideCalendarSecrets } from '@policing/plugin-blueprint-backend';

/**
 * The platform's router, which logs every address; before it does, the secret is
 * taken out of those of calendars, whoever answers them.
 */
export const rootHttpRouterServiceFactory = platformFactory({
  configure({ app, applyDefaults }) {
    app.use(hideCalendarSecrets);
    applyDefaults();
  },
});
