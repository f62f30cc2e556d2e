import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import { actionsRegistryServiceRef } from '@backstage/backend-plugin-api/alpha';
import { createConditionTransformer } from '@backstage/plugin-permission-node';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { eventsServiceRef } from '@backstage/plugin-events-node';
import { notificationService } from '@backstage/plugin-notifications-node';
import { signalsServiceRef } from '@backstage/plugin-signals-node';
import { BLUEPRINT_PLUGIN_ID } from '@policing/plugin-blueprint-common';
import { OrganisationDirectory } from '@policing/plugin-blueprint-node';
import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';
import { registerActions } from './actions/registerActions';
import { createCalendarDesk } from './calendar/createCalendarDesk';
import { createCalendarRouter } from './calendar/createCalendarRouter';
import { CALENDAR_PATH } from './calendar/hideCalendarSecrets';
import { scheduleDateNotices } from './dateNotices/scheduleDateNotices';
import { createDispensationDesk } from './dispensations/createDispensationDesk';
import { createImportDesk } from './imports/createImportDesk';
import { CatalogReader } from './estate/CatalogReader';
import { RegisterFeed } from './estate/RegisterFeed';
import { BlockerNotices } from './notices/BlockerNotices';
import { Notices } from './notices/Notices';
import { RoleHolders } from './notices/RoleHolders';
import { AccessResolver } from './permissions/AccessResolver';
import { countResourceRef } from './permissions/countResource';
import { recordResourceRef } from './permissions/recordResource';
import { registerPermissions } from './permissions/registerPermissions';
import { systemClock } from './scoring/Clock';
import { createScenarioDesk } from './scenarios/createScenarioDesk';
import { ScenarioChanges } from './scenarios/ScenarioChanges';
import { Scorer } from './scoring/Scorer';
import { createRegisterWriter } from './changes';
import { FactDesk } from './changes/facts/FactDesk';
import { addCloudChangeRoutes } from './service/routes/addCloudChangeRoutes';
import { addDispensationRoutes } from './service/routes/addDispensationRoutes';
import { createRouter } from './service/createRouter';
import { addCalendarRoutes } from './service/routes/addCalendarRoutes';
import { addBoardPaperRoutes } from './service/routes/addBoardPaperRoutes';
import { addImportRoutes } from './service/routes/addImportRoutes';
import { addScenarioRoutes } from './service/routes/addScenarioRoutes';
import { addSuggestionRoutes } from './service/routes/addSuggestionRoutes';
import { readSettings } from './service/readSettings';
import { ScoringService } from './service/ScoringService';
import { DatabaseResultsStore } from './store/DatabaseResultsStore';
import { SuggestionDecisions } from './suggestions/SuggestionDecisions';
import { SuggestionReader } from './suggestions/SuggestionReader';

/** Channel on which open pages hear that something was scored. */
const SCORES_CHANNEL = 'blueprint:scores';

/** Scores the register, keeps results with their history, and serves them. */
export const blueprintPlugin = createBackendPlugin({
  pluginId: BLUEPRINT_PLUGIN_ID,
  register(env) {
    env.registerInit({
      deps: {
        actions: actionsRegistryServiceRef,
        auditor: coreServices.auditor,
        auth: coreServices.auth,
        catalog: catalogServiceRef,
        config: coreServices.rootConfig,
        database: coreServices.database,
        discovery: coreServices.discovery,
        events: eventsServiceRef,
        httpAuth: coreServices.httpAuth,
        httpRouter: coreServices.httpRouter,
        lifecycle: coreServices.rootLifecycle,
        logger: coreServices.logger,
        notifications: notificationService,
        permissions: coreServices.permissions,
        permissionsRegistry: coreServices.permissionsRegistry,
        scheduler: coreServices.scheduler,
        signals: signalsServiceRef,
      },
      async init(deps) {
        const { auditor, database, events, httpAuth, logger, signals } = deps;
        const settings = readSettings(deps.config);
        const clock = systemClock(settings.timeZone);
        const store = await DatabaseResultsStore.create({
          database,
          holder: randomUUID(),
        });
        const names = settings.registries.map(({ name }) => name);
        const decisions = new SuggestionDecisions(await database.getClient());
        const suggestions = new SuggestionReader(decisions);
        const directory = await OrganisationDirectory.create({
          ...deps,
          id: `${BLUEPRINT_PLUGIN_ID}-organisation`,
        });
        const notices = new Notices({ service: deps.notifications, logger });
        const holders = new RoleHolders(directory);
        const blockerNotices = new BlockerNotices({
          notices,
          holders,
          logger,
        });
        const scorer: Scorer = new Scorer({
          store,
          logger,
          clock,
          registries: names,
          onScored: async scoredAt => {
            suggestions.prepare({ store, register: scorer.register }, names);
            await signals.publish({
              recipients: { type: 'broadcast' },
              channel: SCORES_CHANNEL,
              message: { scoredAt },
            });
          },
          onChanged: changes => blockerNotices.notice(changes, scorer.register),
        });
        const desk = await createDispensationDesk({
          ...deps,
          clock,
          directory,
          scorer,
        });
        const scenarios = await createScenarioDesk({
          database,
          clock,
          nameOf: person => desk.deciders.nameOf(person),
        });
        const service: ScoringService = new ScoringService({
          scorer,
          feed: new RegisterFeed({
            reader: new CatalogReader(deps),
            target: desk.book,
            logger,
            onStatus: statuses => service.keepStatuses(statuses),
          }),
          dispensations: desk.book,
          store,
          scheduler: deps.scheduler,
          logger,
          clock,
          settings,
          instance: hostname(),
        });
        await service.listen(events);
        deps.lifecycle.addStartupHook(() => service.start());
        deps.lifecycle.addShutdownHook(() => service.stop());

        registerPermissions(deps.permissionsRegistry, store);
        const { registries } = settings;
        const calendars = await createCalendarDesk({
          ...deps,
          clock,
          directory,
          registries,
          source: scorer,
        });
        await scheduleDateNotices({
          ...deps,
          notices,
          holders,
          registries,
          source: scorer,
          clock,
        });
        const access = new AccessResolver({
          permissions: deps.permissions,
          store,
          transform: {
            records: createConditionTransformer(
              deps.permissionsRegistry.getPermissionRuleset(recordResourceRef),
            ),
            counts: createConditionTransformer(
              deps.permissionsRegistry.getPermissionRuleset(countResourceRef),
            ),
          },
        });
        deps.httpRouter.addAuthPolicy({
          path: CALENDAR_PATH,
          allow: 'unauthenticated',
        });
        deps.httpRouter.use(
          createCalendarRouter({ desk: calendars, auditor, logger }),
        );
        const writer = createRegisterWriter(deps.config);
        const facts = new FactDesk({
          writer,
          nameOf: person => desk.deciders.nameOf(person),
          appUrl: deps.config.getOptionalString('app.baseUrl'),
        });
        const imports = await createImportDesk({
          ...deps,
          clock,
          directory,
          holders,
          notices,
          scorer,
          writer,
        });
        deps.httpRouter.use(
          createRouter({
            auditor,
            httpAuth,
            store,
            source: scorer,
            registries,
            access,
            furtherSubjects: [
              addDispensationRoutes(desk, access),
              addCloudChangeRoutes(facts, access),
              addSuggestionRoutes(suggestions, decisions),
              addCalendarRoutes(calendars),
              addBoardPaperRoutes(suggestions),
              addScenarioRoutes(
                scenarios,
                new ScenarioChanges({ desk: scenarios, writer }),
                access,
              ),
              addImportRoutes(imports, access),
            ],
          }),
        );
        registerActions({
          ...deps,
          store,
          source: scorer,
          registries,
          access,
        });
      },
    });
  },
});
