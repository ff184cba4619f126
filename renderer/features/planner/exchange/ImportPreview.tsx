import { Badge, Button, Group, ScrollArea, Stack, Text } from '@mantine/core';
import { useMemo } from 'react';
import { contentHeadings } from '../../../../shared/domain/planner/exchange/content-columns';
import type { ItemChange } from '../../../../shared/domain/planner/exchange/plan-import';
import { useScope } from '../../../data/scope';
import { useOnce } from '../../../data/use-once';
import { useSave } from '../../../data/use-run';
import { useToday } from '../../../data/use-today';
import { sayDateAndWeekday } from '../../../i18n/say-day';
import { text } from '../../../i18n/text';
import { type PreviewLine, PreviewList } from './PreviewList';
import type { ReadImport } from './use-import-content';

const words = text.exchange.importing;

type ImportPreviewProps = Readonly<{
  found: ReadImport;
  reading: boolean;
  onAnother: () => void;
  onDone: () => void;
}>;

/** What importing a file would do: what is new, what changes, what stays out and why. */
export function ImportPreview({ found, reading, onAnother, onDone }: ImportPreviewProps) {
  const { name, file, plan } = found;
  const { community } = useScope();
  const today = useToday();
  const save = useSave();
  const { added, changed } = useLines(found, today);
  const refused = file.refused.map(
    ({ line, problem }): PreviewLine => ({
      key: `${line}`,
      when: words.line(line),
      what: words.problem(problem),
    }),
  );
  const count = plan.add.length + plan.change.length;

  const run = useOnce(async () => {
    const done = await save('planner.import', { communityId: community.id, rows: [...file.rows] });
    if (done) onDone();
    return done;
  });
  return (
    <Stack gap="sm">
      <Group gap="xs">
        <Text size="sm" className="person-text" mr="auto">
          {words.of(name)}
        </Text>
        <Badge variant="light" color="green">
          {words.counts.add(plan.add.length)}
        </Badge>
        <Badge variant="light" color="blue">
          {words.counts.change(plan.change.length)}
        </Badge>
        <Badge variant="light" color="gray">
          {words.counts.same(plan.same)}
        </Badge>
        {refused.length > 0 && (
          <Badge variant="light" color="yellow">
            {words.counts.refused(refused.length)}
          </Badge>
        )}
      </Group>
      <Notes found={found} count={count} />
      <ScrollArea.Autosize mah="46vh" type="auto" viewportProps={{ tabIndex: 0, 'aria-label': words.title }}>
        <Stack gap="md">
          <PreviewList title={words.parts.refused} lines={refused} />
          <PreviewList title={words.parts.add} lines={added} />
          <PreviewList title={words.parts.change} lines={changed} />
        </Stack>
      </ScrollArea.Autosize>
      <Group justify="flex-end">
        <Button variant="default" loading={reading} onClick={onAnother}>
          {words.another}
        </Button>
        <Button data-autofocus disabled={count === 0} onClick={() => void run()}>
          {words.run(count)}
        </Button>
      </Group>
    </Stack>
  );
}

function Notes({ found: { file, plan }, count }: Readonly<{ found: ReadImport; count: number }>) {
  const notes = [
    ...(count === 0 ? [file.rows.length === 0 ? words.none : words.nothing] : []),
    ...(plan.kept > 0 ? [words.kept(plan.kept)] : []),
    ...(file.unknownKinds.length > 0 ? [words.unknownKinds(file.unknownKinds)] : []),
    ...(file.leftOut.length > 0 ? [words.leftOut(file.leftOut)] : []),
  ];
  if (notes.length === 0) return null;
  return (
    <Text size="sm" c="dimmed" className="person-text">
      {notes.join('')}
    </Text>
  );
}

function useLines({ plan, existing }: ReadImport, today: ReturnType<typeof useToday>) {
  return useMemo(() => {
    const byId = new Map(existing.map((item) => [item.id, item]));
    const added = plan.add.map(
      ({ day, time, title }, index): PreviewLine => ({
        key: `${index}`,
        when: `${sayDateAndWeekday(day, today)} ${time}`,
        what: title,
      }),
    );
    const changed = plan.change.flatMap((change): readonly PreviewLine[] => {
      const item = byId.get(change.id);
      if (!item) return [];
      const when = `${sayDateAndWeekday(item.day, today)} ${item.time}`;
      return [{ key: item.id, when, what: item.title, note: words.changes(changedColumns(change)) }];
    });
    return { added, changed };
  }, [plan, existing, today]);
}

const patchHeadings: Readonly<Record<string, string>> = {
  ...contentHeadings,
  groupIds: contentHeadings.groups,
};

function changedColumns({ patch, sentAt, feedback }: ItemChange): readonly string[] {
  return [
    ...Object.keys(patch).flatMap((field) => patchHeadings[field] ?? []),
    ...(sentAt !== undefined ? [words.sent] : []),
    ...(feedback !== undefined ? [words.feedback] : []),
  ];
}
