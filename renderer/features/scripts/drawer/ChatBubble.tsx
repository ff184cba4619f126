import classes from './ChatBubble.module.css';

type ChatBubbleProps = Readonly<{ text: string; label: string; dimmed?: boolean }>;

/** A text as it looks in a chat on a phone, 260 px wide. */
export function ChatBubble({ text, label, dimmed = false }: ChatBubbleProps) {
  return (
    <section className={classes.chat} aria-label={label} data-dimmed={dimmed || undefined}>
      <div className={`${classes.bubble} person-text`} dir="auto">
        {text}
      </div>
    </section>
  );
}
