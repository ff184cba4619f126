import { useEffect, useRef } from 'react';
import { useSearchParams } from 'react-router';
import { type MemberId, memberIdSchema } from '../../../shared/domain/ids';
import type { FillMode } from '../../../shared/domain/scripts/fill-script';
import { pickWelcomeScript } from '../../../shared/domain/scripts/pick-welcome';
import type { Script } from '../../../shared/domain/scripts/script';
import { useScope } from '../../data/scope';
import { useDesk } from './desk-store';

/**
 * What the address asks for when the screen opens: `do=new`, `member=<id>`, and
 * `do=welcome&members=<id>,<id>&mode=merged|each`; `&start=1` goes on to fill the queue. Each is taken out of the
 * address once it is done.
 */
export function useStartState(scripts: readonly Script[] | undefined, create: () => void): void {
  const { community } = useScope();
  const [params, setParams] = useSearchParams();
  const { choose, setMode } = useDesk();
  const wanted = params.get('do');
  const member = params.get('member');
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
      const members = idsIn(params.get('members'));
      if (members.length > 0) choose(community.id, members);
      setMode(mode);
      const start = params.get('start');
      setParams(start ? { id: welcome.id, start } : { id: welcome.id }, { replace: true });
    } else if (member) {
      handled.current = request;
      choose(community.id, idsIn(member));
      const rest = new URLSearchParams(params);
      rest.delete('member');
      setParams(rest, { replace: true });
    } else {
      handled.current = '';
    }
  }, [params, setParams, wanted, welcome, member, mode, create, choose, setMode, scripts, community.id]);
}

function idsIn(list: string | null): readonly MemberId[] {
  return (list ?? '').split(',').flatMap((id) => memberIdSchema.safeParse(id).data ?? []);
}
