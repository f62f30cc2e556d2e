import { useRouteRef } from '@backstage/frontend-plugin-api';
import { Alert, Link } from '@backstage/ui';
import {
  fieldName,
  NoPermission,
  PageFrame,
  rootRouteRef,
} from '@policing/plugin-blueprint-react';
import { kindOf } from '../../entity/facts';
import styles from './NothingHere.module.css';
import {
  type RestrictedKind,
  restrictedKind,
} from '../../entity/restrictedKinds';

/** Properties of {@link NothingHere}. */
export interface NothingHereProps {
  /** Kind of the entity that the address asks for; none for a page. */
  kind?: string;
}

/**
 * Page of an address at which nothing is shown. Of a kind whose entities are not
 * open to everybody it says the same whether one stands there or not.
 */
export function NothingHere({ kind }: NothingHereProps) {
  const restricted = kind && restrictedKind(kind);
  if (restricted) {
    return (
      <PageFrame title="There is nothing here that you may see">
        <Closed {...restricted} />
      </PageFrame>
    );
  }
  return (
    <PageFrame
      title={`There is no ${
        kind ? fieldName(kindOf(kind) ?? kind) : 'page'
      } at this address`}
    >
      <Absent kind={kind} />
    </PageFrame>
  );
}

function Closed({ words, row }: RestrictedKind) {
  return (
    <NoPermission
      title={`Either no ${words} stands at this address, or it is not open to you`}
      parts={[{ what: words, row }]}
    >
      <p>This page does not tell one from the other.</p>
    </NoPermission>
  );
}

function Absent({ kind }: NothingHereProps) {
  const blueprint = useRouteRef(rootRouteRef)?.() ?? '/';
  return (
    <Alert
      role="status"
      status="info"
      icon
      title={
        kind
          ? 'It may have been renamed or taken out of the registers'
          : 'The address may be misspelt, or the page may have moved'
      }
      description={
        <span className={styles.words}>
          {kind &&
            'Where its file has an error from the start, it is not in the register either. '}
          <Link href={blueprint}>Open the Blueprint</Link>, or look for it with
          the search.
        </span>
      }
    />
  );
}
