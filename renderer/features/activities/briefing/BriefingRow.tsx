import { ActionIcon, Button, Checkbox, Text, UnstyledButton } from '@mantine/core';
import { IconArrowBackUp, IconChevronRight, IconCopy } from '@tabler/icons-react';
import { useState } from 'react';
import type { BriefingText } from '../../../../shared/domain/activities/briefing/briefing-texts';
import type { Briefing } from '../../../../shared/domain/activities/parts';
import { useToday } from '../../../data/use-today';
import { sayMoment } from '../../../i18n/say-day';
import { text } from '../../../i18n/text';
import classes from './Briefing.module.css';
import type { SendBriefings } from './use-send-briefings';

const words = text.run.briefing;

type BriefingRowProps = Readonly<{ message: BriefingText; briefing: Briefing; sending: SendBriefings }>;

/** One owner: their message, whether they were told, whether they said it back. */
export function BriefingRow({ message, briefing, sending }: BriefingRowProps) {
  const { owner } = message;
  const { toldAt, restatedAt } = briefing;
  const [open, setOpen] = useState(false);
  const pieces = sending.piecesOf(message);
  const at = sending.at(message);
  return (
    <section className={classes.item} aria-label={owner}>
      <div className={classes.row}>
        <UnstyledButton
          className={classes.owner ?? ''}
          aria-expanded={open}
          aria-label={open ? words.hide(owner) : words.show(owner)}
          onClick={() => setOpen(!open)}
        >
          <IconChevronRight size={14} stroke={1.6} aria-hidden className={classes.chevron} />
          <span className="one-line person-text" title={owner}>
            {owner}
          </span>
        </UnstyledButton>
        <Told owner={owner} toldAt={toldAt} onUntell={() => void sending.mark(owner, { toldAt: null })} />
        <Checkbox
          size="xs"
          label={words.restated}
          aria-label={words.restatedOf(owner)}
          checked={restatedAt !== null}
          onChange={(event) =>
            void sending.mark(owner, { restatedAt: event.currentTarget.checked ? Date.now() : null })
          }
        />
        <Button
          variant="default"
          size="compact-sm"
          flex="none"
          leftSection={<IconCopy size={14} stroke={1.6} />}
          aria-label={words.copyOf(owner)}
          onClick={() => sending.copy(message)}
        >
          {pieces.length > 1 ? words.copyPiece(at + 1, pieces.length) : words.copy}
        </Button>
      </div>
      {open ? <div className={`${classes.bubble} person-text`}>{message.text}</div> : null}
    </section>
  );
}

type ToldProps = Readonly<{ owner: string; toldAt: number | null; onUntell: () => void }>;

function Told({ owner, toldAt, onUntell }: ToldProps) {
  const today = useToday();
  if (toldAt === null) {
    return (
      <Text size="xs" c="dimmed" flex="none">
        {words.notTold}
      </Text>
    );
  }
  return (
    <span className={classes.told}>
      <Text size="xs" c="dimmed">
        {words.told(sayMoment(toldAt, today))}
      </Text>
      <ActionIcon variant="subtle" color="gray" size="sm" aria-label={words.untell(owner)} onClick={onUntell}>
        <IconArrowBackUp size={13} stroke={1.6} />
      </ActionIcon>
    </span>
  );
}
