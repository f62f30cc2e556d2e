import { useApi, useRouteRef } from '@backstage/frontend-plugin-api';
import { Link } from '@backstage/ui';
import type {
  InitiativeDetailResponse,
  InitiativeSummary,
  SimilarInitiative,
} from '@policing/plugin-blueprint-common';
import {
  addressOf,
  Answer,
  blueprintApiRef,
  closedValue,
  EntityLink,
  formatDate,
  initiativeConcernTitles,
  initiativePhaseTitles,
  initiativeResults,
  initiativesRouteRef,
  listInWords,
  NOT_KNOWN,
  Panel,
  periodInWords,
  plural,
  StateWord,
  useLiveData,
} from '@policing/plugin-blueprint-react';
import { useEntityName } from '../useEntityName';
import styles from './InitiativeCard.module.css';

/** Card of an initiative: what came of it, and who does the same elsewhere. */
export function InitiativeCard() {
  const api = useApi(blueprintApiRef);
  const { namespace, name } = useEntityName();
  const initiative = useLiveData(`initiative ${namespace}/${name}`, signal =>
    api.initiative({ namespace, name }, signal),
  );
  return (
    <Panel title="What came of it, and who does the same?">
      <Answer of={initiative} what="the initiative" row="initiatives.read">
        {answer => (
          <>
            <Outcome {...answer} />
            <Similar {...answer} />
          </>
        )}
      </Answer>
    </Panel>
  );
}

function Outcome({ initiative, today }: InitiativeDetailResponse) {
  const { phase, startsOn, endsOn, fundedTo, result, evaluation, sources } =
    initiative;
  return (
    <dl className={styles.facts}>
      <dt>Phase</dt>
      <dd>
        {initiativePhaseTitles[phase]}, {periodInWords(startsOn, endsOn)}
      </dd>
      <dt>Funded to</dt>
      <dd>{formatDate(fundedTo)}</dd>
      <dt>Evaluation</dt>
      <dd>
        <StateWord state={initiativeResults[result]} />
        {evaluation?.evaluatedOn && `, ${formatDate(evaluation.evaluatedOn)}`}
      </dd>
      <dt>How</dt>
      <dd>{evaluation?.method ?? NOT_KNOWN}</dd>
      <dt>What was found</dt>
      <dd>{evaluation?.summary ?? NOT_KNOWN}</dd>
      <dt>Sources</dt>
      <dd>
        {sources > 0
          ? `${plural(sources, 'source')}, under “What is recorded?”`
          : 'none given'}
      </dd>
      {initiative.concerns.length > 0 && (
        <>
          <dt>To look at</dt>
          <dd>
            {initiative.concerns
              .map(concern => initiativeConcernTitles[concern])
              .join('; ')}{' '}
            (as of {formatDate(today)})
          </dd>
        </>
      )}
    </dl>
  );
}

function Similar({ initiative, similar }: InitiativeDetailResponse) {
  const initiativesPath = useRouteRef(initiativesRouteRef)?.() ?? '';
  const { topic, registry } = initiative;
  return (
    <>
      <p className={styles.heading}>
        <strong>The same topic and capability elsewhere</strong>
      </p>
      {similar.length === 0 ? (
        <p className={styles.text}>
          None is declared by another force of this register.
        </p>
      ) : (
        <ul className={styles.list}>
          {similar.map(each => (
            <li key={each.initiative.ref}>
              <One {...each} />
            </li>
          ))}
        </ul>
      )}
      {topic && (
        <p className={styles.text}>
          <Link href={addressOf(initiativesPath, { registry, topic })}>
            All initiatives on {closedValue(topic)}
          </Link>
        </p>
      )}
    </>
  );
}

function One({ initiative, capabilities }: SimilarInitiative) {
  const summary: InitiativeSummary = initiative;
  return (
    <>
      <EntityLink entity={summary} /> of {summary.owner.title},{' '}
      {initiativePhaseTitles[summary.phase].toLowerCase()}, for{' '}
      {listInWords(capabilities.map(({ title }) => title))}.{' '}
      <StateWord state={initiativeResults[summary.result]} />
      {summary.evaluation?.summary && (
        <span className={styles.second}>{summary.evaluation.summary}</span>
      )}
    </>
  );
}
