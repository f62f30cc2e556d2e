import type { OwnedPrompt } from '@policing/plugin-blueprint-common';
import {
  EntityLink,
  EntityRefLink,
  plural,
} from '@policing/plugin-blueprint-react';
import styles from './Capabilities.module.css';
import { ownedInWords, plannedInWords } from './capabilityWords';

/** Principle whose question it is. */
const PRINCIPLE = 'principle:default/nptc-14';

/** Properties of {@link OwnedPrompts}. */
export interface OwnedPromptsProps {
  prompts: OwnedPrompt[];
  /** Number of all of them. */
  count: number;
}

/**
 * What is planned although something owned may do: the 80/20 question of
 * principle 14, with its facts.
 */
export function OwnedPrompts({ prompts, count }: OwnedPromptsProps) {
  return (
    <>
      <p className={styles.note}>
        Where something owned gives 80&nbsp;% of what is needed, it is used,
        unless that is a significant risk or misses a national requirement:{' '}
        <EntityRefLink entityRef={PRINCIPLE} />. Whether it gives that much,
        people say; the register knows only that both are for the same
        capability.
      </p>
      <ul className={styles.list} aria-label="Already owned, covers this">
        {prompts.map(prompt => (
          <li
            key={`${prompt.force.ref} ${prompt.capability.ref} ${prompt.planned.ref} ${prompt.owned.ref}`}
          >
            <EntityLink entity={prompt.force} />, {prompt.capability.title}:{' '}
            <EntityLink entity={prompt.planned} />{' '}
            {plannedInWords(prompt.planned)}.{' '}
            <strong>Already owned, covers this:</strong>{' '}
            <EntityLink entity={prompt.owned} />
            {prompt.owned.product.title !== prompt.owned.title && (
              <>
                {' '}
                (<EntityLink entity={prompt.owned.product} />)
              </>
            )}
            . {ownedInWords(prompt)}.
          </li>
        ))}
      </ul>
      {count > prompts.length && (
        <p className={styles.note}>
          {plural(count - prompts.length, 'further prompt')}: choose a force or
          a capability to see them.
        </p>
      )}
    </>
  );
}
