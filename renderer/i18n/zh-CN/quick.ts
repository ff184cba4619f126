import type { Finding } from '../../../shared/domain/checks/check-text';
import type { ChatStep } from '../../../shared/domain/composer/chat-step';
import { dayOf, type Instant } from '../../../shared/domain/days';
import type { QueueItem } from '../../../shared/domain/queue/queue-item';
import type { QuickKeyFault } from '../../../shared/domain/settings/quick-key';
import { sayMoment } from '../say-day';
import { sayCount } from '../say-number';

/** Findings named in the one line there is. */
const named = 3;

function sayWord({ text, category, suggestion }: Pick<Finding, 'text' | 'category' | 'suggestion'>): string {
  const advice = suggestion === '' ? '' : `，可以说「${suggestion}」`;
  return `「${text}」${category === null ? '' : `（${category}${advice}）`}`;
}

function sayWaiting(count: number): string {
  return count > 0 ? `，还有 ${sayCount(count)} 步` : '';
}

/** Words of 快捷话术 and of its key. */
export const quick = {
  title: '快捷话术',
  search: '搜索话术',
  placeholder: '标题、标签、拼音、首字母…',
  list: '话术',
  none: (query: string) => `没有找到「${query}」。换个词，或试试拼音首字母。`,
  empty: '话术库还是空的。先到「话术」写一条，这里就能随手复制。',
  favourite: '收藏',
  to: (name: string) => `给 ${name}`,
  toNobody: '还没选成员',
  toEverybody: '发给大家',
  askMember: (title: string) => `「${title}」给谁？`,
  member: '成员',
  memberHint: '名字、拼音、首字母',
  nobody: '没有找到这位成员',
  form: (title: string) => `「${title}」要填的空`,
  lacks: (name: string, values: readonly string[]) => `${name}缺少${values.join('、')}`,
  notCopied: (reasons: readonly string[]) => `还不能复制：${reasons.join('；')}`,
  blocked: (reason: string) => `还不能复制：${reason}`,
  words: (findings: readonly Pick<Finding, 'text' | 'category' | 'suggestion'>[]) =>
    `留意 ${findings.slice(0, named).map(sayWord).join('、')}${findings.length > named ? ` 等 ${sayCount(findings.length)} 处` : ''}`,
  repeated: (same: boolean, at: Instant, now: Instant) =>
    `${sayMoment(at, dayOf(now))}发过${same ? '一样的' : '差不多的'}`,
  again: (at: Instant, now: Instant) => `${sayMoment(at, dayOf(now))} 已发过，再按一次回车仍要复制`,
  steps: (count: number) => `分 ${sayCount(count)} 步，其余排在复制队列最前面，再打开就是下一步`,
  tooMany: '步骤太多，排不下，请拆成几条话术。',
  next: (what: string) => `接着发：${what.replace(/\s+/gu, ' ')}`,
  mention: (name: string) => `@${name}`,
  skip: '跳过这一步',
  copied: (title: string, name: string | null, [first, ...more]: readonly Pick<ChatStep, 'kind'>[]) => {
    const what =
      first?.kind === 'note' ? '第一步做完了' : `已复制「${title}」${name === null ? '' : `，给 ${name}`}`;
    return `${what}${sayWaiting(more.length)}`;
  },
  dealtWith: (kind: QueueItem['kind'], waiting: number) =>
    `${kind === 'note' ? '做完了' : '已复制'}${sayWaiting(waiting)}`,
  hints: {
    copy: '复制',
    done: '完成',
    other: '换人',
    choose: '选人',
    next: '下一项',
    back: '返回',
    close: '关闭',
  },
  key: {
    title: '快捷键',
    label: '打开快捷话术',
    record: '点一下这里，再按下新的组合键',
    recording: '请按下组合键…',
    usual: '改回默认',
    everywhere: '在任何程序里按它，围炉的快捷话术就会浮到最前面；再按一次收起。',
    insideOnly: '在围炉的页面里按它打开。网页管不到别的程序，桌面版可以在任何地方打开。',
    waiting: '正在向系统登记…',
    working: '已经生效。',
    taken: (key: string) => `「${key}」没有登记成功，多半被别的程序占用了。换一个，或关掉那个程序再试一次。`,
    invalid: (key: string) => `系统不认识「${key}」，换一个组合键。`,
    retry: '再试一次',
    own: (key: string, action: string) => `「${key}」在围炉里已经是「${action}」，换一个。`,
    faults: {
      unreadable: () => '这个键不能用，换一个。',
      bare: (key: string) => `「${key}」打字时会碰到，请加上 Ctrl、⌘ 或 Alt。`,
      everyday: (key: string) => `「${key}」是系统或各个程序常用的键，换一个。`,
    } satisfies Record<QuickKeyFault, (key: string) => string>,
  },
  window: {
    notReady: '围炉的资料还没有打开，请先到围炉的窗口看看。',
    noCommunity: '还没有社群。先到围炉的窗口建一个，这里就能用了。',
  },
} as const;
