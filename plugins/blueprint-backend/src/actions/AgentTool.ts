import type { ActionsRegistryActionExample } from '@backstage/backend-plugin-api/alpha';
import type { AnyZodObject, z } from 'zod/v3';
import type { Reading } from '../answers/Reading';

/** What a tool answers from: what its caller may read, and nothing else. */
export interface ToolContext {
  reading: Reading;
}

/**
 * A tool that agents call in the name of a person. All of them only read, and
 * answer with what the pages would show that person, in fewer words.
 */
export interface AgentTool<
  Input extends AnyZodObject = AnyZodObject,
  Output extends AnyZodObject = AnyZodObject,
> {
  /** Name within this plugin; agents know it as `blueprint.<name>`. */
  name: string;
  title: string;
  /** What it answers, for an agent that has read nothing else. */
  description: string;
  /** Name of the audit event, as the API's for the same answer. */
  eventId: string;
  input: Input;
  /** Also keeps everything else out of the answer. */
  output: Output;
  examples: ActionsRegistryActionExample<Input, Output>[];
  answer(context: ToolContext, input: z.infer<Input>): Promise<z.infer<Output>>;
}

/** Writes a tool down with the types of its input and output. */
export function defineTool<
  Input extends AnyZodObject,
  Output extends AnyZodObject,
>(tool: AgentTool<Input, Output>): AgentTool<Input, Output> {
  return tool;
}
