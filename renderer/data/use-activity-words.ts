import type { Activity } from '../../shared/domain/activities/activity';
import {
  activityValues,
  activityVariable,
  activityVariableKinds,
  type ScriptActivity,
} from '../../shared/domain/activities/script-activity';
import { scriptBlanks } from '../../shared/domain/activities/script-blanks';
import { normalizeChatText } from '../../shared/domain/scripts/chat-text';
import { type RenderedScript, renderScript } from '../../shared/domain/scripts/render-script';
import { buildScriptContext } from '../../shared/domain/scripts/script-context';
import { scriptRecord } from '../../shared/domain/scripts/script-values';
import { text } from '../i18n/text';
import { useScope } from './scope';
import { useSettings } from './use-settings';
import { useToday } from './use-today';

const words = text.activities.scripts;

/** Words of an activity as they will be sent. */
export type ActivityWords = Readonly<{
  /** What is copied; null where something keeps it from being copied. */
  finished: string | null;
  /** What keeps it from that, or what to change before it is sent: blanks in 【】. */
  note: string | null;
}>;

/**
 * Fills words with the days of an activity (活动) and for its group; where it runs in several, for the one of the
 * switcher, if any. Every place that shows, copies or queues words of an activity fills them here.
 */
export function useActivityWords(
  activity: ScriptActivity & Pick<Activity, 'groupIds'>,
): (body: string) => ActivityWords {
  const { groupIds } = activity;
  const { community, group } = useScope();
  const today = useToday();
  const operator = useSettings()?.operatorName ?? '';
  const only = groupIds.length === 1 ? groupIds[0] : undefined;
  const place = group ?? community.groups.find(({ id }) => id === only) ?? null;
  const context = scriptRecord({
    ...buildScriptContext({ members: [], group: place, community, today, operator }),
    [activityVariable]: activityValues(activity),
  });
  return (body) => {
    const filled = renderScript(body, context, activityVariableKinds);
    if (!filled.ok) return { finished: null, note: trouble(filled) };
    const finished = normalizeChatText(filled.text);
    const blanks = scriptBlanks(finished).join('');
    return { finished, note: blanks ? words.blanks(blanks) : null };
  };
}

function trouble({ errors }: Extract<RenderedScript, { ok: false }>): string {
  const missing = errors.flatMap(({ code, name }) =>
    name && (code === 'missing-value' || code === 'unknown-variable') ? [name] : [],
  );
  if (missing.length > 0) return words.missing([...new Set(missing)].join('」「'));
  return words.wrong(errors[0]?.line ?? 1);
}
