import { Button, Group, Rating, Select, Text, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import {
  type Member,
  type SpecialtyDomain,
  specialtyDomains,
  type Trait,
  type TraitKind,
  traitKinds,
} from '../../../../shared/domain/members/member';
import { useToday } from '../../../data/use-today';
import { text } from '../../../i18n/text';
import { RemoveButton } from '../../../ui/RemoveButton';
import { useEscape } from '../../../ui/use-escape';
import { FormFoot } from './FormFoot';
import classes from './MemberDrawer.module.css';
import { Section } from './Section';
import { useMemberEdit } from './use-member-edit';

const words = text.members.drawer.traits;

/** Specialties, hobbies and personality, each with its evidence. */
export function TraitsSection({ member }: Readonly<{ member: Member }>) {
  const { save } = useMemberEdit(member);
  const [adding, setAdding] = useState(false);
  const remove = (trait: Trait) => save({ traits: member.traits.filter((one) => one !== trait) });
  return (
    <Section title={text.members.drawer.sections.traits}>
      {member.traits.length === 0 && !adding && (
        <Text size="sm" c="dimmed" mb={4}>
          {words.none}
        </Text>
      )}
      {member.traits.map((trait) => (
        <div key={`${trait.kind} ${trait.name}`} className={classes.item}>
          <div className={classes.itemWords}>
            <Group gap={6} wrap="nowrap">
              <Text className="person-text">{trait.name}</Text>
              <Text
                size="xs"
                c="dimmed"
                aria-label={words.strengths[trait.strength]}
                title={words.strengths[trait.strength]}
              >
                {'★'.repeat(trait.strength)}
              </Text>
              <Text size="xs" c="dimmed">
                {trait.kind === 'specialty' ? trait.domain : words.kinds[trait.kind]}
              </Text>
            </Group>
            {trait.quote && (
              <Text size="xs" c="dimmed" className="person-text">
                “{trait.quote}”{trait.on ? ` · ${trait.on}` : ''}
              </Text>
            )}
          </div>
          <RemoveButton label={words.remove(trait.name)} onRemove={() => remove(trait)} />
        </div>
      ))}
      {adding ? (
        <TraitForm
          onAdd={(trait) => save({ traits: [...member.traits, trait] })}
          onDone={() => setAdding(false)}
        />
      ) : (
        <Button size="compact-xs" variant="subtle" color="gray" onClick={() => setAdding(true)}>
          {words.add}
        </Button>
      )}
    </Section>
  );
}

type TraitFormProps = Readonly<{ onAdd: (trait: Trait) => void; onDone: () => void }>;

function TraitForm({ onAdd, onDone }: TraitFormProps) {
  const today = useToday();
  useEscape(onDone);
  const [name, setName] = useState('');
  const [kind, setKind] = useState<TraitKind>('specialty');
  const [domain, setDomain] = useState<SpecialtyDomain>('其他');
  const [quote, setQuote] = useState('');
  const [strength, setStrength] = useState<Trait['strength']>(1);

  const add = (event: FormEvent) => {
    event.preventDefault();
    if (!name.trim()) return;
    onAdd({ kind, name: name.trim(), domain, quote: quote.trim(), on: today, strength });
    onDone();
  };

  return (
    <form onSubmit={add} aria-label={words.add}>
      <div className={classes.grid}>
        <TextInput
          size="xs"
          label={words.name}
          autoFocus
          maxLength={100}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <Select
          size="xs"
          label={words.kind}
          allowDeselect={false}
          data={traitKinds.map((value) => ({ value, label: words.kinds[value] }))}
          value={kind}
          onChange={(value) => value && setKind(value)}
        />
        <TextInput
          size="xs"
          label={words.quote}
          placeholder={words.quoteHint}
          maxLength={500}
          value={quote}
          onChange={(event) => setQuote(event.currentTarget.value)}
        />
        <Select
          size="xs"
          label={words.domain}
          allowDeselect={false}
          data={[...specialtyDomains]}
          value={domain}
          onChange={(value) => value && setDomain(value as SpecialtyDomain)}
        />
      </div>
      <FormFoot submit={words.save} disabled={!name.trim()} onCancel={onDone}>
        <Rating
          aria-label={words.strength}
          count={3}
          value={strength}
          onChange={(value) => setStrength(Math.min(3, Math.max(1, value)) as Trait['strength'])}
          getSymbolLabel={(value) => words.strengths[value as Trait['strength']] ?? words.strength}
        />
      </FormFoot>
    </form>
  );
}
