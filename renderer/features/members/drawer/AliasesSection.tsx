import { Button, Menu, Text, TextInput } from '@mantine/core';
import { IconArrowsSplit2, IconX } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import { useNavigate } from 'react-router';
import { type Alias, type Member, memberNicknameLimit } from '../../../../shared/domain/members/member';
import { useRun } from '../../../data/use-run';
import { useToday } from '../../../data/use-today';
import { sayDate } from '../../../i18n/say-day';
import { text } from '../../../i18n/text';
import { MoreMenu } from '../../../ui/MoreMenu';
import { useEscape } from '../../../ui/use-escape';
import { FormFoot } from './FormFoot';
import classes from './MemberDrawer.module.css';
import { Section } from './Section';

const words = text.members.drawer.aliases;

/** Other names of the member, past and present, each with where it came from. */
export function AliasesSection({ member }: Readonly<{ member: Member }>) {
  const [adding, setAdding] = useState(false);
  return (
    <Section title={text.members.drawer.sections.aliases}>
      {member.aliases.length === 0 && !adding && (
        <Text size="sm" c="dimmed" mb={4}>
          {words.none}
        </Text>
      )}
      {member.aliases.map((alias) => (
        <AliasRow key={alias.name} member={member} alias={alias} />
      ))}
      {adding ? (
        <AliasForm member={member} onDone={() => setAdding(false)} />
      ) : (
        <Button size="compact-xs" variant="subtle" color="gray" onClick={() => setAdding(true)}>
          {words.add}
        </Button>
      )}
    </Section>
  );
}

function AliasRow({ member, alias }: Readonly<{ member: Member; alias: Alias }>) {
  const run = useRun();
  const navigate = useNavigate();
  const today = useToday();
  const split = async (asMember: boolean) => {
    const done = await run('members.splitAlias', { id: member.id, name: alias.name, asMember });
    const made = done?.result.memberId;
    if (made) void navigate(`/members/${made}`);
  };
  return (
    <div className={classes.item}>
      <div className={classes.itemWords}>
        <Text className="one-line person-text" title={alias.name}>
          {alias.name}
        </Text>
        <Text size="xs" c="dimmed">
          {[words.sources[alias.source], alias.since && sayDate(alias.since, today)]
            .filter(Boolean)
            .join(' · ')}
        </Text>
      </div>
      <MoreMenu label={words.more(alias.name)} size="sm">
        <Menu.Item leftSection={<IconArrowsSplit2 size={15} />} onClick={() => void split(true)}>
          {words.split}
        </Menu.Item>
        <Menu.Item leftSection={<IconX size={15} />} onClick={() => void split(false)}>
          {words.remove}
        </Menu.Item>
      </MoreMenu>
    </div>
  );
}

function AliasForm({ member, onDone }: Readonly<{ member: Member; onDone: () => void }>) {
  const run = useRun();
  useEscape(onDone);
  const [name, setName] = useState('');
  const add = async (event: FormEvent) => {
    event.preventDefault();
    if (name.trim() && (await run('members.addAlias', { id: member.id, name: name.trim() }))) onDone();
  };
  return (
    <form onSubmit={(event) => void add(event)} aria-label={words.add}>
      <TextInput
        size="xs"
        label={words.name}
        autoFocus
        maxLength={memberNicknameLimit}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <FormFoot submit={text.frame.add} disabled={!name.trim()} onCancel={onDone} />
    </form>
  );
}
