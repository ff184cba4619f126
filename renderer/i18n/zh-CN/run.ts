import { sayCount } from '../say-number';

/** 晚 6 分钟, 早 1 小时 5 分钟, 准点. */
function driftInWords(minutes: number): string {
  if (minutes === 0) return '准点';
  return `${minutes > 0 ? '晚' : '早'} ${span(Math.abs(minutes))}`;
}

function span(minutes: number): string {
  if (minutes < 60) return `${minutes} 分钟`;
  const hours = Math.floor(minutes / 60);
  if (hours >= 48) return `${Math.floor(hours / 24)} 天`;
  return minutes % 60 === 0 ? `${hours} 小时` : `${hours} 小时 ${minutes % 60} 分钟`;
}

/** Words of 流程, 备案 and 宣贯. */
export const run = {
  drift: driftInWords,
  /** How far off the next cue is. */
  until: (minutes: number) =>
    minutes > 0 ? driftInWords(minutes) : minutes === 0 ? '就是现在' : `还有 ${span(-minutes)}`,
  cues: {
    title: '流程',
    time: '时间',
    minute: '开场起',
    /** Minutes from the start; beyond a day the time beside it says it better. */
    minutes: (minute: number) => (Math.abs(minute) < 1440 ? `${minute > 0 ? '+' : ''}${minute}` : ''),
    name: '环节',
    owner: '负责人',
    says: '说什么',
    actual: '实际与偏差',
    skipped: '跳过',
    timeOf: (title: string) => `「${title}」的时间`,
    timeWrong: '没看懂这个时间。可以写 19:50、-10、开场前10分钟、第3天 08:00。',
    nameOf: (title: string) => `环节名称：${title}`,
    ownerOf: (title: string) => `「${title}」由谁负责`,
    textOf: (title: string) => `「${title}」要说的话`,
    textHint: '要说的话',
    scriptOf: (title: string) => `给「${title}」选话术`,
    ownWords: '自己写',
    scriptGone: '话术不在了',
    noScripts: '下面还没有话术',
    add: '添加环节',
    addHint: '添加环节，例如：19:50 开场预热',
    empty: '把当天要做的事按分钟排好：几点、谁、说什么。到时按「开跑」，一个空格走一步。',
    more: (title: string) => `「${title}」的更多操作`,
    up: '上移',
    down: '下移',
    reopen: '还没做：清掉实际时间',
    remove: '删除环节',
    keysHint: 'Alt + ↑ ↓ 和上下一项换位置，↑ ↓ 换行',
    count: (done: number, total: number) =>
      done > 0 ? `${sayCount(done)}/${sayCount(total)}` : `${sayCount(total)} 个环节`,
    start: '开跑',
    goOn: '接着跑',
    panelMore: '流程的更多操作',
    clear: '清掉全部实际时间',
  },
  live: {
    label: '开跑',
    following: '接下来',
    at: (number: number, total: number) => `第 ${number}/${total} 个`,
    copy: '复制并记下',
    stamp: '记下，下一个',
    onlyStamp: '只记时间',
    skip: '跳过',
    back: '退回上一个',
    leave: '收起',
    space: '空格',
    end: (time: string, planned: string) =>
      time === planned ? `预计 ${time} 结束` : `预计 ${time} 结束，原定 ${planned}`,
    ended: (time: string) => `${time} 结束`,
    silent: '这一步不用说话，做完按一下就好。',
    rehearsal: (days: number) => `离开场还有 ${days} 天，现在走算彩排`,
    over: '流程走完了。',
    overHint: '每一步的实际时间都记下了，复盘时会用上。',
    copied: (title: string, time: string) => `已复制「${title}」，记下 ${time}`,
    stamped: (title: string, time: string) => `「${title}」记下 ${time}`,
    skipped: (title: string) => `跳过了「${title}」`,
    tookBack: (title: string) => `退回到「${title}」`,
    notReady: (why: string) => `${why}。也可以按「只记时间」。`,
    status: '流程进度',
  },
  risks: {
    trigger: '触发',
    triggerOf: (risk: string) => `触发「${risk}」`,
    logged: '已记下，会写进复盘',
    queued: '已记下触发，话术也排进了待复制。都要撤销就按两次 Ctrl+Z。',
    openAtStart: (count: number, made: number) =>
      `开始时没做完 ${sayCount(count)} 项${made > 0 ? `，已补上 ${sayCount(made)} 项` : ''}`,
    made: '已补上',
    owner: '谁来接',
    ownerOf: (risk: string) => `「${risk}」谁来接`,
    script: '要说的话',
    scriptOf: (risk: string) => `「${risk}」用哪条话术`,
    noScript: '没有话术',
    times: '触发过',
    takeBack: (when: string) => `撤回 ${when} 的触发`,
    backToActivity: '回到活动',
    scriptNotReady: (why: string) => `已记下，会写进复盘。话术没进队列：${why}`,
    empty: '想想最可能出什么岔子，写下信号和做法，真出了就按「触发」。',
  },
  briefing: {
    title: '宣贯',
    empty: '给任务、流程或备案写上负责人，这里就为每个人备好一条要发的话：做什么、为什么、什么时候之前。',
    confirmed: (done: number, total: number) => `${sayCount(done)}/${sayCount(total)} 已确认`,
    all: '都确认了',
    copy: '复制',
    copyPiece: (at: number, of: number) => `复制 ${at}/${of}`,
    copyOf: (owner: string) => `复制给${owner}的话`,
    copied: (owner: string) => `已复制给${owner}的话`,
    copiedPiece: (owner: string, at: number, of: number) => `已复制给${owner}的话 ${at}/${of}`,
    copyNext: (owner: string) => `复制下一位：${owner}`,
    told: (when: string) => `${when} 发过`,
    notTold: '还没发',
    untell: (owner: string) => `${owner}其实还没发`,
    restated: '复述',
    restatedOf: (owner: string) => `${owner}用自己的话说了一遍`,
    show: (owner: string) => `看给${owner}的话`,
    hide: (owner: string) => `收起给${owner}的话`,
    unconfirmed: (names: readonly string[]) => `还没确认：${names.join('、')}`,
    remind: '复制提醒',
    remindHint: (names: readonly string[]) => `只提醒发过、还没复述的：${names.join('、')}`,
    reminded: (names: readonly string[]) => `已复制提醒（${names.join('、')}），发到群里就好`,
  },
  today: {
    checkedIn: (people: number) => `今天打卡 ${sayCount(people)} 人`,
    stampOf: (title: string) => `复制并记下「${title}」`,
  },
} as const;
