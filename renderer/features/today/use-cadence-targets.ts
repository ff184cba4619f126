import type { CadenceRule } from '../../../shared/domain/communities/community';
import { segmentIdSchema, tagIdSchema } from '../../../shared/domain/ids';
import { tiers } from '../../../shared/domain/members/member';
import { tierLabels } from '../../../shared/domain/members/vocabulary';
import { useScope } from '../../data/scope';
import { useToday } from '../../data/use-today';
import { useVaultQuery } from '../../data/use-vault-query';
import { text } from '../../i18n/text';

const kinds = text.today.cadenceKinds;

/** Whom a cadence may be for, as the groups of a select. */
export type CadenceTargets = ReadonlyArray<
  Readonly<{ group: string; items: ReadonlyArray<Readonly<{ value: string; label: string }>> }>
>;

/** The value of a select for whom a rule is. */
export function targetValue(of: CadenceRule['of']): string {
  if (of.kind === 'tier') return `tier ${of.tier}`;
  return of.kind === 'tag' ? `tag ${of.tagId}` : `segment ${of.segmentId}`;
}

/** Whom such a value means; null where it means nobody. */
export function targetOf(value: string): CadenceRule['of'] | null {
  const [kind, name = ''] = value.split(' ');
  const tier = tiers.find((one) => one === name);
  if (kind === 'tier') return tier ? { kind, tier } : null;
  if (kind === 'tag') {
    const tagId = tagIdSchema.safeParse(name).data;
    return tagId ? { kind, tagId } : null;
  }
  const segmentId = segmentIdSchema.safeParse(name).data;
  return kind === 'segment' && segmentId ? { kind, segmentId } : null;
}

/** Tiers, tags and segments of the community. */
export function useCadenceTargets(): CadenceTargets {
  const { community } = useScope();
  const today = useToday();
  const communityId = community.id;
  const tags = useVaultQuery('tags.list', { communityId }).data?.tags ?? [];
  const segments = useVaultQuery('segments.list', { communityId, groupId: null, today }).data ?? [];
  return [
    { group: kinds.tier, items: tiers.map((tier) => ({ value: `tier ${tier}`, label: tierLabels[tier] })) },
    { group: kinds.tag, items: tags.map(({ id, name }) => ({ value: `tag ${id}`, label: name })) },
    {
      group: kinds.segment,
      items: segments.map(({ id, name }) => ({ value: `segment ${id}`, label: name })),
    },
  ].filter(({ items }) => items.length > 0);
}
