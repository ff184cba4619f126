import { Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { CommunityId, ReviewRuleId } from '../../../../shared/domain/ids';
import { memberNicknameLimit } from '../../../../shared/domain/members/member';
import { matchNameRules } from '../../../../shared/domain/review/match-name-rules';
import { text } from '../../../i18n/text';
import type { RuleDraft } from './rule-draft';

const words = text.review.rules.fields;

/** A name to try a rule on, before it is saved. */
export function RuleTest({ draft }: Readonly<{ draft: RuleDraft }>) {
  const [name, setName] = useState('');
  const rule = {
    ...draft,
    enabled: true,
    id: 'draft' as ReviewRuleId,
    communityId: 'draft' as CommunityId,
    position: 1,
    createdAt: 0,
  };
  const [found] = name.trim() === '' ? [] : matchNameRules(name, [rule]);
  return (
    <div>
      <TextInput
        label={words.tryOut}
        placeholder={words.tryOutHint}
        maxLength={memberNicknameLimit}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      {name.trim() === '' ? null : (
        <Text size="xs" mt={4} role="status" className="person-text" fw={found ? 600 : 400}>
          {found ? words.found(found.evidence) : words.notFound}
        </Text>
      )}
    </div>
  );
}
