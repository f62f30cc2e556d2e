import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';

/** What a tool answered. */
export interface ToolAnswer {
  /** Whether the tool refused; `text` then says why. */
  isError: boolean;
  text: string;
  /** The typed answer; empty where the tool refused. */
  content: any;
}

/** An agent that acts for somebody, connected with the official client. */
export interface Agent {
  client: Client;
  call(tool: string, input?: Record<string, unknown>): Promise<ToolAnswer>;
  close(): Promise<void>;
}

/** Makes a connected client easy to ask. */
export function agentOf(client: Client): Agent {
  return {
    client,
    async call(name, input = {}) {
      const { isError, content, structuredContent } = await client.callTool({
        name,
        arguments: input,
      });
      const [first] = content as { type: string; text: string }[];
      return {
        isError: isError === true,
        text: first.text,
        content: structuredContent ?? {},
      };
    },
    close: () => client.close(),
  };
}

/**
 * Connects an agent to the endpoint of the product.
 *
 * @param url - address of the product
 * @param token - of the person for whom it acts; none to try without
 * @throws Error when the endpoint turns it away
 */
export async function connectAgent(
  url: string,
  token?: string,
): Promise<Agent> {
  const client = new Client({ name: 'tests', version: '1.0.0' });
  await client.connect(
    new StreamableHTTPClientTransport(new URL(`${url}/api/mcp-actions/v1`), {
      requestInit: {
        headers: token ? { Authorization: `Bearer ${token}` } : {},
      },
    }),
  );
  return agentOf(client);
}
