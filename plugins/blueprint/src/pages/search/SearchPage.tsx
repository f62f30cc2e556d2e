import { useApi } from '@backstage/frontend-plugin-api';
import { searchApiRef } from '@backstage/plugin-search-react';
import { Button } from '@backstage/ui';
import { useCallback } from 'react';
import {
  Answer,
  ChoiceChips,
  PageFrame,
  useAddress,
  useServerData,
  WordsField,
} from '@policing/plugin-blueprint-react';
import { SearchResultItem } from '../../search';
import styles from './SearchPage.module.css';
import { searchKinds, typesOf } from './searchKinds';

/** Hits on one page. */
const PAGE = 25;

/** Longest words that the search takes. */
const LONGEST = 100;

/** The search over everything in the register that the reader may see. */
export function SearchPage() {
  const search = useApi(searchApiRef);
  const address = useAddress();
  const { change } = address;
  const term = (address.get('query') ?? '').slice(0, LONGEST);
  const cursor = address.get('cursor');
  const asked = address.get('type');
  const kind = searchKinds.find(({ id }) => id === asked) ?? searchKinds[0];

  const query = {
    term,
    types: typesOf(kind),
    pageLimit: PAGE,
    ...(cursor && { pageCursor: cursor }),
  };
  const results = useServerData(
    term ? `search ${JSON.stringify(query)}` : undefined,
    signal => search.query(query, { signal }),
  );
  const findWords = useCallback(
    (words: string) => change({ query: words, cursor: undefined }, true),
    [change],
  );

  return (
    <PageFrame
      title="What are you looking for?"
      description="Systems, products, principles, initiatives, forces and everything else in the register, by title, acronym, supplier or id."
    >
      <div className={styles.head} role="search">
        <WordsField
          className={styles.words}
          label="Words"
          placeholder="Title, acronym, supplier, id"
          maxLength={LONGEST}
          words={term}
          onWords={findWords}
        />
        <ChoiceChips
          label="What to look for"
          choices={searchKinds}
          selected={kind.id}
          onSelect={id =>
            change({
              type: id === searchKinds[0].id ? undefined : id,
              cursor: undefined,
            })
          }
        />
      </div>
      {term === '' ? (
        <p className={styles.note}>
          Type a name, an acronym, a supplier or an id such as nptc-26.
        </p>
      ) : (
        <Answer of={results} what="what was found" height={480}>
          {answer =>
            answer.results.length === 0 ? (
              <p className={styles.note} role="status">
                Nothing is found for “{term}”
                {kind.id === searchKinds[0].id
                  ? ''
                  : ` among ${kind.title.toLowerCase()}`}
                . Try fewer or other words; what was added a moment ago is found
                within two minutes.
              </p>
            ) : (
              <>
                <ol className={styles.results} aria-label="What was found">
                  {answer.results.map(({ document, highlight }) => (
                    <li key={document.location}>
                      <SearchResultItem
                        result={document}
                        highlight={highlight}
                      />
                    </li>
                  ))}
                </ol>
                {(answer.previousPageCursor ?? answer.nextPageCursor) && (
                  <div className={styles.pages}>
                    <Button
                      variant="secondary"
                      isDisabled={!answer.previousPageCursor}
                      onPress={() =>
                        change({ cursor: answer.previousPageCursor })
                      }
                    >
                      Before
                    </Button>
                    <Button
                      variant="secondary"
                      isDisabled={!answer.nextPageCursor}
                      onPress={() => change({ cursor: answer.nextPageCursor })}
                    >
                      Further
                    </Button>
                  </div>
                )}
              </>
            )
          }
        </Answer>
      )}
    </PageFrame>
  );
}
