import { Button, Select, Stack, Text, TextInput } from '@mantine/core';
import { DateInput } from '@mantine/dates';
import { type FormEvent, useState } from 'react';
import { isDay } from '../../../../shared/domain/days';
import type { Member } from '../../../../shared/domain/members/member';
import {
  commonConcerns,
  commonSkinStates,
  type SkinField,
  skinFields,
  skinTypeLabels,
  skinTypes,
} from '../../../../shared/domain/members/skin';
import { useToday } from '../../../data/use-today';
import { text } from '../../../i18n/text';
import { InlineDay, InlineSelect, InlineWords } from '../../../ui/InlineFields';
import { useEscape } from '../../../ui/use-escape';
import { FormFoot } from './FormFoot';
import classes from './MemberDrawer.module.css';
import { Section } from './Section';
import { useMemberEdit } from './use-member-edit';

const words = text.members.drawer;

const fieldLabels: Readonly<Record<SkinField, string>> = {
  type: words.skinType,
  sensitive: words.sensitive,
  concerns: words.concerns,
  states: words.states,
  allergens: words.allergens,
};

/** The skin profile, with who said what, where and when. */
export function SkinSection({ member }: Readonly<{ member: Member }>) {
  const { skin } = member;
  const { saveSkin } = useMemberEdit(member);
  const { yes, no, unknown } = words.sensitiveValues;
  return (
    <Section title={words.sections.skin}>
      <div className={classes.grid}>
        <InlineSelect
          label={words.skinType}
          data={skinTypes.map((value) => ({ value, label: skinTypeLabels[value] }))}
          value={skin.type}
          clearable
          onSave={(type) => saveSkin({ type })}
        />
        <InlineSelect
          label={words.sensitive}
          data={[
            { value: 'yes', label: yes },
            { value: 'no', label: no },
            { value: 'unknown', label: unknown },
          ]}
          value={skin.sensitive === null ? 'unknown' : skin.sensitive ? 'yes' : 'no'}
          onSave={(value) => saveSkin({ sensitive: value === 'unknown' ? null : value === 'yes' })}
        />
        <InlineWords
          label={words.concerns}
          data={commonConcerns}
          placeholder={words.listHint}
          value={skin.concerns}
          onSave={(concerns) => saveSkin({ concerns })}
        />
        <InlineWords
          label={words.states}
          data={commonSkinStates}
          placeholder={words.listHint}
          value={skin.states}
          onSave={(states) => saveSkin({ states })}
        />
        <InlineWords
          label={words.allergens}
          placeholder={words.listHint}
          value={skin.allergens}
          onSave={(allergens) => saveSkin({ allergens })}
        />
        <InlineDay label={words.skinSince} value={skin.since} onSave={(since) => saveSkin({ since })} />
      </div>
      <EvidenceList member={member} />
    </Section>
  );
}

function EvidenceList({ member }: Readonly<{ member: Member }>) {
  const [adding, setAdding] = useState(false);
  const { evidence } = member.skin;
  return (
    <Stack gap={2} mt="xs">
      {evidence.map(({ field, by, where, on }) => (
        <Text key={field} size="xs" c="dimmed" className="person-text">
          {words.evidence.sentence(fieldLabels[field], by, where, on ?? '')}
        </Text>
      ))}
      {adding ? (
        <EvidenceForm member={member} onDone={() => setAdding(false)} />
      ) : (
        <Button
          size="compact-xs"
          variant="subtle"
          color="gray"
          style={{ alignSelf: 'start' }}
          onClick={() => setAdding(true)}
        >
          {words.evidence.add}
        </Button>
      )}
    </Stack>
  );
}

function EvidenceForm({ member, onDone }: Readonly<{ member: Member; onDone: () => void }>) {
  const { saveEvidence } = useMemberEdit(member);
  const today = useToday();
  useEscape(onDone);
  const [field, setField] = useState<SkinField>('type');
  const [by, setBy] = useState(member.nickname);
  const [where, setWhere] = useState('');
  const [on, setOn] = useState<string | null>(today);

  const save = (event: FormEvent) => {
    event.preventDefault();
    saveEvidence({ field, by: by.trim(), where: where.trim(), on: on !== null && isDay(on) ? on : null });
    onDone();
  };

  return (
    <form onSubmit={save} aria-label={words.evidence.title}>
      <div className={classes.grid}>
        <Select
          size="xs"
          label={words.evidence.field}
          allowDeselect={false}
          data={skinFields.map((value) => ({ value, label: fieldLabels[value] }))}
          value={field}
          onChange={(value) => value && setField(value)}
        />
        <TextInput
          size="xs"
          label={words.evidence.by}
          maxLength={500}
          value={by}
          onChange={(event) => setBy(event.currentTarget.value)}
        />
        <TextInput
          size="xs"
          label={words.evidence.where}
          maxLength={500}
          value={where}
          autoFocus
          onChange={(event) => setWhere(event.currentTarget.value)}
        />
        <DateInput
          size="xs"
          label={words.evidence.on}
          valueFormat="YYYY-MM-DD"
          clearable
          value={on}
          onChange={setOn}
        />
      </div>
      <FormFoot submit={text.frame.save} onCancel={onDone} />
    </form>
  );
}
