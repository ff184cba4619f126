import { SegmentedControl, Text } from '@mantine/core';
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react';
import type { GroupId } from '../../../shared/domain/ids';
import { type IntakeKind, intakeTextLimit } from '../../../shared/domain/intake/intake';
import type { IntakeTarget, Preview } from '../../../shared/domain/intake/preview';
import type { IntakeWrite } from '../../../shared/wire/nouns/intake';
import { useDryRun } from '../../data/intake/use-dry-run';
import { useScope } from '../../data/scope';
import { useToday } from '../../data/use-today';
import { useVaultQuery } from '../../data/use-vault-query';
import { text as texts } from '../../i18n/text';
import { EmptyState } from '../../ui/EmptyState';
import { TextBox } from './box/TextBox';
import { usePastedText } from './box/use-pasted-text';
import classes from './intake.module.css';
import { ChainFacts } from './lines/ChainFacts';
import { Lines } from './lines/Lines';
import { Chosen } from './planning/Chosen';
import { TargetField } from './planning/TargetField';
import { useCorrections } from './planning/use-corrections';
import { useLookedActivity, useTarget } from './planning/use-target';
import { Footer } from './writing/Footer';
import { type Arrived, useApply } from './writing/use-apply';
import { WelcomeStep } from './writing/WelcomeStep';
import { WriteList } from './writing/WriteList';

const words = texts.intake;

type IntakeDeskProps = Readonly<{ given: string | null; onClose: () => void }>;

/** The text on the left, what it comes to on the right; nothing is written before 确认写入. */
export function IntakeDesk({ given, onClose }: IntakeDeskProps) {
  const { community, group } = useScope();
  const today = useToday();
  const box = usePastedText(given);
  const { text } = box;
  const [kind, setKind] = useState<IntakeKind | null>(null);
  const groups = community.groups.filter(({ archivedAt }) => archivedAt === null);
  const [groupId, setGroupId] = useState<GroupId | null>(group?.id ?? groups[0]?.id ?? null);
  const [on, setOn] = useState(today);
  const looked = useLookedActivity();
  const base = useVaultQuery('intake.base', { communityId: community.id, activityId: looked }).data;
  const targeted = useTarget(base, looked);
  const { target, makeUp } = targeted;
  const { run, current } = useDryRun(text, kind, base, { groupId, on, target, makeUp, today });
  const { corrections, correct, written } = useCorrections(run);
  const { progress, apply } = useApply();
  const [arrived, setArrived] = useState<Arrived | null>(null);
  const [view, setView] = useState<'lines' | 'writes'>('lines');
  const [pressed, setPressed] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  const confirm = useRef<HTMLButtonElement>(null);
  const result = useRef<HTMLElement>(null);
  useFocusOfDesk(box.waiting, text, given, field, confirm);

  const nicknames = useMemo(
    () => new Map<string, string>(run?.base.members.map(({ id, nickname }) => [id, nickname])),
    [run?.base],
  );
  const nameOf = (id: string) => nicknames.get(id) ?? '';
  const preview = text.trim() === '' ? null : (run?.preview ?? null);
  const needs = missing(preview, written?.writes ?? [], groupId, target);

  // Nothing to confirm: the keyboard goes to whom a note is for, else back to the text.
  const idle = current && preview !== null && written?.writes.length === 0;
  const isNote = preview?.kind === 'note';
  useEffect(() => {
    if (!idle || document.activeElement !== confirm.current) return;
    const choice = isNote ? result.current?.querySelector<HTMLElement>('ul input') : null;
    (choice ?? field.current)?.focus();
  }, [idle, isNote]);

  // Pressed while the text was still being looked at: done as soon as it was.
  useEffect(() => {
    if (!pressed || !current || !run || !written) return;
    setPressed(false);
    if (written.writes.length === 0 || needs !== null) return;
    void apply(run, written).then((came) => {
      if (came === null) return;
      if (came.toWelcome.length > 0 || came.held > 0) setArrived(came);
      else onClose();
    });
  });

  if (arrived) return <WelcomeStep ids={arrived.toWelcome} held={arrived.held} onDone={onClose} />;

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.nativeEvent.isComposing) return;
    event.preventDefault();
    if (!progress) setPressed(true);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Ctrl+Enter confirms from every field of the dialog.
    <div className={classes.desk} onKeyDown={onKeyDown}>
      <TextBox box={box} boxRef={field} tooLong={text.length > intakeTextLimit} />
      <section ref={result} className={classes.result} aria-label={words.lines} aria-busy={!current}>
        <Chosen
          guesses={text.trim() === '' ? [] : (run?.guesses ?? [])}
          kind={kind ?? preview?.kind ?? null}
          onKind={setKind}
          groups={groups}
          groupId={groupId}
          onGroup={setGroupId}
          on={on}
          onDay={setOn}
        >
          {base && <TargetField kind={kind ?? preview?.kind ?? null} base={base} choice={targeted} />}
        </Chosen>
        {preview ? (
          <>
            <SegmentedControl
              size="xs"
              className={classes.views ?? ''}
              aria-label={words.willWrite}
              data={[
                { value: 'lines', label: words.views.lines },
                { value: 'writes', label: words.views.writes(written?.writes.length ?? 0) },
              ]}
              value={view}
              onChange={(next) => setView(next === 'writes' ? 'writes' : 'lines')}
            />
            {preview.kind === 'chain' && <ChainFacts preview={preview} />}
            {view === 'lines' ? (
              <Lines preview={preview} corrections={corrections} nameOf={nameOf} onCorrect={correct} />
            ) : (
              <WriteList writes={written?.writes ?? []} nameOf={nameOf} />
            )}
          </>
        ) : text.trim() === '' ? (
          <EmptyState sentence={words.teach} />
        ) : (
          <Text c="dimmed" role="status">
            {words.reading}
          </Text>
        )}
      </section>
      <footer className={classes.foot}>
        <Footer
          written={preview ? written : null}
          current={current || text.trim() === ''}
          needs={needs}
          progress={progress}
          confirmRef={confirm}
          onConfirm={() => setPressed(true)}
          onCancel={onClose}
        />
      </footer>
    </div>
  );
}

const withoutGroup: ReadonlySet<IntakeKind> = new Set(['note', 'chain', 'check-ins']);

/** What is to be chosen before anything can be written, in a sentence. */
function missing(
  preview: Preview | null,
  writes: readonly IntakeWrite[],
  groupId: GroupId | null,
  target: IntakeTarget | null,
): string | null {
  if (preview === null) return null;
  const inGroup = !withoutGroup.has(preview.kind) || writes.some(({ write }) => write === 'create');
  if (groupId === null && inGroup) return words.groupNeeded;
  const forActivity = target !== null && 'activityId' in target;
  return preview.kind === 'check-ins' && !forActivity ? words.target.needed : null;
}

/** The keyboard begins in the box where there is no text yet, and at 确认写入 where one came with the dialog. */
function useFocusOfDesk(
  waiting: boolean,
  text: string,
  given: string | null,
  field: React.RefObject<HTMLTextAreaElement | null>,
  confirm: React.RefObject<HTMLButtonElement | null>,
): void {
  const settled = useRef<string | null>(null);
  useEffect(() => {
    const place = waiting ? null : `${given ?? ''}`;
    if (place === null || settled.current === place) return;
    settled.current = place;
    (text.trim() === '' ? field : confirm).current?.focus();
  }, [waiting, text, given, field, confirm]);
}
