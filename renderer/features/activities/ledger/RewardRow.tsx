import { Button, Checkbox, NativeSelect, Text } from '@mantine/core';
import { IconCopy } from '@tabler/icons-react';
import { type Reward, type RewardKind, rewardKinds } from '../../../../shared/domain/activities/reward';
import { rewardKindLabels } from '../../../../shared/domain/export/vocabulary';
import { useToday } from '../../../data/use-today';
import { sayStamp } from '../../../i18n/say-stamp';
import { text } from '../../../i18n/text';
import { RemoveButton } from '../../../ui/RemoveButton';
import flat from '../inline/Flat.module.css';
import { InlineText } from '../inline/InlineText';
import { MoneyCell } from './MoneyCell';
import { PersonCell } from './PersonCell';
import classes from './Rewards.module.css';
import type { RewardLedger, RewardPatch } from './use-rewards';

const words = text.ledgers.rewards;
/** The kinds with their names, as a list to choose from wants them. */
export const kindOptions = rewardKinds.map((value) => ({ value, label: rewardKindLabels[value] }));

type RewardRowProps = Readonly<{ reward: Reward; ledger: RewardLedger; onThank: () => void }>;

/** One reward: ticked when it is sent, everything else edited in its place. */
export function RewardRow({ reward, ledger, onThank }: RewardRowProps) {
  const { id, kind, what, tracking, costInFen, thankedAt } = reward;
  const row = words.row(reward.name, what);
  const edit = (patch: RewardPatch) => ledger.edit(id, patch);
  return (
    <>
      <SentTick reward={reward} label={words.sentOf(row)} ledger={ledger} />
      <PersonCell
        name={reward.name}
        memberId={reward.memberId}
        label={words.whoOf(row)}
        onSave={(person) => edit({ ...person, thankedAt: null })}
      />
      <NativeSelect
        variant="unstyled"
        aria-label={words.kindOf(row)}
        data-cell="kind"
        className={classes.kind ?? ''}
        classNames={{ input: flat.input ?? '' }}
        data={kindOptions}
        value={kind}
        onChange={(event) => void edit({ kind: event.currentTarget.value as RewardKind })}
      />
      <div className={classes.what}>
        <InlineText
          value={what}
          label={words.whatOf(row)}
          required
          cell="what"
          onSave={(typed) => edit({ what: typed })}
        />
      </div>
      <div className={classes.cost}>
        <MoneyCell
          value={costInFen}
          label={words.costOf(row)}
          cell="cost"
          onSave={(fen) => edit({ costInFen: fen })}
        />
      </div>
      <div className={classes.tracking}>
        <InlineText
          value={tracking}
          label={words.trackingOf(row)}
          placeholder={words.trackingHint}
          cell="tracking"
          onSave={(typed) => edit({ tracking: typed })}
        />
      </div>
      <ThankButton label={words.thankOf(row)} thankedAt={thankedAt} onThank={onThank} />
      <RemoveButton
        label={words.remove(row)}
        onRemove={() => void ledger.remove(id)}
        className={classes.remove}
      />
    </>
  );
}

type SentTickProps = Readonly<{ reward: Reward; label: string; ledger: RewardLedger }>;

function SentTick({ reward: { id, sentAt }, label, ledger }: SentTickProps) {
  const today = useToday();
  return (
    <div className={classes.sent}>
      <Checkbox
        size="sm"
        aria-label={label}
        data-cell="sent"
        checked={sentAt !== null}
        onChange={(event) =>
          void ledger.edit(id, { sentAt: event.currentTarget.checked ? Date.now() : null }, { aloud: true })
        }
      />
      <Text size="xs" c="dimmed" className="one-line">
        {sentAt === null ? '' : sayStamp(sentAt, today)}
      </Text>
    </div>
  );
}

type ThankButtonProps = Readonly<{ label: string; thankedAt: number | null; onThank: () => void }>;

function ThankButton({ label, thankedAt, onThank }: ThankButtonProps) {
  const today = useToday();
  const thanked = thankedAt !== null;
  return (
    <Button
      variant={thanked ? 'subtle' : 'default'}
      color="gray"
      size="compact-xs"
      className={classes.thanks ?? ''}
      leftSection={<IconCopy size={13} stroke={1.6} />}
      aria-label={label}
      title={thanked ? words.thanked(sayStamp(thankedAt, today)) : words.thankHint}
      onClick={onThank}
    >
      {thanked ? words.thankAgain : words.thank}
    </Button>
  );
}
