import { createBackend } from '@backstage/backend-defaults';
import { databaseServiceFactory } from './databaseServiceFactory';
import { rootHttpRouterServiceFactory } from './rootHttpRouterServiceFactory';
import { schedulerServiceFactory } from './schedulerServiceFactory';

const backend = createBackend();

backend.add(databaseServiceFactory);
backend.add(rootHttpRouterServiceFactory);
backend.add(schedulerServiceFactory);

backend.add(import('@backstage/plugin-app-backend'));

backend.add(import('@backstage/plugin-auth-backend'));
backend.add(import('@policing/plugin-auth-backend-module-demo'));
backend.add(import('@policing/plugin-auth-backend-module-policing'));

backend.add(import('@backstage/plugin-catalog-backend'));
backend.add(import('@backstage/plugin-catalog-backend-module-logs'));
backend.add(import('@policing/plugin-catalog-backend-module-blueprint'));

backend.add(import('@policing/plugin-blueprint-backend'));

backend.add(import('@backstage/plugin-permission-backend'));
backend.add(import('@policing/plugin-permission-backend-module-policing'));

backend.add(import('@backstage/plugin-search-backend'));
backend.add(import('@backstage/plugin-search-backend-module-pg'));
backend.add(import('@backstage/plugin-search-backend-module-catalog'));
backend.add(import('@policing/plugin-search-backend-module-blueprint'));

backend.add(import('@backstage/plugin-events-backend'));
backend.add(import('@backstage/plugin-notifications-backend'));
backend.add(import('@backstage/plugin-signals-backend'));
backend.add(import('@backstage/plugin-user-settings-backend'));

backend.add(import('@backstage/plugin-mcp-actions-backend'));

// The platform would log it and leave a half-started server behind.
backend.start().catch((error: Error) => {
  const isExplained = error.name === 'BackendStartupError';
  process.stderr.write(`${isExplained ? error.message : error.stack}\n`);
  process.exit(1);
});
