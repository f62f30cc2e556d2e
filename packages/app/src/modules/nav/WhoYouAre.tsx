import {
  Link,
  SidebarItem,
  useSidebarOpenState,
} from '@backstage/core-components';
import {
  configApiRef,
  identityApiRef,
  useApi,
} from '@backstage/frontend-plugin-api';
import {
  RiLogoutBoxRLine,
  RiUserLine,
  RiUserSharedLine,
} from '@remixicon/react';
import { chosenPerson } from '../signIn';
import { useYou } from './useYou';
import styles from './WhoYouAre.module.css';

const SwitchIcon = () => <RiUserSharedLine />;
const SignOutIcon = () => <RiLogoutBoxRLine />;

/** Says at the foot of the bar who is signed in, and lets one be somebody else. */
export function WhoYouAre() {
  const { name, part } = useYou();
  const { isOpen } = useSidebarOpenState();
  const identity = useApi(identityApiRef);
  const chosen = useIsChosen();
  return (
    <>
      <Link
        to="/your-access"
        underline="none"
        className={styles.you}
        aria-label={isOpen ? undefined : name}
      >
        <RiUserLine aria-hidden="true" />
        {isOpen && (
          <span className={styles.words}>
            <span className={styles.name}>{name}</span>
            {part && <span>{part}</span>}
          </span>
        )}
      </Link>
      {chosen ? (
        <SidebarItem
          icon={SwitchIcon}
          text="Switch person"
          onClick={switchPerson}
        />
      ) : (
        <SidebarItem
          icon={SignOutIcon}
          text="Sign out"
          onClick={() => identity.signOut()}
        />
      )}
    </>
  );
}

/** Whether this is a person of the demonstration rather than a real one. */
function useIsChosen(): boolean {
  const config = useApi(configApiRef);
  const offersDemonstration = config
    .getOptionalConfigArray('app.signIn.providers')
    ?.some(provider => provider.getString('id') === 'demo');
  return Boolean(offersDemonstration && chosenPerson.read());
}

/** Loads the page anew, so that nothing of the former person is left in it. */
function switchPerson(): void {
  chosenPerson.forget();
  window.location.reload();
}
