import { unpackSummary } from '../../../shared/domain/history/packed-summary';
import type { CommandName } from '../../../shared/wire/vault-contract';
import {
  counted,
  dayInWords,
  itemMoved,
  itemsCopied,
  itemsShifted,
  itemUpdated,
  some,
} from './planner-changes';
import { settingsChanged } from './settings-changes';

type Facts = Readonly<Record<string, string | number>>;

const named = (verb: string) => (facts: Facts) => `${verb}「${facts.title ?? facts.name ?? ''}」`;

const activityParts: Readonly<Record<string, string>> = {
  title: '名称',
  groupIds: '群',
  brief: '简报',
  metrics: '目标',
  scripts: '话术',
  risks: '备案',
  retrospective: '复盘',
  days: '天数',
  seats: '名额',
  segmentId: '对照分组',
  workload: '每人每天的量',
  cues: '流程',
  budget: '预算',
  briefings: '宣贯',
  quotes: '群里的声音',
  checkIn: '打卡规则',
};

const activityActs: Readonly<Record<string, (part: string) => string>> = {
  'cue-done': (title) => `环节「${title}」完成`,
  'cue-skipped': (title) => `跳过环节「${title}」`,
  'cue-open': (title) => `环节「${title}」改回还没做`,
  risk: (risk) => `触发备案「${risk}」`,
  'risk-back': (risk) => `撤回备案「${risk}」的触发`,
  'retrospective-layout': (title) => `换「${title}」复盘的写法`,
  'retrospective-draft': (title) => `从数据起草「${title}」的复盘`,
  'retrospective-refresh': (title) => `更新「${title}」复盘里的数字`,
  'retrospective-add': (title) => `在「${title}」的复盘里加一条`,
  'retrospective-remove': (title) => `从「${title}」的复盘里删一条`,
  'retrospective-edit': (title) => `改「${title}」复盘里的一条`,
  'retrospective-order': (title) => `调整「${title}」复盘的顺序`,
  'retrospective-dismiss': (title) => `「${title}」的复盘先不要新数据`,
};

/** 环节「签到」完成; 修改活动「双12 拼团」的目标: what was done, or the part that was changed, when the change says so. */
function activityUpdate({ title, fields, act, part: name }: Facts): string {
  const done = activityActs[String(act ?? '')];
  if (done) return done(String(name ?? ''));
  const names = String(fields ?? '').split(' ');
  const part = activityParts[names[0] ?? ''];
  return `修改活动「${title}」${part ? `的${part}` : ''}`;
}

/** Who was named as an inviter and made a member with it counts among the new ones. */
const alsoInviters = (inviters: string | number): string =>
  Number(inviters) > 0 ? `（含邀请人 ${counted(inviters)} 位）` : '';

/** 发出「圆圆」的奖励, 感谢「圆圆」, 登记「圆圆」的「防晒小样」, 修改 3 份奖励. */
function rewardsSaved({ name, what, count, added, act }: Facts): string {
  const whom = count === 1 ? `「${name}」的奖励` : ` ${counted(count)} 份奖励`;
  if (act === 'sent') return `发出${whom}`;
  if (act === 'unsent') return `${whom.trim()}改回还没发`;
  if (act === 'thanked') return count === 1 ? `感谢「${name}」` : `感谢 ${counted(count)} 人`;
  if (added === 0) return `修改${whom}`;
  return count === 1 && what ? `登记「${name}」的奖励「${what}」` : `登记${whom}`;
}

const activityStatusVerbs: Readonly<Record<string, string>> = {
  planned: '改回筹备中：',
  running: '开始',
  done: '结束',
  cancelled: '取消',
};

const reviewStateWords: Readonly<Record<string, string>> = {
  open: '放回待看',
  warned: '已提醒',
  'to-remove': '转入待移出',
  removed: '勾选已移出',
  kept: '留下',
};

const onboardingWords: Readonly<Record<string, string>> = {
  copied: '已复制',
  done: '已完成',
  skipped: '跳过',
};

/** Each change in words, for the toast, undo and the history: 「新增成员「曾小雅」」. */
export const changes: { readonly [Name in CommandName]: (facts: Facts) => string } = {
  'communities.create': named('建了社群'),
  'communities.update': named('修改社群'),
  'communities.remove': ({ name, rows }) => `移除社群「${name}」（共 ${counted(rows)} 条资料）`,
  'communities.addGroup': named('新增群'),
  'communities.updateGroup': named('修改群'),
  'communities.archive': ({ name, archived }) => `${archived ? '归档' : '取消归档'}社群「${name}」`,
  'communities.archiveGroup': ({ name, archived }) => `${archived ? '归档' : '取消归档'}群「${name}」`,
  'communities.removeGroup': ({ name, memberships }) =>
    `移除群「${name}」（${counted(memberships)} 条入群记录）`,
  'communities.orderGroups': () => '调整群的顺序',
  'demo.load': named('放入示例社群'),
  'members.create': named('新增成员'),
  'members.update': named('修改成员'),
  'members.remove': ({ count, name }) =>
    count === 1 ? `删除成员「${name}」` : `删除 ${counted(count)} 位成员`,
  'members.import': ({ created, updated, joined = 0 }) =>
    `导入成员：${[
      Number(created) > 0 ? `新增 ${counted(created)} 位` : '',
      Number(updated) > 0 ? `更新 ${counted(updated)} 位` : '',
      Number(joined) > 0 ? `其中入群 ${counted(joined)} 位` : '',
    ]
      .filter(Boolean)
      .join('，')}`,
  'members.join': ({ name, group }) => `把「${name}」加入${group}`,
  'members.updateMembership': named('修改入群资料'),
  'members.log': ({ name }) => `给「${name}」记了一笔`,
  'members.bulkEdit': ({ count }) => `批量修改 ${counted(count)} 位成员`,
  'members.merge': ({ name, dropped }) => `把「${dropped}」合并到「${name}」`,
  'members.keepApart': ({ name, other }) => `记下「${name}」和「${other}」不是同一个人`,
  'members.addAlias': ({ name, alias }) => `给「${name}」加别名「${alias}」`,
  'members.splitAlias': ({ name, alias, asMember }) =>
    asMember ? `把别名「${alias}」从「${name}」拆成一位成员` : `去掉「${name}」的别名「${alias}」`,
  'members.snooze': ({ name, day }) =>
    day ? `${dayInWords(day)}再联系「${name}」` : `把「${name}」放回该联系的人`,
  'importPresets.save': named('存下导入预设'),
  'importPresets.remove': named('删除导入预设'),
  'tags.create': named('新建标签'),
  'tags.update': ({ name, renamed, settled = 0 }) =>
    `${renamed && renamed !== name ? `标签「${name}」改名为「${renamed}」` : `修改标签「${name}」`}${
      Number(settled) > 0 ? `（${counted(settled)} 人已有同组标签，去掉了新的）` : ''
    }`,
  'tags.merge': ({ name, into, count, rivals = 0 }) =>
    `把标签「${name}」并入「${into}」（${counted(count)} 人${
      Number(rivals) > 0 ? `，其中 ${counted(rivals)} 人因互斥去掉了别的标签` : ''
    }）`,
  'tags.remove': ({ name, count }) => `删除标签「${name}」（${counted(count)} 人）`,
  'tags.saveGroup': named('保存标签组'),
  'tags.removeGroup': named('解散标签组'),
  'fields.create': named('新建字段'),
  'fields.update': named('修改字段'),
  'fields.order': () => '调整字段的顺序',
  'fields.archive': ({ name, archived }) => `${archived ? '归档' : '恢复'}字段「${name}」`,
  'fields.setValue': ({ name, field }) => `修改「${name}」的${field}`,
  'segments.create': named('新建分组'),
  'segments.update': named('修改分组'),
  'segments.remove': named('删除分组'),
  'intake.apply': ({ created, inviters = 0, joined, aliases, marked, spoken, chains, signed, checkedIn }) =>
    `粘贴识别：${
      [
        Number(created) > 0 ? `新增 ${counted(created)} 人${alsoInviters(inviters)}` : '',
        Number(joined) > 0 ? `入群 ${counted(joined)} 人` : '',
        Number(aliases) > 0 ? `别名 ${counted(aliases)} 个` : '',
        Number(marked) > 0 ? `更新 ${counted(marked)} 人` : '',
        Number(spoken) > 0 ? `记下 ${counted(spoken)} 人的发言` : '',
        Number(chains) > 0 ? `接龙 ${counted(chains)} 份` : '',
        Number(signed) > 0 ? `参与人 ${counted(signed)} 位` : '',
        Number(checkedIn) > 0 ? `打卡 ${counted(checkedIn)} 人` : '',
      ]
        .filter(Boolean)
        .join('，') || '记下原文'
    }`,
  'experts.logAsk': ({ topic, count }) => `记下@了 ${counted(count)} 人：${topic}`,
  'experts.logOutcome': ({ name, outcome }) =>
    `「${name}」${outcome === 'answered' ? '答了' : outcome === 'unanswered' ? '没答' : '还没回音'}`,
  'experts.logGap': ({ topic }) => `记下缺口：${topic}`,
  'experts.removeAsk': ({ topic }) => `删除@记录：${topic}`,
  'review.addDefaults': ({ count }) => `放入 ${counted(count)} 条常用规则`,
  'review.createRule': named('新建审核规则'),
  'review.updateRule': named('修改审核规则'),
  'review.removeRule': named('删除审核规则'),
  'review.openCases': ({ count, name }) => (count === 1 ? `给「${name}」立案` : `立案 ${counted(count)} 件`),
  'review.decide': ({ count, name, state }) =>
    `${count === 1 ? `「${name}」` : `${counted(count)} 人`}：${reviewStateWords[String(state)] ?? ''}`,
  'scripts.create': named('新建话术'),
  'scripts.update': named('修改话术'),
  'scripts.remove': named('删除话术'),
  'scripts.rollback': ({ title }) => `话术「${title}」回到以前的版本`,
  'scripts.addBuiltIn': ({ title, count }) =>
    count === 1 ? `放入内置话术「${title}」` : `放入 ${counted(count)} 条内置话术`,
  'scripts.recordCopy': ({ title, name, count }) =>
    `复制${title ? `话术「${title}」` : '文字'}${Number(count) === 1 ? `给「${name}」` : Number(count) > 1 ? `给 ${counted(count)} 人` : ''}`,
  'queue.fill': ({ count }) => `排好 ${counted(count)} 条待复制`,
  'queue.markCopied': ({ kind, name, count }) => {
    if (kind === 'note') return `做完「${name}」`;
    if (kind === 'mention') return `复制昵称「${name}」`;
    if (Number(count) === 0) return '复制一段文字';
    return `复制给${Number(count) > 1 ? ` ${counted(count)} 人` : `「${name}」`}`;
  },
  'queue.skip': ({ name }) => `跳过「${name}」`,
  'queue.later': ({ name }) => `「${name}」稍后再发`,
  'words.save': ({ name, count }) => (count === 1 ? `保存用词「${name}」` : `保存 ${counted(count)} 个用词`),
  'words.remove': ({ name, count }) =>
    count === 1 ? `去掉用词「${name}」` : `去掉 ${counted(count)} 个用词`,
  'onboarding.mark': ({ title, how, name, count }) =>
    `${count === 1 ? `「${name}」` : `${counted(count)} 人`}的「${title}」${onboardingWords[String(how)] ?? '放回待办'}`,
  'onboarding.stop': ({ stopped, name, count }) =>
    `${stopped === 'true' ? '不再陪伴' : '继续陪伴'}${count === 1 ? `「${name}」` : ` ${counted(count)} 人`}`,
  'queue.clear': ({ count }) => `清空复制队列（${counted(count)} 条）`,
  'planner.create': named('新建内容'),
  'planner.update': itemUpdated,
  'planner.reschedule': itemMoved,
  'planner.remove': named('删除内容'),
  'planner.stampSent': ({ title, sent }) => (sent ? `「${title}」标为已发` : `取消「${title}」的已发`),
  'planner.skip': ({ title, skipped, count = 1 }) =>
    `${some(count, title).trim()}${skipped ? '跳过不发' : '放回待发'}`,
  'planner.shift': itemsShifted,
  'planner.copyTo': itemsCopied,
  'planner.removeMany': ({ count, title }) => `删除${some(count, title)}`,
  'planner.updateMany': ({ count, title }) => `修改${some(count, title)}`,
  'planner.recordFeedback': ({ title, taken }) =>
    taken ? `清掉「${title}」的反馈` : `记下「${title}」的反馈`,
  'planner.import': ({ added, changed }) =>
    `导入内容：新增 ${counted(added)} 条，修改 ${counted(changed)} 条`,
  'planner.saveStatutory': ({ year, count }) =>
    Number(count) > 0 ? `导入 ${year} 年放假安排（${count} 天）` : `去掉 ${year} 年放假安排`,
  'series.create': ({ name, count }) => `新建系列「${name}」，排好 ${counted(count)} 期`,
  'series.update': named('修改系列'),
  'series.remove': named('结束系列'),
  'series.extend': ({ count }) => `接着排好系列的 ${counted(count)} 期`,
  'series.setHost': ({ title, host }) => (host ? `「${title}」由「${host}」上台` : `「${title}」回到轮换`),
  'series.swapHosts': ({ title, other }) => `「${title}」和「${other}」换了上台人`,
  'series.deal': ({ name, count }) => `给系列「${name}」发下 ${counted(count)} 条素材`,
  'materials.create': ({ title, count }) =>
    count === 1 ? `收下素材「${title}」` : `收下 ${counted(count)} 条素材`,
  'materials.update': named('修改素材'),
  'materials.remove': ({ title, count }) =>
    count === 1 ? `删除素材「${title}」` : `删除 ${counted(count)} 条素材`,
  'templates.save': named('存好作息表'),
  'templates.remove': named('删除作息表'),
  'templates.apply': ({ name, count, day }) =>
    `按作息表「${name}」排好 ${dayInWords(day)}那周的 ${counted(count)} 条`,
  'activities.create': named('新建活动'),
  'activities.update': activityUpdate,
  'activities.reschedule': ({ title, day, moved }) =>
    `把活动「${title}」改到 ${dayInWords(day)}，${counted(moved)} 项任务跟着移动`,
  'activities.remove': named('删除活动'),
  'activities.addTask': named('添加任务'),
  'activities.updateTask': named('修改任务'),
  'activities.tickTask': ({ title, done }) => (done ? `完成任务「${title}」` : `重新打开任务「${title}」`),
  'activities.orderTasks': ({ title }) => `调整「${title}」的任务顺序`,
  'activities.removeTask': named('删除任务'),
  'activities.setStatus': ({ title, status }) =>
    `${activityStatusVerbs[String(status)] ?? '修改'}活动「${title}」`,
  'activityTemplates.save': ({ name, made }) => (made ? `存为模板「${name}」` : `更新模板「${name}」`),
  'activityTemplates.remove': named('删除模板'),
  'participants.save': ({ name, count, added }) => {
    const whom = count === 1 ? `「${name}」` : ` ${counted(count)} 人`;
    return added === 0 ? `修改参与人${whom}` : `添加参与人${whom}`;
  },
  'participants.remove': ({ name, count }) =>
    count === 1 ? `移出参与人「${name}」` : `移出 ${counted(count)} 位参与人`,
  'checkIns.add': ({ name, count }) =>
    count === 1 ? `记下「${name}」的打卡` : `记下 ${counted(count)} 次打卡`,
  'checkIns.remove': ({ name, count }) =>
    count === 1 ? `去掉「${name}」的打卡` : `去掉 ${counted(count)} 次打卡`,
  'rewards.save': rewardsSaved,
  'rewards.remove': ({ name, count }) =>
    count === 1 ? `删除「${name}」的奖励` : `删除 ${counted(count)} 份奖励`,
  'chains.save': ({ title, made }) => (made ? `收下接龙「${title}」` : `更新接龙「${title}」`),
  'chains.remove': named('删除接龙'),
  'lessons.save': ({ count, added }) => (added === 0 ? '修改经验' : `收进 ${counted(count)} 条经验`),
  'lessons.remove': ({ count }) => (count === 1 ? '删除经验' : `删除 ${counted(count)} 条经验`),
  'backup.restore': ({ rows }) => `恢复备份（${counted(rows)} 条资料）`,
  'backup.restoreCopy': ({ communities, rows }) =>
    `放入 ${counted(communities)} 个社群的副本（${counted(rows)} 条资料）`,
  'store.quarantine': ({ count }) => `检查资料，把 ${counted(count)} 条放到一边`,
  'history.undo': () => '撤销',
  'history.redo': () => '重做',
  'history.revert': ({ of, back }) => {
    const target = unpackSummary(of);
    const sentence = target ? changeInWords(target) : '更早的一步';
    return back === 1 ? `重新做回：${sentence}` : `撤销更早的一步：${sentence}`;
  },
  'trash.restore': ({ name, count }) =>
    Number(count) > 1 ? `从最近删除恢复「${name}」等 ${counted(count)} 项` : `从最近删除恢复「${name}」`,
  'settings.change': settingsChanged,
};

/** A change in words: 新增成员「曾小雅」. A command this version does not know is named as it is. */
export function changeInWords({ command, facts }: Readonly<{ command: string; facts: Facts }>): string {
  const sentence = Object.hasOwn(changes, command) ? changes[command as CommandName] : undefined;
  return sentence ? sentence(facts) : command;
}
