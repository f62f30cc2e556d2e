import { configApiRef, useApi } from '@backstage/frontend-plugin-api';
import { HighlightedSearchResultText } from '@backstage/plugin-search-react';
import type {
  ResultHighlight,
  SearchDocument,
} from '@backstage/plugin-search-common';
import { Link } from '@backstage/ui';
import type { KindName } from '@policing/plugin-blueprint-common';
import { kindIcons } from '../catalogue/kindIcons';
import {
  capitalise,
  closedValue,
  DemonstrationMark,
} from '@policing/plugin-blueprint-react';
import { kindInWords } from '../entity/header';
import { isDemonstrationNamespace } from './isDemonstrationNamespace';
import styles from './SearchResultItem.module.css';

/**
 * What an index holds of an entity: a document of the register's own types, or
 * one of the platform's.
 */
interface EntityDocument extends SearchDocument {
  kind?: string;
  namespace?: string;
  type?: string;
  forces?: string;
  supplier?: string;
}

/** What the index says of an entity without a type. */
const UNTYPED = 'other';

/** Properties of {@link SearchResultItem}. */
export interface SearchResultItemProps {
  result?: SearchDocument;
  highlight?: ResultHighlight;
}

/** A hit of the search: what it is, whose, and whether it is fictional. */
export function SearchResultItem({ result, highlight }: SearchResultItemProps) {
  const config = useApi(configApiRef);
  if (!result) {
    return null;
  }
  const document: EntityDocument = result;
  const { kind, type, namespace, title, text, location } = document;
  const Icon = kind && kindIcons[kind as Exclude<KindName, 'User'>];
  return (
    <div className={styles.item}>
      <Link href={location}>
        <Highlighted
          text={title}
          part={highlight?.fields.title}
          of={highlight}
        />
      </Link>
      <p className={styles.line}>
        {kind && (
          <span className={styles.kind}>
            {Icon && <Icon fontSize="small" aria-hidden="true" />}
            {kindInWords(kind)}
          </span>
        )}
        {type && type !== UNTYPED && (
          <span>{capitalise(closedValue(type))}</span>
        )}
        {document.forces && <span>{document.forces}</span>}
        {document.supplier && <span>{document.supplier}</span>}
        {isDemonstrationNamespace(config, namespace) && <DemonstrationMark />}
      </p>
      <p className={styles.text}>
        <Highlighted text={text} part={highlight?.fields.text} of={highlight} />
      </p>
    </div>
  );
}

interface HighlightedProps {
  text: string;
  part?: string;
  of?: ResultHighlight;
}

function Highlighted({ text, part, of }: HighlightedProps) {
  return part && of ? (
    <HighlightedSearchResultText
      text={part}
      preTag={of.preTag}
      postTag={of.postTag}
    />
  ) : (
    <>{text}</>
  );
}
