import { useApi } from '@backstage/frontend-plugin-api';
import {
  Answer,
  NoPermission,
  PageFrame,
  useScope,
  useServerData,
} from '@policing/plugin-blueprint-react';
import { cloudApiRef } from '../../api';
import styles from './Import.module.css';
import { ImportList } from './ImportList';
import { ImportWizard } from './ImportWizard';
import { StartPanel } from './StartPanel';

/** Parameters of the address that mean nothing in another register. */
const ofRegister = ['force', 'import', 'rows', 'cursor', 'step'];

/** Sub-page: systems brought in from a spreadsheet. */
export function ImportPage() {
  const { address, registry, bar } = useScope(ofRegister);
  const id = address.get('import');
  return (
    <PageFrame
      title="What does a spreadsheet change in the register?"
      scope={bar}
    >
      {id ? (
        <ImportWizard key={id} id={id} address={address} />
      ) : (
        <Start registry={registry} force={address.get('force')} />
      )}
    </PageFrame>
  );
}

/** The file to start with, and imports that are under way. */
function Start({ registry, force }: { registry?: string; force?: string }) {
  const api = useApi(cloudApiRef);
  const imports = useServerData(`imports ${registry ?? ''}`, signal =>
    api.imports({ registry }, signal),
  );
  return (
    <Answer of={imports} what="imports" row="imports.create">
      {({ registry: shown, forces, items }) =>
        forces.length === 0 ? (
          <NoPermission
            title="You may not bring in systems of a force of this register"
            parts={[{ what: 'imports', row: 'imports.create' }]}
          />
        ) : (
          <div className={styles.stack}>
            <StartPanel registry={shown} forces={forces} force={force} />
            <ImportList items={items} />
          </div>
        )
      }
    </Answer>
  );
}
