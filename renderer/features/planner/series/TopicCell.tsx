import { Text, TextInput } from '@mantine/core';
import type { KeyboardEvent } from 'react';
import type { PlannerItem } from '../../../../shared/domain/planner/planner-item';
import { isSent } from '../../../../shared/domain/planner/readiness';
import { lineLimit } from '../../../../shared/domain/text';
import { useSave } from '../../../data/use-run';
import { text } from '../../../i18n/text';
import { useLineDraft } from '../../../ui/use-draft';
import classes from './Season.module.css';
import { topicOf } from './season-items';

const words = text.series.plan;

type TopicCellProps = Readonly<{ item: PlannerItem; onStep: (step: 1 | -1) => boolean }>;

/** A topic, written where it stands. Enter, Tab and the arrows save it and go on to the next. */
export function TopicCell({ item, onStep }: TopicCellProps) {
  const topic = topicOf(item);
  if (isSent(item)) {
    return (
      <Text size="sm" className="one-line person-text" title={topic}>
        {topic}
      </Text>
    );
  }
  return <TopicField item={item} topic={topic} onStep={onStep} />;
}

function TopicField({ item, topic, onStep }: TopicCellProps & Readonly<{ topic: string }>) {
  const save = useSave();
  const draft = useLineDraft(topic, (title) => save('planner.update', { id: item.id, patch: { title } }), {
    required: item.number === null,
  });
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Escape' && draft.unsaved) {
      event.stopPropagation();
      draft.revert();
    }
    const step = stepOf(event);
    if (step === 0) return;
    draft.commit();
    // At the end of the table Tab goes on to what comes after it.
    if (onStep(step) || event.key !== 'Tab') event.preventDefault();
  };
  return (
    <TextInput
      size="xs"
      variant="unstyled"
      classNames={{ input: classes.topic ?? '' }}
      aria-label={item.number === null ? words.titleOf(item.title) : words.topicOf(item.title)}
      placeholder={words.topicPlaceholder}
      maxLength={lineLimit}
      autoComplete="off"
      title={draft.value}
      value={draft.value}
      onChange={({ currentTarget }) => draft.change(currentTarget.value)}
      onBlur={draft.commit}
      onKeyDown={onKeyDown}
    />
  );
}

function stepOf({ key, shiftKey }: KeyboardEvent): 1 | -1 | 0 {
  if (key === 'ArrowDown' || key === 'Enter' || (key === 'Tab' && !shiftKey)) return 1;
  return key === 'ArrowUp' ? -1 : 0;
}
