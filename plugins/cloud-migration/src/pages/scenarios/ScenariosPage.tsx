import {
  Answer,
  mayUse,
  NoPermission,
  PageFrame,
  useScope,
  useYourAccess,
} from '@policing/plugin-blueprint-react';
import { ComparisonView } from './comparison/ComparisonView';
import { NewScenario } from './editor/NewScenario';
import { SavedScenario } from './editor/SavedScenario';
import { ScenarioList } from './list/ScenarioList';

/** Value of `scenario` in the address for one that is not saved yet. */
export const NEW_SCENARIO = 'new';

/** Sub-page: what would happen if. Its address says which scenario, or which two. */
export function ScenariosPage() {
  const scope = useScope(['force', 'scenario', 'a', 'b']);
  const { address, registry, bar } = scope;
  const access = useYourAccess();
  const [id, a, b] = ['scenario', 'a', 'b'].map(name => address.get(name));
  let content = <ScenarioList scope={scope} />;
  if (a && b) {
    content = <ComparisonView a={a} b={b} address={address} />;
  } else if (id === NEW_SCENARIO) {
    content = <NewScenario registry={registry} address={address} />;
  } else if (id) {
    content = <SavedScenario key={id} id={id} address={address} />;
  }
  return (
    <PageFrame
      title="What would happen if we moved it?"
      description="Change plans without changing the register, and see what they come to."
      scope={bar}
    >
      <Answer of={access} what="what you may see" row="facts.read" height={240}>
        {yours =>
          mayUse(yours, 'scenarios.read') ? (
            content
          ) : (
            <NoPermission
              title="You may not see what-if scenarios of a force"
              parts={[{ what: 'scenarios', row: 'scenarios.read' }]}
            />
          )
        }
      </Answer>
    </PageFrame>
  );
}
