import { type TimeOfDay, timeOfDay } from '../days';
import type { PlannerSlot } from './rhythm';

/** Why slots cannot be so: two of one name, or two that begin at once on one weekday. */
export type SlotProblem = Readonly<{ kind: 'name-taken' | 'same-start'; name: string }>;

type SlotEdit = Readonly<{ ok: true; slots: readonly PlannerSlot[] } | { ok: false; problem: SlotProblem }>;

/** Changes one slot. A suggested time that came to lie before the slot moves to its beginning. */
export function changeSlot(
  slots: readonly PlannerSlot[],
  name: string,
  patch: Partial<PlannerSlot>,
): SlotEdit {
  return checked(
    slots.map((slot) => (slot.name === name ? withSuggested({ ...slot, ...patch }) : slot)),
    patch.name ?? name,
  );
}

/** Adds a slot of every weekday and any kind, at a full hour no other has; in the afternoon where there is room. */
export function addSlot(slots: readonly PlannerSlot[], name: string): SlotEdit {
  const from = freeStart(slots);
  const added: PlannerSlot = { name, from, suggested: from, weekdays: [1, 2, 3, 4, 5, 6, 7], kinds: [] };
  return checked([...slots, added], name);
}

/** Takes a slot away; the last one stays. */
export function removeSlot(slots: readonly PlannerSlot[], name: string): readonly PlannerSlot[] {
  const left = slots.filter((slot) => slot.name !== name);
  return left.length === 0 ? slots : left;
}

function withSuggested(slot: PlannerSlot): PlannerSlot {
  return slot.suggested < slot.from ? { ...slot, suggested: slot.from } : slot;
}

function checked(slots: readonly PlannerSlot[], name: string): SlotEdit {
  const slot = slots.find((one) => one.name === name);
  const others = slots.filter((one) => one !== slot);
  if (others.some((one) => one.name === name)) return { ok: false, problem: { kind: 'name-taken', name } };
  const clash = others.find(
    ({ from, weekdays }) =>
      from === slot?.from && weekdays.some((weekday) => slot.weekdays.includes(weekday)),
  );
  if (clash) return { ok: false, problem: { kind: 'same-start', name: clash.name } };
  return { ok: true, slots: slots.toSorted((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0)) };
}

function freeStart(slots: readonly PlannerSlot[]): TimeOfDay {
  const afternoonFirst = Array.from({ length: 24 }, (_, index) => (index + 14) % 24);
  const taken = new Set(slots.flatMap(({ from, suggested }) => [from, suggested]));
  const hour = afternoonFirst.find((one) => !taken.has(timeAt(one)));
  return timeAt(hour ?? 14);
}

function timeAt(hour: number): TimeOfDay {
  return timeOfDay(`${String(hour).padStart(2, '0')}:00`);
}
