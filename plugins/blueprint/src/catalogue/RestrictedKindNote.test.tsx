import { EntityKindFilter } from '@backstage/plugin-catalog-react';
import { MockEntityListContextProvider } from '@backstage/plugin-catalog-react/testUtils';
import { screen } from '@testing-library/react';
import { showInApp } from '@policing/plugin-blueprint-react/testUtils';
import { RestrictedKindNote } from './RestrictedKindNote';

function show(kind: string) {
  showInApp(
    <MockEntityListContextProvider
      value={{ filters: { kind: new EntityKindFilter(kind, kind) } }}
    >
      <h1>Catalogue</h1>
      <RestrictedKindNote />
    </MockEntityListContextProvider>,
  );
}

it('says that a list of restricted records holds what is open', async () => {
  show('riskassessment');
  expect(await screen.findByRole('note')).toHaveTextContent(
    /^Only each risk assessment that is open to you is listed and counted/,
  );
});

it('says nothing of kinds that are open', async () => {
  show('system');
  await screen.findByText('Catalogue');
  expect(screen.queryByRole('note')).not.toBeInTheDocument();
});
