import { Box, Table, Text } from '@mantine/core';
import { type PlannerSlot, slotLimit } from '../../../../shared/domain/planner/rhythm';
import {
  addSlot,
  changeSlot,
  removeSlot,
  type SlotProblem,
} from '../../../../shared/domain/planner/slot-edits';
import { showNote } from '../../../data/toasts';
import { text } from '../../../i18n/text';
import { AddLine } from '../../../ui/AddLine';
import { Panel } from '../../../ui/Panel';
import { SlotRow } from './SlotRow';
import { useRhythm } from './use-rhythm';

const words = text.rhythm.settings.slots;
const nameLimit = 20;

/** 时段: the rows of the week, with their times, weekdays and what does well in them. */
export function SlotsPanel() {
  const { rhythm, change } = useRhythm();
  const { slots } = rhythm;
  const write = async (edit: ReturnType<typeof changeSlot>) => {
    if (edit.ok) return change({ slots: [...edit.slots] });
    showNote(problemInWords(edit.problem));
    return false;
  };
  const remove = (name: string) => {
    if (slots.length === 1) showNote(words.last);
    else void change({ slots: [...removeSlot(slots, name)] });
  };
  return (
    <Panel title={words.title} note={words.note}>
      <Table
        aria-label={words.title}
        borderColor="var(--weilu-hairline-soft)"
        verticalSpacing={4}
        horizontalSpacing="xs"
        layout="fixed"
      >
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{words.name}</Table.Th>
            <Table.Th w={96} title={words.fromHint}>
              {words.from}
            </Table.Th>
            <Table.Th w={96}>{words.suggested}</Table.Th>
            <Table.Th w={186}>{words.weekdays}</Table.Th>
            <Table.Th w="32%">{words.kinds}</Table.Th>
            <Table.Th w={44} aria-label={text.frame.more} />
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {slots.map((slot) => (
            <SlotRow
              key={slot.name}
              slot={slot}
              nameLimit={nameLimit}
              onChange={(patch: Partial<PlannerSlot>) => write(changeSlot(slots, slot.name, patch))}
              onRemove={() => remove(slot.name)}
            />
          ))}
        </Table.Tbody>
      </Table>
      <Box px={16} py="xs">
        {slots.length < slotLimit ? (
          <AddLine
            label={words.add}
            placeholder={words.addHint}
            maxLength={nameLimit}
            onAdd={(name) => write(addSlot(slots, name))}
          />
        ) : (
          <Text size="sm" c="dimmed">
            {words.full(slotLimit)}
          </Text>
        )}
      </Box>
    </Panel>
  );
}

function problemInWords({ kind, name }: SlotProblem): string {
  return kind === 'name-taken' ? words.taken(name) : words.sameStart(name);
}
