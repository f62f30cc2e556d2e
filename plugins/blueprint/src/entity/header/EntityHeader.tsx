import type { EntityHeaderLayoutProps } from '@backstage/plugin-catalog-react/alpha';
import {
  useAsyncEntity,
  useEntityPresentation,
  useStarredEntity,
} from '@backstage/plugin-catalog-react';
import { ButtonIcon } from '@backstage/ui';
import { RiFileSearchLine, RiStarFill, RiStarLine } from '@remixicon/react';
import type { Entity } from '@backstage/catalog-model';
import {
  capitalise,
  closedValue,
  DemonstrationMark,
  EntityRefLink,
  fieldName,
  NOT_KNOWN,
  PageHeader,
  useAddress,
} from '@policing/plugin-blueprint-react';
import { isDemonstration } from '../annotations';

/** Head of the page of an entity of the register: what it is, whose it is, and whether it is fictional. */
export function EntityHeader(props: EntityHeaderLayoutProps) {
  const { entity } = useAsyncEntity();
  return entity ? <KnownEntityHeader {...props} entity={entity} /> : null;
}

function KnownEntityHeader({
  entity,
  tabs,
  activeTabId,
}: EntityHeaderLayoutProps & { entity: Entity }) {
  const { primaryTitle } = useEntityPresentation(entity);
  return (
    <PageHeader
      title={primaryTitle}
      tags={tagsOf(entity)}
      metadata={metadataOf(entity)}
      tabs={tabs}
      activeTabId={activeTabId}
      customActions={<Actions entity={entity} />}
    />
  );
}

function tagsOf({ kind, spec }: Entity) {
  const words = [kindInWords(kind)];
  if (typeof spec?.type === 'string') {
    words.push(capitalise(closedValue(spec.type)));
  }
  return words.map(label => ({ label }));
}

/** The words of a kind: `StrategyGoal` is “Strategy goal”. */
export function kindInWords(kind: string): string {
  return kind === kind.toUpperCase() ? kind : capitalise(fieldName(kind));
}

function metadataOf(entity: Entity) {
  const { owner, lifecycle } = entity.spec ?? {};
  const metadata = [];
  if (isDemonstration(entity)) {
    metadata.push({ label: 'Register', value: <DemonstrationMark /> });
  }
  if (typeof owner === 'string' && owner.includes(':')) {
    metadata.push({
      label: 'Owner',
      value: <EntityRefLink entityRef={owner} />,
    });
  }
  if (entity.kind === 'System' || lifecycle) {
    metadata.push({
      label: 'Lifecycle',
      value:
        typeof lifecycle === 'string'
          ? capitalise(closedValue(lifecycle))
          : NOT_KNOWN,
    });
  }
  return metadata;
}

function Actions({ entity }: { entity: Entity }) {
  const { isStarredEntity, toggleStarredEntity } = useStarredEntity(entity);
  const address = useAddress();
  return (
    <>
      <ButtonIcon
        variant="secondary"
        aria-label={isStarredEntity ? 'Take the star away' : 'Give it a star'}
        icon={isStarredEntity ? <RiStarFill /> : <RiStarLine />}
        onPress={() => toggleStarredEntity()}
      />
      <ButtonIcon
        variant="secondary"
        aria-label="Show it as the catalogue holds it"
        icon={<RiFileSearchLine />}
        onPress={() => address.change({ inspect: 'overview' })}
      />
    </>
  );
}
