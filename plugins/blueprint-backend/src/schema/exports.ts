import { tableFormats } from '../exports/ExportTable';
import {
  formatParameter,
  sortParameter,
  systemFilterParameters,
} from './parameters';
import { fileAnswer, problems } from './responses';

/** Paths of files to take away. */
export const exportPaths = {
  '/exports/systems': {
    get: {
      operationId: 'ExportSystems',
      description: 'Every system that matches, as a table.',
      parameters: [
        formatParameter(...tableFormats),
        ...systemFilterParameters,
        sortParameter,
      ],
      responses: {
        ...fileAnswer('The table.', tableFormats),
        ...problems,
      },
    },
  },
} as const;
