import { ActionIcon, Group, Text } from '@mantine/core';
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import { type KeyboardEvent, useState } from 'react';
import type { MaterialId } from '../../../../shared/domain/ids';
import type { Dealing } from '../../../../shared/domain/planner/series/deal-materials';
import type { MaterialRow } from '../../../../shared/wire/nouns/materials';
import { useToday } from '../../../data/use-today';
import { sayDateAndWeekday } from '../../../i18n/say-day';
import { text } from '../../../i18n/text';
import { RemoveButton } from '../../../ui/RemoveButton';
import { MaterialThumb } from '../materials/MaterialThumb';
import classes from './Season.module.css';
import { numberOf } from './season-items';
import type { SeriesDetail } from './series-detail';

const words = text.series.deal;

type DealListProps = Readonly<{
  rows: readonly MaterialRow[];
  dealing: Dealing;
  detail: SeriesDetail;
  onOrder: (ids: readonly MaterialId[]) => void;
}>;

/** The materials in their order, each with the session it would go into, or why it would not. */
export function DealList({ rows, dealing, detail, onOrder }: DealListProps) {
  const [held, setHeld] = useState<number | null>(null);
  const [over, setOver] = useState<number | null>(null);
  const ids = rows.map(({ material }) => material.id);
  const move = (from: number, to: number) => {
    const moved = ids[from];
    if (moved === undefined || to < 0 || to >= ids.length) return;
    const rest = ids.filter((_, index) => index !== from);
    onOrder([...rest.slice(0, to), moved, ...rest.slice(to)]);
  };
  const letGo = () => {
    setHeld(null);
    setOver(null);
  };
  const drop = (to: number) => {
    if (held !== null && held !== to) move(held, to);
    letGo();
  };
  const onKeyDown = (event: KeyboardEvent, index: number) => {
    const step = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0;
    if (!event.altKey || step === 0) return;
    event.preventDefault();
    move(index, index + step);
  };
  return (
    <ul className={classes.dealList} aria-label={words.list}>
      {rows.map(({ material }, index) => (
        <li
          key={material.id}
          className={classes.dealRow}
          draggable
          data-held={held === index || undefined}
          data-over={over === index || undefined}
          onDragStart={(event) => {
            event.dataTransfer.effectAllowed = 'move';
            setHeld(index);
          }}
          onDragEnd={letGo}
          onDragOver={(event) => {
            event.preventDefault();
            setOver(index);
          }}
          onDrop={(event) => {
            event.preventDefault();
            drop(index);
          }}
          onKeyDown={(event) => onKeyDown(event, index)}
        >
          <MaterialThumb material={material} size={28} />
          <Text size="sm" className="one-line person-text" title={material.title}>
            {material.title}
          </Text>
          <Place id={material.id} dealing={dealing} detail={detail} />
          <Group gap={2} wrap="nowrap">
            <ActionIcon
              variant="subtle"
              color="gray"
              size="sm"
              disabled={index === 0}
              aria-label={words.up(material.title)}
              onClick={() => move(index, index - 1)}
            >
              <IconArrowUp size={14} stroke={1.6} />
            </ActionIcon>
            <ActionIcon
              variant="subtle"
              color="gray"
              size="sm"
              disabled={index === rows.length - 1}
              aria-label={words.down(material.title)}
              onClick={() => move(index, index + 1)}
            >
              <IconArrowDown size={14} stroke={1.6} />
            </ActionIcon>
            <RemoveButton
              label={words.remove(material.title)}
              onRemove={() => onOrder(ids.filter((id) => id !== material.id))}
            />
          </Group>
        </li>
      ))}
    </ul>
  );
}

type PlaceProps = Readonly<{ id: MaterialId; dealing: Dealing; detail: SeriesDetail }>;

/** Where a material goes, or why it goes nowhere. */
function Place({ id, dealing, detail: { items, series } }: PlaceProps) {
  const today = useToday();
  const itemId = dealing.dealt.find(({ materialId }) => materialId === id)?.itemId;
  const item = items.find((one) => one.id === itemId);
  const refusal = dealing.refused.find(({ materialId }) => materialId === id);
  if (item) {
    const session = [numberOf(item, series), sayDateAndWeekday(item.day, today)].filter(Boolean).join(' · ');
    return (
      <Text size="sm" className="one-line person-text" title={session}>
        {words.to(session)}
      </Text>
    );
  }
  return (
    <Text size="sm" className={`one-line ${classes.refused}`}>
      {refusal ? words.refused[refusal.reason] : words.noRoom}
    </Text>
  );
}
