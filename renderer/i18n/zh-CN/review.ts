import {
  reviewKindLabels,
  reviewSeverityLabels,
  reviewStateLabels,
} from '../../../shared/domain/export/vocabulary';
import { structureRoleLabels, tierLabels } from '../../../shared/domain/members/vocabulary';
import type { StepRefusal } from '../../../shared/domain/review/decide-case';
import type { Exemption } from '../../../shared/domain/review/exemptions';
import type { ReviewRuleKind } from '../../../shared/domain/review/review';
import type { ErrorData } from '../../../shared/wire/errors';
import { sayCount } from '../say-number';

const exemptions: Readonly<Record<Exemption, string>> = {
  role: '有角色',
  paid: '付费会员',
  'newly-joined': '刚入群',
  word: '备注里有说明',
};

const obstacles: Readonly<Record<StepRefusal, string>> = {
  settled: '已经了结',
  note: '要写理由',
  stage: '跳过了前面的步骤',
  grace: '宽限期还没到',
  exempt: '在豁免之列',
  limit: '超过今天的人数上限',
};

/** Why a pattern cannot be read. */
export const patternProblems: Readonly<Record<ErrorData['pattern-refused']['problem'], string>> = {
  unclosed: '括号没有配成对',
  'nothing-to-repeat': '重复符号前面没有字',
  range: '范围写反了',
  unsupported: '不支持这种写法',
  'too-large': '太长，或重复太多次',
};

/** What a warning says about the reason, by what the rule looks at. */
const reasons: Readonly<Record<ReviewRuleKind, string>> = {
  'name-pattern': '群里都用平时的称呼，你的昵称看着像是做推广的，麻烦改一个大家好记的。',
  'name-words': '群里都用平时的称呼，你的昵称看着像是做推广的，麻烦改一个大家好记的。',
  'silent-days': '有一阵子没见你说话了，最近还好吗？还想留在群里的话，出来冒个泡吧。',
  expired: '你的会员到期了，还想继续一起的话跟我说一声。',
  'link-drop': '刚看到你在群里发了链接，群里不发这类内容，麻烦撤回。',
  'rule-break': '刚看到一条不合群规的内容，麻烦留意一下。',
  harassment: '有群友反映被打扰到了，先跟你确认一下情况。',
  'red-packet-test': '群里偶尔发个红包看看大家在不在，你还在关注这个群吗？',
  'batch-add': '有群友反映被陌生人批量加好友，先跟你确认一下是不是你。',
};

/** A word and a day, apart only before a figure: 宽限到明天, 宽限到 11月25日. */
const until = (word: string, day: string) => (/^\d/.test(day) ? `${word} ${day}` : `${word}${day}`);

/** What is said to somebody who is warned. */
export type WarningParts = Readonly<{
  kind: ReviewRuleKind | null;
  clause: string;
  graceDays: number;
}>;

/** Words of 入群审核. */
export const review = {
  title: '入群审核',
  lead: '这里只给建议。移出谁由你决定，并在微信里亲手做；每一步都可以撤销。',
  views: {
    findings: '建议',
    running: '进行中',
    settled: '已了结',
    silent: '没说过话',
    rules: '规则',
    report: '报告',
  },
  view: '看哪一部分',
  states: reviewStateLabels,
  kinds: reviewKindLabels,
  severities: reviewSeverityLabels,
  severity: (word: string) => `程度：${word}`,
  tiers: tierLabels,
  roles: structureRoleLabels,
  exempt: (exemption: Exemption) => `豁免：${exemptions[exemption]}`,
  people: (count: number) => `${sayCount(count)} 人`,
  findingCount: (count: number) => `${sayCount(count)} 条`,
  caseCount: (count: number) => `${sayCount(count)} 件`,
  more: (count: number) => `再看 ${sayCount(count)} 条`,
  moreThere: (count: number) => `还有 ${sayCount(count)} 条没列出来，先处理上面这些`,
  selectAll: '全选',
  select: (name: string, rule: string) => `选择${name}（${rule}）`,
  chosen: (count: number) => `已选 ${sayCount(count)} 件`,
  findings: {
    title: '建议看看',
    note: '同一条规则对谁都一样，和势能无关',
    none: '现在没有要看的名字。新人入群、改昵称或贴了发言名单后，这里会自动更新。',
    noRules: '还没有审核规则。放入常用规则后，这里会列出值得看一眼的人。',
    exempt: '豁免的人',
    exemptNote: '只列出来让你知道，不建议处理',
    open: '立案',
    openFor: (name: string) => `给「${name}」立案`,
    openChosen: (count: number) => (count > 0 ? `立案（${sayCount(count)}）` : '立案'),
    byHand: '手动立案',
  },
  byHand: {
    title: '手动立案',
    lead: '收到举报、看到违规，或测试有了结果，记在这里：是谁、按哪条规则、看到了什么。',
    member: '成员',
    memberHint: '姓名、拼音、首字母…',
    nobody: '没有找到这个人',
    rule: '规则',
    evidence: '证据',
    evidenceHint: '一行一条，例如：11月20日 21:03 在群里连发三条推广链接',
    save: '立案',
  },
  running: {
    none: '没有进行中的。在「建议」里立案，或手动立一个案。',
    leads: {
      open: '先看证据，再决定提醒还是留下',
      warned: '宽限期过了还没改，再转入待移出',
      'to-remove': '在微信里移出后，回来勾上',
    },
    removedToday: (done: number, most: number) => `今天已移出 ${sayCount(done)} / ${sayCount(most)}`,
    evidence: '证据',
    clause: '依据',
    noClause: '没有写明群规条款',
    graceUntil: (day: string) => until('宽限到', day),
    graceOver: '宽限期已过',
    warn: '复制提醒话术',
    warnFor: (name: string) => `复制提醒话术：${name}`,
    toRemove: '转入待移出',
    toRemoveFor: (name: string) => `转入待移出：${name}`,
    copyName: '复制名字',
    copyNameOf: (name: string) => `复制名字：${name}`,
    nameCopied: '名字已复制，去微信群成员里搜一下。',
    removed: '已移出',
    removedFor: (name: string) => `已移出：${name}`,
    keep: '留下',
    reopen: '放回待看',
    skipTo: (state: string) => `直接转到「${state}」`,
    moreOf: (name: string) => `更多：${name}`,
    openMember: '打开资料',
    log: (count: number) => `记录 ${sayCount(count)} 条`,
    hideLog: '收起记录',
    bypass: '破例',
  },
  settled: {
    none: '还没有了结的。移出或留下之后，记录会留在这里。',
    note: '移出的人仍能搜到，资料都在',
  },
  warn: {
    title: '提醒一下',
    progress: (at: number, count: number) => `第 ${at} / ${count} 位`,
    script: '用哪条话术',
    builtIn: '围炉写好的',
    text: '提醒话术',
    unfit: (title: string) => `「${title}」填不出来（可能缺资料），先用围炉写好的。`,
    copy: '复制',
    copied: '已复制。发给对方后点「已提醒」。',
    done: '已提醒',
    doneHint: (day: string) => until('宽限到', day),
    skip: '跳过这位',
    body: (name: string, { kind, clause, graceDays }: WarningParts) =>
      [
        `${name}，你好～`,
        kind ? reasons[kind] : '有件事想跟你确认一下。',
        clause ? `群规是这么写的：${clause}` : '',
        graceDays > 0
          ? `不急，${graceDays} 天内处理好就行；有什么难处直接告诉我。`
          : '有什么难处直接告诉我。',
      ]
        .filter(Boolean)
        .join('\n'),
  },
  reason: {
    keepTitle: '留下的理由',
    bypassTitle: '要破例吗',
    bypassLead: (whys: string) => `按规矩还不能这样做：${whys}。写下理由就能破例，记录里会注明。`,
    of: (name: string, why: string) => `${name}（${why}）`,
    obstacles,
    andOthers: (count: number) => `等 ${sayCount(count)} 件`,
    label: '理由',
    keepHint: '例如：私聊过了，是老客户的本名',
    bypassHint: '例如：当场刷屏广告，群里都看到了',
    keep: '留下',
    bypass: '破例执行',
  },
  silent: {
    title: '没说过话的人',
    unknown: '还不知道谁说过话。用「粘贴识别」贴一份发言名单，这里就会列出没说过话的人。',
    paste: '粘贴发言名单',
    knownOn: (day: string) => until('发言名单到', day),
    days: '多少天没说话也算',
    none: '大家都说过话，真好。',
    never: '没说过话',
    last: (day: string) => until('上次说话是', day),
    joined: (days: number) => (days === 0 ? '今天入群' : `入群 ${days} 天`),
    joinedUnknown: '入群时间未知',
    hasCase: '已有记录',
    noRule: '先在「规则」里加一条「久不发言」',
  },
  rules: {
    title: '规则',
    note: '规则只用来找人，不会自动处理',
    none: '还没有规则。放入常用规则，再按自己的群规改。',
    addDefaults: '放入常用规则',
    add: '新建规则',
    edit: (name: string) => `修改规则「${name}」`,
    remove: (name: string) => `删除规则「${name}」`,
    enable: (name: string) => `启用「${name}」`,
    addTitle: '新建规则',
    editTitle: '修改规则',
    columns: { on: '启用', name: '名称', looksAt: '看什么', clause: '群规', severity: '程度' },
    byHand: '手动立案时选用',
    silentDays: (days: number) => `${days} 天没说话`,
    expired: '付费会员过了到期日',
    clauseOf: (clause: number) => (clause > 0 ? `第 ${clause} 条` : '—'),
    fields: {
      name: '名称',
      kind: '看什么',
      pattern: '昵称样式',
      patternHint: '例如：总监|负责人；^ 表示开头，\\d 表示数字，+ 表示一个以上',
      words: '用词',
      wordsHint: '输入一个词，按 Enter',
      days: '多少天没说话',
      severity: '程度',
      clause: '依据哪条群规',
      noClause: '不写明',
      clauseItem: (clause: number, item: string) => `第 ${clause} 条：${item}`,
      noClauses: '群规在「群与定位」里写',
      enabled: '启用',
      tryOut: '试一个昵称',
      tryOutHint: '例如：AAA 微商小丽',
      found: (piece: string) => `会找到：${piece}`,
      notFound: '不会找到这个名字',
    },
    wrong: (at: number, problem: keyof typeof patternProblems) =>
      `第 ${at} 个字：${patternProblems[problem]}`,
    needsWords: '至少写一个词',
    needsPattern: '写一个样式',
    save: '保存规则',
  },
  settings: {
    title: '怎么执行',
    note: '改了就存，可撤销',
    graceDays: '提醒后宽限几天',
    perDay: '一天最多移出几人',
    exemptRoles: '有这些角色的豁免',
    exemptPaid: '付费会员没到期的豁免',
    exemptJoinedDays: '入群不满几天的，不算没说话',
    exemptWords: '备注或标签里有这些词的，不算没说话',
    exemptWordsHint: '例如：出差',
    fair: '角色和会员只豁免昵称、久不发言这两类；骚扰、广告这些做过的事，对谁都一样。',
  },
  report: {
    effect: '若把待移出的都移出',
    people: (before: number, after: number) => `人数 ${before} → ${after}`,
    active: (before: string, after: string) => `活跃率 ${before} → ${after}`,
    noActive: '还不知道谁说过话，算不出活跃率',
    activeHint: '活跃率：有发言名单的群里，说过话的人占多少',
    share: (share: number) => `${(share * 100).toFixed(1)}%`,
    nobody: '待移出里现在没有人',
    tiers: '各势能怎么处理的',
    tiersNote: '同样的事要同样办；差得多，就回头看看',
    columns: {
      tier: '势能',
      members: '在群',
      open: '待看',
      warned: '已提醒',
      toRemove: '待移出',
      removed: '已移出',
      kept: '留下',
      bypassed: '破例',
    },
    bypasses: '破例记录',
    noBypass: '没有破例。',
  },
} as const;
