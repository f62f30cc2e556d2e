import { Link } from '@backstage/ui';
import {
  type InitiativeConcern,
  initiativeConcerns,
  type InitiativesResponse,
} from '@policing/plugin-blueprint-common';
import {
  finishedResults,
  initiativeResults,
  plural,
  StateWord,
} from '@policing/plugin-blueprint-react';
import { concernParts } from './initiativeFilters';
import styles from './InitiativesPage.module.css';

const resultOrder = [
  ...finishedResults,
  'in-progress',
  'not-evaluated',
  'not-declared',
] as const;

/** Properties of {@link WhatCameOfThem}. */
export interface WhatCameOfThemProps {
  facets: InitiativesResponse['facets'];
  /** The address of the page with one filter set to some values. */
  hrefOf: (name: 'result' | 'concern', values: readonly string[]) => string;
}

/** How many were evaluated, with what result, and what to look at; each leads to its initiatives. */
export function WhatCameOfThem({ facets, hrefOf }: WhatCameOfThemProps) {
  const countOf = (facet: 'result' | 'concern', value: string) =>
    facets[facet].find(each => each.value === value)?.count ?? 0;
  const evaluated = finishedResults.reduce(
    (sum, result) => sum + countOf('result', result),
    0,
  );
  const concerns = initiativeConcerns.filter(
    (concern: InitiativeConcern) => countOf('concern', concern) > 0,
  );
  return (
    <div className={styles.outcome}>
      <p>
        <Link href={hrefOf('result', finishedResults)}>
          {plural(evaluated, 'is', 'are')} evaluated
        </Link>
      </p>
      <ul aria-label="By result of the evaluation">
        {resultOrder
          .filter(result => countOf('result', result) > 0)
          .map(result => (
            <li key={result}>
              <Link href={hrefOf('result', [result])}>
                {countOf('result', result)}{' '}
                <StateWord
                  state={{
                    ...initiativeResults[result],
                    title: initiativeResults[result].title.toLowerCase(),
                  }}
                />
              </Link>
            </li>
          ))}
      </ul>
      {concerns.length > 0 && (
        <ul aria-label="To look at">
          {concerns.map(concern => (
            <li key={concern}>
              <Link href={hrefOf('concern', [concern])}>
                {countOf('concern', concern)} {concernParts[concern]}
              </Link>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
