import { useMemo } from 'react';
import type { ActivityTemplate, OwnTemplate } from '../../../../shared/domain/activities/activity-template';
import {
  activityTemplates,
  shelvedTemplates,
  type TemplateShelf,
  templateShelves,
} from '../../../../shared/domain/activities/templates';
import { matchesQuery, toQueryTerms, toSearchable } from '../../../../shared/domain/search/pinyin-search';
import { useScope } from '../../../data/scope';
import { useVaultQuery } from '../../../data/use-vault-query';

/** Templates of one kind: the community's own, or what the app brings for a purpose. */
export type Shelf = Readonly<
  | { kind: 'own'; templates: readonly OwnTemplate[] }
  | { kind: TemplateShelf; templates: readonly ActivityTemplate[] }
>;

export type Templates = Readonly<{
  /** All of them, one's own first; those without a template are left out. */
  shelves: readonly Shelf[];
  find: (id: string) => ActivityTemplate | null;
  /** Whether one's own have arrived. */
  ready: boolean;
}>;

const noTemplates: readonly OwnTemplate[] = [];

/** The templates an activity can begin with. */
export function useTemplates(): Templates {
  const { community } = useScope();
  const { data, stale } = useVaultQuery('activityTemplates.list', { communityId: community.id });
  const own = stale ? noTemplates : (data ?? noTemplates);
  return useMemo(() => {
    const builtIn = templateShelves.map((kind): Shelf => ({ kind, templates: shelvedTemplates[kind] }));
    const shelves: readonly Shelf[] =
      own.length > 0 ? [{ kind: 'own', templates: own }, ...builtIn] : builtIn;
    const all: readonly ActivityTemplate[] = [...own, ...activityTemplates];
    return {
      shelves,
      find: (id) => all.find((template) => template.id === id) ?? null,
      ready: data !== undefined && !stale,
    };
  }, [own, data, stale]);
}

/** The shelves with what a query finds in the names and summaries; empty ones go. */
export function searchShelves(shelves: readonly Shelf[], query: string): readonly Shelf[] {
  const terms = toQueryTerms(query);
  if (terms.length === 0) return shelves;
  const finds = ({ name, summary }: ActivityTemplate) =>
    matchesQuery([toSearchable(name), toSearchable(summary)], terms);
  return shelves
    .map(
      (shelf): Shelf =>
        shelf.kind === 'own'
          ? { kind: 'own', templates: shelf.templates.filter(finds) }
          : { kind: shelf.kind, templates: shelf.templates.filter(finds) },
    )
    .filter(({ templates }) => templates.length > 0);
}
