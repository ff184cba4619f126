import { ActionIcon, Button, Group, Text } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import { useState } from 'react';
import type { Member, Trait } from '../../../../shared/domain/members/member';
import { text } from '../../../i18n/text';
import { RemoveButton } from '../../../ui/RemoveButton';
import classes from './MemberDrawer.module.css';
import { Section } from './Section';
import { TraitForm } from './TraitForm';
import { useMemberEdit } from './use-member-edit';

const words = text.members.drawer.traits;

/** Specialties, hobbies and personality, each with its evidence. */
export function TraitsSection({ member }: Readonly<{ member: Member }>) {
  const { save } = useMemberEdit(member);
  const [adding, setAdding] = useState(false);
  const [editing, setEditing] = useState<string | null>(null);
  const replace = (old: Trait, next: Trait) =>
    save({ traits: member.traits.map((one) => (one === old ? next : one)) });
  const remove = (trait: Trait) => save({ traits: member.traits.filter((one) => one !== trait) });
  return (
    <Section title={text.members.drawer.sections.traits}>
      {member.traits.length === 0 && !adding && (
        <Text size="sm" c="dimmed" mb={4}>
          {words.none}
        </Text>
      )}
      {member.traits.map((trait) =>
        editing === placeOf(trait) ? (
          <TraitForm
            key={placeOf(trait)}
            label={words.edit(trait.name)}
            trait={trait}
            onSave={(next) => replace(trait, next)}
            onDone={() => setEditing(null)}
          />
        ) : (
          <TraitRow
            key={placeOf(trait)}
            trait={trait}
            onEdit={() => setEditing(placeOf(trait))}
            onRemove={() => remove(trait)}
          />
        ),
      )}
      {adding ? (
        <TraitForm
          label={words.add}
          trait={null}
          onSave={(trait) => save({ traits: [...member.traits, trait] })}
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

const placeOf = ({ kind, name }: Trait) => `${kind} ${name}`;

type TraitRowProps = Readonly<{ trait: Trait; onEdit: () => void; onRemove: () => void }>;

function TraitRow({ trait, onEdit, onRemove }: TraitRowProps) {
  const strength = words.strengths[trait.strength];
  return (
    <div className={classes.item}>
      <div className={classes.itemWords}>
        <Group gap={6} wrap="nowrap">
          <Text className="person-text">{trait.name}</Text>
          <Text size="xs" c="dimmed" aria-label={strength} title={strength}>
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
      <ActionIcon
        variant="subtle"
        color="gray"
        size="sm"
        aria-label={words.edit(trait.name)}
        onClick={onEdit}
      >
        <IconPencil size={14} stroke={1.6} />
      </ActionIcon>
      <RemoveButton label={words.remove(trait.name)} onRemove={onRemove} />
    </div>
  );
}
