import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ExportRows, maskRows } from '#shared/domain/export/export-rows';
import { noteTags, writeFrontMatter } from '#shared/domain/export/notes/front-matter';
import { type NoteFile, noteFiles } from '#shared/domain/export/notes/note-files';
import { createNoteNames } from '#shared/domain/export/notes/note-names';
import { fenced, plainLine } from '#shared/domain/export/notes/note-text';
import { partsOfPath } from '#shared/keeper/file-names';
import { demo } from '../demo/demo-fixture';
import { demoTables } from './export-fixtures';

const noteOf = (files: readonly NoteFile[], name: string): string => {
  const found = files.find(({ path }) => path.endsWith(`/${name}.md`));
  if (!found) throw new Error(`no note ${name}`);
  return found.content;
};

/** The properties at the beginning of a note: each a bare day, number or truth, or what JSON reads. */
function propertiesOf(content: string): Readonly<Record<string, unknown>> {
  const [, yaml = ''] = /^---\n([\s\S]*?)\n?---\n/.exec(content) ?? [];
  const lines = yaml.split('\n').filter((line) => line !== '');
  return Object.fromEntries(
    lines.map((line) => {
      const [, name = '', value = ''] = /^([\p{L}]+): (.*)$/u.exec(line) ?? [];
      expect(name, line).not.toBe('');
      return [name, /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2})?$/.test(value) ? value : JSON.parse(value)];
    }),
  );
}

const bodyOf = (content: string) => content.replace(/^---\n[\s\S]*?\n?---\n/, '');

/** Names of the notes that a text links to. */
const linksIn = (content: string) =>
  [...content.matchAll(/(?<!\\)\[\[([^\]|]+)(?:\|[^\]]*)?\]\]/g)].map(([, target]) => target ?? '');

/** What a file system that minds neither case nor the spelling of accents sees of a name. */
const folded = (name: string) => name.normalize('NFC').toUpperCase().toLowerCase();

/** The community of the demo with people, scripts and activities called like that. */
function called(names: readonly string[], text = ''): ExportRows {
  const each = <Row>(rows: readonly Row[], change: (row: Row, name: string) => Row) =>
    rows.slice(0, names.length).map((row, index) => change(row, names[index] ?? ''));
  return {
    ...demoTables,
    members: each(demo.members, (row, nickname) => ({
      ...row,
      nickname,
      notes: text,
      city: text.slice(0, 400),
    })),
    scripts: each(demo.scripts, (row, title) => ({ ...row, title, body: text })),
    activities: each(demo.activities, (row, title) => ({
      ...row,
      title,
      brief: { ...row.brief, purpose: text },
      retrospective: { ...row.retrospective, lessons: text },
    })),
    timeline: demo.timeline.map((row) => ({ ...row, text })),
  };
}

const files = [...noteFiles(demoTables)];

describe('the notes of a community', () => {
  it('are one for each member, script, activity and week, and one for itself', () => {
    const inFolder = (folder: string) =>
      files.filter(({ path }) => path.startsWith(`小满护肤社/${folder}/`)).length;
    expect(inFolder('成员')).toBe(demo.members.length);
    expect(inFolder('话术')).toBe(demo.scripts.length);
    expect(inFolder('活动')).toBe(demo.activities.length);
    expect(inFolder('内容')).toBeGreaterThan(2);
    expect(files.filter(({ path }) => path === '小满护肤社/小满护肤社.md')).toHaveLength(1);
  });

  it('tell of a member what is known, with what happened and links to people', () => {
    const member = demo.members.find(({ inviter, tagIds }) => inviter.memberId !== null && tagIds.length > 0);
    if (!member) throw new Error('the demo has invited members');
    const content = noteOf(files, member.nickname);
    const inviter = demo.members.find(({ id }) => id === member.inviter.memberId);
    expect(propertiesOf(content)).toMatchObject({
      社群: '[[小满护肤社]]',
      入群: member.joinedOn,
      城市: member.city,
      tags: noteTags(member.tagIds.map((id) => demo.tags.find((tag) => tag.id === id)?.name ?? '')),
    });
    expect(linksIn(content)).toContain(inviter?.nickname);
    const events = demo.timeline.filter(({ memberId }) => memberId === member.id);
    const [, timeline = ''] = content.split('## 时间线\n\n');
    expect(timeline.trim().split('\n')).toHaveLength(events.length);
    expect(timeline).toMatch(/^- \d{4}-\d{2}-\d{2} \d{2}:\d{2} · /);
  });

  it('have tasks to tick and scripts that nothing in them touches', () => {
    const [activity] = demo.activities;
    const [script] = demo.scripts;
    if (!activity || !script) throw new Error('the demo has both');
    const ticks = [...noteOf(files, activity.title).matchAll(/^- \[([ x])\] /gm)].map(([, mark]) => mark);
    const tasks = demo.tasks.filter(({ activityId }) => activityId === activity.id);
    expect(ticks).toHaveLength(tasks.length);
    expect(ticks.filter((mark) => mark === 'x')).toHaveLength(
      tasks.filter(({ doneAt }) => doneAt !== null).length,
    );
    expect(noteOf(files, script.title)).toContain(`\`\`\`text\n${script.body}\n\`\`\`\n`);
  });

  it('link only to notes there are', () => {
    const names = new Set(files.map(({ path }) => path.split('/').at(-1)?.slice(0, -3)));
    for (const { path, content } of files) {
      expect(
        linksIn(content).filter((target) => !names.has(target)),
        path,
      ).toEqual([]);
    }
    expect(linksIn(noteOf(files, '小满护肤社')).length).toBe(files.length - 1);
  });

  it('hold no name when masked, in no text and no file name, and link as before', () => {
    const masked = [...noteFiles(maskRows(demoTables))];
    const all = masked.map(({ path, content }) => `${path}\n${content}`).join('\n');
    for (const { nickname, wechatId } of demo.members) {
      if ([...nickname].length > 1) expect(all).not.toContain(nickname);
      if (wechatId !== '') expect(all).not.toContain(wechatId);
    }
    expect(linksIn(all)).toHaveLength(linksIn(files.map(({ content }) => content).join('\n')).length);
  });
});

const hostileNames = [
  '../../etc/passwd',
  'CON',
  'con.md',
  '...隐藏',
  'a/b\\c:d*e?f"g<h>i|j',
  '#话题^块[[链接]]|别名',
  '长'.repeat(200),
  '👩‍👩‍👧‍👦🌸',
  'Ångström',
  'A\u030angstro\u0308m',
  'ÅNGSTRÖM',
  ' ',
  '\u202Etxt.exe',
  '小雅',
  '小雅 ',
  '小雅 2',
  '---\nkey: value',
];

describe('whatever people and things are called', () => {
  it('every file name is safe on every system and unlike any other', () => {
    const name = fc.oneof(fc.constantFrom(...hostileNames), fc.string({ unit: 'binary', maxLength: 120 }));
    fc.assert(
      fc.property(fc.array(name, { maxLength: 30 }), (wanted) => {
        const nameNote = createNoteNames();
        const given = wanted.map(nameNote);
        expect(new Set(given.map(folded)).size).toBe(given.length);
        for (const note of given) {
          expect(note).toMatch(/^[^\s.][^\u0000-\u001f<>:"/\\|?*#^[\]]*$/u);
          expect(note).not.toMatch(/[\s.]$/u);
          expect(note).not.toMatch(/^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i);
          expect(partsOfPath(`${note}/${note}.md`).folders).toEqual([note]);
          expect(note.normalize('NFC')).toBe(note);
        }
      }),
    );
  });

  it('paths stay inside the folder, are unlike one another, and links find their notes', () => {
    const hostile = [
      ...noteFiles(called(hostileNames, '[[别处]] <script>alert(1)</script> %%藏%%\n---\n# 标题')),
    ];
    const paths = hostile.map(({ path }) => path);
    expect(new Set(paths.map(folded)).size).toBe(paths.length);
    const names = new Set(paths.map((path) => path.split('/').at(-1)?.slice(0, -3)));
    for (const { path, content } of hostile) {
      expect(() => partsOfPath(path)).not.toThrow();
      propertiesOf(content);
      const outsideBlocks = bodyOf(content).replace(/^(`{3,})text\n[\s\S]*?\n\1$/gm, '');
      expect(
        linksIn(outsideBlocks).filter((target) => !names.has(target)),
        path,
      ).toEqual([]);
      expect(outsideBlocks).not.toMatch(/(?<!\\)<script/);
    }
  });

  it('every text is a property that reads back as itself', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.array(fc.string({ unit: 'grapheme' })), (text, list) => {
        const yaml = writeFrontMatter({ 文: text, 表: list });
        expect(yaml.split('\n').every((line) => /^[ -~\u00a0-\u{10ffff}]*$/u.test(line))).toBe(true);
        expect(yaml).not.toMatch(/[\u007f-\u009f\u2028\u2029\ufeff]/);
        const read = propertiesOf(`${yaml}\n`);
        if (text !== '') expect(read.文).toBe(text);
        if (list.length > 0) expect(read.表).toEqual(list);
      }),
    );
  });

  it.each([
    'yes',
    'null',
    '1e3',
    '- a',
    '{a: b}',
    '"',
    "it's",
    '2026-13-45',
    '!tag',
    '&a',
    '*b',
    '@x',
    '%y',
    'a: b #c',
  ])('quotes %s', (text) => {
    const read = propertiesOf(`${writeFrontMatter({ 文: text })}\n`);
    expect(read).toEqual({ 文: text });
  });

  it('writes no character that YAML does not take or takes for the end of a line', () => {
    expect(writeFrontMatter({ 文: '一\u2028二\u0085三\ufeff四\u007f' })).toBe(
      '---\n文: "一\\u2028二\\u0085三\\ufeff四\\u007f"\n---',
    );
  });

  it('a block ends only where the text does', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('`', '\n', 'a', ' ', '~'), maxLength: 40 }), (text) => {
        const lines = fenced(text).split('\n');
        const [first = ''] = lines;
        const fence = first.slice(0, -'text'.length);
        expect(lines.findIndex((line, index) => index > 0 && line.trim().startsWith(fence))).toBe(
          lines.length - 1,
        );
        expect(lines.slice(1, -1).join('\n')).toBe(text);
      }),
    );
  });

  it('no line of a person is markup', () => {
    expect(plainLine('# 一 [[二]] %%三%% ==四== <b>五</b> ^六')).toBe(
      '\\# 一 \\[\\[二\\]\\] \\%\\%三\\%\\% \\=\\=四\\=\\= \\<b\\>五\\</b\\> \\^六',
    );
  });
});

it('makes tags that Obsidian takes', () => {
  expect(noteTags(['老客户', '2群 活跃', '#重点', '2026', '🐱', 'a/b', '老客户'])).toEqual([
    '老客户',
    '2群-活跃',
    '重点',
    '标签2026',
    'a/b',
  ]);
});
