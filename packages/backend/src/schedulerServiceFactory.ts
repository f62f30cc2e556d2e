import {
  coreServices,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import { metricsServiceRef } from '@backstage/backend-plugin-api/alpha';
import { DefaultSchedulerService } from '@backstage/backend-defaults/scheduler';

/**
 * The platform's scheduler, without its routes: over them anybody who is signed
 * in could start and stop the tasks of every plugin.
 */
export const schedulerServiceFactory = createServiceFactory({
  service: coreServices.scheduler,
  deps: {
    database: coreServices.database,
    logger: coreServices.logger,
    metrics: metricsServiceRef,
    pluginMetadata: coreServices.pluginMetadata,
    rootLifecycle: coreServices.rootLifecycle,
  },
  factory: deps =>
    DefaultSchedulerService.create({
      ...deps,
      httpRouter: { use() {}, addAuthPolicy() {} },
    }),
});
