import { useApi } from '@backstage/frontend-plugin-api';
import { DatePicker, Select } from '@backstage/ui';
import { parseDate } from '@internationalized/date';
import type { BoardPaperResponse } from '@policing/plugin-blueprint-common';
import {
  Answer,
  blueprintApiRef,
  DemonstrationMark,
  ExportMenu,
  formatDate,
  PageFrame,
  Panel,
  useLiveData,
  useScope,
  Withheld,
} from '@policing/plugin-blueprint-react';
import styles from './BoardPaper.module.css';
import { ChangesPart } from './ChangesPart';
import { ChecksPart } from './ChecksPart';
import { closedPartsOf } from './closedPartsOf';
import { DecisionsPart } from './DecisionsPart';
import { DispensationsPart } from './DispensationsPart';
import { PositionPart } from './PositionPart';

const NATION = 'nation';
const DAY = /^\d{4}-\d{2}-\d{2}$/;

function dayOf(text: string | undefined) {
  if (!text || !DAY.test(text)) {
    return null;
  }
  try {
    return parseDate(text);
  } catch {
    return null;
  }
}

/** Page: chooses what a paper for the design authority is about, shows it and gives it as a file. */
export function BoardPaperPage() {
  const api = useApi(blueprintApiRef);
  const scope = useScope(['force', 'since']);
  const { address, registry, summary } = scope;
  const force = address.get('force');
  const since = address.get('since');
  const query = { registry, force, since };

  const paper = useLiveData(`board paper ${JSON.stringify(query)}`, signal =>
    api.boardPaper(query, signal),
  );
  const forces = summary.data?.forces.map(each => each.scope) ?? [];

  return (
    <PageFrame
      title="What does the board have to know and decide?"
      description="A paper for the design authority about one force or all of them, as its reader may see it."
      scope={scope.bar}
    >
      <Panel title="What is the paper about?" level={2}>
        <div className={styles.choices}>
          <Select
            label="Force"
            size="small"
            search={{ placeholder: 'Find a force' }}
            options={[
              { value: NATION, label: 'All forces' },
              ...forces.map(({ ref, title }) => ({ value: ref, label: title })),
            ]}
            value={force ?? NATION}
            onChange={ref =>
              address.change({
                force: ref === NATION ? undefined : String(ref),
              })
            }
          />
          <DatePicker
            label="Changes since"
            size="small"
            value={dayOf(since ?? paper.data?.since)}
            onChange={day => address.change({ since: day?.toString() })}
          />
          <ExportMenu
            what="the board paper"
            path="/exports/board-paper"
            query={query}
            formats={['pdf', 'xlsx']}
            buttons
          />
        </div>
      </Panel>
      <Answer of={paper} what="the board paper" height={640}>
        {answer => <Paper paper={answer} />}
      </Answer>
    </PageFrame>
  );
}

function Paper({ paper }: { paper: BoardPaperResponse }) {
  const { registry, date, blueprintVersion, classification } = paper;
  return (
    <article className={styles.paper} aria-label="The paper">
      <header className={styles.head}>
        <strong>{classification}</strong>
        {registry.demonstration && <DemonstrationMark />}
        <span>
          {paper.scope.title}, as of {formatDate(date)}, measured against{' '}
          {blueprintVersion ?? 'definitions that are not known'}
        </span>
      </header>
      <DecisionsPart paper={paper} />
      <PositionPart paper={paper} />
      <ChangesPart paper={paper} />
      <ChecksPart paper={paper} />
      <DispensationsPart paper={paper} />
      <Withheld parts={closedPartsOf(paper)} />
    </article>
  );
}
