import { Text } from '@mantine/core';
import type { CopyRow } from '../../../../shared/wire/nouns/scripts';
import { useToday } from '../../../data/use-today';
import { sayFully, sayMoment } from '../../../i18n/say-day';
import { text } from '../../../i18n/text';

const words = text.composer.history;

/** One copy: when, where, for whom, and how it began. */
export function CopyLine({ copy }: Readonly<{ copy: CopyRow }>) {
  const { at, groupName, memberNames } = copy;
  const today = useToday();
  const whom = memberNames.length > 0 ? words.to(memberNames.slice(0, 3), memberNames.length) : '';
  return (
    <li>
      <Text size="sm" className="one-line person-text" title={`${sayFully(at)} ${memberNames.join('、')}`}>
        {[sayMoment(at, today), groupName || words.everyGroup, whom]
          .filter((part) => part !== '')
          .join(' · ')}
      </Text>
      <Text size="xs" c="dimmed" className="one-line person-text" title={copy.text}>
        {copy.text.replace(/\s+/gu, ' ')}
      </Text>
    </li>
  );
}
