import { Badge, Button, Checkbox, Group, NumberInput, Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import type { Day } from '../../../../shared/domain/days';
import { usualSilentDays } from '../../../../shared/domain/review/default-rules';
import type { ReviewRule } from '../../../../shared/domain/review/review';
import type { SilentMember } from '../../../../shared/wire/nouns/review';
import { useScope } from '../../../data/scope';
import { useRun } from '../../../data/use-run';
import { useVaultQuery } from '../../../data/use-vault-query';
import { sayDay, sayDayFully } from '../../../i18n/say-day';
import { text } from '../../../i18n/text';
import { useDialogs } from '../../../ui/dialog-store';
import { EmptyState } from '../../../ui/EmptyState';
import { Panel } from '../../../ui/Panel';
import { PersonLine } from './PersonLine';
import classes from './Review.module.css';
import type { ReviewView } from './use-review';
import { useSelection } from './use-selection';

const words = text.review.silent;

/** The rule a case of silence is opened under. */
function silenceRuleOf(rules: readonly ReviewRule[]): ReviewRule | null {
  const own = rules.filter(({ kind }) => kind === 'silent-days');
  return own.find(({ enabled }) => enabled) ?? own[0] ?? null;
}

/** 没说过话: the roster without those on the lists of who spoke. */
export function SilentView({ view, today }: Readonly<{ view: ReviewView; today: Day }>) {
  const { community, group } = useScope();
  const rule = silenceRuleOf(view.rules);
  const [days, setDays] = useState(rule?.days ?? usualSilentDays);
  const [asked] = useDebouncedValue(days, 250);
  const input = { communityId: community.id, groupId: group?.id ?? null, today, days: asked };
  const { data } = useVaultQuery('review.silent', input);
  if (!data) return null;
  if (data.knownOn === null) return <UnknownSpeech />;
  return (
    <Panel
      title={words.title}
      note={
        <span title={sayDayFully(data.knownOn)}>
          {text.review.people(data.members.length + data.more)} · {words.knownOn(sayDay(data.knownOn, today))}
        </span>
      }
      buttons={<DaysField days={days} onChange={setDays} />}
    >
      <SilentList members={data.members} rule={rule} today={today} />
      {data.more > 0 ? (
        <Text size="sm" c="dimmed" className={classes.quiet ?? ''}>
          {text.review.moreThere(data.more)}
        </Text>
      ) : null}
    </Panel>
  );
}

function UnknownSpeech() {
  const show = useDialogs((state) => state.show);
  return (
    <EmptyState
      sentence={words.unknown}
      button={<Button onClick={() => show('intake')}>{words.paste}</Button>}
    />
  );
}

function DaysField({ days, onChange }: Readonly<{ days: number; onChange: (days: number) => void }>) {
  return (
    <Group gap={6} wrap="nowrap">
      <Text size="xs" c="dimmed" aria-hidden>
        {words.days}
      </Text>
      <NumberInput
        aria-label={words.days}
        size="xs"
        w={76}
        min={1}
        max={3650}
        allowDecimal={false}
        clampBehavior="strict"
        value={days}
        onChange={(typed) => {
          if (typeof typed === 'number' && typed >= 1) onChange(typed);
        }}
      />
    </Group>
  );
}

type SilentListProps = Readonly<{
  members: readonly SilentMember[];
  rule: ReviewRule | null;
  today: Day;
}>;

function SilentList({ members, rule, today }: SilentListProps) {
  const { community } = useScope();
  const run = useRun();
  const openable = members.filter(({ hasCase, exemption }) => !hasCase && exemption === null);
  const selection = useSelection(openable.map(({ memberId }) => memberId));
  const chosen = openable.filter(({ memberId }) => selection.chosen.has(memberId));
  if (members.length === 0) return <EmptyState sentence={words.none} />;

  const open = (people: readonly SilentMember[]) => {
    if (!rule) return;
    const cases = people.map(({ memberId, evidence }) => ({
      memberId,
      ruleId: rule.id,
      evidence: [evidence],
    }));
    void run('review.openCases', { communityId: community.id, cases });
  };

  return (
    <>
      <div className={classes.bar}>
        <Checkbox
          label={chosen.length > 0 ? text.review.chosen(chosen.length) : text.review.selectAll}
          disabled={openable.length === 0}
          checked={selection.all}
          indeterminate={chosen.length > 0 && !selection.all}
          onChange={selection.toggleAll}
        />
        {rule ? null : (
          <Text size="sm" c="dimmed">
            {words.noRule}
          </Text>
        )}
        <Button
          ml="auto"
          size="compact-sm"
          disabled={!rule || chosen.length === 0}
          onClick={() => open(chosen)}
        >
          {text.review.findings.openChosen(chosen.length)}
        </Button>
      </div>
      {members.map((member) => (
        <SilentRow
          key={member.memberId}
          member={member}
          rule={rule}
          today={today}
          checked={selection.chosen.has(member.memberId)}
          onToggle={() => selection.toggle(member.memberId)}
          onOpen={() => open([member])}
        />
      ))}
    </>
  );
}

type SilentRowProps = Readonly<{
  member: SilentMember;
  rule: ReviewRule | null;
  today: Day;
  checked: boolean;
  onToggle: () => void;
  onOpen: () => void;
}>;

function SilentRow({ member, rule, today, checked, onToggle, onOpen }: SilentRowProps) {
  const { nickname, joinedDays, spokenOn, exemption, hasCase } = member;
  const about = [
    joinedDays === null ? words.joinedUnknown : words.joined(joinedDays),
    spokenOn === null ? words.never : words.last(sayDay(spokenOn, today)),
  ];
  return (
    <article className={classes.row} aria-label={nickname}>
      <Checkbox
        className={classes.tick ?? ''}
        aria-label={text.review.select(nickname, words.title)}
        disabled={hasCase || exemption !== null}
        checked={checked}
        onChange={onToggle}
      />
      <div className={classes.words}>
        <PersonLine {...member} rule={null} />
        <Text size="sm" c="dimmed">
          {about.join(' · ')}
        </Text>
      </div>
      {hasCase ? (
        <Badge variant="light" color="gray" tt="none" flex="none">
          {words.hasCase}
        </Badge>
      ) : (
        <Button
          size="compact-sm"
          variant="default"
          flex="none"
          disabled={!rule}
          aria-label={text.review.findings.openFor(nickname)}
          onClick={onOpen}
        >
          {text.review.findings.open}
        </Button>
      )}
    </article>
  );
}
