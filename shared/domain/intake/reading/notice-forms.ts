import { trimInvisible } from '../../members/import/clean-text';
import type { JoinMethod } from '../../members/member';
import { cleanName } from '../names';
import type { SystemLine } from '../preview';

/** Who is said to have brought somebody: the operator, or somebody of that name. */
export type SaidInviter = Readonly<{ who: 'you' } | { who: 'nobody' } | { who: 'name'; name: string }>;

/** What a notice says. A name may still hold a 、 that stood within its quotes: it may be part of it or not. */
export type Notice =
  | Readonly<{ what: 'joined'; names: readonly string[]; inviter: SaidInviter; method: JoinMethod }>
  /** `quit`: they went of their own accord. */
  | Readonly<{ what: 'removed'; names: readonly string[]; quit: boolean }>
  /** `joined`: who came together with the operator. */
  | Readonly<{ what: 'roster'; list: string; inviter: SaidInviter; joined: readonly string[] }>
  | Readonly<{ what: 'system'; kind: SystemLine }>;

const open = '["“”„«「『\'‘’＂]';
const close = '["“”»」』\'‘’＂]';
const quoted = (name: string) => `(?:${open}(?<${name}>.+?)${close}\\s*|(?<${name}Bare>.+?))`;
const quotedWhole = new RegExp(`^${open}.+${close}$`, 'su');
const betweenQuotes = new RegExp(`${close}\\s*(?:[、,，;；]|和|and|&)\\s*${open}`, 'giu');
const opens = new RegExp(`^${open}`, 'u');
const closes = new RegExp(`${close}\\s*$`, 'u');
const you = '(?:你|您)';
const youWord = /^(?:你|您|you(?:['’]ve)?)$/i;
const entered = '(?:加入|进入)了?群聊$';
/** Words of somebody who talks about coming or going, and is no notice. */
const talk = /欢迎|大家|请|可以|怎么|如何|想|要|不|再|都|吧|吗|[，。！？；,!?;]/u;
const longestBareName = 20;

type Found = Readonly<Record<string, string | undefined>>;
/** `verb`: what stands in every such line, looked for first. */
type Reader = Readonly<{ verb: string; pattern: RegExp; read: (found: Found) => Notice | null }>;

/** The name in quotes, or the bare one; a bare one that ends in a quote is the half of something else. */
function nameOf(found: Found, key: string): string {
  const bare = found[`${key}Bare`] ?? '';
  return found[key] ?? (closes.test(bare) ? '' : bare);
}

/** Who an inviter is by the name in a notice. */
export function inviterNamed(text: string): SaidInviter {
  const name = cleanName(text);
  if (name === '') return { who: 'nobody' };
  return youWord.test(name) ? { who: 'you' } : { who: 'name', name };
}

function joined(list: string, inviter: SaidInviter, method: JoinMethod): Notice | null {
  const names = splitQuoted(list);
  return names.length > 0 ? { what: 'joined', names, inviter, method } : null;
}

/** Somebody of the name `x` invited the list. */
function invited(found: Found): Notice | null {
  const name = nameOf(found, 'x');
  return cleanName(name) === '' ? null : joined(found.list ?? '', inviterNamed(name), 'invited');
}

/** `y` came by a code of `x`, of the operator, or of nobody one knows. */
function scanned(found: Found, inviter = inviterNamed(nameOf(found, 'x'))): Notice | null {
  const name = cleanName(nameOf(found, 'y'));
  if (name === '') return null;
  return youWord.test(name) ? aboutYou() : { what: 'joined', names: [name], inviter, method: 'scanned' };
}

function removed(list: string, quit = false): Notice | null {
  const names = splitQuoted(list);
  return names.length > 0 ? { what: 'removed', names, quit } : null;
}

/** Somebody is said to have come or gone, in a line that could be chat as well. */
function onesOwn(found: Found, as: (name: string) => Notice | null): Notice | null {
  const name = cleanName(nameOf(found, 'y'));
  if (name === '') return null;
  if (youWord.test(name)) return aboutYou();
  const bare = found.y === undefined;
  return bare && (name.length > longestBareName || talk.test(name)) ? null : as(name);
}

const came = (found: Found) =>
  onesOwn(found, (name) => ({
    what: 'joined',
    names: [name],
    inviter: { who: 'nobody' },
    method: 'unknown',
  }));
const went = (found: Found) => onesOwn(found, (name) => ({ what: 'removed', names: [name], quit: true }));
const aboutYou = (): Notice => ({ what: 'system', kind: 'you' });
const byYou = { who: 'you' } as const;
const byNobody = { who: 'nobody' } as const;
const list = '(?<list>.+?)';
const x = quoted('x');
const y = quoted('y');
const both = `${open}(?<x>.+?)${close}\\s*邀请\\s*(?<list>${open}.+?${close})`;

/** Every form of notice that is known (facts.md 3.4), the more particular ones first. */
export const noticeForms: readonly Reader[] = [
  form('邀请', `^${x}邀请${you}和${list}${entered}`, invited),
  form('邀请', `^${x}邀请${you}${entered}`, aboutYou),
  form('扫描', `^${you}已?通过扫描.*${entered}`, aboutYou),
  form('邀请', `^${you}已?邀请${list}${entered}`, (f) => joined(f.list ?? '', byYou, 'invited')),
  form('邀请', `^\\s*${both}\\s*${entered}`, invited),
  form('扫描', `^${y}通过扫描${you}分享的二维码${entered}`, (f) => scanned(f, byYou)),
  form('扫描', `^${y}通过扫描${x}分享的二维码${entered}`, (f) => scanned(f)),
  form('二维码', `^${y}通过${you}的邀请二维码${entered}`, (f) => scanned(f, byYou)),
  form('二维码', `^${y}通过${x}的邀请二维码${entered}`, (f) => scanned(f)),
  form('二维码', `^${y}通过扫描(?:群)?二维码${entered}`, (f) => scanned(f, byNobody)),
  form('邀请', `^${x}邀请${list}${entered}`, invited),
  form('移出', `^${you}已?将${list}移出了?群聊$`, (f) => removed(f.list ?? '')),
  form('移出', `^${x}已?将${you}移出了?群聊$`, aboutYou),
  form('移出', `^${x}已?将${list}移出了?群聊$`, (f) => removed(f.list ?? '')),
  // Glued to an unquoted name, only the words of a notice tell it from chat.
  form(
    '群聊',
    `^(?:${open}(?<y>.+?)${close}\\s*|(?<yBare>.+?)(?:\\s+|(?=已|(?:加入|进入)了)))已?${entered}`,
    came,
  ),
  form(
    '群聊',
    `^(?:${open}(?<y>.+?)${close}\\s*|(?<yBare>.+?)(?:\\s+|(?=已|(?:退出|离开)了)))已?(?:退出|离开)了?群聊$`,
    went,
  ),
  form('invited you', `^${x}invited you and ${list}to (?:the|a|this) group chat$`, invited),
  form('invited you', `^${x}invited you to (?:the|a|this) group chat.*$`, aboutYou),
  form('invited', `^${x}invited ${list}to (?:the|a|this) group chat$`, invited),
  form('qr code', `^${y}joined (?:the )?group chat via (?:the )?QR code (?:that )?you shared$`, (f) =>
    scanned(f, byYou),
  ),
  form('qr code', `^${y}joined (?:the )?group chat via (?:the )?QR code shared by\\s+${x}$`, (f) =>
    scanned(f),
  ),
  form('qr code', `^${y}joined (?:the )?group chat via (?:the |a )?(?:group )?QR code$`, (f) =>
    scanned(f, byNobody),
  ),
  form('removed', `^You(?:['’]ve)? removed ${list}from the group chat$`, (f) => removed(f.list ?? '')),
  form('removed', `^${x}removed you from the group chat$`, aboutYou),
  form('removed', `^${x}removed ${list}from the group chat$`, (f) => removed(f.list ?? '')),
  form('joined', `^${y}(?:has )?joined (?:the |this )?group chat$`, came),
  form('left', `^${y}(?:has )?left (?:the |this )?group chat$`, went),
];

function form(verb: string, source: string, read: Reader['read']): Reader {
  return { verb, pattern: new RegExp(source, 'iu'), read };
}

/** `A"、"B` and `"A","B"` are several names; a 、 inside one pair of quotes is left for later. */
export function splitQuoted(text: string): readonly string[] {
  const names = trimInvisible(text);
  // One half of a pair of quotes: the other half stands in what is not part of the list.
  if (closes.test(names) && !opens.test(names)) return [];
  return withoutQuotes(names).split(betweenQuotes).map(cleanName).filter(Boolean);
}

/** A text without the pair of quotes around it; quotes inside stay. */
export function withoutQuotes(text: string): string {
  const name = trimInvisible(text);
  return quotedWhole.test(name) ? trimInvisible(name.slice(1, -1)) : name;
}
