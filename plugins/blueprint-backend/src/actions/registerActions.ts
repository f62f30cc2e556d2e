import type {
  AuditorService,
  AuthService,
} from '@backstage/backend-plugin-api';
import type { ActionsRegistryService } from '@backstage/backend-plugin-api/alpha';
import { NotAllowedError } from '@backstage/errors';
import type { RegistryInfo } from '@policing/plugin-blueprint-common';
import type { RegisterSource } from '../estate/RegisterView';
import type { AccessResolver } from '../permissions/AccessResolver';
import type { ResultsReader } from '../store/ResultsStore';
import type { AgentTool } from './AgentTool';
import { getCloudPlansTool } from './getCloudPlansTool';
import { getForceTool } from './getForceTool';
import { getHeatMapTool } from './getHeatMapTool';
import { getPositionTool } from './getPositionTool';
import { getPrincipleTool } from './getPrincipleTool';
import { getSystemHistoryTool } from './getSystemHistoryTool';
import { getSystemTool } from './getSystemTool';
import { listCloudDatesTool } from './listCloudDatesTool';
import { listPrinciplesTool } from './listPrinciplesTool';
import { listSystemsTool } from './listSystemsTool';
import { searchTool } from './searchTool';

/** What the tools work with. */
export interface ActionOptions {
  actions: ActionsRegistryService;
  auditor: AuditorService;
  auth: AuthService;
  access: AccessResolver;
  store: ResultsReader;
  source: RegisterSource;
  registries: readonly RegistryInfo[];
}

/** The tools for agents, in the order in which an agent may need them. */
export const agentTools: readonly AgentTool<any, any>[] = [
  getPositionTool,
  searchTool,
  listSystemsTool,
  getSystemTool,
  getSystemHistoryTool,
  getForceTool,
  getHeatMapTool,
  listPrinciplesTool,
  getPrincipleTool,
  getCloudPlansTool,
  listCloudDatesTool,
];

/** Free text and places in lists say nothing about who read what. */
const NOT_AUDITED = ['q', 'words', 'cursor'];

/**
 * Lets agents call the tools. Each call is decided by the same policy as a page
 * of the person for whom the agent acts, and leaves an audit event.
 */
export function registerActions(options: ActionOptions): void {
  for (const tool of agentTools) {
    register(tool, options);
  }
}

function register(
  tool: AgentTool<any, any>,
  { actions, auditor, auth, access, source, ...rest }: ActionOptions,
): void {
  actions.register({
    name: tool.name,
    title: tool.title,
    description: tool.description,
    attributes: { readOnly: true, destructive: false, idempotent: true },
    schema: { input: () => tool.input, output: () => tool.output },
    examples: tool.examples,
    action: async ({ input, credentials }) => {
      const isPerson = auth.isPrincipal(credentials, 'user');
      const event = await auditor.createEvent({
        eventId: tool.eventId,
        severityLevel: 'medium',
        meta: {
          tool: tool.name,
          ...(isPerson && { person: credentials.principal.userEntityRef }),
          ...Object.fromEntries(
            Object.entries(input).filter(([key]) => !NOT_AUDITED.includes(key)),
          ),
        },
      });
      try {
        if (!isPerson) {
          // The policy knows what a person may see; of a service it would have
          // to believe that it may see everything.
          throw new NotAllowedError(
            'Agents act for a person: connect with the token of somebody who has signed in, not with one of a service',
          );
        }
        const output = await tool.answer(
          {
            reading: {
              ...rest,
              register: source.register,
              access: await access.resolve(credentials),
            },
          },
          input,
        );
        await event.success();
        return { output };
      } catch (error) {
        await event.fail({ error: error as Error });
        throw error;
      }
    },
  });
}
