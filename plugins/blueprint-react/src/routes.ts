import { createRouteRef } from '@backstage/frontend-plugin-api';

/** The Blueprint page; its sub-pages stand below it. */
export const rootRouteRef = createRouteRef();

/** Sub-page: the heat map. */
export const heatmapRouteRef = createRouteRef();

/** Sub-page: the list of systems. */
export const systemsRouteRef = createRouteRef();

/** Sub-page: the capability map. */
export const capabilitiesRouteRef = createRouteRef();

/** Sub-page: the list of principles. */
export const principlesRouteRef = createRouteRef();

/** Sub-page: two versions of the scorecard side by side. */
export const versionsRouteRef = createRouteRef();

/** Sub-page: the register of dispensations; requests and each one stand below it. */
export const dispensationsRouteRef = createRouteRef();

/** Sub-page: the health of the registers. */
export const registerHealthRouteRef = createRouteRef();

/** Sub-page: where forces could work together. */
export const suggestionsRouteRef = createRouteRef();

/** Page: what the signed-in person may see and do. */
export const yourAccessRouteRef = createRouteRef();

/** Page: the paper for the design authority. */
export const boardPaperRouteRef = createRouteRef();

/** Page: the strategy; its sub-pages stand below it. */
export const strategyRouteRef = createRouteRef();

/** Sub-page: how what forces run and work on lines up with the strategy. */
export const alignmentRouteRef = createRouteRef();

/** Sub-page: the list of initiatives. */
export const initiativesRouteRef = createRouteRef();

/** Page: how forces could work together; its sub-pages stand below it. */
export const collaborationRouteRef = createRouteRef();

/** Sub-page: forces side by side. */
export const compareRouteRef = createRouteRef();

/** Path of the tab in which the Blueprint's results stand on the page of an entity. */
export const BLUEPRINT_TAB = 'blueprint';

/** Page: the move to cloud; its sub-pages stand below it. */
export const cloudRouteRef = createRouteRef();

/** Sub-page: where a force or the nation stands against the cloud target. */
export const cloudPositionRouteRef = createRouteRef();

/** Sub-page: what moves when, by status, disposition and wave. */
export const cloudPipelineRouteRef = createRouteRef();

/** Sub-page: what in the plans contradicts itself, and suggested dispositions. */
export const cloudConflictsRouteRef = createRouteRef();

/** Sub-page: dates of the next years, and what depends on one supplier. */
export const cloudHorizonRouteRef = createRouteRef();

/** Sub-page: what-if scenarios. */
export const cloudScenariosRouteRef = createRouteRef();

/** Sub-page: forces side by side, and the national return. */
export const cloudForcesRouteRef = createRouteRef();

/** Sub-page: systems brought in from a spreadsheet. */
export const cloudImportRouteRef = createRouteRef();

/** Page: changing the cloud facts of one system. */
export const cloudChangeRouteRef = createRouteRef({
  params: ['namespace', 'name'],
});

/** Path of the tab with the cloud position of an entity. */
export const CLOUD_TAB = 'cloud';
