import { trimInvisible } from '../../members/import/clean-text';
import type { SystemLine } from '../preview';
import { inviterNamed, type Notice, noticeForms, splitQuoted, withoutQuotes } from './notice-forms';

/** Longest line looked at as a notice, and most quotes in it; a roster line may be longer. */
const longestNotice = 2_000;
const mostQuotes = 100;
/** Longest line of the system that changes nothing: two names and a sentence. */
const longestSystem = 400;
const quote = /["“”„«»「」『』'‘’＂]/gu;

/** The end of a notice: a full stop, and what the database of WeChat puts behind. */
const tail = /(?:\$revoke\$|\s|[。.!！])+$/u;
/** Behind the names of a roster line a dot or a mark may be part of the last one. */
const rosterTail = /(?:\$revoke\$|\s)+$|。\s*$/u;

/** Lines of the system that change nothing here. */
const systemLines: ReadonlyArray<readonly [RegExp, SystemLine]> = [
  [/撤回了?(?:一条|成员.*的一条)消息$|recalled a message$/iu, 'recall'],
  [/拍了拍|\btickled\b|\bnudged\b/iu, 'pat'],
  [/修改群名为|changed (?:the )?group name to/iu, 'rename'],
  [/领取了.*红包|took your red packet/iu, 'red-packet'],
  [/(?:想|请求)邀请.*(?:加入|进入)群聊|邀请.*(?:等待|需要?).*确认|wants to invite/iu, 'waiting'],
  [
    /群主已(?:启用|恢复|开启)|已成为新群主|开启了群聊邀请确认|群聊邀请确认|不是群内其他人的?朋友关系|^以上是打招呼的内容$/u,
    'other',
  ],
];

const rosterMark = /群聊参与人(?:还有|有)?\s*[:：]/u;
const rosterHead = /^\s*(.+?)\s*邀请(?:你|您)(?:和(.+?))?(?:加入|进入)/u;
/** Something of every notice: a line without it is looked at no further. */
const anyMark = /群聊|群名|消息|拍了拍|红包|群主|朋友关系|打招呼|group|tickled|nudged|message|packet/iu;

/** What a line says when it is a notice of WeChat; null for any other line. */
export function readNotice(line: string): Notice | null {
  if (!anyMark.test(line)) return null;
  const whole = trimInvisible(line);
  const roster = readRoster(whole);
  if (roster) return roster;
  const text = trimInvisible(whole.replace(tail, ''));
  if (text.length > longestNotice) return null;
  return readForm(text) ?? readSystem(text);
}

function readForm(text: string): Notice | null {
  // Every quote may be the end of a name: beyond some number there are too many ways to read it.
  if ((text.match(quote)?.length ?? 0) > mostQuotes) return null;
  const lower = text.toLowerCase();
  for (const { verb, pattern, read } of noticeForms) {
    const found = lower.includes(verb) ? pattern.exec(text) : null;
    const notice = found ? read(found.groups ?? {}) : null;
    if (notice) return notice;
  }
  return null;
}

function readSystem(text: string): Notice | null {
  if (text.length > longestSystem) return null;
  const system = systemLines.find(([pattern]) => pattern.test(text));
  return system ? { what: 'system', kind: system[1] } : null;
}

/** `"X"邀请你和"Y"加入了群聊，群聊参与人还有：A、B、C`: who was there when the operator came, and who came too. */
function readRoster(text: string): Notice | null {
  const mark = rosterMark.exec(text.slice(0, longestNotice));
  if (!mark) return null;
  const list = text.slice(mark.index + mark[0].length).replace(rosterTail, '');
  const [, x, too] = rosterHead.exec(text.slice(0, mark.index)) ?? [];
  const inviter = inviterNamed(withoutQuotes(x ?? ''));
  return { what: 'roster', list, inviter, joined: splitQuoted(too ?? '') };
}
