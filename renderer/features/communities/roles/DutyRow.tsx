import { Anchor, Badge, Button, Group, Switch, Table, Text } from '@mantine/core';
import { Link } from 'react-router';
import type { DutyOffer } from '../../../../shared/domain/communities/community';
import type { CommunityOverview } from '../../../../shared/wire/nouns/communities';
import { useToday } from '../../../data/use-today';
import { sayDate } from '../../../i18n/say-day';
import { text } from '../../../i18n/text';
import { InlineText } from '../../../ui/InlineFields';
import { RemoveButton } from '../../../ui/RemoveButton';
import { AssignDuty } from './AssignDuty';
import classes from './Roles.module.css';
import { useDutyHolders } from './use-duty-holders';

const words = text.communities.duties;

type DutyView = CommunityOverview['duties'][number];

type DutyRowProps = Readonly<{
  duty: DutyView;
  onChange: (patch: Partial<DutyOffer>) => Promise<boolean>;
  onOffer: () => void;
  onRemove: () => void;
}>;

/** One 职务, edited in its place; a title that somebody holds and nobody offers can be taken into the table. */
export function DutyRow({ duty, onChange, onOffer, onRemove }: DutyRowProps) {
  const { title, description, unique, offered } = duty;
  if (!offered) {
    return (
      <Table.Tr>
        <Table.Td>
          <Text size="sm" className="one-line person-text" title={title}>
            {title}
          </Text>
        </Table.Td>
        <Table.Td colSpan={2}>
          <Group gap="xs" wrap="nowrap">
            <Badge variant="light" color="gray" tt="none" flex="none">
              {words.unoffered}
            </Badge>
            <Button size="compact-xs" variant="subtle" onClick={onOffer}>
              {words.offer}
            </Button>
          </Group>
        </Table.Td>
        <Table.Td colSpan={2}>
          <Holders duty={duty} />
        </Table.Td>
      </Table.Tr>
    );
  }
  return (
    <Table.Tr>
      <Table.Td>
        <InlineText
          label={words.column.title}
          labelHidden
          required
          maxLength={100}
          value={title}
          onSave={(next) => onChange({ title: next })}
        />
      </Table.Td>
      <Table.Td>
        <InlineText
          label={words.column.description}
          labelHidden
          placeholder={words.descriptionHint}
          value={description}
          onSave={(next) => onChange({ description: next })}
        />
      </Table.Td>
      <Table.Td>
        <Switch
          size="xs"
          aria-label={words.uniqueOf(title)}
          checked={unique}
          onChange={(event) => void onChange({ unique: event.currentTarget.checked })}
        />
      </Table.Td>
      <Table.Td>
        <Holders duty={duty} />
      </Table.Td>
      <Table.Td>
        <RemoveButton label={words.remove(title)} onRemove={onRemove} />
      </Table.Td>
    </Table.Tr>
  );
}

/** Names shown in a row. */
const shownHolders = 8;

function Holders({ duty }: Readonly<{ duty: DutyView }>) {
  const { take } = useDutyHolders();
  const today = useToday();
  const { title, holders, offered } = duty;
  return (
    <Group gap={6}>
      {holders.length === 0 && (
        <Text size="sm" c="dimmed">
          {words.unclaimed}
        </Text>
      )}
      {holders.slice(0, shownHolders).map(({ id, nickname, claimedOn, claimedBy }) => (
        <span
          key={id}
          className={classes.holder}
          title={[
            nickname,
            words.claim(words.claimed[claimedBy], claimedOn ? sayDate(claimedOn, today) : ''),
          ].join(' · ')}
        >
          <Anchor
            component={Link}
            to={`/members/${id}`}
            size="sm"
            c="inherit"
            className="one-line person-text"
          >
            {nickname}
          </Anchor>
          <RemoveButton label={words.take(nickname, title)} onRemove={() => void take(id, title)} />
        </span>
      ))}
      {holders.length > shownHolders && (
        <Text size="sm" c="dimmed">
          {text.communities.roles.more(holders.length)}
        </Text>
      )}
      {offered && <AssignDuty duty={duty} />}
    </Group>
  );
}
