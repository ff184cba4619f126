import { useEffect, useRef } from 'react';
import { useSearchParams } from 'react-router';
import type { FillMode } from '../../../shared/domain/scripts/fill-script';
import { pickWelcomeScript } from '../../../shared/domain/scripts/pick-welcome';
import type { Script } from '../../../shared/domain/scripts/script';
import { useScope } from '../../data/scope';
import { membersOfAddress } from '../../ui/members-in-address';
import { useDesk } from './desk-store';

/**
 * What the address asks for when the screen opens: `do=new`, `member=<id>`, `members=<id>,<id>&mode=merged|each` for
 * the script it names (`&groups=` the groups they are meant in), and `do=welcome` with the same; `&start=1` goes on to fill the queue. Each is taken out of the
 * address once it is done.
 */
export function useStartState(scripts: readonly Script[] | undefined, create: () => void): void {
  const { community } = useScope();
  const [params, setParams] = useSearchParams();
  const { choose, begin } = useDesk();
  const wanted = params.get('do');
  const member = params.get('member');
  const several = params.get('members');
  const mode: FillMode = params.get('mode') === 'merged' ? 'merged' : 'each';
  const welcome = wanted === 'welcome' && scripts ? pickWelcomeScript(scripts, mode) : null;
  const handled = useRef('');

  useEffect(() => {
    // Effects may run twice for one address; what it asks for is done once.
    const request = params.toString();
    if (request === handled.current) return;
    if (wanted === 'new') {
      if (!scripts) return;
      handled.current = request;
      create();
    } else if (wanted === 'welcome' && welcome) {
      handled.current = request;
      const { members, groups } = membersOfAddress(params.get('members'), params.get('groups'));
      if (members.length > 0) choose(community.id, members, groups);
      begin(mode);
      const start = params.get('start');
      setParams(start ? { id: welcome.id, start } : { id: welcome.id }, { replace: true });
    } else if (wanted !== 'welcome' && (member || several !== null)) {
      handled.current = request;
      const people = membersOfAddress(several ?? member, params.get('groups'));
      choose(community.id, people.members, people.groups);
      if (several !== null) begin(mode);
      const rest = new URLSearchParams(params);
      for (const done of ['member', 'members', 'groups', 'mode']) rest.delete(done);
      setParams(rest, { replace: true });
    } else {
      handled.current = '';
    }
  }, [
    params,
    setParams,
    wanted,
    welcome,
    member,
    several,
    mode,
    create,
    choose,
    begin,
    scripts,
    community.id,
  ]);
}
