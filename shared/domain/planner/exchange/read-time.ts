import { type TimeOfDay, timeOfDaySchema } from '../../days';
import { cleanLine } from '../../members/import/clean-text';
import type { PlannerSlot } from '../rhythm';

const afternoon = /^(?:下午|傍晚|晚上|晚间|晚|夜里|夜晚|pm)$/;
const written = new RegExp(
  '^(凌晨|清晨|早上|早晨|早|上午|中午|下午|傍晚|晚上|晚间|晚|夜里|夜晚|am|pm)?\\s*' +
    '(\\d{1,2})\\s*(?:[:点时]\\s*(?:(\\d{1,2})\\s*分?(?::\\d{1,2}(?:\\.\\d+)?)?|(半)|整)?)?\\s*(am|pm)?' +
    '(?:\\s*(?:-|–|—|~|至|到).{1,20})?$',
);

/**
 * The time of day a cell means: `20:00`, `8点半`, `晚上8点`, `8:00 pm`, `20:00-21:00`, a fraction of a day as Excel has
 * it, or the name of a slot. Null where it means none.
 */
export function readTime(cell: string, slots: readonly PlannerSlot[]): TimeOfDay | null {
  if (cell.length > 60) return null;
  const line = cleanLine(cell);
  const slot = slots.find(({ name }) => name === line);
  if (slot) return slot.suggested;
  const plain = line.normalize('NFKC').toLowerCase();
  if (/^0?\.\d+$/.test(plain)) return timeAt(Math.round(Number(plain) * 24 * 60));
  const found = written.exec(plain);
  if (!found) return null;
  const [, before, hourText, minuteText, half, after] = found;
  const period = before ?? after ?? '';
  const minutes = half ? 30 : Number(minuteText ?? 0);
  return minutes > 59 ? null : timeAt(hourIn(Number(hourText), period) * 60 + minutes);
}

function hourIn(hour: number, period: string): number {
  if (afternoon.test(period)) return hour < 12 ? hour + 12 : hour;
  if (period === '中午') return hour < 10 ? hour + 12 : hour;
  return (period === '凌晨' || period === 'am') && hour === 12 ? 0 : hour;
}

function timeAt(minutes: number): TimeOfDay | null {
  const text = `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
  const parsed = timeOfDaySchema.safeParse(text);
  return parsed.success ? parsed.data : null;
}
