import { Fragment, type ReactNode } from 'react';
import type { Finding } from '../../../shared/domain/checks/check-text';
import classes from './ChatBubble.module.css';

type ChatBubbleProps = Readonly<{
  text: string;
  /** Names it as a region of the page; left out inside one that is named. */
  label?: string;
  dimmed?: boolean;
  /** Words to mark, by their places in the text. */
  marks?: readonly Pick<Finding, 'start' | 'end' | 'severity'>[];
}>;

/** A text as it looks in a chat on a phone, its column 260 px wide. */
export function ChatBubble({ text, label, dimmed = false, marks = [] }: ChatBubbleProps) {
  const bubble = (
    <div className={`${classes.bubble} person-text`} dir="auto">
      {marked(text, marks)}
    </div>
  );
  const look = { className: classes.chat, 'data-dimmed': dimmed || undefined };
  return label ? (
    <section {...look} aria-label={label}>
      {bubble}
    </section>
  ) : (
    <div {...look}>{bubble}</div>
  );
}

/** The text with its marks; one that begins inside another is left out. */
function marked(text: string, marks: NonNullable<ChatBubbleProps['marks']>): ReactNode {
  const pieces: ReactNode[] = [];
  let at = 0;
  for (const { start, end, severity } of marks.toSorted((a, b) => a.start - b.start)) {
    if (start < at || end <= start || end > text.length) continue;
    pieces.push(
      <Fragment key={start}>
        {text.slice(at, start)}
        <mark data-severity={severity}>{text.slice(start, end)}</mark>
      </Fragment>,
    );
    at = end;
  }
  return at === 0 ? text : [...pieces, text.slice(at)];
}
