import { useApi } from '@backstage/frontend-plugin-api';
import {
  type Address,
  Answer,
  useServerData,
} from '@policing/plugin-blueprint-react';
import type { ScenarioResponse } from '@policing/plugin-blueprint-common';
import { useState } from 'react';
import { cloudApiRef } from '../../../api';
import { ScenarioEditor } from './ScenarioEditor';

/** Properties of {@link SavedScenario}. */
export interface SavedScenarioProps {
  id: string;
  address: Address;
}

/** A scenario that is kept. */
export function SavedScenario({ id, address }: SavedScenarioProps) {
  const api = useApi(cloudApiRef);
  const [fresh, setFresh] = useState<ScenarioResponse>();
  const scenario = useServerData(`scenario ${id}`, signal =>
    api.scenario(id, signal),
  );
  return (
    <Answer
      of={scenario}
      what="this scenario"
      row="scenarios.read"
      height={320}
    >
      {answered => {
        const isFresh = fresh && fresh.revision >= answered.revision;
        const saved = isFresh ? fresh : answered;
        return (
          <ScenarioEditor
            registry={saved.registry}
            force={saved.force}
            saved={saved}
            onSaved={setFresh}
            address={address}
          />
        );
      }}
    </Answer>
  );
}
