import {
  Alert,
  Badge,
  Button,
  SearchField,
  Skeleton,
  Text,
} from '@backstage/ui';
import { RiFlaskLine } from '@remixicon/react';
import type { DemonstrationPerson } from '@policing/plugin-blueprint-common';
import { type ReactNode, useState } from 'react';
import styles from './ChoosePerson.module.css';
import { groupPeople, type PeopleGroup } from './groupPeople';
import { PersonCard } from './PersonCard';

/** Signs in as somebody. */
export type Choose = (ref: string) => void;

/** Properties of {@link ChoosePerson}. */
export interface ChoosePersonProps {
  /** Nobody while the server is still reading the demonstration. */
  people: DemonstrationPerson[];
  /** Why people cannot be shown, or why somebody was not signed in. */
  problem?: string;
  choose: Choose;
  /** Other ways to sign in. */
  others?: ReactNode;
}

/** Offers the people of the demonstration to whoever visits it. */
export function ChoosePerson(props: ChoosePersonProps) {
  const { people, problem, choose, others } = props;
  const [words, setWords] = useState('');
  const groups = groupPeople(people, words);
  return (
    <main className={styles.page}>
      <header className={styles.head}>
        <Badge
          size="medium"
          className={styles.mark}
          icon={<RiFlaskLine aria-hidden="true" />}
        >
          Demonstration: everybody here is fictional
        </Badge>
        <Text as="h1" variant="title-medium" weight="bold">
          Who do you want to be?
        </Text>
        <Text as="p" variant="body-large" className={styles.intro}>
          The Policing Technology Blueprint shows everybody what their role
          opens, and nothing else. Sign in as one of these people with one
          click; become somebody else at any time with <em>Switch person</em>.
        </Text>
        {problem && (
          <Alert status="warning" icon title={problem} role="alert" />
        )}
        {others}
        <SearchField
          className={styles.filter}
          label="Find a person, role or force"
          placeholder="Such as: security lead eastvale"
          value={words}
          onChange={setWords}
        />
        {groups.length > 1 && (
          <nav aria-label="Forces">
            <ul className={styles.jumps}>
              {groups.map(({ title }) => (
                <li key={title}>
                  <Button
                    variant="secondary"
                    size="small"
                    onPress={() => goTo(title)}
                  >
                    {title}
                  </Button>
                </li>
              ))}
            </ul>
          </nav>
        )}
      </header>
      {people.length === 0 && (
        <div
          role="status"
          aria-label="Loading the people of the demonstration"
          className={styles.group}
        >
          <Text as="p">The demonstration is being read …</Text>
          <Skeleton width="100%" height="12rem" />
        </div>
      )}
      {people.length > 0 && groups.length === 0 && (
        <Text as="p" role="status">
          Nobody matches “{words}”.
        </Text>
      )}
      {groups.map(group => (
        <Group key={group.title} group={group} choose={choose} />
      ))}
    </main>
  );
}

const headingIdOf = (title: string) =>
  `people-of-${title.toLocaleLowerCase('en-GB').replace(/[^a-z]+/g, '-')}`;

/** Goes to a group without a trace in the address, which belongs to the page after signing in. */
function goTo(title: string): void {
  const heading = document.getElementById(headingIdOf(title));
  heading?.scrollIntoView();
  heading?.focus();
}

function Group({ group, choose }: { group: PeopleGroup; choose: Choose }) {
  const { title, withRole, withoutRole } = group;
  const headingId = headingIdOf(title);
  return (
    <section aria-labelledby={headingId} className={styles.group}>
      <Text
        as="h2"
        variant="title-x-small"
        weight="bold"
        id={headingId}
        tabIndex={-1}
      >
        {title}
      </Text>
      {withRole.length > 0 && (
        <ul className={styles.cards}>
          {withRole.map(person => (
            <PersonCard key={person.ref} person={person} choose={choose} />
          ))}
        </ul>
      )}
      {withoutRole.length > 0 && (
        <>
          <Text as="h3" weight="bold" className={styles.without}>
            Without a role: the open part of the register, not one weakness
          </Text>
          <ul className={styles.rows}>
            {withoutRole.map(({ ref, name, jobTitle }) => (
              <li key={ref}>
                <Button
                  variant="tertiary"
                  className={styles.row}
                  onPress={() => choose(ref)}
                  aria-label={`Sign in as ${name}`}
                >
                  {name}
                </Button>
                <Text as="span" color="secondary">
                  {jobTitle}
                </Text>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
