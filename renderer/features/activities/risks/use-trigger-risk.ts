import { useLocation, useNavigate } from 'react-router';
import type { Risk } from '../../../../shared/domain/activities/parts';
import { composeSteps } from '../../../../shared/domain/composer/compose-steps';
import { profileInUse } from '../../../../shared/domain/composer/length-profile';
import type { Instant } from '../../../../shared/domain/days';
import { showAction, showWarning } from '../../../data/toasts';
import { useActivityWords } from '../../../data/use-activity-words';
import { useHistoryCommands } from '../../../data/use-history-commands';
import { useRun } from '../../../data/use-run';
import { useSettings } from '../../../data/use-settings';
import { text } from '../../../i18n/text';
import type { ActivityEditor } from '../page/use-activity-editor';

const words = text.run.risks;

/** What is done when a risk comes true, and when it turns out that it did not. */
export type TriggerRisk = Readonly<{
  trigger: (risk: Risk) => Promise<void>;
  takeBack: (id: string, at: Instant) => Promise<boolean>;
}>;

/** 触发: writes down the moment, puts the script of the risk in front of the copy queue, and opens the queue. */
export function useTriggerRisk(editor: ActivityEditor): TriggerRisk {
  const { activity } = editor.detail;
  const run = useRun();
  const navigate = useNavigate();
  const { pathname, search } = useLocation();
  const limit = profileInUse(useSettings());
  const fill = useActivityWords(activity);
  const { undo } = useHistoryCommands();

  const log = (id: string, change: (times: readonly Instant[]) => readonly Instant[], aloud = false) =>
    editor.edit(
      (now) => ({
        risks: now.risks.map((risk) =>
          risk.id === id ? { ...risk, triggeredAt: change(risk.triggeredAt) } : risk,
        ),
      }),
      { aloud },
    );

  const enqueue = async (plain: string) => {
    const steps = composeSteps(plain, { limit, numbered: false, mentions: 'as-written', names: [] });
    const [groupId = null, another] = activity.groupIds;
    const to = { groupId: another === undefined ? groupId : null, scriptId: null, memberIds: [] };
    const items = steps.map((step) => ({ ...to, ...step, welcome: false }));
    const { communityId } = activity;
    return (await run('queue.fill', { communityId, items, keep: true }, { quiet: true })) !== null;
  };

  return {
    trigger: async ({ id, scriptId }) => {
      const at = Date.now();
      if (!(await log(id, (times) => [...times, at].slice(-100)))) return;
      const body = activity.scripts.find((script) => script.id === scriptId)?.body ?? '';
      const { finished, note } = fill(body);
      if (finished && (await enqueue(finished))) {
        void navigate('/scripts?do=queue');
        // It stays while the script is copied: the show goes on behind it.
        showWarning('risk', words.queued, words.backToActivity, () => {
          // Back on the risk it was left from.
          void navigate(pathname + search, { state: { risk: id } });
        });
        return;
      }
      const why = finished === null && note !== null ? words.scriptNotReady(note) : words.logged;
      showAction(why, text.frame.undo, () => void undo());
    },
    takeBack: (id, at) => log(id, (times) => times.filter((time) => time !== at), true),
  };
}
