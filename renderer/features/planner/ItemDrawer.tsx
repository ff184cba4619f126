import { CloseButton, Group, Stack, Text } from '@mantine/core';
import { useEffect, useRef } from 'react';
import type { Instant } from '../../../shared/domain/days';
import { isSent } from '../../../shared/domain/planner/readiness';
import { text } from '../../i18n/text';
import { ItemState } from '../../ui/ItemState';
import type { BodyHandle } from './BodyField';
import { ItemActions } from './ItemActions';
import classes from './ItemDrawer.module.css';
import { ItemFields } from './ItemFields';
import { DealChain } from './item/DealChain';
import { FeedbackSection } from './item/FeedbackSection';
import { numberInWords, SeriesPart, useSeriesOf } from './item/SeriesPart';
import { StarButton } from './item/StarButton';
import { TitleField } from './TitleField';
import type { ItemEditing } from './use-item-editing';

type ItemDrawerProps = Readonly<{ editing: ItemEditing; now: Instant; onClose: () => void }>;

/** An item beside the calendar: every field, and what is done with it. */
export function ItemDrawer({ editing, now, onClose }: ItemDrawerProps) {
  const { fields, item, save } = editing;
  const series = useSeriesOf(item);
  const titleRef = useRef<HTMLTextAreaElement>(null);
  const copyRef = useRef<HTMLButtonElement>(null);
  const body = useRef<BodyHandle>(null);
  const settle = async () => (await body.current?.settle()) ?? true;
  // On opening the focus comes here: to the first thing to do, or to the title of a new item.
  useEffect(() => (copyRef.current ?? titleRef.current)?.focus(), []);

  return (
    <Stack gap="sm" className={classes.drawer ?? ''}>
      <Group gap={4} wrap="nowrap">
        {item ? (
          <ItemState item={item} now={now} />
        ) : (
          <Text size="xs" c="dimmed">
            {text.planner.draftHint}
          </Text>
        )}
        <Group gap={4} ml="auto" wrap="nowrap">
          {item ? <StarButton editing={editing} /> : null}
          <CloseButton aria-label={text.frame.close} onClick={onClose} />
        </Group>
      </Group>
      <TitleField
        value={fields.title}
        onSave={(title) => save({ title })}
        inputRef={titleRef}
        numbered={
          item && item.number !== null ? { number: numberInWords(item, series), title: item.title } : null
        }
      />
      {item ? <ItemActions item={item} copyRef={copyRef} settle={settle} onRemoved={onClose} /> : null}
      {item && series ? <SeriesPart item={item} detail={series} /> : null}
      {item?.kind === '团购' ? <DealChain item={item} /> : null}
      {item && isSent(item) ? <FeedbackSection item={item} /> : null}
      <ItemFields editing={editing} body={body} />
    </Stack>
  );
}
