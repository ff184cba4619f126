import type { IdSource } from '../ids';
import type { Activity } from './activity';
import type { TemplateContent } from './activity-template';

/** What a new activity takes over from its template. */
export type TemplateParts = Pick<
  Activity,
  | 'brief'
  | 'metrics'
  | 'scripts'
  | 'risks'
  | 'cues'
  | 'budget'
  | 'anchors'
  | 'days'
  | 'seats'
  | 'checkIn'
  | 'templateName'
>;

/** What a new activity takes over from its template, besides the tasks. Nothing is done and no result known yet. */
export function partsFromTemplate(template: TemplateContent, newId: IdSource): TemplateParts {
  const scripts = template.scripts.map((script) => ({ id: newId<string>(), ...script }));
  const scriptIdOf = (title: string) => scripts.find((script) => script.title === title)?.id ?? '';
  return {
    brief: template.brief,
    metrics: template.metrics.map((metric) => ({ id: newId<string>(), ...metric, actual: null, source: '' })),
    scripts,
    risks: template.risks.map(({ script, ...risk }) => ({
      id: newId<string>(),
      ...risk,
      scriptId: script ? scriptIdOf(script) : '',
      triggeredAt: [],
    })),
    cues: template.cues.map(({ script, ...cue }) => ({
      id: newId<string>(),
      ...cue,
      scriptId: script ? scriptIdOf(script) : '',
      doneAt: null,
    })),
    budget: template.budget.map((line) => ({ id: newId<string>(), ...line, actualInFen: null })),
    anchors: template.anchors,
    days: template.days,
    seats: template.seats,
    checkIn: template.checkIn,
    templateName: template.name,
  };
}
