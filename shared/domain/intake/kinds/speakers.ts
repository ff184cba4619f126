import { cleanName } from '../names';
import { createPlanner } from '../planning/planner';
import type { Why } from '../preview';
import { isHeading } from '../reading/roster-line';
import {
  isSpeakerTitle,
  readSpeakerHead,
  readSpeakerRow,
  type SpeakerColumns,
} from '../reading/speaker-line';
import { defineRecogniser, type PastedText } from '../recogniser';

type SpeakerItem = Readonly<{ line: number; source: string; name: string; count: number; why: Why | null }>;

function score({ lines }: PastedText): number {
  const { rows, head } = readLines(lines);
  const found = rows.filter(({ why }) => why === null).length;
  if (found === 0) return 0;
  const share = found / Math.max(1, rows.filter(({ why }) => why?.code !== 'heading').length);
  if (head) return 0.6 + 0.38 * share;
  return (found < 2 ? 0.3 : 0.9) * share;
}

function readLines(lines: PastedText['lines']): Readonly<{ rows: readonly SpeakerItem[]; head: boolean }> {
  let columns: SpeakerColumns | null = null;
  let titled = false;
  const rows = lines.map(({ number, text }): SpeakerItem => {
    const item = { line: number, source: text, name: '', count: 0 };
    const head = readSpeakerHead(text);
    if (head) columns = head;
    if (isSpeakerTitle(text)) titled = true;
    if (head || isSpeakerTitle(text) || isHeading(text)) return { ...item, why: { code: 'heading' } };
    const found = readSpeakerRow(text, columns);
    if (!found) return { ...item, why: { code: 'not-read' } };
    if (found.total) return { ...item, why: { code: 'heading' } };
    return { ...item, name: cleanName(found.name), count: found.count, why: null };
  });
  return { rows, head: titled || columns !== null };
}

/** 发言名单: who said how much, as group statistics list it. */
export const speakersRecogniser = defineRecogniser<SpeakerItem>({
  kind: 'speakers',
  score,
  parse: ({ lines }) => readLines(lines).rows,
  plan: (items, base, options, hash) => {
    const planner = createPlanner('speakers', base, options, hash);
    return items.map((item) =>
      item.why
        ? planner.plain(item, item.why)
        : planner.person({ ...item, day: null }, { says: 'spoke', count: item.count }),
    );
  },
});
