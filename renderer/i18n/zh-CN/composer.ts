import type { CheckKind } from '../../../shared/domain/checks/check-kinds';
import type { MentionWay } from '../../../shared/domain/composer/chat-step';
import type { LengthProfile } from '../../../shared/domain/composer/length-profile';
import type { QueueItem } from '../../../shared/domain/queue/queue-item';
import type { Grouping } from '../../../shared/domain/scripts/group-members';
import { sayCount } from '../say-number';

const kindNames: Readonly<Record<CheckKind, string>> = {
  word: '用词',
  repeat: '发过的话',
  similar: '相近的话',
  length: '篇幅',
  line: '长句',
  emoji: '表情数量',
};

/** @昵称, 正文, 正文 2/3, 提醒 */
function step(kind: QueueItem['kind'], part: QueueItem['part']): string {
  if (kind === 'mention') return '@昵称';
  if (kind === 'note') return '提醒';
  return part ? `正文 ${part.at}/${part.of}` : '正文';
}

const circled = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳';

/** Words of 话术 in use: the form, how it is sent, what the checks say, the steps of the queue and 复制记录. */
export const composer = {
  form: {
    title: '这次填什么',
    required: (name: string) => `${name} *`,
    missing: (names: readonly string[]) => `还没填：${names.join('、')}`,
    chooseDay: '选一天，或写 11-28',
    chooseOption: '选一个',
    noOption: '没有这一项',
    findMember: '名字、拼音、首字母',
    chooseProduct: '选一件商品',
    noProducts: '还没有商品',
  },

  groupBy: '按什么分组',
  groupings: {
    skin: '肤质',
    tier: '势能',
    city: '城市',
    joined: '入群日期',
    segment: '分组',
  } satisfies Record<Grouping, string>,
  restOfGroups: '其他',
  toGroup: (name: string, count: number) => `给${name}（${sayCount(count)} 人）`,
  namesOnlyFirstOfGroup: '这条是写给一个人的，每组只会填第一位的资料。',

  mentions: {
    title: '怎么 @',
    ways: {
      'as-written': '照原样',
      staged: '逐个@',
      'four-per-em': '@后空格',
    } satisfies Record<MentionWay, string>,
    hints: {
      staged: '先依次复制昵称：在微信里打 @，粘贴，从名单里选中，再贴正文。',
      'four-per-em': '粘贴的 @ 不一定会提醒到人。',
    } satisfies Record<Exclude<MentionWay, 'as-written'>, string>,
  },

  steps: '要发的内容',
  fold: {
    more: '展开',
    less: '收起',
    moreOf: (step: string) => `展开 ${step}`,
    lessOf: (step: string) => `收起 ${step}`,
  },
  step,
  stepAt: (index: number, kind: QueueItem['kind'], part: QueueItem['part']) =>
    `${circled[index - 1] ?? index} ${step(kind, part)}`,
  reading: (seconds: number) =>
    seconds < 60 ? `约 ${seconds} 秒读完` : `约 ${Math.round(seconds / 60)} 分钟读完`,
  length: {
    title: '长度档位',
    most: (most: number, unit: LengthProfile['unit']) =>
      `最多 ${sayCount(most)} ${unit === 'bytes' ? '字节' : '字'}`,
    cut: (pieces: number) => `超过上限，切成 ${sayCount(pieces)} 段`,
    numbered: '编号（1/3）',
  },

  checks: {
    title: '发之前看一眼',
    /** Beside 复制, which may hide the checks below the edge of the window. */
    summary: (kinds: readonly CheckKind[]) => {
      const counted = [...new Set(kinds)].map((kind) => {
        const count = kinds.filter((one) => one === kind).length;
        return count > 1 ? `${kindNames[kind]} ${sayCount(count)} 处` : kindNames[kind];
      });
      return `发之前看一眼：${counted.join('、')}`;
    },
    kinds: kindNames,
    word: (word: string) => `「${word}」`,
    suggestion: (suggestion: string) => `可以说：${suggestion}`,
    leaveOut: '去掉更好',
    copySuggestion: (suggestion: string) => `复制「${suggestion}」`,
    suggestionCopied: '已复制这个说法',
    /** `community` is its name where all its groups are chosen; null where one group is. */
    repeat: (when: string, community: string | null) =>
      `已在${community === null ? '本群' : community || '社群里'} ${when}发过`,
    similar: (when: string, percent: number) => `和 ${when}发的很像（${percent}%）`,
    showEarlier: '看那一条',
    figures: {
      length: (count: number) => `一条有 ${sayCount(count)} 字，读起来有点长`,
      line: (count: number) => `有一行 ${sayCount(count)} 字没有换行`,
      emoji: (count: number) => `用了 ${sayCount(count)} 个表情，有点多`,
    },
    inTexts: (texts: number, count: number) => ` ${sayCount(count)} 条里有 ${sayCount(texts)} 条`,
    mute: (kind: string) => `这条话术不再提醒「${kind}」`,
    muted: '不再提醒：',
    hearAgain: (kind: string) => `${kind} · 恢复`,
    onlyAdvice: '用词提醒仅供参考。',
    confirm: '这段话不久前在这里发过。真要再发，就再按一次。',
  },

  copyAnyway: '仍要复制',
  queueAnyway: '仍要排队',
  startSteps: (steps: number) => `排好 ${sayCount(steps)} 步，依次复制`,
  tooManySteps: '步骤太多，排不下。少选几位，或改成合并成一条。',
  builtInNote: '这是内置话术，可以存进话术库，改成自己的说法。',

  queue: {
    later: '稍后',
    done: '完成',
    hints: {
      mention: '在微信里打 @，粘贴这个昵称，从名单里选中。',
      note: '这一步在微信里动手做，做完按「完成」。',
    } satisfies Record<Exclude<QueueItem['kind'], 'text'>, string>,
    clearClipboard: '清空剪贴板',
    clipboardCleared: '剪贴板清空了',
    clipboardEmpty: '剪贴板已清空',
  },

  history: {
    title: '复制记录',
    times: (count: number) => `复制记录 ${sayCount(count)} 次`,
    everyGroup: '全部群',
    to: (names: readonly string[], count: number) =>
      `给 ${names.join('、')}${count > names.length ? ` 等 ${sayCount(count)} 人` : ''}`,
    more: '看更多',
    onlyLast: (count: number) => `只列最近 ${sayCount(count)} 次`,
  },
} as const;
