import type { RecoveryReason } from '../../../shared/domain/backup/assess-store';
import { sayCount, saySize } from '../say-number';
import { sayWith } from '../say-stamp';

type Rows = Readonly<{ found: number; expected: number }>;

const title: Readonly<Record<RecoveryReason, string>> = {
  gone: '资料库空了',
  unreadable: '资料库打不开了',
  behind: '资料库少了最近的改动',
  fewer: '资料库里少了资料',
  other: '资料库换了一份',
};

/** What happened, in one sentence. */
const lead: Readonly<Record<RecoveryReason, (rows: Rows) => string>> = {
  gone: ({ expected }) =>
    `这台电脑上的资料库是空的，但备份里有 ${sayCount(expected)} 条资料。多半是浏览器或磁盘清理过。`,
  unreadable: ({ expected }) =>
    `资料库的文件读不出来，可能是断电或磁盘出了错。备份里有 ${sayCount(expected)} 条资料。`,
  behind: () => '资料库停在了早些时候，最后的一些改动不在里面，备份和改动记录里有。可能是突然断电。',
  fewer: ({ found, expected }) =>
    `资料库里现在有 ${sayCount(found)} 条资料，备份记得有 ${sayCount(expected)} 条，这中间没有删过这么多。`,
  other: ({ found, expected }) =>
    `这里的资料库有 ${sayCount(found)} 条资料，和备份里的 ${sayCount(expected)} 条不是同一份。可能换过浏览器用户，或资料库被重建过。`,
};

const goOn: Readonly<Record<RecoveryReason, string>> = {
  gone: '不恢复，从空白开始',
  unreadable: '再试着打开一次',
  behind: '先不恢复，用现在的资料继续',
  fewer: '先不恢复，用现在的资料继续',
  other: '先不恢复，用现在的资料继续',
};

/** Words of recovering from a backup, at the start and on the first run. */
export const recovery = {
  title,
  lead,
  goOn,
  /** `kept`: there is a store that stays until the person is content. */
  safe: (kept: boolean) =>
    `备份都没有动过。恢复时会另建一份资料库，核对无误才换上${kept ? '；现在这份先留着，恢复后也能撤销' : ''}。`,
  backups: '选一份备份',
  newest: '最新',
  none: '这台电脑上没有找到备份。如果你另存过，选那一份文件。',
  listFailed: '读不到备份所在的地方',
  fromFile: '从文件选一份备份…',
  pickedFile: '自己选的文件',
  chosen: '这一份里有',
  reading: '正在核对…',
  whole: '读过一遍，完整无误',
  counts: { members: '成员', scripts: '话术', plannerItems: '内容', activities: '活动' },
  rows: '全部资料',
  /** Changes after the backup that the journal has. */
  journal: (changes: number, until: string) =>
    `其后还有 ${sayCount(changes)} 处改动也能找回${until ? `（到${until}）` : ''}`,
  journalBroken: '再往后的改动记录有一处读不出，到那里为止。',
  passphrase: '备份密码',
  passphraseHint: '这份备份加了密，输入当时设的密码才能打开。',
  open: '打开',
  recover: '恢复这一份',
  recovering: '正在恢复，请不要关闭窗口…',
  recovered: (when: string) => `已从${sayWith(when, '的备份恢复')}`,
  undo: '撤销这次恢复',
  goneBack: '已撤销恢复，回到了恢复之前的资料',
  notice: {
    settle: '去处理',
    dismiss: '今天不再提醒',
    readOnlyFor: (freeBytes: number) =>
      `磁盘只剩 ${saySize(freeBytes)}，围炉先只读不写；腾出空间会自己恢复。`,
    readOnly: '磁盘满了，围炉先只读不写；腾出空间会自己恢复。',
    failingToday: (what: string) => `今天的备份没有写成：${what}`,
    failingSince: (when: string, what: string) => `从${sayWith(when, `起备份没有写成：${what}`)}`,
    failingElsewhere: (what: string) => `备份先放在了默认位置：${what}`,
    needsPermission: (place: string) => `浏览器要你再点一次头，才能把备份写进「${place}」。`,
    allow: '允许写入',
    refused: '浏览器没有允许，备份还写不进这个文件夹。',
    diskLow: (freeBytes: number | null) =>
      `磁盘${freeBytes === null ? '空间不多了' : `只剩 ${saySize(freeBytes)}`}，清理一下更稳妥。`,
    copyDue: '备份还在浏览器里，存一份到自己的文件夹吧。',
    setAside: (count: number) => `有 ${sayCount(count)} 条资料读不懂，已放到一边，原文留着，其余照常使用。`,
    look: '去看看',
    saveCopy: '另存一份',
    savedCopy: (name: string) => `已存成「${name}」`,
  },
} as const;
