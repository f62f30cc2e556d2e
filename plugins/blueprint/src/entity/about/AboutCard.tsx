import { useEntity } from '@backstage/plugin-catalog-react';
import { Badge, Link } from '@backstage/ui';
import {
  capitalise,
  DemonstrationMark,
  NOT_KNOWN,
  Panel,
} from '@policing/plugin-blueprint-react';
import { isDemonstration, placeOf, registryOf } from '../annotations';
import styles from './AboutCard.module.css';

/** Card of an entity of the register: what it is, and where it is written down. */
export function AboutCard() {
  const { entity } = useEntity();
  const { description, tags = [], links = [] } = entity.metadata;
  return (
    <Panel title="What is it?">
      <p className={styles.description}>{description ?? NOT_KNOWN}</p>
      <dl className={styles.facts}>
        <dt>Register</dt>
        <dd>
          {capitalise(registryOf(entity) ?? NOT_KNOWN)}{' '}
          {isDemonstration(entity) && <DemonstrationMark />}
        </dd>
        <dt>Written in</dt>
        <dd>
          <code>{placeOf(entity) ?? NOT_KNOWN}</code>
        </dd>
        {tags.length > 0 && (
          <>
            <dt>Tags</dt>
            <dd className={styles.tags}>
              {tags.map(tag => (
                <Badge key={tag}>{tag}</Badge>
              ))}
            </dd>
          </>
        )}
        {links.length > 0 && (
          <>
            <dt>Links</dt>
            <dd>
              {links.map(({ url, title }) => (
                <Link
                  key={url}
                  href={url}
                  target="_blank"
                  rel="noopener"
                  className={styles.link}
                >
                  {title ?? url}
                </Link>
              ))}
            </dd>
          </>
        )}
      </dl>
    </Panel>
  );
}
