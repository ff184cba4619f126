import { Rating, Select, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import {
  type SpecialtyDomain,
  specialtyDomains,
  type Trait,
  type TraitKind,
  traitKinds,
} from '../../../../shared/domain/members/member';
import { useToday } from '../../../data/use-today';
import { text } from '../../../i18n/text';
import { useEscape } from '../../../ui/use-escape';
import { FormFoot } from './FormFoot';
import classes from './MemberDrawer.module.css';

const words = text.members.drawer.traits;

type TraitFormProps = Readonly<{
  label: string;
  /** The one that is changed, or null for a new one. */
  trait: Trait | null;
  onSave: (trait: Trait) => void;
  onDone: () => void;
}>;

/** A specialty, hobby or personality word with its quote and how sure one is of it. */
export function TraitForm({ label, trait, onSave, onDone }: TraitFormProps) {
  const today = useToday();
  useEscape(onDone);
  const [name, setName] = useState(trait?.name ?? '');
  const [kind, setKind] = useState<TraitKind>(trait?.kind ?? 'specialty');
  const [domain, setDomain] = useState<SpecialtyDomain>(trait?.domain ?? '其他');
  const [quote, setQuote] = useState(trait?.quote ?? '');
  const [strength, setStrength] = useState<Trait['strength']>(trait?.strength ?? 1);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!name.trim()) return;
    // New words are evidence of today; the old ones keep their day.
    const on = trait && trait.quote === quote.trim() ? trait.on : today;
    onSave({ kind, name: name.trim(), domain, quote: quote.trim(), on, strength });
    onDone();
  };

  return (
    <form onSubmit={submit} aria-label={label}>
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
      <FormFoot submit={trait ? text.frame.save : words.save} disabled={!name.trim()} onCancel={onDone}>
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
