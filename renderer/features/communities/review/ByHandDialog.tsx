import { Button, Group, Modal, Select, Stack, Text, Textarea } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { ReviewRuleId } from '../../../../shared/domain/ids';
import type { MemberRow } from '../../../../shared/wire/nouns/members';
import { useScope } from '../../../data/scope';
import { useOnce } from '../../../data/use-once';
import { useRun } from '../../../data/use-run';
import { text } from '../../../i18n/text';
import { MemberFinder } from '../../../ui/MemberFinder';
import type { ReviewView } from './use-review';

const words = text.review.byHand;

/** Most lines of evidence a report brings. */
const mostLines = 50;

type ByHandDialogProps = Readonly<{ view: ReviewView; onClose: () => void; onOpened: () => void }>;

/** 手动立案: what was reported or seen, about whom, under which rule. */
export function ByHandDialog({ view, onClose, onOpened }: ByHandDialogProps) {
  const { community } = useScope();
  const run = useRun();
  const [member, setMember] = useState<MemberRow | null>(null);
  const [ruleId, setRuleId] = useState<string | null>(null);
  const [evidence, setEvidence] = useState('');
  const lines = evidence
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .slice(0, mostLines);
  const ready = member !== null && ruleId !== null && lines.length > 0;

  const save = useOnce(async () => {
    if (!member || !ready) return false;
    const one = { memberId: member.id, ruleId: ruleId as ReviewRuleId, evidence: lines };
    const done = await run('review.openCases', { communityId: community.id, cases: [one] });
    if (done) onOpened();
    return done !== null;
  });
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    void save();
  };

  return (
    <Modal opened onClose={onClose} title={words.title} closeButtonProps={{ 'aria-label': text.frame.close }}>
      <form onSubmit={onSubmit}>
        <Stack gap="sm">
          <Text size="sm" c="dimmed">
            {words.lead}
          </Text>
          <MemberFinder
            label={words.member}
            placeholder={words.memberHint}
            nobody={words.nobody}
            picked={member?.nickname ?? null}
            onPick={setMember}
            onClear={() => setMember(null)}
          />
          <Select
            label={words.rule}
            data={view.rules.map(({ id, name }) => ({ value: id, label: name }))}
            value={ruleId}
            onChange={setRuleId}
          />
          <Textarea
            label={words.evidence}
            placeholder={words.evidenceHint}
            autosize
            minRows={3}
            maxRows={10}
            maxLength={20_000}
            value={evidence}
            onChange={(event) => setEvidence(event.currentTarget.value)}
          />
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {text.frame.cancel}
            </Button>
            <Button type="submit" disabled={!ready}>
              {words.save}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
