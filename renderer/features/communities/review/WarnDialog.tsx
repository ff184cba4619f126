import { Button, type ComboboxItem, Group, Modal, Select, Stack, Text, Textarea } from '@mantine/core';
import { useRef, useState } from 'react';
import { type Day, shiftDay } from '../../../../shared/domain/days';
import type { Script } from '../../../../shared/domain/scripts/script';
import { noteLimit } from '../../../../shared/domain/text';
import type { ReviewCaseView } from '../../../../shared/wire/nouns/review';
import { useCopyText } from '../../../data/use-copy-text';
import { useOnce } from '../../../data/use-once';
import { sayDay } from '../../../i18n/say-day';
import { text } from '../../../i18n/text';
import { mostOptions, pinyinOptions, withChosenNear } from '../../../ui/pinyin-options';
import { useFocusBack } from '../../../ui/use-focus-back';
import type { ReviewView } from './use-review';
import { useWarning, useWarningScripts } from './use-warning';

const words = text.review.warn;

/** Stands for the words of the app among the scripts. */
const builtIn = 'built-in';

type WarnDialogProps = Readonly<{
  cases: readonly ReviewCaseView[];
  view: ReviewView;
  today: Day;
  onDone: (one: ReviewCaseView) => Promise<void>;
  onClose: () => void;
}>;

/** The warning to send by hand, to one after the other: copy, send in WeChat, 已提醒. */
export function WarnDialog({ cases, view, today, onDone, onClose }: WarnDialogProps) {
  useFocusBack();
  const [at, setAt] = useState(0);
  const [scriptId, setScriptId] = useState(builtIn);
  const scripts = useWarningScripts();
  const one = cases[at];
  if (!one) return null;
  const next = () => (at + 1 < cases.length ? setAt(at + 1) : onClose());
  const grace = sayDay(shiftDay(today, view.settings.graceDays), today);
  return (
    <Modal
      opened
      onClose={onClose}
      title={words.title}
      size={560}
      closeButtonProps={{ 'aria-label': text.frame.close }}
    >
      <Stack gap="sm">
        <Group gap="xs" wrap="nowrap">
          <Text fw={600} className="one-line person-text" title={one.nickname}>
            {one.nickname}
          </Text>
          <Text size="sm" c="dimmed" className="one-line" ml="auto">
            {[words.doneHint(grace), cases.length > 1 ? words.progress(at + 1, cases.length) : '']
              .filter(Boolean)
              .join(' · ')}
          </Text>
        </Group>
        {scripts.length > 0 ? (
          <Select
            label={words.script}
            data={[
              { value: builtIn, label: words.builtIn },
              ...withChosenNear(
                scripts.map(({ id, title }): ComboboxItem => ({ value: id, label: title })),
                scriptId,
              ),
            ]}
            searchable
            filter={pinyinOptions}
            limit={mostOptions}
            nothingFoundMessage={text.library.nothingLike}
            value={scriptId}
            allowDeselect={false}
            onChange={(chosen) => setScriptId(chosen ?? builtIn)}
          />
        ) : null}
        <WarningText
          key={`${one.id} ${scriptId}`}
          one={one}
          script={scripts.find(({ id }) => id === scriptId) ?? null}
          view={view}
          skippable={cases.length > 1}
          onSkip={next}
          onDone={async () => {
            await onDone(one);
            next();
          }}
        />
      </Stack>
    </Modal>
  );
}

type WarningTextProps = Readonly<{
  one: ReviewCaseView;
  script: Script | null;
  view: ReviewView;
  skippable: boolean;
  onSkip: () => void;
  onDone: () => Promise<void>;
}>;

function WarningText({ one, script, view, skippable, onSkip, onDone }: WarningTextProps) {
  const warning = useWarning(one, script, view);
  const [typed, setTyped] = useState<string | null>(null);
  const [copied, setCopied] = useState(false);
  const done = useRef<HTMLButtonElement>(null);
  const copyText = useCopyText();
  const finish = useOnce(async () => {
    await onDone();
    return true;
  });
  const said = typed ?? warning.words;
  const copy = async () => {
    if (!(await copyText(said, words.copied))) return;
    setCopied(true);
    done.current?.focus();
  };
  return (
    <>
      {warning.unfit && script ? (
        <Text size="sm" role="status">
          {words.unfit(script.title)}
        </Text>
      ) : null}
      <Textarea
        label={words.text}
        autosize
        minRows={4}
        maxRows={12}
        maxLength={noteLimit}
        value={said}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <Group justify="flex-end" gap="xs">
        {skippable ? (
          <Button variant="subtle" color="gray" onClick={onSkip}>
            {words.skip}
          </Button>
        ) : null}
        <Button
          data-autofocus
          variant={copied ? 'default' : 'filled'}
          disabled={said.trim() === ''}
          onClick={() => void copy()}
        >
          {words.copy}
        </Button>
        <Button ref={done} variant={copied ? 'filled' : 'default'} onClick={() => void finish()}>
          {words.done}
        </Button>
      </Group>
    </>
  );
}
