import type { SchedulerServiceTaskScheduleDefinitionConfig } from '@backstage/backend-plugin-api';

export interface Config {
  search?: {
    collators?: {
      /** The documents of the Policing Technology Blueprint. */
      blueprint?: {
        /**
         * How often it is looked whether there is anything to index, which is so
         * after a change of the register, and in any case every quarter of an
         * hour. Twenty seconds after the start and then every minute where it is
         * left out.
         */
        schedule?: SchedulerServiceTaskScheduleDefinitionConfig;
      };
    };
  };
}
