import { stringifyEntityRef } from '@backstage/catalog-model';
import { useApi, useRouteRef } from '@backstage/frontend-plugin-api';
import { useEntity } from '@backstage/plugin-catalog-react';
import { Link, Text } from '@backstage/ui';
import {
  addressOf,
  Answer,
  blueprintApiRef,
  Panel,
  plural,
  suggestionKindTitles,
  suggestionsRouteRef,
  useLiveData,
} from '@policing/plugin-blueprint-react';
import { useEntityName } from '../useEntityName';
import styles from './WhoToWorkWith.module.css';

const REGISTRY_ANNOTATION = 'blueprint.policing/registry';

/** Number of suggestions that the card shows. */
const SHOWN = 3;

/** Card of a force: the strongest suggestions that concern it. */
export function WhoToWorkWith() {
  const api = useApi(blueprintApiRef);
  const { entity } = useEntity();
  const { title } = useEntityName();
  const ref = stringifyEntityRef(entity);
  const registry = entity.metadata.annotations?.[REGISTRY_ANNOTATION];
  const suggestionsPath = useRouteRef(suggestionsRouteRef)?.() ?? '';
  const suggestions = useLiveData(
    registry ? `suggestions for ${ref}` : undefined,
    signal => api.suggestions({ registry, force: [ref], limit: SHOWN }, signal),
  );
  if (!registry) {
    return null;
  }
  const all = addressOf(suggestionsPath, { registry, force: ref });
  return (
    <Panel title={`Who could ${title} work with?`}>
      <Answer of={suggestions} what="the suggestions">
        {({ items, totalItems }) =>
          items.length === 0 ? (
            <Text>
              Nothing is suggested yet. Products, capabilities, contract ends
              and initiatives in the register lead to suggestions.
            </Text>
          ) : (
            <>
              <ol className={styles.list} aria-label="Strongest suggestions">
                {items.map(({ id, kind, sentence, worth }) => (
                  <li key={id}>
                    {sentence}
                    <span className={styles.second}>
                      {suggestionKindTitles[kind]} · {worth.join(' · ')}
                    </span>
                  </li>
                ))}
              </ol>
              <Link href={all}>
                {totalItems > SHOWN
                  ? `All ${plural(totalItems, 'suggestion')}, with facts`
                  : 'See the facts'}
              </Link>
            </>
          )
        }
      </Answer>
    </Panel>
  );
}
