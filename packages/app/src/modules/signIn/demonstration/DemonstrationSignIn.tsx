import { ProxiedSignInPage } from '@backstage/core-components';
import type { IdentityApi } from '@backstage/frontend-plugin-api';
import type { SignInPageProps } from '@backstage/plugin-app-react';
import { DEMONSTRATION_PERSON_HEADER } from '@policing/plugin-blueprint-common';
import { type ReactNode, useEffect, useState } from 'react';
import { type Choose, ChoosePerson } from './ChoosePerson';
import { chosenPerson } from './chosenPerson';
import { DemonstrationIdentity } from './DemonstrationIdentity';
import { usePeople } from './usePeople';

/** Properties of {@link DemonstrationSignIn}. */
export interface DemonstrationSignInProps extends SignInPageProps {
  /** Other ways to sign in. */
  others?: ReactNode;
}

/** Why somebody was not signed in. */
interface Refusal {
  ref: string;
  error: Error;
}

/**
 * Signs in as the person whom this browser remembers, or lets one be chosen. The
 * address stays what it was, so that a shared link leads where it should.
 */
export function DemonstrationSignIn({
  onSignInSuccess,
  others,
}: DemonstrationSignInProps) {
  const [ref, setRef] = useState(chosenPerson.read);
  const [refusal, setRefusal] = useState<Refusal>();
  const [triedAgain, setTriedAgain] = useState(false);

  if (ref) {
    return (
      <ProxiedSignInPage
        provider="demo"
        headers={{ [DEMONSTRATION_PERSON_HEADER]: ref }}
        onSignInSuccess={identity => {
          chosenPerson.remember(ref);
          onSignInSuccess(new DemonstrationIdentity(identity as IdentityApi));
        }}
        ErrorComponent={({ error }) => (
          <Report
            error={error!}
            report={reported => {
              setRefusal({ ref, error: reported });
              setRef(undefined);
            }}
          />
        )}
      />
    );
  }
  return (
    <Choice
      refusal={refusal}
      others={others}
      mayTryAgain={!triedAgain}
      tryAgain={() => {
        setTriedAgain(true);
        setRef(refusal?.ref);
      }}
      choose={chosen => {
        setRefusal(undefined);
        setRef(chosen);
      }}
    />
  );
}

/** Hands an error of the stock page on to ours. */
function Report(props: { error: Error; report: (error: Error) => void }) {
  const { error, report } = props;
  useEffect(() => report(error), [error, report]);
  return null;
}

/** Lets somebody be chosen, once it is known whom one may choose. */
function Choice(props: {
  refusal?: Refusal;
  mayTryAgain: boolean;
  tryAgain: () => void;
  choose: Choose;
  others?: ReactNode;
}) {
  const { refusal, mayTryAgain, tryAgain, choose, others } = props;
  const { people, error } = usePeople();
  // Refused while the server had not read the demonstration yet.
  const tooEarly =
    mayTryAgain && people.some(person => person.ref === refusal?.ref);

  useEffect(() => {
    if (tooEarly) {
      tryAgain();
    }
  }, [tooEarly, tryAgain]);

  return (
    <ChoosePerson
      people={people}
      problem={problemOf(people.length > 0, refusal, error)}
      choose={choose}
      others={others}
    />
  );
}

function problemOf(
  isKnown: boolean,
  refusal: Refusal | undefined,
  error: Error | undefined,
): string | undefined {
  if (error) {
    return `The server does not say who is in the demonstration: ${error.message}. It is asked again every second.`;
  }
  if (!refusal || !isKnown) {
    return undefined;
  }
  const { cause } = refusal.error as { cause?: Error };
  const reason = cause?.message ?? refusal.error.message;
  return `You could not be signed in as ${refusal.ref}. ${reason} Choose somebody else.`;
}
