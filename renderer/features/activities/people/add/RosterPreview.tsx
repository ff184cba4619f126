import { NativeSelect, Text } from '@mantine/core';
import type { RosterChoice, RosterName } from '../../../../../shared/domain/activities/participants/roster';
import { text } from '../../../../i18n/text';
import classes from './Add.module.css';
import type { PastedRoster } from './use-pasted-roster';

const words = text.people.paste;
/** Names shown of a long list; those to be decided come first. */
const shown = 300;

/** The names of a pasted list: what each is taken for, and who else it may be. */
export function RosterPreview({ roster }: Readonly<{ roster: PastedRoster }>) {
  return (
    <ul className={classes.names} aria-label={words.preview}>
      {roster.names.slice(0, shown).map((name) => (
        <PreviewRow
          key={name.key}
          name={name}
          choice={roster.choiceOf(name)}
          written={roster.isWritten(name)}
          there={roster.isThere(name)}
          onChoose={(choice) => roster.correct(name.key, choice)}
        />
      ))}
      {roster.names.length > shown && (
        <Text component="li" size="sm" c="dimmed">
          {text.people.lines.more(roster.names.length)}
        </Text>
      )}
    </ul>
  );
}

type PreviewRowProps = Readonly<{
  name: RosterName;
  choice: RosterChoice;
  written: boolean;
  there: boolean;
  onChoose: (choice: RosterChoice) => void;
}>;

function PreviewRow({ name, choice, written, there, onChoose }: PreviewRowProps) {
  const kept = choice.as !== 'skip' && !written;
  const kind = kept ? words.there : there ? words.signsUp : words.kinds[name.state];
  const data = [
    ...name.members.map(({ id, nickname }) => ({ value: id as string, label: nickname })),
    { value: 'name', label: words.byName },
    { value: 'skip', label: words.skip },
  ];
  const choose = (value: string) => {
    const member = name.members.find(({ id }) => id === value);
    if (member) onChoose({ as: 'member', memberId: member.id });
    else onChoose(value === 'name' ? { as: 'name' } : { as: 'skip' });
  };
  return (
    <li data-there={kept || undefined}>
      <span className="one-line person-text" title={name.name}>
        {name.name}
      </span>
      <span>{kind}</span>
      <NativeSelect
        size="xs"
        aria-label={words.whoIs(name.name)}
        data={data}
        value={choice.as === 'member' ? choice.memberId : choice.as}
        onChange={(event) => choose(event.currentTarget.value)}
      />
    </li>
  );
}
