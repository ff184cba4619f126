import { sayCount } from '../say-number';

const waitInWords = (seconds: number) => {
  const minutes = Math.floor(seconds / 60);
  const rest = seconds % 60;
  if (minutes === 0) return `${rest} 秒`;
  return rest === 0 ? `${minutes} 分钟` : `${minutes} 分 ${rest} 秒`;
};

/** Words of 设置 → 隐私与安全 and of the lock screen. */
export const privacy = {
  encryption: {
    title: '备份加密',
    on: '已开启',
    off: '未开启',
    lead: '设一个备份密码，之后的备份文件都会加密：没有密码，谁也打不开。',
    protects: '护得住：拷到 U 盘、网盘或另一台电脑上的备份文件。',
    protectsNot:
      '护不住：这台电脑上围炉正在用的资料，你导出的表格和笔记，还有开启之前的备份——它们都没有加密。',
    forgotten: '忘了备份密码，谁也找不回来，加了密的备份就打不开了。请记在稳妥的地方。',
    set: '设置备份密码…',
    change: '更换备份密码…',
    turnOff: '不再加密…',
    passphrase: '备份密码',
    passphraseHint: (fewest: number) =>
      `至少 ${sayCount(fewest)} 个字，中文、英文、空格都行。几个不相干的词连起来，好记又难猜。`,
    changeHint: '换了以后，新的备份用新密码；以前加密的备份，仍要用当时的密码。',
    again: '再输一次',
    confirm: '开启加密',
    confirmChange: '换成这个密码',
    turnOffLead: '之后的备份不再加密，谁拿到都能打开。以前加密的备份，仍要用当时的密码。',
    confirmTurnOff: '不再加密',
    turnedOn: '备份加密开启了，并写好了一份加密的备份。更早的备份没有加密，还在原处。',
    changed: '备份密码换好了，并用它写好了一份备份。',
    turnedOff: '之后的备份不再加密。',
  },
  lock: {
    title: '应用锁',
    on: '已开启',
    off: '未开启',
    lead: '打开围炉时，或离开一阵子以后，要输解锁密码才看得到资料。',
    limits:
      '它只挡住路过的眼睛，不给资料加密：能用这台电脑的人，仍有办法绕过它。从备份恢复丢失的资料库后，要再设一次。要更稳妥，请给电脑本身设登录密码，并打开磁盘加密。',
    set: '设置解锁密码…',
    passcode: '解锁密码',
    passcodeHint: (fewest: number) => `至少 ${sayCount(fewest)} 个字。`,
    again: '再输一次',
    idle: '闲置多久自动锁上',
    idleChoice: (minutes: number | null) => (minutes === null ? '从不' : `${minutes} 分钟`),
    confirm: '开启应用锁',
    lockNow: '现在锁上',
    turnOff: '关闭应用锁…',
    turnOffLead: '输入解锁密码（或恢复码）来关闭。要换密码，关闭后再设一次就好。',
    confirmTurnOff: '关闭应用锁',
    turnedOff: '应用锁关闭了。',
    first: '还没有解锁密码。先在这里设一个，就能锁上了。',
    code: {
      title: '恢复码',
      lead: '忘了解锁密码时，用它也能打开。它只显示这一次，请抄下来或存到别处。',
      copy: '复制恢复码',
      copied: '恢复码已复制，找个稳妥的地方存好。',
      done: '我记下了',
    },
  },
  tooShort: (fewest: number) => `至少要 ${sayCount(fewest)} 个字。`,
  different: '两次输入的不一样。',
  show: '显示或隐藏密码',
  screen: {
    title: '围炉已锁上',
    lead: '输入解锁密码，接着刚才的地方继续。',
    passcode: '解锁密码',
    open: '打开',
    wrong: '密码不对，再试一次。',
    waits: (seconds: number) => `试错的次数多了，请等 ${waitInWords(seconds)}再试。`,
    forgot: '忘了密码',
    forgotUse:
      '设应用锁时给过你一个恢复码（像 K7QF-9M2A-XH4P-3TRW 这样）。把它填进上面这一栏，就能打开；之后到「设置 → 隐私与安全」关闭应用锁，再设一个新密码。',
    forgotLost: '恢复码也找不到了？资料没有丢：备份文件不受这把锁管，可以在另一台电脑上的围炉里恢复。',
  },
} as const;
