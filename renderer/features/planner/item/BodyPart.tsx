import { Anchor, Menu, SegmentedControl, Stack } from '@mantine/core';
import { type RefObject, useState } from 'react';
import type { GroupId } from '../../../../shared/domain/ids';
import type { PlannerItemPatch } from '../../../../shared/domain/planner/planner-item';
import { isSent } from '../../../../shared/domain/planner/readiness';
import { useScope } from '../../../data/scope';
import { text } from '../../../i18n/text';
import { BodyField, type BodyHandle } from '../BodyField';
import type { ItemEditing } from '../use-item-editing';
import { ItemPreview } from './ItemPreview';
import { MaterialsField } from './MaterialsField';
import type { ItemFields } from './new-item';

const words = text.item.body;
const common = 'common';

type BodyPartProps = Readonly<{ editing: ItemEditing; handle: RefObject<BodyHandle | null> }>;

/** 正文: one for all groups, others for some of them; its materials, and how it looks when it is sent. */
export function BodyPart({ editing, handle }: BodyPartProps) {
  const { fields, save } = editing;
  const { groups } = useScope().community;
  const [chosen, setChosen] = useState<GroupId | null>(null);
  const [typed, setTyped] = useState<Readonly<{ groupId: GroupId | null; text: string }> | null>(null);
  const offered = groups.filter(({ id }) => fields.groupIds.length === 0 || fields.groupIds.includes(id));
  const own = offered.filter(({ id }) => fields.variants.some(({ groupId }) => groupId === id));
  const begun = offered.find(({ id }) => id === chosen);
  const tabs = begun && !own.includes(begun) ? [...own, begun] : own;
  const groupId = begun?.id ?? null;
  const stored = bodyOf(fields, groupId);
  const shown = typed?.groupId === groupId ? typed.text : stored;

  const patchOf = (body: string): PlannerItemPatch =>
    groupId === null ? { body } : { variants: withVariant(fields, groupId, body) };
  const choose = (next: GroupId | null) => {
    setTyped(null);
    setChosen(next);
  };
  const dropOwn = async () => {
    if (groupId === null) return;
    handle.current?.settled();
    if (await save({ variants: withVariant(fields, groupId, '') })) choose(null);
  };

  return (
    <Stack gap={6}>
      {tabs.length > 0 ? (
        <SegmentedControl
          aria-label={words.texts}
          size="xs"
          value={groupId ?? common}
          data={[
            { value: common, label: words.common },
            ...tabs.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          onChange={(next) => choose(groups.find(({ id }) => id === next)?.id ?? null)}
        />
      ) : null}
      <BodyField
        key={groupId ?? common}
        {...(begun ? { label: words.ownTextFor(begun.name) } : {})}
        value={stored}
        kind={fields.kind}
        handle={handle}
        onTyping={(body) => setTyped({ groupId, text: body })}
        onSave={(body) => save(patchOf(body))}
      />
      <OwnText
        groups={offered.filter((group) => !tabs.includes(group))}
        drop={groupId === null ? null : () => void dropOwn()}
        onBegin={choose}
      />
      <MaterialsField
        editing={editing}
        onInsert={async (added, materialIds) => {
          const body = handle.current?.withInserted(added) ?? stored;
          const saved = await save({ ...(body === stored ? {} : patchOf(body)), materialIds });
          if (saved) handle.current?.settled();
          if (saved) setTyped(null);
        }}
      />
      <ItemPreview
        text={shown}
        groupId={groupId ?? onlyOne(fields.groupIds)}
        sent={editing.item !== null && isSent(editing.item)}
      />
    </Stack>
  );
}

/** The group, where there is one only. */
function onlyOne([only, another]: readonly GroupId[]): GroupId | null {
  return another === undefined ? (only ?? null) : null;
}

/** A group's own text, else the common one. */
function bodyOf({ body, variants }: Pick<ItemFields, 'body' | 'variants'>, groupId: GroupId | null): string {
  if (groupId === null) return body;
  return variants.find((variant) => variant.groupId === groupId)?.body ?? body;
}

/** The groups' own texts with one set, or without it where it is empty. */
function withVariant(
  { variants }: Pick<ItemFields, 'variants'>,
  groupId: GroupId,
  body: string,
): ItemFields['variants'] {
  const others = variants.filter((variant) => variant.groupId !== groupId);
  return body.trim() === '' ? others : [...others, { groupId, body }];
}

type OwnTextProps = Readonly<{
  /** Groups without a text of their own. */
  groups: ReadonlyArray<Readonly<{ id: GroupId; name: string }>>;
  /** Takes the shown group's own text away; null while the common one shows. */
  drop: (() => void) | null;
  onBegin: (id: GroupId) => void;
}>;

/** Begins another text for one group, or goes back to the common one. */
function OwnText({ groups, drop, onBegin }: OwnTextProps) {
  if (drop)
    return (
      <Anchor component="button" type="button" size="xs" w="fit-content" onClick={drop}>
        {words.sameAsCommon}
      </Anchor>
    );
  if (groups.length === 0) return null;
  return (
    <Menu position="bottom-start" shadow="md">
      <Menu.Target>
        <Anchor component="button" type="button" size="xs" w="fit-content">
          {words.ownText}
        </Anchor>
      </Menu.Target>
      <Menu.Dropdown mah={260} style={{ overflowY: 'auto' }}>
        {groups.map(({ id, name }) => (
          <Menu.Item key={id} onClick={() => onBegin(id)}>
            {name}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
