import { Group, Kbd, Text } from '@mantine/core';
import type { ChatStep } from '../../../shared/domain/composer/chat-step';
import { nicknameInGroup } from '../../../shared/domain/scripts/script-context';
import { excerptOf } from '../../../shared/domain/scripts/script-excerpt';
import { errorSentence } from '../../data/toasts';
import { text } from '../../i18n/text';
import classes from './Quick.module.css';
import type { QuickFill } from './use-quick-fill';
import type { QuickLine } from './use-quick-lines';
import type { QuickPalette } from './use-quick-palette';

const words = text.quick;

/** What Enter would copy and for whom, what speaks against it, and the keys. */
export function QuickFoot({ palette }: Readonly<{ palette: QuickPalette }>) {
  const shown = previewOf(palette);
  return (
    <div className={classes.foot}>
      {shown !== null && (
        <div className={classes.preview} data-unfilled={shown.pasted ? undefined : true}>
          <Text size="sm" className="person-text" lineClamp={3}>
            {shown.text}
          </Text>
        </div>
      )}
      <Said palette={palette} />
      <Group gap="sm" wrap="nowrap" className={classes.keys ?? ''}>
        <Recipient palette={palette} />
        <Hints palette={palette} />
      </Group>
    </div>
  );
}

/** What Enter does next; before it can be filled, how the script begins. */
function previewOf({ line, fill }: QuickPalette): Readonly<{ text: string; pasted: boolean }> | null {
  if (!line) return null;
  const step = stepOf(line, fill);
  if (step)
    return {
      text: step.kind === 'mention' ? words.mention(step.text) : step.text,
      pasted: step.kind !== 'note',
    };
  return 'script' in line ? { text: excerptOf(line.script.body), pasted: false } : null;
}

/** What is dealt with first. */
function stepOf(line: QuickLine | undefined, fill: QuickFill): ChatStep | null {
  if (!line) return null;
  if ('queued' in line) return line.queued;
  return fill.ready ? (fill.steps[0] ?? null) : null;
}

/** One line: what went wrong, why it cannot be copied, or what to think about. */
function Said({ palette }: Readonly<{ palette: QuickPalette }>) {
  const { trouble, script, fill, step, warning, confirms } = palette;
  if (trouble) return <Alarm said={errorSentence(trouble).what} />;
  if (!script || !fill.ready) return null;
  // What is asked for next is no reproach.
  const asked = fill.block === 'no-member' || (fill.block === 'input-missing' && step === 'search');
  if (fill.block !== null && !asked)
    return (
      <Alarm
        said={
          fill.reasons.length > 0
            ? words.notCopied(fill.reasons)
            : words.blocked(fill.block === 'too-many' ? words.tooMany : text.scripts.blocks[fill.block])
        }
      />
    );
  if (confirms && warning.repeated) return <Alarm said={words.again(warning.repeated.at, Date.now())} />;
  const several = fill.steps.length > 1 ? words.steps(fill.steps.length) : null;
  const said = [warning.said, several].filter((part) => part !== null).join('；');
  return said === '' ? null : (
    <Text size="sm" c="var(--weilu-warning-text)" className="one-line" title={said} role="status">
      {said}
    </Text>
  );
}

function Alarm({ said }: Readonly<{ said: string }>) {
  return (
    <Text size="sm" c="var(--mantine-color-error)" lineClamp={2} title={said} role="alert">
      {said}
    </Text>
  );
}

function Recipient({ palette: { line, script, fill } }: Readonly<{ palette: QuickPalette }>) {
  if (line && 'queued' in line) return <Whom said={sayQueuedFor(line.queued.memberNames)} />;
  if (!script || !fill.ready) return <span className={classes.grow} />;
  const name = fill.member ? nicknameInGroup(fill.member) : null;
  const said = !fill.personal ? words.toEverybody : name === null ? words.toNobody : words.to(name);
  return <Whom said={said} />;
}

function sayQueuedFor(names: readonly string[]): string {
  return names.length > 0 ? words.to(names.join('、')) : words.toEverybody;
}

function Whom({ said }: Readonly<{ said: string }>) {
  return (
    <Text size="sm" fw={600} className={`${classes.grow} one-line person-text`} title={said}>
      {said}
    </Text>
  );
}

function Hints({ palette }: Readonly<{ palette: QuickPalette }>) {
  const { hints } = words;
  const { step, fill, script, line } = palette;
  const byHand = stepOf(line, fill)?.kind === 'note';
  return (
    <>
      {step === 'search' && script && fill.personal && (
        <Hint keys="Tab" does={fill.member ? hints.other : hints.choose} />
      )}
      <Hint keys="Enter" does={step === 'form' ? hints.next : byHand ? hints.done : hints.copy} />
      <Hint keys="Esc" does={step === 'form' ? hints.back : hints.close} />
    </>
  );
}

/** A key and what it does. */
export function Hint({ keys, does }: Readonly<{ keys: string; does: string }>) {
  return (
    <Text span size="xs" c="dimmed" flex="none">
      <Kbd size="xs">{keys}</Kbd> {does}
    </Text>
  );
}
