import { BLUEPRINT_PLUGIN_ID } from '@policing/plugin-blueprint-common';
import type { RequestHandler } from 'express';

/** Where calendars are read, within the API of the plugin. */
export const CALENDAR_PATH = '/calendar';

const HIDDEN = `/api/${BLUEPRINT_PLUGIN_ID}${CALENDAR_PATH}`;

/**
 * Takes the secret of a calendar out of the address that the platform writes
 * into its request log and its audit log. Routing goes by another copy of the
 * address and is not touched.
 *
 * The plugin uses it for its own route. What the platform refuses before the
 * plugin is asked, such as while it starts, is logged as well: a server uses it
 * in front of everything too (docs/cloud-horizon.md).
 */
export const hideCalendarSecrets: RequestHandler = (
  request,
  _response,
  next,
) => {
  // Routes do not tell capitals apart.
  if (request.originalUrl.toLowerCase().startsWith(`${HIDDEN}/`)) {
    request.originalUrl = `${HIDDEN}/[secret]`;
  }
  next();
};
