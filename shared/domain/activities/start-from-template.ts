import type { IdSource } from '../ids';
import type { Activity, ActivityTemplate } from './activity';

/** What a new activity takes over from its template, besides the tasks. No result is known yet. */
export function partsFromTemplate(
  template: ActivityTemplate,
  newId: IdSource,
): Pick<Activity, 'brief' | 'metrics' | 'scripts' | 'risks'> {
  return {
    brief: template.brief,
    metrics: template.metrics.map((metric) => ({ id: newId<string>(), ...metric, actual: null })),
    scripts: template.scripts.map((script) => ({ id: newId<string>(), ...script })),
    risks: template.risks.map((risk) => ({ id: newId<string>(), ...risk })),
  };
}
