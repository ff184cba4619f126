import { Menu, UnstyledButton } from '@mantine/core';
import { IconCheck, IconSelector } from '@tabler/icons-react';
import { useLocation, useNavigate } from 'react-router';
import type { CommunityId, GroupId } from '../../shared/domain/ids';
import { useScope, useScopeStore } from '../data/scope';
import { useRun } from '../data/use-run';
import { useVaultQuery } from '../data/use-vault-query';
import { text } from '../i18n/text';
import classes from './CommunitySwitcher.module.css';

/** 当前社群: which community, and all of it or one group, every screen is about. */
export function CommunitySwitcher() {
  const { community, group } = useScope();
  const communities = useVaultQuery('communities.list', {}).data ?? [];
  const choose = useScopeStore((state) => state.choose);
  const run = useRun();
  const navigate = useNavigate();
  const { pathname } = useLocation();
  const { oneGroup, wholeCommunity, currentCommunity, nav } = text.frame;
  const current = group ? oneGroup(community.name, group.name) : wholeCommunity(community.name);

  const pick = (communityId: CommunityId, groupId: GroupId | null) => {
    choose(communityId, groupId);
    if (communityId === community.id) return;
    // What is open belongs to the community that is left.
    void navigate(`/${pathname.split('/')[1] ?? ''}`, { replace: true });
    void run('settings.change', { patch: { currentCommunityId: communityId } }, { quiet: true });
  };

  return (
    <Menu position="bottom-start" width="target" shadow="md">
      <Menu.Target>
        <UnstyledButton className={classes.switcher} aria-label={`${currentCommunity}：${current}`}>
          <span className="one-line person-text">{current}</span>
          <IconSelector size={14} aria-hidden />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        {communities.map((one) => (
          <div key={one.id}>
            <Menu.Item
              rightSection={one.id === community.id && !group ? <IconCheck size={14} /> : null}
              onClick={() => pick(one.id, null)}
            >
              {wholeCommunity(one.name)}
            </Menu.Item>
            {one.groups.map((oneOfGroups) => (
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
