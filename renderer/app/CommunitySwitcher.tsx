import { Menu, UnstyledButton } from '@mantine/core';
import { IconCheck, IconSelector } from '@tabler/icons-react';
import { useLocation, useNavigate } from 'react-router';
import type { CommunityId, GroupId } from '../../shared/domain/ids';
import type { CommunitySummary, GroupSummary } from '../../shared/wire/nouns/communities';
import { useScope } from '../data/scope';
import { useChooseCommunity, useLastGroups } from '../data/use-choose-community';
import { useVaultQuery } from '../data/use-vault-query';
import { text } from '../i18n/text';
import classes from './CommunitySwitcher.module.css';

/** Screens whose second word is a part of the screen, not a record of the community. */
const screensOfParts: ReadonlySet<string> = new Set(['communities', 'settings']);

const isOpen = ({ archivedAt }: Readonly<{ archivedAt: number | null }>) => archivedAt === null;

/** 当前社群: which community, and all of it or one group, every screen is about. */
export function CommunitySwitcher() {
  const { community, group } = useScope();
  const communities = useVaultQuery('communities.list', {}).data ?? [];
  const choose = useChooseCommunity();
  const lastGroup = useLastGroups();
  const navigate = useNavigate();
  const { pathname } = useLocation();
  const { oneGroup, wholeCommunity, currentCommunity, nav } = text.frame;
  const current = group ? oneGroup(community.name, group.name) : wholeCommunity(community.name);

  const pick = (communityId: CommunityId, groupId: GroupId | null) => {
    choose(communityId, groupId);
    if (communityId === community.id) return;
    // What is open belongs to the community that is left; the part of 社群 and 设置 stays.
    const [, screen = '', part = ''] = pathname.split('/');
    const place = screensOfParts.has(screen) ? `/${screen}/${part}` : `/${screen}`;
    void navigate(place.replace(/\/$/, ''), { replace: true });
  };
  const shown = communities.filter(isOpen);

  return (
    <Menu position="bottom-start" width="target" shadow="md">
      <Menu.Target>
        <UnstyledButton className={classes.switcher} aria-label={`${currentCommunity}：${current}`}>
          <span className="one-line person-text">{current}</span>
          <IconSelector size={14} aria-hidden />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        {shown.map((one) => (
          <div key={one.id}>
            <CommunityItem
              community={one}
              // Another community is come back to where it was left.
              place={one.id === community.id ? null : lastGroup(one)}
              here={one.id === community.id && !group}
              onPick={pick}
            />
            {one.groups.filter(isOpen).map((oneOfGroups) => (
              <Menu.Item
                key={oneOfGroups.id}
                pl="lg"
                rightSection={oneOfGroups.id === group?.id ? <IconCheck size={14} /> : null}
                onClick={() => pick(one.id, oneOfGroups.id)}
              >
                {oneOfGroups.name}
              </Menu.Item>
            ))}
          </div>
        ))}
        <Menu.Divider />
        <Menu.Item onClick={() => navigate('/communities')}>{nav.communities}…</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

type CommunityItemProps = Readonly<{
  community: CommunitySummary;
  /** The group it leads to; null for all of the community. */
  place: GroupSummary | null;
  here: boolean;
  onPick: (communityId: CommunityId, groupId: GroupId | null) => void;
}>;

function CommunityItem({ community: { id, name }, place, here, onPick }: CommunityItemProps) {
  const { oneGroup, wholeCommunity } = text.frame;
  return (
    <Menu.Item
      rightSection={here ? <IconCheck size={14} /> : null}
      onClick={() => onPick(id, place?.id ?? null)}
    >
      {place ? oneGroup(name, place.name) : wholeCommunity(name)}
    </Menu.Item>
  );
}
