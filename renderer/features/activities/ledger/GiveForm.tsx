import { Button, Group, NativeSelect, Text, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { readFen } from '../../../../shared/domain/activities/budget/fen';
import type { RewardKind } from '../../../../shared/domain/activities/reward';
import { lineLimit } from '../../../../shared/domain/text';
import type { ActivityDetail } from '../../../../shared/wire/nouns/activities';
import { useOnce } from '../../../data/use-once';
import { text } from '../../../i18n/text';
import { AddLine } from '../../../ui/AddLine';
import { MemberFinder } from '../../../ui/MemberFinder';
import { PickedPeople } from './PickedPeople';
import { kindOptions } from './RewardRow';
import classes from './Rewards.module.css';
import { useCrowds } from './use-crowds';
import { usePickedPeople } from './use-picked-people';
import type { RewardLedger } from './use-rewards';

const words = text.ledgers.rewards;

type GiveFormProps = Readonly<{ detail: ActivityDetail; ledger: RewardLedger; onClose: () => void }>;

/** The same reward for several people at once: those who came, who signed up, who completed the check-ins, or any. */
export function GiveForm({ detail, ledger, onClose }: GiveFormProps) {
  const picked = usePickedPeople();
  const crowds = useCrowds(detail);
  const [what, setWhat] = useState(detail.activity.checkIn?.reward ?? '');
  const [kind, setKind] = useState<RewardKind>('gift');
  const [cost, setCost] = useState('');
  const costInFen = readFen(cost);
  const ready = picked.people.length > 0 && what.trim() !== '' && costInFen !== undefined;
  const give = useOnce(async () => {
    if (!ready) return false;
    const given = await ledger.add(
      picked.people.map((person) => ({ ...person, kind, what: what.trim(), costInFen })),
    );
    if (given) onClose();
    return given;
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void give();
  };
  return (
    <form className={classes.give} aria-label={words.give.title} onSubmit={submit}>
      <Group gap={6} align="center">
        <Text size="sm" fw={600}>
          {words.give.people}
        </Text>
        {crowds.map(({ label, people }) => (
          <Button key={label} variant="default" size="compact-xs" onClick={() => picked.add(people)}>
            {label}
          </Button>
        ))}
      </Group>
      <div className={classes.fields}>
        <MemberFinder
          label={words.findMember}
          labelHidden
          size="xs"
          placeholder={words.findMember}
          nobody={words.nobody}
          everyGroup
          without={picked.people.flatMap(({ memberId }) => memberId ?? [])}
          onPick={(member) => picked.add([{ memberId: member.id, name: member.nickname }])}
        />
        <div className={classes.otherName}>
          <AddLine
            label={words.otherName}
            placeholder={words.otherName}
            onAdd={(name) => {
              picked.add([{ memberId: null, name }]);
              return Promise.resolve(true);
            }}
          />
        </div>
      </div>
      <PickedPeople {...picked} />
      <div className={classes.fields}>
        <TextInput
          size="xs"
          label={words.columns.what}
          maxLength={lineLimit}
          value={what}
          onChange={(event) => setWhat(event.currentTarget.value)}
        />
        <NativeSelect
          size="xs"
          label={words.columns.kind}
          data={kindOptions}
          value={kind}
          onChange={(event) => setKind(event.currentTarget.value as RewardKind)}
        />
        <TextInput
          size="xs"
          w={120}
          label={words.give.each}
          inputMode="decimal"
          maxLength={40}
          error={costInFen === undefined && text.ledgers.money.unclear}
          value={cost}
          onChange={(event) => setCost(event.currentTarget.value)}
        />
        <Button type="submit" size="xs" disabled={!ready}>
          {words.give.submit(picked.people.length)}
        </Button>
        <Button variant="subtle" color="gray" size="xs" onClick={onClose}>
          {words.give.cancel}
        </Button>
      </div>
    </form>
  );
}
