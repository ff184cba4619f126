import type { DataTableName } from '../../../shared/domain/store/data-tables';

const tables: Readonly<Record<DataTableName, string>> = {
  communities: '社群',
  groups: '群',
  members: '成员',
  memberships: '入群记录',
  tags: '标签',
  timeline: '时间线',
  scripts: '话术',
  queue: '复制队列',
  plannerItems: '内容',
  plannerSeries: '系列',
  activities: '活动',
  tasks: '任务',
  products: '商品',
  orders: '订单',
  settings: '设置项',
};

/** Words of 设置. */
export const settings = {
  title: '设置',
  backup: {
    title: '备份',
    backUp: '立即备份',
    restore: '恢复备份',
    done: (rows: number) => `备份好了，读回核对无误（${rows} 条资料）`,
    place: (place: string) => `备份放在：${place}`,
    browserPlace: '浏览器为围炉保留的空间',
    browserOnly:
      '浏览器清理网站数据时，这里的备份也会被清掉。请定期点「另存一份」，把备份存到自己的文件夹或 U 盘。',
    list: '已有的备份',
    none: '还没有备份。点「立即备份」，几秒钟就好。',
    saveCopy: '另存一份',
    saveCopyOf: (when: string) => `把 ${when} 的备份另存一份`,
    savedCopy: (name: string) => `已存成「${name}」`,
    look: '查看',
    lookAt: (when: string) => `查看 ${when} 的备份`,
    size: (bytes: number) =>
      bytes < 1024 * 1024 ? `${Math.ceil(bytes / 1024)} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`,
  },
  restore: {
    title: '恢复备份',
    which: '哪一份',
    fromFile: '选择备份文件…',
    none: '还没有可恢复的备份。选一个备份文件，或先「立即备份」。',
    checking: '正在核对…',
    checked: '已核对：文件完整，没有改动过。',
    madeAt: (when: string) => `备份于 ${when}`,
    table: '资料',
    now: '现在',
    inBackup: '备份里',
    lead: '恢复会用备份里的内容换掉现在的全部资料。恢复前会先自动备份一次，恢复后也可以撤销。',
    confirm: '恢复到这份备份',
    restoring: (done: number, total: number) => `正在恢复 ${done} / ${total}`,
    cancel: '先不恢复',
  },
  tables,
  operator: {
    title: '我',
    name: '运营者',
    hint: '话术里的「运营者」会写成这个名字',
    placeholder: '例如：小满',
  },
  appearance: {
    title: '外观',
    label: '明暗',
  },
  demo: {
    title: '示例社群',
    lead: '「小满护肤社」是编出来的，用来熟悉围炉。移除后不留痕迹，也可以撤销。',
    remove: '移除示例社群',
    load: '放入示例社群',
    absent: '现在没有示例社群。',
  },
  about: {
    title: '关于',
    version: (version: string) => `围炉 ${version}`,
    offline: '围炉不联网，没有账号，不碰微信。资料只在这台电脑上；它只用剪贴板和你亲手选的文件。',
  },
} as const;
