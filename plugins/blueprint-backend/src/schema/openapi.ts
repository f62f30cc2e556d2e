import { capabilityPaths, capabilitySchemas } from './capabilities';
import { cloudConflictsPaths, cloudConflictsSchemas } from './cloudConflicts';
import { cloudChangePaths, cloudChangeSchemas } from './cloudChanges';
import { cloudForcesPaths, cloudForcesSchemas } from './cloudForces';
import { cloudCalendarPaths, cloudCalendarSchemas } from './cloudCalendars';
import { cloudHorizonPaths, cloudHorizonSchemas } from './cloudHorizon';
import { cloudPipelinePaths, cloudPipelineSchemas } from './cloudPipeline';
import { cloudPositionPaths, cloudPositionSchemas } from './cloudPosition';
import { cloudNeedsPaths, cloudNeedsSchemas } from './cloudNeeds';
import { cloudSystemPaths, cloudSystemSchemas } from './cloudSystem';
import { comparisonPaths, comparisonSchemas } from './comparison';
import { dispensationPaths, dispensationSchemas } from './dispensations';
import { boardPaperPaths, boardPaperSchemas } from './boardPaper';
import { exportPaths } from './exports';
import { figureSchemas } from './figures';
import { heatmapPaths, heatmapSchemas } from './heatmap';
import { importPaths, importSchemas } from './imports';
import {
  pageParameters,
  namePath,
  registryParameter,
  sortParameter,
  systemFilterParameters,
} from './parameters';
import { principlePaths, principleSchemas } from './principles';
import { relationPaths, relationSchemas } from './relations';
import { registerSchemas } from './register';
import { answer, notFound, problems } from './responses';
import { scenarioPaths, scenarioSchemas } from './scenarios';
import { strategyPaths, strategySchemas } from './strategy';
import { suggestionPaths, suggestionSchemas } from './suggestions';
import { systemSchemas } from './systems';
import { versionPaths, versionSchemas } from './versions';

const schemas = {
  ...figureSchemas,
  ...heatmapSchemas,
  ...systemSchemas,
  ...registerSchemas,
  ...principleSchemas,
  ...boardPaperSchemas,
  ...relationSchemas,
  ...versionSchemas,
  ...capabilitySchemas,
  ...comparisonSchemas,
  ...cloudConflictsSchemas,
  ...cloudChangeSchemas,
  ...cloudForcesSchemas,
  ...cloudHorizonSchemas,
  ...cloudCalendarSchemas,
  ...cloudNeedsSchemas,
  ...cloudSystemSchemas,
  ...scenarioSchemas,
  ...strategySchemas,
  ...cloudPipelineSchemas,
  ...cloudPositionSchemas,
  ...dispensationSchemas,
  ...suggestionSchemas,
  ...importSchemas,
  ErrorResponse: {
    type: 'object',
    required: ['error'],
    properties: {
      error: {
        type: 'object',
        required: ['name', 'message'],
        properties: { name: { type: 'string' }, message: { type: 'string' } },
      },
    },
  },
} as const;

/** The API of the Blueprint (DESIGN section 9), served at `/api/blueprint`. */
export const spec = {
  openapi: '3.0.3',
  info: {
    title: 'Policing Technology Blueprint',
    version: '1.0.0',
    description:
      'How the systems of police forces measure up against the Blueprint, and why. Parts of an answer that the caller may not see are left out; the detail of a system names them in `withheld`.',
    license: {
      name: 'Apache-2.0',
      url: 'https://www.apache.org/licenses/LICENSE-2.0',
    },
  },
  paths: {
    '/summary': {
      get: {
        operationId: 'GetSummary',
        description: 'Position of a register and of each force in it.',
        parameters: [registryParameter],
        responses: {
          ...answer('SummaryResponse', 'The position.'),
          ...problems,
        },
      },
    },
    ...heatmapPaths,
    '/systems': {
      get: {
        operationId: 'GetSystems',
        description: 'One page of the systems that match.',
        parameters: [
          ...systemFilterParameters,
          sortParameter,
          ...pageParameters,
        ],
        responses: { ...answer('SystemsResponse', 'A page.'), ...problems },
      },
    },
    '/systems/facets': {
      get: {
        operationId: 'GetSystemFacets',
        description: 'Counts of the systems that match, by what they are.',
        parameters: [...systemFilterParameters],
        responses: {
          ...answer('SystemFacetsResponse', 'The counts.'),
          ...problems,
        },
      },
    },
    '/systems/{namespace}/{name}': {
      get: {
        operationId: 'GetSystem',
        description: 'Every verdict on one system, with its reasons.',
        parameters: [...namePath],
        responses: {
          ...answer('SystemDetailResponse', 'The system.'),
          ...problems,
          ...notFound,
        },
      },
    },
    '/systems/{namespace}/{name}/history': {
      get: {
        operationId: 'GetSystemHistory',
        description: 'What changed in the results of one system, newest first.',
        parameters: [...namePath, ...pageParameters],
        responses: {
          ...answer('HistoryResponse', 'A page of changes.'),
          ...problems,
          ...notFound,
        },
      },
    },
    ...principlePaths,
    '/forces/{namespace}/{name}': {
      get: {
        operationId: 'GetForce',
        description: 'Position of one force beside its region and the nation.',
        parameters: [...namePath],
        responses: {
          ...answer('ForceResponse', 'The force.'),
          ...problems,
          ...notFound,
        },
      },
    },
    ...relationPaths,
    ...boardPaperPaths,
    ...exportPaths,
    ...capabilityPaths,
    ...comparisonPaths,
    ...cloudConflictsPaths,
    ...cloudChangePaths,
    ...cloudForcesPaths,
    ...cloudHorizonPaths,
    ...cloudCalendarPaths,
    ...cloudNeedsPaths,
    ...cloudSystemPaths,
    ...versionPaths,
    ...scenarioPaths,
    ...strategyPaths,
    ...cloudPipelinePaths,
    ...importPaths,
    ...cloudPositionPaths,
    ...suggestionPaths,
    ...dispensationPaths,
    '/registries': {
      get: {
        operationId: 'GetRegistries',
        description: 'The registries that documents come from.',
        parameters: [],
        responses: {
          ...answer('RegistriesResponse', 'The registries.'),
          ...problems,
        },
      },
    },
    '/health': {
      get: {
        operationId: 'GetHealth',
        description: 'Files with errors, and the last scoring.',
        parameters: [],
        responses: {
          ...answer('RegisterHealthResponse', 'The health of the register.'),
          ...problems,
        },
      },
    },
  },
  components: { schemas },
} as const;
