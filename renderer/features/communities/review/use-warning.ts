import { useMemo } from 'react';
import { fillScript, whatBlocksCopy } from '../../../../shared/domain/scripts/fill-script';
import type { Script } from '../../../../shared/domain/scripts/script';
import type { ReviewCaseView } from '../../../../shared/wire/nouns/review';
import { useScope } from '../../../data/scope';
import { useToday } from '../../../data/use-today';
import { useVaultQuery } from '../../../data/use-vault-query';
import { text } from '../../../i18n/text';
import type { ReviewView } from './use-review';

/** Scenarios whose scripts may serve as a warning. */
const fitting: ReadonlySet<string> = new Set(['提醒', '危机', '私聊', '群规']);

/** The scripts somebody may be warned with. */
export function useWarningScripts(): readonly Script[] {
  const { community } = useScope();
  const scripts = useVaultQuery('scripts.list', { communityId: community.id }).data ?? [];
  return scripts.filter(({ scenario, archivedAt }) => fitting.has(scenario) && archivedAt === null);
}

/** What to say to somebody: the script filled for them, or our own words where there is none or it cannot be filled. */
export function useWarning(
  one: ReviewCaseView,
  script: Script | null,
  { rules, settings }: ReviewView,
): Readonly<{ words: string; unfit: boolean }> {
  const { community, group } = useScope();
  const today = useToday();
  const operator = useVaultQuery('settings.all', {}).data?.operatorName ?? '';
  const ids = [one.memberId];
  const people = useVaultQuery('members.byIds', { ids, groupId: group?.id ?? null });
  const person = people.data?.find(({ member }) => member.id === one.memberId);
  return useMemo(() => {
    const kind = rules.find(({ id }) => id === one.ruleId)?.kind ?? null;
    const parts = { kind, clause: one.clause, graceDays: settings.graceDays };
    const own = text.review.warn.body(one.nickname, parts);
    if (!script || !person) return { words: own, unfit: false };
    const scene = { members: [person], group, community, today, operator };
    const filled = fillScript(script.body, scene, 'each');
    const blocked = whatBlocksCopy(filled, script.body) !== null;
    return blocked ? { words: own, unfit: true } : { words: filled.texts[0]?.text ?? own, unfit: false };
  }, [one, script, person, rules, settings, group, community, today, operator]);
}
