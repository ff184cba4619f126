import { useMemo } from 'react';
import type { ActivityTemplate, OwnTemplate } from '../../../../shared/domain/activities/activity-template';
import {
  activityTemplates,
  shelvedTemplates,
  type TemplateShelf,
  templateShelves,
} from '../../../../shared/domain/activities/templates';
import {
  matchesQuery,
  startsWithTerm,
  toQueryTerms,
  toSearchable,
} from '../../../../shared/domain/search/pinyin-search';
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

/**
 * The shelves with what a query finds in the names and summaries; empty ones go. A name that begins with it comes
 * before a name that has it further on, and that before a summary.
 */
export function searchShelves(shelves: readonly Shelf[], query: string): readonly Shelf[] {
  const terms = toQueryTerms(query);
  if (terms.length === 0) return shelves;
  const found = shelves
    .map(
      (shelf): Shelf =>
        shelf.kind === 'own'
          ? { kind: 'own', templates: inRank(shelf.templates, terms) }
          : { kind: shelf.kind, templates: inRank(shelf.templates, terms) },
    )
    .filter(({ templates }) => templates.length > 0);
  const best = ({ templates }: Shelf) => Math.min(...templates.map((each) => rankOf(each, terms)));
  return found.toSorted((a, b) => best(a) - best(b));
}

function inRank<Template extends ActivityTemplate>(
  templates: readonly Template[],
  terms: readonly string[],
): readonly Template[] {
  return templates
    .filter((each) => rankOf(each, terms) < notFound)
    .toSorted((a, b) => rankOf(a, terms) - rankOf(b, terms));
}

const notFound = 3;

function rankOf({ name, summary }: ActivityTemplate, terms: readonly string[]): number {
  const called = toSearchable(name);
  const [first = ''] = terms;
  if (matchesQuery([called], terms)) return startsWithTerm(called, first) ? 0 : 1;
  return matchesQuery([called, toSearchable(summary)], terms) ? 2 : notFound;
}
