import { writeFieldValue } from '../../fields/write-field-value';
import { writeYearlyDate } from '../../fields/yearly-date-words';
import { genderLabels, structureRoleLabels, tierLabels } from '../../members/vocabulary';
import type { RowOf } from '../export-rows';
import { namesOf } from '../row-names';
import {
  claimedLabels,
  membershipStatusLabels,
  orderStatusLabels,
  timelineKindLabels,
  traitKindLabels,
  writeInstant,
  writeSkinType,
} from '../vocabulary';
import { noteTags, type PropertyValue, writeFrontMatter } from './front-matter';
import type { NotePlan } from './note-plan';
import { joinParts, linkTo, listOf, plainLine, plainText, section } from './note-text';

type Member = RowOf<'members'>;

/** The note of a member: what is known as properties, then notes, timeline, orders, and links to who and what. */
export function memberNote(member: Member, plan: NotePlan): string {
  const events = plan.of.timeline(member.id).toSorted((a, b) => b.at - a.at);
  return joinParts([
    writeFrontMatter(propertiesOf(member, plan)),
    `# ${plainLine(member.nickname)}`,
    ...section('备注', plainText(member.notes)),
    ...section('自定义字段', listOf(writeCustom(member, plan))),
    ...section('特长与爱好', listOf(member.traits.map(writeTrait))),
    ...section('职务', listOf(member.duties.map(writeDuty))),
    ...section('所在的群', listOf(plan.of.memberships(member.id).map((row) => writeMembership(row, plan)))),
    ...section('人与活动', listOf(linksOf(member, events, plan))),
    ...section('订单', listOf(plan.of.orders(member.id).map((order) => writeOrder(order, plan)))),
    ...section('时间线', listOf(events.map((event) => writeEvent(event, plan)))),
  ]);
}

function propertiesOf(member: Member, plan: NotePlan): Readonly<Record<string, PropertyValue>> {
  const { names, of } = plan;
  const note = plan.note.member(member.id);
  const called = [
    member.nickname,
    member.preferredName,
    ...member.aliases.map(({ name }) => name),
    ...of.memberships(member.id).map((row) => row.nickname),
  ];
  const tags = namesOf(member.tagIds, names.tag);
  const community = plan.note.community(member.communityId);
  return {
    aliases: [...new Set(called)].filter((name) => name !== '' && name !== note),
    tags: noteTags(tags),
    标签: tags,
    社群: community === null ? '' : `[[${community}]]`,
    群: names.groupsOf(member.id),
    入群: member.joinedOn,
    性别: member.gender === 'unknown' ? '' : genderLabels[member.gender],
    城市: member.city,
    微信号: member.wechatId,
    来源: member.source,
    势能: tierLabels[member.tier],
    角色: member.roles.map((role) => structureRoleLabels[role]),
    肤质: writeSkinType(member.skin),
    皮肤问题: member.skin.concerns,
    特殊状态: member.skin.states,
    过敏: member.skin.allergens,
    特长: member.traits.filter(({ kind }) => kind === 'specialty').map(({ name }) => name),
    最近联系: writeInstant(member.lastContactAt).replace(' ', 'T'),
    生日: member.birthday ? writeYearlyDate(member.birthday) : '',
    会员到期: member.paidUntil,
    围炉id: member.id,
  };
}

function writeCustom(member: Member, { names }: NotePlan): readonly string[] {
  return Object.entries(member.custom).map(
    ([id, value]) => `${plainLine(names.field(id))}：${plainLine(writeFieldValue(value))}`,
  );
}

function writeTrait({ kind, name, domain, quote, on }: Member['traits'][number]): string {
  const known = [`${traitKindLabels[kind]}：${plainLine(name)}`, domain === '其他' ? '' : domain];
  return [...known, quote === '' ? '' : `「${plainLine(quote)}」`, on ?? ''].filter(Boolean).join(' · ');
}

function writeDuty({ title, description, claimedOn, claimedBy }: Member['duties'][number]): string {
  return [plainLine(title), plainLine(description), claimedLabels[claimedBy], claimedOn ?? '']
    .filter(Boolean)
    .join(' · ');
}

function writeMembership(row: RowOf<'memberships'>, { names }: NotePlan): string {
  const parts = [
    plainLine(names.group(row.groupId)),
    row.nickname === '' ? '' : `群昵称 ${plainLine(row.nickname)}`,
    membershipStatusLabels[row.status],
    row.joinedOn === null ? '' : `${row.joinedOn} 入群`,
    row.leftOn === null ? '' : `${row.leftOn} 退群`,
  ];
  return parts.filter(Boolean).join(' · ');
}

function linksOf(member: Member, events: readonly RowOf<'timeline'>[], plan: NotePlan): readonly string[] {
  const { inviter } = member;
  const inviterNote = plan.note.member(inviter.memberId);
  const inviterLine = inviterNote === null ? plainLine(inviter.name) : linkTo(inviterNote, inviter.name);
  const invited = plan.of.invited(member.id).flatMap(({ id, nickname }) => {
    const note = plan.note.member(id);
    return note === null ? [] : [linkTo(note, nickname)];
  });
  const activities = new Set(events.flatMap(({ sourceId }) => sourceId ?? []));
  const took = [...activities].flatMap((id) => {
    const [note, title] = [plan.note.activity(id), plan.names.activity(id)];
    return note === null || title === '' ? [] : [linkTo(note, title)];
  });
  return [
    ...(inviterLine === '' ? [] : [`邀请人：${inviterLine}`]),
    ...(invited.length === 0 ? [] : [`邀请了：${invited.join('、')}`]),
    ...(took.length === 0 ? [] : [`活动：${took.join('、')}`]),
  ];
}

function writeOrder(order: RowOf<'orders'>, { names }: NotePlan): string {
  const bought = `${plainLine(names.product(order.productId)) || '商品'} × ${order.quantity}`;
  const feedback = order.feedback === '' ? '' : `反馈：${plainLine(order.feedback)}`;
  return [order.orderedOn, bought, orderStatusLabels[order.status], feedback].filter(Boolean).join(' · ');
}

function writeEvent(event: RowOf<'timeline'>, plan: NotePlan): string {
  const source = plan.note.activity(event.sourceId) ?? plan.note.script(event.sourceId);
  const link = source === null ? '' : `（${linkTo(source, '')}）`;
  return `${writeInstant(event.at)} · ${timelineKindLabels[event.kind]}：${plainLine(event.text)}${link}`;
}
