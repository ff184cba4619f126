import { Button } from '@mantine/core';
import { useScope } from '../../../data/scope';
import { useRun } from '../../../data/use-run';
import { text } from '../../../i18n/text';

/** 放入常用规则, where a community has none. */
export function AddDefaultsButton() {
  const { community } = useScope();
  const run = useRun();
  return (
    <Button onClick={() => void run('review.addDefaults', { communityId: community.id })}>
      {text.review.rules.addDefaults}
    </Button>
  );
}
