import type { SnapshotRow } from '#shared/domain/backup/snapshot';
import { wordLimit } from '#shared/domain/checks/word-rule';
import type { ExportRows } from '#shared/domain/export/export-rows';
import type { CopyId, QueueItemId, ScriptVersionId, WordRuleId } from '#shared/domain/ids';
import type { ScriptInput } from '#shared/domain/scripts/script-inputs';
import { dataTableNames } from '#shared/domain/store/data-tables';
import { demo } from '../demo/demo-fixture';

type Tables = Readonly<Partial<Record<string, readonly unknown[]>>>;

/** The rows of a set of tables in the order of the tables. */
export function rowsOf(tables: Tables): readonly SnapshotRow[] {
  return dataTableNames.flatMap((table) => (tables[table] ?? []).map((row) => ({ table, row })));
}

export const utf8 = {
  encode: (content: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(content),
  decode: (bytes: Uint8Array): string => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes),
} as const;

const [script] = demo.scripts;
const [member] = demo.members;
const [group] = demo.groups;
if (!script || !member || !group) throw new Error('the demo has scripts, members and groups');
const { communityId } = script;
const name = member.nickname;
const input: ScriptInput = { name: '带谁', kind: 'single', options: [name, '别人'], required: true };

/** What fills with the use of scripts; people are named wherever they can be. */
const used = {
  scripts: [
    { ...script, inputs: [input], lastInputs: { 带谁: name }, mutedChecks: ['length'] },
    ...demo.scripts.slice(1),
  ],
  scriptVersions: [
    {
      ...{ id: 'v1' as ScriptVersionId, communityId, scriptId: script.id, title: name, body: `给${name}` },
      ...{ inputs: [input], writtenAt: 1, replacedAt: 2 },
    },
  ],
  copies: [
    {
      ...{ id: 'k1' as CopyId, communityId, groupId: group.id, scriptId: script.id, memberIds: [member.id] },
      ...{ text: `欢迎${name}`, at: 1 },
    },
  ],
  wordRules: [
    {
      ...{ id: 'w1' as WordRuleId, communityId, word: name.slice(0, wordLimit), category: '语气' },
      ...{ severity: 'low', suggestion: name, enabled: true, createdAt: 1 },
    },
  ],
  queue: [
    {
      ...{
        id: 'q1' as QueueItemId,
        communityId,
        groupId: group.id,
        scriptId: script.id,
        memberIds: [member.id],
      },
      ...{ text: name, welcome: false, position: 1, state: 'waiting', copiedAt: null },
      ...{ kind: 'mention', part: { at: 1, of: 2 }, stepId: 'welcome' },
    },
  ],
} as const satisfies Partial<ExportRows>;

/** Everything the demo has, and what it does not have yet: traces of use, a setting and a row set aside. */
export const demoTables: ExportRows = {
  ...demo,
  ...used,
  settings: [{ key: 'operatorName', value: '桃子院长' }],
  quarantine: [{ id: 'q1', table: 'members', key: 'm', text: '{"nickname":1}', reason: 'nickname', at: 1 }],
};
