import type { DictionaryOrigin } from '../../../shared/domain/checks/dictionary-rows';
import type { WordSeverity } from '../../../shared/domain/checks/word-rule';
import { sayCount } from '../say-number';

const severities: Readonly<Record<WordSeverity, string>> = { high: '高', middle: '中', low: '低' };

const origins: Readonly<Record<DictionaryOrigin, string>> = {
  'built-in': '内置',
  changed: '改过',
  own: '自己加的',
};

const problems = {
  'no-word': () => '没有写词',
  'too-long': () => '太长了：词最多 40 字，建议最多 500 字',
  category: (value: string) => `没有「${value}」这个类别，归到自定义`,
  severity: (value: string) => `看不懂轻重「${value}」，当作中`,
} as const;

/** Words of 设置 › 话术: how long texts may be, from when they are remarked upon, and the dictionary. */
export const dictionary = {
  partTitle: '话术设置',
  profiles: {
    title: '长度档位',
    lead: '话术按选中的档位计数，超出会分成几段。数字都能改，来源写在旁边，供你判断。',
    use: '使用中的档位',
    useOf: (name: string) => `使用「${name}」`,
    name: '名称',
    unit: '按什么算',
    units: { characters: '字', bytes: '字节' },
    most: '最多',
    comfort: '舒服的长度',
    noComfort: '不提醒',
    source: '来源',
    sourceHint: '例如：自己试出来的',
    add: '添加档位',
    added: '新档位',
    remove: (name: string) => `删除档位「${name}」`,
    restore: '恢复内置档位',
    removed: (name: string) => `删除档位「${name}」`,
    restored: '内置档位恢复好了，自己的都留着。',
  },
  limits: {
    title: '提醒界限',
    lead: '到了界限只提醒，不会拦着，也不会改你的字。',
    repeatDays: '几天内发过同样的话，算重复',
    emoji: '一条里最多几个表情',
    line: '一行最多几个字',
    days: ' 天',
    pieces: ' 个',
    characters: ' 字',
  },
  title: '用词检查',
  disclaimer: '结果仅供参考，不是法律意见。广告法和平台规则会变，拿不准时请问专业人士。',
  count: (words: number, own: number) =>
    own > 0 ? `${sayCount(words)} 个词，${sayCount(own)} 个是自己的` : `${sayCount(words)} 个词`,
  search: '搜索用词',
  category: '类别',
  severity: '轻重',
  all: '全部',
  anyCategory: '全部类别',
  anySeverity: '全部轻重',
  severities,
  origins,
  word: '词',
  wordHint: '例如：特效',
  suggestion: '建议',
  suggestionHint: '可以换成什么',
  enabled: '启用',
  suggestionOf: (word: string) => `「${word}」的建议`,
  enableOf: (word: string) => `启用「${word}」`,
  moreOf: (word: string) => `更多：${word}`,
  changeSeverity: '轻重',
  changeCategory: '类别',
  backToBuiltIn: '恢复内置的样子',
  remove: '删除这个词',
  list: '用词表',
  nothingFound: '没有找到这样的词。换个说法，或把它加进来。',
  add: '添加',
  addForm: '添加用词',
  known: (word: string) => `「${word}」已经在表里了，可以在表里改。`,
  import: '导入',
  export: '导出',
  fileName: '围炉-用词.csv',
  saved: (name: string) => `已存成「${name}」`,
  importing: {
    title: '导入用词',
    lead: '一行一个词，依次是词、类别、轻重、建议、启用；有表头时列的顺序随意。只写词也可以。',
    choose: '选择文件…',
    paste: '粘贴表格或文字',
    pasteHint: '特效,夸大功效,高,改说用着的感受',
    outcome: (added: number, changed: number, same: number) =>
      [
        `新增 ${sayCount(added)} 个`,
        `改动 ${sayCount(changed)} 个`,
        ...(same > 0 ? [`${sayCount(same)} 个本来就一样`] : []),
      ].join('，'),
    nothing: '没有要导入的词。',
    tooMany: (most: number) => `自己的词最多 ${sayCount(most)} 个，请分开或减少一些。`,
    problems: (count: number) => `${sayCount(count)} 处要留意`,
    problem: (line: number, sentence: string) => `第 ${sayCount(line)} 行：${sentence}`,
    moreProblems: (count: number) => `还有 ${sayCount(count)} 处`,
    reasons: problems,
    preview: '将要导入的词',
    moreWords: (count: number) => `等 ${sayCount(count)} 个`,
    confirm: (count: number) => `导入 ${sayCount(count)} 个词`,
    cancel: '取消',
  },
} as const;
