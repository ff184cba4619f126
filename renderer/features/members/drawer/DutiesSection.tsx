import { Button, MultiSelect, SegmentedControl, Text, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { type Duty, type Member, structureRoles } from '../../../../shared/domain/members/member';
import { structureRoleLabels } from '../../../../shared/domain/members/vocabulary';
import { useToday } from '../../../data/use-today';
import { text } from '../../../i18n/text';
import { RemoveButton } from '../../../ui/RemoveButton';
import { useEscape } from '../../../ui/use-escape';
import { FormFoot } from './FormFoot';
import classes from './MemberDrawer.module.css';
import { Section } from './Section';
import { useMemberEdit } from './use-member-edit';

const words = text.members.drawer.duties;

/** Structure roles and the fun duties a member holds. */
export function DutiesSection({ member }: Readonly<{ member: Member }>) {
  const { save } = useMemberEdit(member);
  const [adding, setAdding] = useState(false);
  return (
    <Section title={text.members.drawer.sections.duties}>
      <MultiSelect
        label={text.members.drawer.roles}
        labelProps={{ fz: 12, fw: 400, c: 'dimmed' }}
        size="sm"
        data={structureRoles.map((value) => ({ value, label: structureRoleLabels[value] }))}
        value={[...member.roles]}
        onChange={(roles) => save({ roles })}
      />
      {member.duties.map((duty) => (
        <div key={duty.title} className={classes.item}>
          <div className={classes.itemWords}>
            <Text className="person-text">{duty.title}</Text>
            <Text size="xs" c="dimmed" className="person-text">
              {[duty.description, words.claimed[duty.claimedBy], duty.claimedOn].filter(Boolean).join(' · ')}
            </Text>
          </div>
          <RemoveButton
            label={words.remove(duty.title)}
            onRemove={() => save({ duties: member.duties.filter((one) => one !== duty) })}
          />
        </div>
      ))}
      {adding ? (
        <DutyForm
          onAdd={(duty) => save({ duties: [...member.duties, duty] })}
          onDone={() => setAdding(false)}
        />
      ) : (
        <Button size="compact-xs" variant="subtle" color="gray" mt={4} onClick={() => setAdding(true)}>
          {words.add}
        </Button>
      )}
    </Section>
  );
}

type DutyFormProps = Readonly<{ onAdd: (duty: Duty) => void; onDone: () => void }>;

function DutyForm({ onAdd, onDone }: DutyFormProps) {
  const today = useToday();
  useEscape(onDone);
  const [title, setTitle] = useState('');
  const [description, setDescription] = useState('');
  const [claimedBy, setClaimedBy] = useState<Duty['claimedBy']>('self');

  const add = (event: FormEvent) => {
    event.preventDefault();
    if (!title.trim()) return;
    onAdd({ title: title.trim(), description: description.trim(), claimedOn: today, claimedBy });
    onDone();
  };

  return (
    <form onSubmit={add} aria-label={words.add}>
      <div className={classes.grid}>
        <TextInput
          size="xs"
          label={words.title}
          autoFocus
          maxLength={100}
          value={title}
          onChange={(event) => setTitle(event.currentTarget.value)}
        />
        <TextInput
          size="xs"
          label={words.description}
          maxLength={500}
          value={description}
          onChange={(event) => setDescription(event.currentTarget.value)}
        />
      </div>
      <FormFoot submit={text.frame.add} disabled={!title.trim()} onCancel={onDone}>
        <SegmentedControl
          size="xs"
          aria-label={words.claimedBy}
          data={(['self', 'appointed'] as const).map((value) => ({ value, label: words.claimed[value] }))}
          value={claimedBy}
          onChange={(value) => setClaimedBy(value)}
        />
      </FormFoot>
    </form>
  );
}
