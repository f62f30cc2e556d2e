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
