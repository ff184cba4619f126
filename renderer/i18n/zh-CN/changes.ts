import { isDay } from '../../../shared/domain/days';
import { unpackSummary } from '../../../shared/domain/history/packed-summary';
import type { CommandName } from '../../../shared/wire/vault-contract';
import { sayDateAndWeekday } from '../say-day';

type Facts = Readonly<Record<string, string | number>>;

/** 11月24日 周二, in whatever year. */
function dayInWords(text: string | number | undefined): string {
  return typeof text === 'string' && isDay(text) ? sayDateAndWeekday(text, text) : `${text ?? ''}`;
}

const named = (verb: string) => (facts: Facts) => `${verb}「${facts.title ?? facts.name ?? ''}」`;

const activityParts: Readonly<Record<string, string>> = {
  title: '名称',
  status: '状态',
  groupIds: '群',
  brief: '简报',
  metrics: '目标',
  scripts: '话术',
  risks: '备案',
  retrospective: '复盘',
};

/** 修改活动「双12 拼团」的目标: the part that was changed, when the change says so. */
function activityUpdate({ title, fields }: Facts): string {
  const names = String(fields ?? '').split(' ');
  const part = names.includes('status') ? activityParts.status : activityParts[names[0] ?? ''];
  return `修改活动「${title}」${part ? `的${part}` : ''}`;
}

/** Each change in words, for the toast, undo and the history: 「新增成员「曾小雅」」. */
export const changes: { readonly [Name in CommandName]: (facts: Facts) => string } = {
  'communities.create': named('建了社群'),
  'communities.update': named('修改社群'),
  'communities.remove': ({ name, rows }) => `移除社群「${name}」（共 ${rows} 条资料）`,
  'communities.addGroup': named('新增群'),
  'communities.updateGroup': named('修改群'),
  'demo.load': named('放入示例社群'),
  'members.create': named('新增成员'),
  'members.update': named('修改成员'),
  'members.remove': ({ count, name }) => (count === 1 ? `删除成员「${name}」` : `删除 ${count} 位成员`),
  'members.import': ({ created, updated }) =>
    `导入成员：${[
      Number(created) > 0 ? `新增 ${created} 位` : '',
      Number(updated) > 0 ? `更新 ${updated} 位` : '',
    ]
      .filter(Boolean)
      .join('，')}`,
  'members.join': ({ name, group }) => `把「${name}」加入${group}`,
  'members.updateMembership': named('修改入群资料'),
  'members.log': ({ name }) => `给「${name}」记了一笔`,
  'tags.create': named('新建标签'),
  'scripts.create': named('新建话术'),
  'scripts.update': named('修改话术'),
  'scripts.remove': named('删除话术'),
  'scripts.recordCopy': ({ title, name, count }) =>
    `复制${title ? `话术「${title}」` : '文字'}${Number(count) === 1 ? `给「${name}」` : Number(count) > 1 ? `给 ${count} 人` : ''}`,
  'queue.fill': ({ count }) => `排好 ${count} 条待复制`,
  'queue.markCopied': ({ name, count }) => `复制给${Number(count) > 1 ? ` ${count} 人` : `「${name}」`}`,
  'queue.skip': ({ name }) => `跳过「${name}」`,
  'queue.clear': ({ count }) => `清空复制队列（${count} 条）`,
  'planner.create': named('新建内容'),
  'planner.update': named('修改内容'),
  'planner.reschedule': ({ title, day, time }) =>
    `把「${title}」改到 ${dayInWords(day)}${time ? ` ${time}` : ''}`,
  'planner.remove': named('删除内容'),
  'planner.stampSent': ({ title, sent }) => (sent ? `「${title}」标为已发` : `取消「${title}」的已发`),
  'activities.create': named('新建活动'),
  'activities.update': activityUpdate,
  'activities.reschedule': ({ title, day, moved }) =>
    `把活动「${title}」改到 ${dayInWords(day)}，${moved} 项任务跟着移动`,
  'activities.remove': named('删除活动'),
  'activities.addTask': named('添加任务'),
  'activities.updateTask': named('修改任务'),
  'activities.tickTask': ({ title, done }) => (done ? `完成任务「${title}」` : `重新打开任务「${title}」`),
  'activities.orderTasks': ({ title }) => `调整「${title}」的任务顺序`,
  'activities.removeTask': named('删除任务'),
  'backup.restore': ({ rows }) => `恢复备份（${rows} 条资料）`,
  'backup.restoreCopy': ({ communities, rows }) => `放入 ${communities} 个社群的副本（${rows} 条资料）`,
  'store.quarantine': ({ count }) => `检查资料，把 ${count} 条放到一边`,
  'history.undo': () => '撤销',
  'history.redo': () => '重做',
  'history.revert': ({ of, back }) => {
    const target = unpackSummary(of);
    const sentence = target ? changeInWords(target) : '更早的一步';
    return back === 1 ? `重新做回：${sentence}` : `撤销更早的一步：${sentence}`;
  },
  'trash.restore': ({ name, count }) =>
    Number(count) > 1 ? `从最近删除恢复「${name}」等 ${count} 项` : `从最近删除恢复「${name}」`,
  'settings.change': () => '修改设置',
};

/** A change in words: 新增成员「曾小雅」. A command this version does not know is named as it is. */
export function changeInWords({ command, facts }: Readonly<{ command: string; facts: Facts }>): string {
  const sentence = Object.hasOwn(changes, command) ? changes[command as CommandName] : undefined;
  return sentence ? sentence(facts) : command;
}
