import { Checkbox, Menu, Text } from '@mantine/core';
import type { Activity, ActivityPatch } from '../../../../shared/domain/activities/activity';
import type { Quote } from '../../../../shared/domain/activities/parts';
import { quoteFacts } from '../../../../shared/domain/activities/retrospective/facts/voice-facts';
import {
  outdatedPoints,
  refreshPoints,
} from '../../../../shared/domain/activities/retrospective/points/draft';
import { randomIds } from '../../../../shared/domain/ids';
import { noteLimit } from '../../../../shared/domain/text';
import { text } from '../../../i18n/text';
import { AddLine } from '../../../ui/AddLine';
import { MoreMenu } from '../../../ui/MoreMenu';
import { Panel } from '../../../ui/Panel';
import { RemoveButton } from '../../../ui/RemoveButton';
import flat from '../inline/Flat.module.css';
import { InlineText } from '../inline/InlineText';
import { quoteField } from './focus-quote';
import classes from './Review.module.css';
import type { Review } from './use-review';

const words = text.retrospective.quotes;
/** Most quotes an activity holds. */
const quoteLimit = 100;

/** 群里的声音: what people said; a name stands only where they agreed to it. */
export function QuotesPanel({ review }: Readonly<{ review: Review }>) {
  const { editor, report } = review;
  const { quotes } = editor.detail.activity;
  const change = (next: (now: readonly Quote[]) => readonly Quote[], aloud = false) =>
    editor.edit((now) => withQuotes(now, next(now.quotes)), { aloud });
  const add = (texts: readonly string[]) =>
    change((now) => [
      ...now,
      ...texts.map((said) => ({ id: randomIds<string>(), text: said, name: '', consent: false })),
    ]);
  const patch = (id: string, part: Partial<Quote>) =>
    change((now) => now.map((quote) => (quote.id === id ? { ...quote, ...part } : quote)));
  const taken = new Set(quotes.map(({ text: said }) => said.trim()));
  const comments = [...new Set((report?.window.comments ?? []).map((comment) => comment.text.trim()))].filter(
    (said) => said !== '' && !taken.has(said),
  );
  return (
    <Panel
      title={words.title}
      buttons={
        comments.length > 0 ? (
          <MoreMenu label={words.fromComments(comments.length)} width={320}>
            <Menu.Label>{words.fromComments(comments.length)}</Menu.Label>
            {comments.length > 1 ? (
              <Menu.Item onClick={() => void add(comments)}>{words.takeAll}</Menu.Item>
            ) : null}
            {comments.map((said) => (
              <Menu.Item key={said} aria-label={words.take(said)} onClick={() => void add([said])}>
                <span className="one-line person-text">{said}</span>
              </Menu.Item>
            ))}
          </MoreMenu>
        ) : null
      }
    >
      <div className={classes.quotes}>
        <Text size="xs" c="dimmed" px={6} pt={4}>
          {words.hint}
        </Text>
        {quotes.map((quote) => (
          <QuoteRow
            key={quote.id}
            quote={quote}
            onChange={(part) => patch(quote.id, part)}
            onRemove={() => void change((now) => now.filter(({ id }) => id !== quote.id), true)}
          />
        ))}
        <AddLine
          inputClass={flat.add}
          label={words.add}
          placeholder={words.addHint}
          maxLength={noteLimit}
          onAdd={(said) => add([said])}
        />
      </div>
    </Panel>
  );
}

/**
 * The quotes, and the points drawn from them: who takes back that they may be named is not named any longer in either.
 */
function withQuotes({ retrospective }: Activity, all: readonly Quote[]): ActivityPatch {
  const quotes = all.slice(0, quoteLimit);
  const facts = quoteFacts({ activity: { quotes } });
  if (outdatedPoints(retrospective, facts).length === 0) return { quotes };
  return { quotes, retrospective: refreshPoints(retrospective, facts) };
}

type QuoteRowProps = Readonly<{
  quote: Quote;
  onChange: (part: Partial<Quote>) => Promise<boolean>;
  onRemove: () => void;
}>;

function QuoteRow({ quote, onChange, onRemove }: QuoteRowProps) {
  return (
    <div className={classes.quote} id={quoteField(quote.id)} tabIndex={-1}>
      <InlineText
        wrapped
        required
        label={words.text}
        value={quote.text}
        onSave={(said) => onChange({ text: said })}
      />
      <div className={classes.speaker}>
        <InlineText
          flex={1}
          label={words.name(quote.text)}
          placeholder={words.nameHint}
          value={quote.name}
          onSave={(name) => onChange({ name })}
        />
        <Checkbox
          size="xs"
          label={words.consent}
          aria-label={words.consentOf(quote.text)}
          checked={quote.consent}
          onChange={(event) => void onChange({ consent: event.currentTarget.checked })}
        />
        <RemoveButton className={classes.quiet} label={words.remove(quote.text)} onRemove={onRemove} />
      </div>
    </div>
  );
}
