import { createRouteRef } from '@backstage/frontend-plugin-api';

/** The Blueprint page; its sub-pages stand below it. */
export const rootRouteRef = createRouteRef();

/** Sub-page: the heat map. */
export const heatmapRouteRef = createRouteRef();

/** Sub-page: the list of systems. */
export const systemsRouteRef = createRouteRef();

/** Sub-page: the list of principles. */
export const principlesRouteRef = createRouteRef();

/** Sub-page: the health of the registers. */
export const registerHealthRouteRef = createRouteRef();

/** Page: what the signed-in person may see and do. */
export const yourAccessRouteRef = createRouteRef();

/** Path of the tab in which the Blueprint's results stand on the page of an entity. */
export const BLUEPRINT_TAB = 'blueprint';
