import { SignInPage as OrganisationSignInPage } from '@backstage/core-components';
import {
  configApiRef,
  microsoftAuthApiRef,
  useApi,
} from '@backstage/frontend-plugin-api';
import type { SignInPageProps } from '@backstage/plugin-app-react';
import { Button } from '@backstage/ui';
import { useMemo, useState } from 'react';
import { DemonstrationSignIn } from './demonstration/DemonstrationSignIn';
import { oidcAuthApiRef } from './oidcAuthApi';
import {
  readSignInProviders,
  type SignInProviderSettings,
} from './readSignInProviders';

/**
 * Where everybody starts who is not signed in: the people of the demonstration,
 * or the providers of the organisation, as the configuration says.
 */
export function SignInPage(props: SignInPageProps) {
  const config = useApi(configApiRef);
  const providers = useMemo(() => readSignInProviders(config), [config]);
  const [elsewhere, setElsewhere] = useState(false);
  const organisations = providers.filter(({ id }) => id !== 'demo');

  if (organisations.length === providers.length || elsewhere) {
    return <OrganisationSignIn {...props} providers={organisations} />;
  }
  return (
    <DemonstrationSignIn
      {...props}
      others={
        organisations.length > 0 && (
          <Button variant="secondary" onPress={() => setElsewhere(true)}>
            Sign in with {organisations.map(({ title }) => title).join(' or ')}
          </Button>
        )
      }
    />
  );
}

function OrganisationSignIn({
  onSignInSuccess,
  providers,
}: SignInPageProps & { providers: SignInProviderSettings[] }) {
  const offered = providers.map(({ id, title, message }) => ({
    id,
    title,
    message,
    apiRef: id === 'microsoft' ? microsoftAuthApiRef : oidcAuthApiRef,
  }));
  return offered.length === 1 ? (
    <OrganisationSignInPage
      provider={offered[0]}
      onSignInSuccess={onSignInSuccess}
    />
  ) : (
    <OrganisationSignInPage
      providers={offered}
      title="Sign in"
      align="center"
      onSignInSuccess={onSignInSuccess}
    />
  );
}
