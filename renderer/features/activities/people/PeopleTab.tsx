import { useRef, useState } from 'react';
import type { ActivityEditor } from '../page/use-activity-editor';
import { ChainsPart } from './ChainsPart';
import { CheckInsPart } from './check-ins/CheckInsPart';
import { MissingPanel } from './missing/MissingPanel';
import classes from './People.module.css';
import { RosterPanel } from './roster/RosterPanel';

/** 参与人: who takes part, who has not answered, their 接龙 and their 打卡; what is done every day comes first. */
export function PeopleTab({ editor }: Readonly<{ editor: ActivityEditor }>) {
  const missing = useRef<HTMLDivElement>(null);
  const showMissing = () => {
    missing.current?.scrollIntoView({ block: 'center' });
    missing.current?.focus({ preventScroll: true });
  };
  // The part goes to another place when it is begun.
  const [begun, setBegun] = useState(false);
  const checkIns = <CheckInsPart editor={editor} begun={begun} onBegin={() => setBegun(true)} />;
  const first = editor.detail.activity.checkIn !== null;
  return (
    <div className={classes.tab}>
      {first && checkIns}
      <div className={classes.top}>
        <RosterPanel editor={editor} />
        <div className={classes.column}>
          <div ref={missing} tabIndex={-1} className={classes.shown}>
            <MissingPanel editor={editor} />
          </div>
          <ChainsPart detail={editor.detail} onNotJoined={showMissing} />
        </div>
      </div>
      {!first && checkIns}
    </div>
  );
}
