import { Badge, Box, Button, Link, Text } from '@backstage/ui';
import type { DemonstrationPerson } from '@policing/plugin-blueprint-common';
import styles from './ChoosePerson.module.css';
import type { Choose } from './ChoosePerson';

/** Properties of {@link PersonCard}. */
export interface PersonCardProps {
  person: DemonstrationPerson;
  choose: Choose;
}

/** A person one may be: role, force, and what is worth trying. */
export function PersonCard({ person, choose }: PersonCardProps) {
  const { ref, name, jobTitle, force, roles, suggestions } = person;
  return (
    <Box as="li" bg="neutral" p="4" className={styles.card}>
      <div className={styles.who}>
        <Text as="h3" variant="body-large" weight="bold">
          {name}
        </Text>
        <Badge size="medium">{roles[0]?.title ?? 'No role'}</Badge>
      </div>
      <Text as="p" color="secondary" className={styles.line}>
        {[jobTitle, force?.title ?? 'National body']
          .filter(Boolean)
          .join(' · ')}
      </Text>
      <Text as="p" weight="bold" className={styles.try}>
        To try
      </Text>
      <ul className={styles.suggestions}>
        {suggestions.map(({ text, link }) => (
          <li key={text}>
            <Link href={link} onPress={() => choose(ref)}>
              {text}
            </Link>
          </li>
        ))}
      </ul>
      <Button
        variant="secondary"
        className={styles.choose}
        onPress={() => choose(ref)}
        aria-label={`Sign in as ${name}`}
      >
        Sign in
      </Button>
    </Box>
  );
}
