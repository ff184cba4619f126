import { unpackSummary } from '../../../shared/domain/history/packed-summary';
import type { ErrorCode, ErrorData } from '../../../shared/wire/errors';
import { changeInWords } from './changes';
import { patternProblems } from './review';

/** What happened and what was kept, then what to do next. */
export type ErrorSentence = Readonly<{ what: string; next: string }>;

type ErrorSentences = { readonly [Code in ErrorCode]: (data: Readonly<ErrorData[Code]>) => ErrorSentence };

const megabytes = (bytes: number) => `${Math.round(bytes / 1024 / 1024)} MB`;

const nouns: Readonly<Record<string, string>> = {
  communities: '社群',
  groups: '群',
  members: '成员',
  memberships: '入群记录',
  aliases: '别名',
  tags: '标签',
  fields: '自定义字段',
  segments: '分组',
  intakes: '粘贴记录',
  importPresets: '导入预设',
  asks: '@记录',
  reviewRules: '审核规则',
  reviewCases: '审核记录',
  scripts: '话术',
  queue: '复制队列里的这一条',
  plannerItems: '内容',
  activities: '活动',
  activityTemplates: '活动模板',
  tasks: '任务',
  participants: '参与人',
  chains: '接龙',
  checkIns: '打卡记录',
  rewards: '奖励',
  lessons: '经验',
  changes: '改动',
};

const bySentence = (packed: string) => {
  const change = unpackSummary(packed);
  return change ? `，最近的是「${changeInWords(change)}」` : '';
};

const reviewRefusals: Readonly<Record<ErrorData['review-refused']['reason'], string>> = {
  settled: '已经移出，这件事了结了',
  note: '这一步要写理由',
  stage: '还没走到这一步',
  grace: '的宽限期还没到',
  exempt: '在豁免之列',
  limit: '超过了今天移出的人数上限',
};

const notReady: Readonly<Record<string, string>> = {
  source: '转载要写来源',
  contributor: '征集要写是谁供的稿',
  body: '正文还是空的',
};

const startGapWords: Readonly<Record<string, string>> = {
  goal: '目标还没有数字',
  audience: '还没写为谁办',
};

/** One sentence and one next step for every code that can reach the person. */
export const errors: ErrorSentences = {
  'vault-disconnected': () => ({ what: '和资料库的连接断开了，已保存的都在。', next: '稍等片刻再试一次。' }),
  'vault-open-elsewhere': () => ({
    what: '围炉已在另一个窗口或标签页打开，为了不写乱资料，这里先不打开。',
    next: '关掉那一个，再点「再试一次」。',
  }),
  'vault-start-failed': ({ detail }) => ({
    what: `打不开资料库（${detail}）。资料没有被改动。`,
    next: '检查磁盘空间后重启围炉；仍不行就用备份恢复。',
  }),
  'protocol-mismatch': () => ({ what: '界面和资料库的版本对不上。', next: '关掉围炉，重新打开。' }),
  'database-newer': () => ({
    what: '这份资料由更新版本的围炉写成，旧版本不敢动它。',
    next: '请更新围炉后再打开。',
  }),
  'input-invalid': ({ path }) => ({
    what: `有一处填写不合规${path ? `（${path}）` : ''}，没有保存。`,
    next: '改一改再试。',
  }),
  'unknown-request': ({ name }) => ({
    what: `不认识的操作（${name}），没有做任何改动。`,
    next: '重启围炉再试。',
  }),
  'not-found': ({ noun }) => ({
    what: `找不到这${nouns[noun] ? `个${nouns[noun]}` : '一项'}了，可能刚被删除。`,
    next: '可以用「撤销」找回，或刷新列表。',
  }),
  'store-full': () => ({
    what: '磁盘满了，这一步没有保存；之前的资料都在。',
    next: '腾出一些空间，再做一次。',
  }),
  'store-failed': ({ detail }) => ({
    what: `这一步没有保存（${detail}）；之前的资料都在。`,
    next: '再试一次。',
  }),
  'store-read-only': () => ({
    what: '磁盘空间太少，围炉现在只读不写，这一步没有保存；之前的资料都在。',
    next: '腾出一些空间，围炉会自己恢复，再做一次。',
  }),
  'row-unfit': ({ table, detail }) => ({
    what: `有一条${nouns[table] ?? '资料'}不合规（${detail}），这一步没有保存；之前的资料都在。`,
    next: '在「设置 → 备份」点「检查资料」，再试一次。',
  }),
  'still-needed': ({ by, count }) => ({
    what: `这一步没有撤销：后来又有 ${count} 处改动接着它${bySentence(by)}。`,
    next: '先撤销后来的改动，再回来撤销这一步。',
  }),
  'owner-gone': ({ noun }) => ({
    what: `它所属的${nouns[noun] ?? '资料'}已经不在了，没有恢复。`,
    next: `先恢复那个${nouns[noun] ?? '资料'}，再恢复它。`,
  }),
  'name-taken': ({ name }) => ({
    what: `已经有叫「${name}」的了，没有保存。`,
    next: '换个名字；要合成一个，用「合并」。',
  }),
  'last-community': ({ name }) => ({
    what: `「${name}」是最后一个没归档的社群，没有归档。`,
    next: '先新建一个社群，或取消另一个的归档。',
  }),
  'duty-taken': ({ title, holder }) => ({
    what: `「${title}」在这个群只设一位，现在是${holder}，没有保存。`,
    next: `先请${holder}卸下，再给别人。`,
  }),
  'tags-conflict': ({ group, members }) => ({
    what: `有 ${members} 人同时有「${group}」里的两个标签，没有设为互斥。`,
    next: '先看看他们，每人只留一个，再设互斥。',
  }),
  'pattern-refused': ({ problem, at }) => ({
    what: `这条写法读不懂（第 ${at} 个字：${patternProblems[problem]}），没有保存。`,
    next: '改一改再存；拿不准就改用「名字里有这些词」。',
  }),
  'review-refused': ({ reason, name }) => ({
    what: `「${name}」${reviewRefusals[reason]}，没有改动。`,
    next: '等条件到了再做；一定要做，就选「破例」并写下理由。',
  }),
  'nothing-to-undo': () => ({ what: '没有可撤销的了。', next: '' }),
  'nothing-to-redo': () => ({ what: '没有可重做的了。', next: '' }),
  cancelled: () => ({ what: '已取消，没有改动任何资料。', next: '' }),
  'file-too-large': ({ name, bytes, limit }) => ({
    what: `「${name}」有 ${megabytes(bytes)}，超过 ${megabytes(limit)} 的上限，没有读取。`,
    next: '拆成几个小文件再导入。',
  }),
  'file-empty': ({ name }) => ({ what: `「${name}」是空的，什么都没有导入。`, next: '换一个文件。' }),
  'file-not-text': ({ name }) => ({
    what: `「${name}」不是文本表格（可能是图片或压缩包），什么都没有导入。`,
    next: '在 Excel 里另存为 xlsx 或 CSV 再选它。',
  }),
  'workbook-old': ({ name }) => ({
    what: `「${name}」是旧版 Excel（.xls）或加了密码的表格，读不了，什么都没有导入。`,
    next: '在 Excel 或 WPS 里打开，去掉密码，另存为 xlsx 或 CSV 再选它。',
  }),
  'workbook-unreadable': ({ name }) => ({
    what: `「${name}」不是完整的 xlsx 表格（可能没下载完，或是别的压缩包），什么都没有导入。`,
    next: '用 Excel 或 WPS 打开看看，另存为 xlsx 或 CSV 再选它。',
  }),
  'workbook-too-large': ({ name }) => ({
    what: `「${name}」解开后太大，没有读取，什么都没有导入。`,
    next: '只留下成员那一张表，另存为 xlsx 或 CSV 再选它。',
  }),
  'table-empty': ({ name }) => ({ what: `「${name}」里没有可导入的行。`, next: '看看表头下面是不是空的。' }),
  'too-many-rows': ({ rows, limit }) => ({
    what: `文件有 ${rows} 行，一次最多 ${limit} 行，什么都没有导入。`,
    next: '拆成几个文件，分次导入。',
  }),
  'too-many-columns': ({ columns, limit }) => ({
    what: `文件有 ${columns} 列，最多 ${limit} 列，什么都没有导入。`,
    next: '删掉用不到的列，另存一份再选它。',
  }),
  'file-unreadable': ({ name }) => ({
    what: `读不出「${name}」。`,
    next: '确认文件还在、没有被别的程序占用。',
  }),
  'file-write-failed': ({ detail }) => ({
    what: `文件没有写成（${detail}）。`,
    next: '检查磁盘空间和文件夹权限再试。',
  }),
  'snapshot-not-ours': () => ({
    what: '这不是围炉的备份文件，现有资料没有动。',
    next: '选扩展名为 .ndjson 的备份，或从围炉导出的 .json。',
  }),
  'snapshot-cut-short': () => ({
    what: '这份备份不完整（像是被截断了），没有恢复，现有资料没有动。',
    next: '换一份更早或更晚的备份。',
  }),
  'snapshot-damaged': () => ({
    what: '这份备份损坏了（校验对不上），没有恢复，现有资料没有动。',
    next: '换一份备份。',
  }),
  'snapshot-newer': () => ({
    what: '这份备份由更新版本的围炉写成，现有资料没有动。',
    next: '更新围炉后再恢复。',
  }),
  'backup-rotted': ({ name }) => ({
    what: `备份「${name}」读不出来了，围炉已经另备份了一份；现有资料没有受影响。`,
    next: '这往往是磁盘要坏的前兆：把备份另存一份到别的盘。',
  }),
  'runtime-older': ({ found, known }) => ({
    what: `这份资料由更新的浏览器内核（${found}）打开过，现在的内核（${known}）较旧，可能读坏它，所以先不打开。`,
    next: '请更新浏览器或围炉，再点「再试一次」。',
  }),
  'passphrase-needed': () => ({
    what: '这份备份加了密，要有备份密码才能打开，现有资料没有动。',
    next: '输入当时设的备份密码。',
  }),
  'passphrase-wrong': () => ({
    what: '备份密码不对，没有打开，现有资料没有动。',
    next: '看看大小写和空格，再输一次。',
  }),
  'folder-refused': ({ place }) => ({
    what: `写不进${place ? `「${place}」` : '备份文件夹'}，文件夹可能不在了，或不允许写入。`,
    next: '在「设置 → 备份」换一个文件夹，或打开它的写入权限。',
  }),
  'recovery-failed': ({ detail }) => ({
    what: `没有恢复成（${detail}），现有的资料和备份都没有动。`,
    next: '换一份备份再试。',
  }),
  'clipboard-refused': () => ({
    what: '浏览器没有允许写剪贴板，文字没有复制。',
    next: '点一下页面再按复制，或在地址栏允许剪贴板。',
  }),
  'planner-not-ready': ({ title, missing }) => ({
    what: `「${title}」还不能标为就绪：${notReady[missing] ?? missing}。其他改动没有存。`,
    next: '补上它，再改成就绪。',
  }),
  'activity-not-ready': ({ title, gaps }) => ({
    what: `「${title}」还不能开始：${gaps
      .split(' ')
      .map((gap) => startGapWords[gap] ?? gap)
      .join('，')}。`,
    next: '补上再开始；一定要现在开始，写下原因。',
  }),
  'activity-owes': ({ title, count }) => ({
    what: `「${title}」还有 ${count} 份奖励应发未发，没有结束。`,
    next: '先发出去；不发了，写下原因再结束。',
  }),
  'item-sent': ({ title }) => ({
    what: `「${title}」已经发出，时间、状态和上台人都不再改。`,
    next: '要改，先撤回「已发」。',
  }),
  'too-many-copies': ({ count, limit }) => ({
    what: `一次最多复制 ${limit} 条，这样会有 ${count} 条，什么都没有复制。`,
    next: '少选几条，或少选几天。',
  }),
  'series-shift': ({ name }) => ({
    what: `系列「${name}」按每月的日子重复，不能整体挪动，日历没有变。`,
    next: '只挪这一次，或在系列里改它的日子。',
  }),
  'file-missing': ({ name }) => ({
    what: `文件「${name}」不在原来的地方了，素材的文字还在。`,
    next: '重新选一次这个文件。',
  }),
  unexpected: ({ detail }) => ({
    what: `出了意料之外的问题（${detail}）。已保存的资料都在。`,
    next: '再试一次；仍不行就重启围炉。',
  }),
};
