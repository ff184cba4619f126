import { Anchor, Badge, Button, Progress, Stack, Table, Text } from '@mantine/core';
import { IconCopy } from '@tabler/icons-react';
import { Link } from 'react-router';
import { coverageOf } from '../../../../shared/domain/communities/coverage';
import type { CommunityOverview } from '../../../../shared/wire/nouns/communities';
import { useCareCopy } from '../../../data/use-care-copy';
import { useToday } from '../../../data/use-today';
import { text } from '../../../i18n/text';
import { Panel } from '../../../ui/Panel';
import { CoverageRuleForm } from './CoverageRuleForm';
import classes from './Roles.module.css';

const words = text.communities.coverage;

/** 背景覆盖: how many are known, whether that is two in three, and whom to get to know next. */
export function CoveragePanel({ overview }: Readonly<{ overview: CommunityOverview }>) {
  const { known, next } = overview.coverage;
  const { share, reached, more, people } = coverageOf(known, overview.people);
  return (
    <Panel
      title={words.title}
      note={
        people > 0 && (
          <Badge variant="light" tt="none" color={reached ? 'teal' : 'yellow'}>
            {reached ? words.reached : words.short(more)}
          </Badge>
        )
      }
    >
      <Stack px={16} py="sm" gap="sm">
        <div>
          <Text size="sm">{words.share(share, known, people)}</Text>
          <div className={classes.gauge}>
            <Progress size="lg" value={share} color={reached ? 'teal' : 'yellow'} aria-label={words.title} />
            <span className={classes.target} style={{ left: `${200 / 3}%` }} aria-hidden />
          </div>
        </div>
        <CoverageRuleForm />
        <NextToKnow next={next} />
      </Stack>
    </Panel>
  );
}

function NextToKnow({ next }: Readonly<{ next: CommunityOverview['coverage']['next'] }>) {
  const copy = useCareCopy();
  const today = useToday();
  if (next.length === 0) return null;
  return (
    <Table
      borderColor="var(--weilu-hairline-soft)"
      aria-label={words.next}
      verticalSpacing={4}
      layout="fixed"
      captionSide="top"
    >
      <Table.Caption ta="start">{words.next}</Table.Caption>
      <Table.Tbody>
        {next.map(({ id, nickname, missing }) => (
          <Table.Tr key={id}>
            <Table.Td w={180}>
              <Anchor
                component={Link}
                to={`/members/${id}`}
                size="sm"
                c="inherit"
                display="block"
                className="one-line person-text"
                title={nickname}
              >
                {nickname}
              </Anchor>
            </Table.Td>
            <Table.Td>
              <Text size="sm" c="dimmed" className="one-line">
                {words.missing(missing.map((part) => words.parts[part]))}
              </Text>
            </Table.Td>
            <Table.Td w={140} ta="end">
              <Button
                size="compact-xs"
                variant="default"
                leftSection={<IconCopy size={13} />}
                aria-label={words.openerFor(nickname)}
                onClick={() =>
                  void copy({
                    memberId: id,
                    occasion: 'acquaint',
                    on: today,
                    label: '',
                    sentence: words.openerSentence,
                    done: words.openerCopied,
                  })
                }
              >
                {words.opener}
              </Button>
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
