import { Pill } from '@mantine/core';
import { useScope } from '../../../data/scope';
import { text } from '../../../i18n/text';
import classes from './Drawer.module.css';

const words = text.onboarding;

type StepMarkProps = Readonly<{ stepId: string | null; onDrop: () => void }>;

/** 记为：群规: the step of 新人陪伴 that what is copied counts for, with a way to let it go. */
export function StepMark({ stepId, onDrop }: StepMarkProps) {
  const { community } = useScope();
  const title = community.onboarding.find(({ id }) => id === stepId)?.title;
  if (title === undefined) return null;
  return (
    <Pill
      className={classes.start ?? ''}
      maw="100%"
      withRemoveButton
      onRemove={onDrop}
      removeButtonProps={{ 'aria-label': words.dropRecord(title), 'aria-hidden': false, tabIndex: 0 }}
    >
      <span className="person-text" title={title}>
        {words.recordedAs(title)}
      </span>
    </Pill>
  );
}
