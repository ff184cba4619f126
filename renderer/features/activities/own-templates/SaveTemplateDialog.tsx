import { Button, Group, List, Modal, Select, Stack, Text, TextInput } from '@mantine/core';
import { type FormEvent, useMemo, useState } from 'react';
import {
  draftTemplate,
  type TemplateDraft,
} from '../../../../shared/domain/activities/template-from-activity';
import type { ActivityTemplateId } from '../../../../shared/domain/ids';
import { lineLimit } from '../../../../shared/domain/text';
import type { ActivityDetail } from '../../../../shared/wire/nouns/activities';
import { useOnce } from '../../../data/use-once';
import { useRun } from '../../../data/use-run';
import { useVaultQuery } from '../../../data/use-vault-query';
import { text } from '../../../i18n/text';
import { useFocusBack } from '../../../ui/use-focus-back';

const words = text.activityTemplates.save;
/** The choice of a template that is not there yet. */
const fresh = 'new';
/** Blanks that are listed before 还有 n 处. */
const listed = 6;

type SaveTemplateDialogProps = Readonly<{ detail: ActivityDetail; onClose: () => void }>;

/** 存为模板: keeps the plan of an activity for the next one, as a new template or in place of one of one's own. */
export function SaveTemplateDialog({ detail, onClose }: SaveTemplateDialogProps) {
  const { activity } = detail;
  const { communityId } = activity;
  const run = useRun();
  useFocusBack();
  const own = useVaultQuery('activityTemplates.list', { communityId }).data ?? [];
  const [chosen, setChosen] = useState<string | null>(null);
  // One that was made of an own template most likely goes back into it.
  const target = chosen ?? own.find(({ id }) => id === activity.templateId)?.id ?? fresh;
  const replaced = own.find(({ id }) => id === target);
  const [typed, setTyped] = useState<string | null>(null);
  const name = typed ?? replaced?.name ?? words.defaultName(activity.templateName || activity.title);
  const draft = useMemo(() => draftTemplate(detail, name), [detail, name]);
  const usable = name.trim() !== '';

  const save = useOnce(async () => {
    const id: ActivityTemplateId | null = replaced?.id ?? null;
    const content = { ...draft.content, name: draft.content.name.trim() };
    const receipt = await run('activityTemplates.save', { communityId, id, content });
    if (receipt) onClose();
    return receipt !== null;
  });
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    if (usable) void save();
  };
  return (
    <Modal opened onClose={onClose} title={words.title} closeButtonProps={{ 'aria-label': text.frame.close }}>
      <form onSubmit={onSubmit}>
        <Stack gap="md">
          {own.length > 0 ? (
            <Select
              label={words.target}
              data={[
                { value: fresh, label: words.fresh },
                ...own.map((template) => ({ value: template.id, label: words.update(template.name) })),
              ]}
              value={target}
              onChange={(value) => {
                setChosen(value);
                setTyped(null);
              }}
              allowDeselect={false}
            />
          ) : null}
          <TextInput
            data-autofocus
            label={words.name}
            value={name}
            onChange={(event) => setTyped(event.currentTarget.value)}
            maxLength={lineLimit}
          />
          <Kept draft={draft} byHand={detail.tasks.filter(({ offsetDays }) => offsetDays === null).length} />
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {text.frame.cancel}
            </Button>
            <Button type="submit" disabled={!usable}>
              {replaced ? words.confirmUpdate : words.confirm}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}

type KeptProps = Readonly<{ draft: TemplateDraft; byHand: number }>;

/** What goes into the template, and which dates become blanks. */
function Kept({ draft: { content, blanks }, byHand }: KeptProps) {
  const { parts, partCount } = text.activityTemplates.create;
  const kept = [
    words.brief,
    words.tasks(content.tasks.length),
    ...(['scripts', 'metrics', 'risks', 'cues', 'budget'] as const)
      .filter((part) => content[part].length > 0)
      .map((part) => partCount(parts[part], content[part].length)),
    ...(content.anchors.length > 0 ? [words.nodes(content.anchors.length)] : []),
    ...(content.checkIn ? [words.checkIn] : []),
  ];
  return (
    <Stack gap={6}>
      <Text size="sm">
        <Text span fw={600} inherit>
          {words.kept}
        </Text>{' '}
        {kept.join(' · ')}
      </Text>
      <Text size="sm" c="dimmed">
        {words.dropped}
      </Text>
      {byHand > 0 ? <Text size="sm">{words.byHand(byHand)}</Text> : null}
      <Text size="sm">{blanks.length > 0 ? words.blanks(blanks.length) : words.noBlanks}</Text>
      {blanks.length > 0 ? (
        <List size="sm" c="dimmed">
          {blanks.slice(0, listed).map(({ date, blank }) => (
            <List.Item key={`${date} ${blank}`}>{words.blank(date, blank)}</List.Item>
          ))}
          {blanks.length > listed ? <List.Item>{words.moreBlanks(blanks.length - listed)}</List.Item> : null}
        </List>
      ) : null}
    </Stack>
  );
}
