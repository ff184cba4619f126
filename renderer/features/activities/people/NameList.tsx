import { Anchor, Text } from '@mantine/core';
import { Link } from 'react-router';
import type { MemberId } from '../../../../shared/domain/ids';
import { text } from '../../../i18n/text';
import classes from './People.module.css';

/** Names shown of a long list; the rest is counted. */
const shown = 60;

type NamedPerson = Readonly<{ memberId: MemberId | null; name: string }>;

/** Names side by side; those of members lead to their profiles. */
export function NameList({ label, people }: Readonly<{ label: string; people: readonly NamedPerson[] }>) {
  return (
    <ul className={classes.names} aria-label={label}>
      {people.slice(0, shown).map(({ memberId, name }) => (
        <li key={memberId ?? name} className="one-line person-text" title={name}>
          {memberId ? (
            <Anchor component={Link} to={`/members/${memberId}`} inherit c="inherit">
              {name}
            </Anchor>
          ) : (
            name
          )}
        </li>
      ))}
      {people.length > shown && (
        <Text component="li" inherit c="dimmed">
          {text.people.lines.more(people.length)}
        </Text>
      )}
    </ul>
  );
}
