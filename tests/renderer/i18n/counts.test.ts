import { expect, it } from 'vitest';
import type { CommandName } from '#shared/wire/vault-contract';
import { text } from '../../../renderer/i18n/text';
import { changeInWords } from '../../../renderer/i18n/zh-CN/changes';

const many = 12_345;

/** A bare number before what is counted; 第 12345 条 is a place, not a count. */
const bare =
  /(?<!第 (12345 ?\/ ?)?)12345 (人|位|条|项|份|个(?!月)|行|对|句|次|段|件|单|张|组|种|列|字|期|笔)/;

type Words = Readonly<Record<string, unknown>>;

/** What the sentences of a part say when every number is many. Those that ask for other things are left out. */
function said(words: Words, path: string): readonly string[] {
  return Object.entries(words).flatMap(([name, word]) => {
    const at = `${path}.${name}`;
    if (typeof word === 'function') return saidBy(word as (...facts: readonly number[]) => unknown, at);
    return typeof word === 'object' && word !== null ? said(word as Words, at) : [];
  });
}

function saidBy(word: (...facts: readonly number[]) => unknown, at: string): readonly string[] {
  try {
    const sentence = word(...Array<number>(word.length).fill(many));
    return typeof sentence === 'string' ? [`${at}: ${sentence}`] : [];
  } catch {
    return [];
  }
}

it('says every count of people, rows and pieces with its thousands told apart', () => {
  const sentences = said(text, 'text');
  expect(sentences.length).toBeGreaterThan(500);
  expect(sentences.filter((sentence) => bare.test(sentence))).toEqual([]);
});

it('says so of what a change keeps too', () => {
  const say = (command: CommandName, facts: Readonly<Record<string, number>>) =>
    changeInWords({ command, facts });
  expect(say('members.remove', { count: many })).toBe('删除 12,345 位成员');
  expect(say('members.import', { created: many, updated: 0 })).toBe('导入成员：新增 12,345 位');
  expect(say('backup.restore', { rows: many })).toBe('恢复备份（12,345 条资料）');
});
