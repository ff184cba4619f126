import { readFileSync } from 'node:fs';
import { day } from '../../../../shared/domain/days';
import type { MemberId } from '../../../../shared/domain/ids';
import type { ExistingMember } from '../../../../shared/domain/members/import/existing-member';
import type { MemberDraft } from '../../../../shared/domain/members/import/member-draft';
import { memberPatchOf } from '../../../../shared/domain/members/import/member-patch';
import type { ParsedRow } from '../../../../shared/domain/members/import/parse-row';
import type { ImportPlan } from '../../../../shared/domain/members/import/plan-import';
import {
  type MemberFile,
  parseMemberRows,
  readMemberFile,
} from '../../../../shared/domain/members/import/read-member-file';
import { blankMember } from '../../../../shared/domain/members/member';

export const today = day('2026-11-22');

export function fixture(name: string): Uint8Array {
  return readFileSync(new URL(`../../../fixtures/${name}`, import.meta.url));
}

export function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

export function utf16(text: string, order: 'le' | 'be', mark: boolean): Uint8Array {
  const marked = mark ? `\ufeff${text}` : text;
  const bytes = new Uint8Array(marked.length * 2);
  const view = new DataView(bytes.buffer);
  for (let index = 0; index < marked.length; index += 1) {
    view.setUint16(index * 2, marked.charCodeAt(index), order === 'le');
  }
  return bytes;
}

/** GB18030 bytes of a text, by looking each character up in what the decoder gives for all two-byte codes. */
export function gbk(text: string): Uint8Array {
  const bytes: number[] = [];
  for (const character of text) {
    const code = gbkCodes.get(character);
    if (character.charCodeAt(0) < 0x80) bytes.push(character.charCodeAt(0));
    else if (code === undefined) throw new RangeError(`not in GBK: ${character}`);
    else bytes.push(code >> 8, code & 0xff);
  }
  return Uint8Array.from(bytes);
}

const gbkCodes = new Map<string, number>();
for (let first = 0x81; first <= 0xfe; first += 1) {
  for (let second = 0x40; second <= 0xfe; second += 1) {
    const text = new TextDecoder('gb18030').decode(Uint8Array.of(first, second));
    if ([...text].length === 1 && text !== '\ufffd') gbkCodes.set(text, first * 256 + second);
  }
}

export function readable(bytes: Uint8Array): MemberFile {
  const file = readMemberFile(bytes, { today });
  if (!file.ok) throw new Error(`unreadable: ${file.code}`);
  return file;
}

export function rowsOf(source: Uint8Array | string): readonly ParsedRow[] {
  const file = readable(typeof source === 'string' ? utf8(source) : source);
  return parseMemberRows(file, file.mapping, { today });
}

/** A member as the importing feature would write them. */
export function memberOf(draft: MemberDraft, id: string): ExistingMember {
  const { tagNames = [] } = draft;
  return {
    ...blankMember(draft.nickname, 'ember'),
    ...memberPatchOf(null, draft),
    id: id as MemberId,
    tagNames,
  } as ExistingMember;
}

/** The members there are after a plan was carried out. */
export function carryOut(plan: ImportPlan, existing: readonly ExistingMember[]): readonly ExistingMember[] {
  const members = new Map(existing.map((member) => [member.id, member]));
  plan.writes.forEach((write, index) => {
    if (write.kind === 'create') {
      const created = memberOf(write.draft, `new-${members.size}-${index}`);
      members.set(created.id, created);
      return;
    }
    const before = members.get(write.memberId);
    if (before === undefined) throw new Error(`no member ${write.memberId}`);
    const tagNames = write.draft.tagNames ?? before.tagNames;
    members.set(before.id, { ...before, ...memberPatchOf(before, write.draft), tagNames });
  });
  return [...members.values()];
}
