import { Link, useLocation } from 'react-router';
import { useScope } from '../data/scope';
import { useToday } from '../data/use-today';
import { useVaultQuery } from '../data/use-vault-query';
import { useMemberList } from '../features/members/list/filter-store';
import { text } from '../i18n/text';
import classes from './PinnedSegments.module.css';

/** Pinned segments below 成员, with how many people are in each now. */
export function PinnedSegments() {
  const words = text.segments;
  const { community, group } = useScope();
  const today = useToday();
  const scope = { communityId: community.id, groupId: group?.id ?? null, today };
  const segments = useVaultQuery('segments.list', scope).data ?? [];
  const chosen = useMemberList((state) => state.conditions.segmentId);
  const onMembers = useLocation().pathname.startsWith('/members');
  const pinned = segments.filter((segment) => segment.pinned);
  if (pinned.length === 0) return null;
  return (
    <div className={classes.list}>
      <ul className={classes.links} aria-label={words.pinned}>
        {pinned.map(({ id, name, count }) => (
          <li key={id}>
            <Link
              to={`/members?segment=${id}`}
              className={classes.link}
              data-active={(onMembers && id === chosen) || undefined}
              aria-current={onMembers && id === chosen ? 'true' : undefined}
              aria-label={words.pinnedLink(name, count)}
              title={name}
            >
              <span className="one-line person-text">{name}</span>
              <span className={classes.count}>{count}</span>
            </Link>
          </li>
        ))}
      </ul>
    </div>
  );
}
