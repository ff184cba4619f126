import { Autocomplete, Button, MultiSelect, SegmentedControl, Text, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { type Duty, type Member, structureRoles } from '../../../../shared/domain/members/member';
import { structureRoleLabels } from '../../../../shared/domain/members/vocabulary';
import { useScope } from '../../../data/scope';
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
          held={member.duties}
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

type DutyFormProps = Readonly<{
  held: readonly Duty[];
  onAdd: (duty: Duty) => void;
  onDone: () => void;
}>;

/** A 职务 the community offers, which brings its duty text along, or one of the operator's own. */
function DutyForm({ held, onAdd, onDone }: DutyFormProps) {
  const today = useToday();
  const { community } = useScope();
  const offers = community.duties.filter(({ title }) => !held.some((duty) => duty.title === title));
  useEscape(onDone);
  const [title, setTitle] = useState('');
  const [description, setDescription] = useState('');
  const [claimedBy, setClaimedBy] = useState<Duty['claimedBy']>('self');

  const isHeld = held.some((duty) => duty.title === title.trim());

  const change = (typed: string) => {
    const offer = offers.find((one) => one.title === typed);
    setTitle(typed);
    if (offer) setDescription(offer.description);
  };

  const add = (event: FormEvent) => {
    event.preventDefault();
    if (!title.trim() || isHeld) return;
    onAdd({ title: title.trim(), description: description.trim(), claimedOn: today, claimedBy });
    onDone();
  };

  return (
    <form onSubmit={add} aria-label={words.add}>
      <div className={classes.grid}>
        <Autocomplete
          size="xs"
          label={words.title}
          placeholder={words.titleHint}
          autoFocus
          maxLength={100}
          data={offers.map((offer) => offer.title)}
          renderOption={({ option }) =>
            offers.some((offer) => offer.unique && offer.title === option.value)
              ? words.unique(option.value)
              : option.value
          }
          value={title}
          onChange={change}
        />
        <TextInput
          size="xs"
          label={words.description}
          maxLength={500}
          value={description}
          onChange={(event) => setDescription(event.currentTarget.value)}
        />
      </div>
      <FormFoot submit={text.frame.add} disabled={!title.trim() || isHeld} onCancel={onDone}>
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
