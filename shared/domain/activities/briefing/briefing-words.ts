import { mentionNames } from '../../scripts/mention-names';

/** The sentences of a briefing (宣贯), as they are sent to one owner. */
export const briefingWords = {
  hello: (owner: string, title: string, start: string) => `${owner}，「${title}」${start} 开始，跟你对一下：`,
  why: '为什么办',
  whyTheyCome: '大家为什么来',
  audience: '为谁办',
  goals: '要做到',
  tasks: '你负责的事：',
  taskDue: (day: string, time: string | null) => `最晚 ${[day, time].filter(Boolean).join(' ')}`,
  noDay: '日子待定',
  urgent: '要紧',
  cues: '当天的流程，轮到你：',
  risks: '万一出状况，你来接：',
  risk: (risk: string, trigger: string, action: string) => {
    const what = [trigger && `出现「${trigger}」`, action && `就「${action}」`].filter(Boolean).join('');
    return what === '' ? risk : `${risk}：${what}`;
  },
  restate: '看完请用自己的话回我一句：做什么、为什么、什么时候之前。拿不准的现在就问我。',
  reminder: (names: readonly string[], title: string) =>
    `${mentionNames(names)} 「${title}」的分工发过了，麻烦看一眼，用自己的话回我一句：做什么、为什么、什么时候之前。有变动也早点说。`,
} as const;
