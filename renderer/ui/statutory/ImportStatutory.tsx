import { Alert, Button, Group, Modal, ScrollArea, SegmentedControl, Stack, Table, Text } from '@mantine/core';
import { useState } from 'react';
import type { StatutoryReading } from '../../../shared/domain/planner/calendar/read-statutory';
import type { StatutoryDay } from '../../../shared/domain/planner/statutory';
import { useOnce } from '../../data/use-once';
import { useRun } from '../../data/use-run';
import { useStatutory } from '../../data/use-statutory';
import { sayDayFully } from '../../i18n/say-day';
import { text } from '../../i18n/text';
import { type StatutoryFile, useStatutoryFile } from './use-statutory-file';

const words = text.rhythm.statutory;

type ImportStatutoryProps = Readonly<{ opened: boolean; onClose: () => void }>;

/** 导入放假安排: a file is picked and shown as it was read; one button writes one year, one 撤销 takes it back. */
export function ImportStatutory({ opened, onClose }: ImportStatutoryProps) {
  const { file, pick, forget } = useStatutoryFile();
  const close = () => {
    forget();
    onClose();
  };
  return (
    <Modal opened={opened} onClose={close} title={words.title} size="lg">
      {file ? (
        <Found key={file.name} file={file} onPickAnother={() => void pick()} onDone={close} />
      ) : (
        <Stack gap="md">
          <Text size="sm">{words.lead}</Text>
          <Text size="xs" c="dimmed">
            {words.hint}
          </Text>
          <Group justify="flex-end">
            <Button data-autofocus onClick={() => void pick()}>
              {words.pick}
            </Button>
          </Group>
        </Stack>
      )}
    </Modal>
  );
}

type FoundProps = Readonly<{ file: StatutoryFile; onPickAnother: () => void; onDone: () => void }>;

function Found({ file: { name, reading }, onPickAnother, onDone }: FoundProps) {
  const run = useRun();
  const imported = useStatutory();
  const [chosen, setChosen] = useState<number | null>(null);
  const shown = reading.years.find(({ year }) => year === chosen) ?? reading.years.at(-1);
  const save = useOnce(async () => {
    if (!shown) return false;
    const saved = await run('planner.saveStatutory', { year: shown.year, days: [...shown.days] });
    if (saved && reading.years.length === 1) onDone();
    return false;
  });
  return (
    <Stack gap="sm">
      <Text size="sm" c="dimmed" className="one-line" title={name}>
        {name}
      </Text>
      {reading.years.length > 1 && shown ? (
        <SegmentedControl
          size="xs"
          aria-label={words.year}
          data={reading.years.map(({ year }) => `${year}`)}
          value={`${shown.year}`}
          onChange={(year) => setChosen(Number(year))}
        />
      ) : null}
      {shown ? (
        <>
          <Text size="sm">{words.found(shown.year, countOff(shown.days), countWork(shown.days))}</Text>
          {imported[shown.year] ? (
            <Text size="sm" c="dimmed">
              {words.replaces(shown.year)}
            </Text>
          ) : null}
          <DayTable year={shown.year} days={shown.days} />
        </>
      ) : (
        <Alert variant="light" color="yellow">
          {words.none}
        </Alert>
      )}
      <LeftOut reading={reading} />
      <Group justify="flex-end" gap="xs">
        <Button variant="default" onClick={onPickAnother}>
          {words.pickAnother}
        </Button>
        {shown ? (
          <Button data-autofocus onClick={() => void save()}>
            {words.save(shown.year)}
          </Button>
        ) : null}
      </Group>
    </Stack>
  );
}

function DayTable({ year, days }: Readonly<{ year: number; days: readonly StatutoryDay[] }>) {
  return (
    <ScrollArea.Autosize mah={260} tabIndex={0} aria-label={words.list(year)}>
      <Table aria-label={words.list(year)} verticalSpacing={2} horizontalSpacing="xs" stickyHeader>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{words.column.day}</Table.Th>
            <Table.Th>{words.column.name}</Table.Th>
            <Table.Th w={80}>{words.column.mark}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {days.map(({ day, name, off }) => (
            <Table.Tr key={day}>
              <Table.Td>{sayDayFully(day)}</Table.Td>
              <Table.Td>{name}</Table.Td>
              <Table.Td>{off ? text.rhythm.days.off : text.rhythm.days.work}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </ScrollArea.Autosize>
  );
}

/** So many lines that were left out are quoted. */
const quoted = 5;

function LeftOut({ reading: { problems, unit } }: Readonly<{ reading: StatutoryReading }>) {
  if (problems.length === 0) return null;
  const say = unit === 'line' ? words.atLine : words.atEntry;
  return (
    <Alert variant="light" color="yellow" title={words.leftOut(problems.length)}>
      {problems.slice(0, quoted).map(({ at, kind, text: line }) => (
        <Text size="xs" key={`${at}-${kind}-${line}`} className="one-line" title={line}>
          {say(at, words.problems[kind], line)}
        </Text>
      ))}
      {problems.length > quoted ? <Text size="xs">{words.more(problems.length - quoted)}</Text> : null}
    </Alert>
  );
}

const countOff = (days: readonly StatutoryDay[]) => days.filter(({ off }) => off).length;
const countWork = (days: readonly StatutoryDay[]) => days.length - countOff(days);
