import type { Activity } from '../../../../shared/domain/activities/activity';
import { type RenderedScript, renderScript } from '../../../../shared/domain/scripts/render-script';
import { buildScriptContext } from '../../../../shared/domain/scripts/script-context';
import { useScope } from '../../../data/scope';
import { useToday } from '../../../data/use-today';
import { useVaultQuery } from '../../../data/use-vault-query';

/** Fills a script for the group of an activity; where it runs in several, for the one of the switcher, if any. */
export function useFillScript(activity: Activity): (body: string) => RenderedScript {
  const { community, group } = useScope();
  const today = useToday();
  const operator = useVaultQuery('settings.all', {}).data?.operatorName ?? '';
  const only = activity.groupIds.length === 1 ? activity.groupIds[0] : undefined;
  const place = group ?? community.groups.find(({ id }) => id === only) ?? null;
  const context = buildScriptContext({ members: [], group: place, community, today, operator });
  return (body) => renderScript(body, context);
}
