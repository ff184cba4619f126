import { Combobox } from '@mantine/core';
import { text } from '../i18n/text';

/** Says below the hits of a list that there are more than it shows; nothing where there are none. */
export function MoreHits({ count }: Readonly<{ count: number }>) {
  if (count <= 0) return null;
  return (
    <Combobox.Footer fz="xs" c="dimmed" role="status">
      {text.frame.moreHits(count)}
    </Combobox.Footer>
  );
}
