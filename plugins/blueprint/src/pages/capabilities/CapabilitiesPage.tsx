import { useApi } from '@backstage/frontend-plugin-api';
import { Button, Select } from '@backstage/ui';
import {
  type CapabilitiesResponse,
  type CapabilityConcern,
  capabilityConcerns,
  capabilityLevels,
} from '@policing/plugin-blueprint-common';
import { useRef, useState } from 'react';
import {
  Answer,
  blueprintApiRef,
  type CapabilitiesQuery,
  ExportMenu,
  PageFrame,
  Panel,
  plural,
  useLiveData,
  useMay,
  useScope,
  Withheld,
  WordsField,
} from '@policing/plugin-blueprint-react';
import styles from './Capabilities.module.css';
import { CapabilityPanel } from './CapabilityPanel';
import { CapabilityTree } from './CapabilityTree';
import { levelTitles, livesInWords } from './capabilityWords';
import { openInAddress, openOnes } from './openState';
import { OwnedPrompts } from './OwnedPrompts';

const ALL_FORCES = 'all';
const TREE_ORDER = 'tree';

const concernTitles: Record<CapabilityConcern, string> = {
  gaps: 'Gaps: none known',
  overlaps: 'Overlap in one force',
  owned: 'Planned beside something owned',
};

const orders: Record<string, string> = {
  [TREE_ORDER]: 'By level and name',
  '-systems': 'Most systems first',
  '-gaps': 'Most gaps first',
  '-overlaps': 'Most overlap first',
  forces: 'Fewest forces first',
};

const conformanceOrder = {
  'assured-conformance': 'Least assured conformance first',
};

/** Sub-page: what serves each capability, where nothing is known, and where there is more than one. */
export function CapabilitiesPage() {
  const api = useApi(blueprintApiRef);
  const scope = useScope(['force', 'region', 'capability']);
  const { address, registry } = scope;
  const withConformance = useMay('conformance.read');
  const treeArea = useRef<HTMLDivElement>(null);
  const [chosenHere, setChosenHere] = useState(false);
  const query: CapabilitiesQuery = {
    registry,
    force: address.get('force'),
    region: address.get('region'),
    level: address.getAll('level'),
    only: address.getAll('only'),
    q: address.get('q'),
    sort: address.get('sort'),
  };
  const map = useLiveData(`capabilities ${JSON.stringify(query)}`, signal =>
    api.capabilities(query, signal),
  );
  const chosen = address.get('capability');
  const isNarrowed = Boolean(query.level ?? query.only ?? query.q);
  const { force, region } = query;

  const close = () => {
    address.change({ capability: undefined });
    treeArea.current?.querySelector<HTMLElement>('tr[tabindex="0"]')?.focus();
  };

  return (
    <PageFrame
      title="What do we run for each capability, and where are the gaps?"
      description="A capability that has parts counts what serves its parts, each system once."
      scope={scope.bar}
    >
      {chosen && (
        <CapabilityPanel
          capability={chosen}
          query={{ registry, force, region }}
          takesFocus={chosenHere}
          onClose={close}
        />
      )}
      <Panel
        title="The capability map"
        actions={
          <ExportMenu
            what="the capability map"
            path="/exports/capabilities"
            query={{ ...query }}
            formats={['csv', 'xlsx']}
          />
        }
      >
        <Controls
          query={query}
          choices={map.data?.choices}
          withConformance={withConformance === true}
          // What is found stands open, whatever stood open before.
          onChange={(change, inPlace) =>
            address.change({ ...change, open: undefined }, inPlace)
          }
        />
        <Answer
          of={map}
          what="the capability map"
          row="conformance.read"
          height={480}
          insteadOfRefused={
            <Button onPress={() => address.change({ sort: undefined })}>
              Show the map in its own order
            </Button>
          }
        >
          {answer => {
            const open = openOnes(
              answer.items,
              address.getAll('open'),
              isNarrowed,
            );
            const setOpen = (next: ReadonlySet<string>) =>
              address.change({ open: openInAddress(answer.items, next) }, true);
            return (
              <div ref={treeArea}>
                <p className={styles.sentence} aria-live="polite">
                  {inOneSentence(answer, isNarrowed)}
                </p>
                <div className={styles.buttons}>
                  <Button
                    size="small"
                    variant="secondary"
                    onPress={() =>
                      setOpen(new Set(answer.items.map(({ ref }) => ref)))
                    }
                  >
                    Open all
                  </Button>
                  <Button
                    size="small"
                    variant="secondary"
                    onPress={() => setOpen(new Set())}
                  >
                    Close all
                  </Button>
                </div>
                {answer.items.length === 0 ? (
                  <p>
                    {answer.totalItems === 0
                      ? 'There is no capability in the register yet. Add the YAML of the capability tree to see it here.'
                      : 'No capability matches. Take a filter away.'}
                  </p>
                ) : (
                  <CapabilityTree
                    map={answer}
                    open={open}
                    onOpenChange={setOpen}
                    selected={chosen}
                    onChoose={ref => {
                      setChosenHere(true);
                      address.change({ capability: ref });
                    }}
                    withConformance={withConformance === true}
                  />
                )}
                <Unplaced map={answer} />
              </div>
            );
          }}
        </Answer>
        {withConformance === false && (
          <Withheld
            parts={[
              {
                what: 'how far the systems measure up',
                row: 'conformance.read',
              },
            ]}
          />
        )}
      </Panel>
      {map.data && map.data.promptCount > 0 && (
        <Panel title="Is something already owned that would do?">
          <OwnedPrompts
            prompts={map.data.prompts}
            count={map.data.promptCount}
          />
        </Panel>
      )}
    </PageFrame>
  );
}

function inOneSentence(
  { scope, matching, totalItems, items }: CapabilitiesResponse,
  isNarrowed: boolean,
): string {
  const leaves = items.filter(({ parts, matches }) => parts === 0 && matches);
  const gaps = leaves.filter(item => item.gaps.count > 0).length;
  const overlaps = leaves.filter(item => item.overlaps.count > 0).length;
  const what = isNarrowed
    ? `${matching} of ${plural(totalItems, 'capability', 'capabilities')}`
    : plural(totalItems, 'capability', 'capabilities');
  const of = scope.kind === 'nation' ? 'all forces' : scope.title;
  return `${what}, ${of}: of ${leaves.length} without parts, ${gaps} ${
    scope.kind === 'force' ? 'with none known' : 'with a gap in some force'
  }, ${overlaps} with overlap.`;
}

function Unplaced({ map }: { map: CapabilitiesResponse }) {
  const { live, planned, notKnown } = map.unplaced;
  const count = live + planned + notKnown;
  return count > 0 ? (
    <p className={styles.note}>
      {plural(count, 'system')} of this register{' '}
      {count === 1 ? 'names' : 'name'} no capability (
      {livesInWords(map.unplaced)}), so what is a gap here may be served by one
      of them.
    </p>
  ) : null;
}

interface ControlsProps {
  query: CapabilitiesQuery;
  choices?: CapabilitiesResponse['choices'];
  withConformance: boolean;
  onChange: (
    change: Record<string, string | string[] | undefined>,
    inPlace?: boolean,
  ) => void;
}

function Controls({
  query,
  choices = { regions: [], forces: [] },
  withConformance,
  onChange,
}: ControlsProps) {
  const { force, region, level, only, q, sort } = query;
  return (
    <div className={styles.controls} role="search">
      <Select
        className={styles.choice}
        label="Whose"
        size="small"
        search={{ placeholder: 'Find a force or region' }}
        options={[
          { value: ALL_FORCES, label: 'All forces' },
          ...choices.regions.map(({ ref, title }) => ({
            value: `region ${ref}`,
            label: `${title} (region)`,
          })),
          ...choices.forces.map(({ ref, title }) => ({
            value: `force ${ref}`,
            label: title,
          })),
        ]}
        value={
          (force && `force ${force}`) ??
          (region && `region ${region}`) ??
          ALL_FORCES
        }
        onChange={choice => {
          const [kind, ref] = String(choice).split(' ');
          onChange({
            force: kind === 'force' ? ref : undefined,
            region: kind === 'region' ? ref : undefined,
          });
        }}
      />
      <Select
        className={styles.choice}
        label="Level"
        size="small"
        selectionMode="multiple"
        placeholder="Any"
        options={capabilityLevels.map(value => ({
          value,
          label: levelTitles[value],
        }))}
        value={level ?? []}
        onChange={values => onChange({ level: values as string[] })}
      />
      <Select
        className={styles.choice}
        label="Only with"
        size="small"
        selectionMode="multiple"
        placeholder="Anything"
        options={capabilityConcerns.map(value => ({
          value,
          label: concernTitles[value],
        }))}
        value={only ?? []}
        onChange={values => onChange({ only: values as string[] })}
      />
      <Select
        className={styles.choice}
        label="Order"
        size="small"
        options={Object.entries({
          ...orders,
          ...(withConformance && conformanceOrder),
        }).map(([value, label]) => ({ value, label }))}
        value={sort ?? TREE_ORDER}
        onChange={choice =>
          onChange({ sort: choice === TREE_ORDER ? undefined : String(choice) })
        }
      />
      <WordsField
        className={styles.words}
        label="Find a capability"
        placeholder="Name"
        words={q ?? ''}
        onWords={words => onChange({ q: words }, true)}
      />
    </div>
  );
}
