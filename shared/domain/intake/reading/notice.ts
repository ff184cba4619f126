import { trimInvisible } from '../../members/import/clean-text';
import type { JoinMethod } from '../../members/member';
import { cleanName } from '../names';
import type { SystemLine } from '../preview';

/** Who is said to have brought somebody: the operator, or somebody of that name. */
export type SaidInviter = Readonly<{ who: 'you' } | { who: 'nobody' } | { who: 'name'; name: string }>;

/** What a notice says. A name may still hold a 、 that stood within its quotes: it may be part of it or not. */
export type Notice =
  | Readonly<{ what: 'joined'; names: readonly string[]; inviter: SaidInviter; method: JoinMethod }>
  | Readonly<{ what: 'removed'; names: readonly string[] }>
  | Readonly<{ what: 'roster'; list: string; inviter: SaidInviter }>
  | Readonly<{ what: 'system'; kind: SystemLine }>;

/** Longest line looked at as a notice; a roster line may be longer. */
const longestNotice = 2_000;
const open = '["“”„«「『\'‘’＂]';
const close = '["“”»」』\'‘’＂]';
const quoted = (name: string) => `(?:${open}(?<${name}>.+?)${close}\\s*|(?<${name}Bare>.+?))`;
const quotedWhole = new RegExp(`^${open}.+${close}$`, 'su');
const betweenQuotes = new RegExp(`${close}\\s*(?:[、,，;；]|和|and|&)\\s*${open}`, 'giu');
const you = '(?:你|您|You|you)';

/** The end of a notice: a full stop, and what the database of WeChat puts behind. */
const tail = /(?:\$revoke\$|\s|[。.!！])+$/u;

type Reader = Readonly<{ pattern: RegExp; read: (found: Found) => Notice | null }>;
type Found = Readonly<Record<string, string | undefined>>;

const nameOf = (found: Found, key: string) => found[key] ?? found[`${key}Bare`] ?? '';
const named = (found: Found, key: string): SaidInviter => inviterNamed(nameOf(found, key));

function inviterNamed(text: string): SaidInviter {
  const name = cleanName(text);
  if (name === '') return { who: 'nobody' };
  return /^(?:你|您|you)$/i.test(name) ? { who: 'you' } : { who: 'name', name };
}

function joined(list: string, inviter: SaidInviter, method: JoinMethod): Notice | null {
  const names = splitQuoted(list);
  return names.length > 0 ? { what: 'joined', names, inviter, method } : null;
}

function one(text: string, inviter: SaidInviter): Notice | null {
  const name = cleanName(text);
  return name === '' ? null : { what: 'joined', names: [name], inviter, method: 'scanned' };
}

function removed(list: string): Notice | null {
  const names = splitQuoted(list);
  return names.length > 0 ? { what: 'removed', names } : null;
}

const invitees = '(?<list>.+?)';

/** Every form of notice that is known (facts.md 3.4), the more particular ones first. */
const readers: readonly Reader[] = [
  reader(`^${quoted('x')}邀请你和${invitees}(?:加入|进入)了?群聊$`, (f) =>
    joined(f.list ?? '', named(f, 'x'), 'invited'),
  ),
  reader(`^${quoted('x')}邀请你(?:加入|进入)了?群聊$`, () => ({ what: 'system', kind: 'you' })),
  reader(`^你通过扫描.*加入(?:了)?群聊$`, () => ({ what: 'system', kind: 'you' })),
  reader(`^${you}邀请${invitees}(?:加入|进入)了?群聊$`, (f) =>
    joined(f.list ?? '', { who: 'you' }, 'invited'),
  ),
  reader(
    `^\\s*${open}(?<x>.+?)${close}\\s*邀请\\s*(?<list>${open}.+?${close})\\s*(?:加入|进入)了?群聊$`,
    (f) => joined(f.list ?? '', inviterNamed(f.x ?? ''), 'invited'),
  ),
  reader(`^${quoted('y')}通过扫描你分享的二维码(?:加入|进入)了?群聊$`, (f) =>
    one(nameOf(f, 'y'), { who: 'you' }),
  ),
  reader(`^${quoted('y')}通过扫描${quoted('x')}分享的二维码(?:加入|进入)了?群聊$`, (f) =>
    one(nameOf(f, 'y'), named(f, 'x')),
  ),
  reader(`^${quoted('y')}通过你的邀请二维码(?:加入|进入)了?群聊$`, (f) =>
    one(nameOf(f, 'y'), { who: 'you' }),
  ),
  reader(`^${quoted('y')}通过${quoted('x')}的邀请二维码(?:加入|进入)了?群聊$`, (f) =>
    one(nameOf(f, 'y'), named(f, 'x')),
  ),
  reader(`^${quoted('y')}通过扫描(?:群)?二维码(?:加入|进入)了?群聊$`, (f) =>
    one(nameOf(f, 'y'), { who: 'nobody' }),
  ),
  reader(`^${quoted('x')}邀请${invitees}(?:加入|进入)了?群聊$`, (f) =>
    joined(f.list ?? '', named(f, 'x'), 'invited'),
  ),
  reader(`^${you}将${invitees}移出了?群聊$`, (f) => removed(f.list ?? '')),
  reader(`^${quoted('x')}将你移出了?群聊$`, () => ({ what: 'system', kind: 'you' })),
  reader(`^${quoted('x')}将${invitees}移出了?群聊$`, (f) => removed(f.list ?? '')),
  reader(`^${quoted('x')}invited you and ${invitees}to (?:the|a) group chat$`, (f) =>
    joined(f.list ?? '', named(f, 'x'), 'invited'),
  ),
  reader(`^${quoted('x')}invited you to (?:the|a) group chat.*$`, () => ({ what: 'system', kind: 'you' })),
  reader(`^${quoted('x')}invited ${invitees}to (?:the|a) group chat$`, (f) =>
    joined(f.list ?? '', named(f, 'x'), 'invited'),
  ),
  reader(`^${quoted('y')}joined (?:the )?group chat via (?:the )?QR code (?:that )?you shared$`, (f) =>
    one(nameOf(f, 'y'), { who: 'you' }),
  ),
  reader(`^${quoted('y')}joined (?:the )?group chat via (?:the )?QR code shared by\\s+${quoted('x')}$`, (f) =>
    one(nameOf(f, 'y'), named(f, 'x')),
  ),
  reader(`^${quoted('y')}joined (?:the )?group chat via (?:the |a )?(?:group )?QR code$`, (f) =>
    one(nameOf(f, 'y'), { who: 'nobody' }),
  ),
  reader(`^You removed ${invitees}from the group chat$`, (f) => removed(f.list ?? '')),
  reader(`^${quoted('x')}removed you from the group chat$`, () => ({ what: 'system', kind: 'you' })),
  reader(`^${quoted('x')}removed ${invitees}from the group chat$`, (f) => removed(f.list ?? '')),
];

function reader(source: string, read: Reader['read']): Reader {
  return { pattern: new RegExp(source, 'iu'), read };
}

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
/** Something of every notice: a line without it is looked at no further. */
const anyMark = /群聊|群名|消息|拍了拍|红包|群主|朋友关系|打招呼|group|tickled|nudged|message|packet/iu;

/** What a line says when it is a notice of WeChat; null for any other line. */
export function readNotice(line: string): Notice | null {
  if (!anyMark.test(line)) return null;
  const text = trimInvisible(trimInvisible(line).replace(tail, ''));
  const roster = readRoster(text);
  if (roster) return roster;
  if (text.length > longestNotice) return null;
  for (const { pattern, read } of readers) {
    const found = pattern.exec(text)?.groups;
    const notice = found ? read(found) : null;
    if (notice) return notice;
  }
  const system = systemLines.find(([pattern]) => pattern.test(text));
  return system ? { what: 'system', kind: system[1] } : null;
}

/** `"X"邀请你加入了群聊，群聊参与人还有：A、B、C`: who was there when the operator came. */
function readRoster(text: string): Notice | null {
  const mark = rosterMark.exec(text.slice(0, longestNotice));
  if (!mark) return null;
  const list = text.slice(mark.index + mark[0].length);
  const [, x] = /^\s*(.+?)\s*邀请你(?:加入|进入)/u.exec(text.slice(0, mark.index)) ?? [];
  return { what: 'roster', list, inviter: inviterNamed(withoutQuotes(x ?? '')) };
}

/** `A"、"B` and `"A","B"` are several names; a 、 inside one pair of quotes is left for later. */
export function splitQuoted(list: string): readonly string[] {
  return withoutQuotes(list).split(betweenQuotes).map(cleanName).filter(Boolean);
}

/** A text without the pair of quotes around it; quotes inside stay. */
export function withoutQuotes(text: string): string {
  const name = trimInvisible(text);
  return quotedWhole.test(name) ? trimInvisible(name.slice(1, -1)) : name;
}
