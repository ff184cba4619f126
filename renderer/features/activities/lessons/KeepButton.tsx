import { Button, Text, Tooltip } from '@mantine/core';
import type { Lesson } from '../../../../shared/domain/activities/lesson';
import type { Point } from '../../../../shared/domain/activities/retrospective/retrospective';
import type { ActivityId } from '../../../../shared/domain/ids';
import { text } from '../../../i18n/text';

const words = text.retrospective.keep;

type KeepButtonProps = Readonly<{
  point: Point;
  /** Those of the activity's template. */
  lessons: readonly Lesson[];
  activityId: ActivityId;
  opened: boolean;
  onOpen: () => void;
}>;

/** 收进经验库, or that the library has this point already. */
export function KeepButton({ point, lessons, activityId, opened, onOpen }: KeepButtonProps) {
  const kept = lessons.some((lesson) => lesson.activityId === activityId && lesson.text === point.text);
  if (kept) {
    return (
      <Tooltip label={words.keptHint}>
        <Text size="xs" c="dimmed" px={5}>
          {words.kept}
        </Text>
      </Tooltip>
    );
  }
  return (
    <Button
      size="compact-xs"
      variant="subtle"
      aria-expanded={opened}
      aria-label={words.buttonOf(point.text)}
      onClick={onOpen}
    >
      {words.button}
    </Button>
  );
}
