import type { Cue } from '../../../../shared/domain/activities/parts';
import { cueClock, readCueMinute, writeCueTime } from '../../../../shared/domain/activities/run/cue-time';
import type { CueStart } from '../../../../shared/domain/activities/run/next-cue';
import { showNote } from '../../../data/toasts';
import { text } from '../../../i18n/text';
import { InlineText } from '../inline/InlineText';
import classes from './Run.module.css';

const words = text.run.cues;

type CueTimeProps = Readonly<{ cue: Cue; start: CueStart; onChange: (minute: number) => Promise<boolean> }>;

/** When a cue is due: typed as a time, or as minutes from the start. What is not understood changes nothing. */
export function CueTime({ cue, start, onChange }: CueTimeProps) {
  const save = async (typed: string) => {
    const minute = readCueMinute(typed, start, cueClock(cue, start).daysOn);
    if (minute !== null) return minute === cue.minute || onChange(minute);
    showNote(words.timeWrong);
    return true;
  };
  return (
    <InlineText
      value={writeCueTime(cue, start)}
      label={words.timeOf(cue.title)}
      required
      cell="time"
      className={classes.small ?? ''}
      onSave={save}
    />
  );
}
