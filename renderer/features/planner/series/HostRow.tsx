import { TagsInput, Text } from '@mantine/core';
import type { PoolHost } from '../../../../shared/domain/planner/rotation';
import { text } from '../../../i18n/text';
import { InlineNumber } from '../../../ui/InlineNumber';
import { RemoveButton } from '../../../ui/RemoveButton';
import { AwayDays } from './AwayDays';
import { wordsOf } from './clean-words';
import classes from './Season.module.css';

const words = text.series.rotation;

type HostRowProps = Readonly<{
  host: PoolHost;
  turns: number;
  /** Of all turns that have a host, 0 to 1. */
  share: number;
  /** Fields that are offered. */
  domains: readonly string[];
  onChange: (patch: Partial<PoolHost>) => Promise<boolean>;
  onRemove: () => void;
}>;

/** One of the pool: fields, share, days away, and how many turns come of it. */
export function HostRow({ host, turns, share, domains, onChange, onRemove }: HostRowProps) {
  const { name } = host;
  return (
    <li className={classes.poolRow} aria-label={name}>
      <Text size="sm" className="one-line person-text" title={name}>
        {name}
      </Text>
      <TagsInput
        size="xs"
        aria-label={words.domainsOf(name)}
        placeholder={host.domains.length === 0 ? words.anyDomain : ''}
        data={[...domains]}
        value={[...host.domains]}
        maxTags={20}
        acceptValueOnBlur
        onChange={(tags) => void onChange({ domains: wordsOf(tags) })}
      />
      <InlineNumber
        label={words.shareOf(name)}
        labelHidden
        value={host.share}
        least={1}
        most={10}
        w={72}
        onSave={(next) => onChange({ share: next ?? 1 })}
      />
      <AwayDays host={host} onChange={(away) => onChange({ away })} />
      <span className={classes.sessions}>
        {words.sessionsOf(turns)}
        <Text span size="xs" c="dimmed" ml={6}>
          {words.percent(share)}
        </Text>
      </span>
      <RemoveButton label={words.remove(name)} onRemove={onRemove} />
    </li>
  );
}
