import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { BriefingPanel } from '../briefing/BriefingPanel';
import page from '../page/ActivityPage.module.css';
import type { ActivityEditor } from '../page/use-activity-editor';
import { RisksPanel } from '../risks/RisksPanel';
import { ScriptsPanel } from '../scripts/ScriptsPanel';
import { LiveRun } from './LiveRun';
import { RunPanel } from './RunPanel';

/** 流程: the run of show with its scripts, what may go wrong, and who was told what. */
export function RunTab({ editor }: Readonly<{ editor: ActivityEditor }>) {
  const [live, setLive] = useLive();
  const [left, setLeft] = useState(false);
  const leave = () => {
    setLeft(true);
    setLive(false);
  };
  return (
    <div className={page.plan}>
      <div className={page.column}>
        {live ? (
          <LiveRun editor={editor} onLeave={leave} />
        ) : (
          <RunPanel editor={editor} takesFocus={left} onLive={() => setLive(true)} />
        )}
        <ScriptsPanel editor={editor} />
      </div>
      <div className={page.column}>
        <RisksPanel editor={editor} />
        <BriefingPanel editor={editor} />
      </div>
    </div>
  );
}

/** 开跑 stands in the address, so that a reload in the middle of it keeps the place. */
function useLive() {
  const [search, setSearch] = useSearchParams();
  const setLive = (live: boolean) =>
    setSearch(
      (before) => {
        if (live) before.set('live', '1');
        else before.delete('live');
        return before;
      },
      { replace: true },
    );
  return [search.get('live') === '1', setLive] as const;
}
