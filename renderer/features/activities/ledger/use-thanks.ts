import type { Reward } from '../../../../shared/domain/activities/reward';
import { fillRewardBlanks, thanksScript } from '../../../../shared/domain/activities/reward-rules';
import { normalizeChatText } from '../../../../shared/domain/scripts/chat-text';
import { renderScript } from '../../../../shared/domain/scripts/render-script';
import { buildScriptContext } from '../../../../shared/domain/scripts/script-context';
import { scriptRecord } from '../../../../shared/domain/scripts/script-values';
import type { ActivityDetail } from '../../../../shared/wire/nouns/activities';
import { useHost } from '../../../data/host-context';
import { useScope } from '../../../data/scope';
import { showError } from '../../../data/toasts';
import { useCopyText } from '../../../data/use-copy-text';
import { useToday } from '../../../data/use-today';
import { text } from '../../../i18n/text';
import type { RewardLedger } from './use-rewards';

const words = text.ledgers.rewards;

/**
 * Copies the words that thank somebody for taking part and say how it stands with their reward: the thanks script of
 * the activity or of the library filled for them, or a sentence of the app where there is none or something it needs
 * is missing. Stamps the reward once they are on the clipboard.
 */
export function useThanks({ activity }: ActivityDetail, ledger: RewardLedger) {
  const { vault } = useHost();
  const { community, group } = useScope();
  const today = useToday();
  const copy = useCopyText();

  const write = async (reward: Reward) => {
    const { memberId, name, what, tracking } = reward;
    const plain =
      reward.sentAt === null
        ? words.thanks(name, activity.title, what)
        : words.thanksSent(name, activity.title, what, tracking);
    const script =
      thanksScript(activity.scripts) ??
      thanksScript(await vault.query('scripts.list', { communityId: community.id }));
    if (!script) return plain;
    const only = activity.groupIds.length === 1 ? activity.groupIds[0] : undefined;
    const place = group ?? community.groups.find(({ id }) => id === only) ?? null;
    const [members, settings] = await Promise.all([
      memberId === null ? [] : vault.query('members.byIds', { ids: [memberId], groupId: place?.id ?? null }),
      vault.query('settings.all', {}),
    ]);
    const context = buildScriptContext({
      members,
      group: place,
      community,
      today,
      operator: settings.operatorName,
    });
    const own = { 活动: activity.title, 奖品: what, 奖励: what, 单号: tracking || null };
    const filled = renderScript(script.body, scriptRecord({ 昵称: name, ...context, ...own }));
    const written = filled.ok ? normalizeChatText(fillRewardBlanks(filled.text, reward)) : '';
    return written || plain;
  };

  return async (reward: Reward): Promise<void> => {
    try {
      const written = await write(reward);
      if (!(await copy(written, words.thanksCopied(reward.name)))) return;
      await ledger.edit(reward.id, { thankedAt: Date.now() }, { aloud: true });
    } catch (thrown) {
      showError(thrown);
    }
  };
}
