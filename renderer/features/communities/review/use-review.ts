import { useSearchParams } from 'react-router';
import type { Day } from '../../../../shared/domain/days';
import type { ReviewQueryResults } from '../../../../shared/wire/nouns/review';
import { useScope } from '../../../data/scope';
import { useToday } from '../../../data/use-today';
import { useVaultQuery } from '../../../data/use-vault-query';

/** The review of the chosen community or group, as the vault shows it. */
export type ReviewView = ReviewQueryResults['review.view'];

/** The parts of 入群审核, each with an address of its own: `?view=rules`. */
export const reviewViews = ['findings', 'running', 'settled', 'silent', 'rules', 'report'] as const;
export type ReviewViewName = (typeof reviewViews)[number];

const isViewName = (name: string | null): name is ReviewViewName =>
  name !== null && (reviewViews as readonly string[]).includes(name);

/** The live review, the day it is about, and which part of it is looked at. */
export function useReview(): Readonly<{
  view: ReviewView | undefined;
  today: Day;
  shown: ReviewViewName;
  show: (name: ReviewViewName) => void;
}> {
  const { community, group } = useScope();
  const today = useToday();
  const [params, setParams] = useSearchParams();
  const asked = params.get('view');
  const input = { communityId: community.id, groupId: group?.id ?? null, today };
  const { data } = useVaultQuery('review.view', input);
  return {
    view: data,
    today,
    shown: isViewName(asked) ? asked : 'findings',
    show: (name) => setParams(name === 'findings' ? {} : { view: name }),
  };
}
