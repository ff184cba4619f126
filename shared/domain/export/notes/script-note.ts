import type { RowOf } from '../export-rows';
import { writeInstant } from '../vocabulary';
import { noteTags, writeFrontMatter } from './front-matter';
import type { NotePlan } from './note-plan';
import { fenced, joinParts, plainLine } from './note-text';

/** The note of a script: its template stands in a block, where it stays as it is. */
export function scriptNote(script: RowOf<'scripts'>, plan: NotePlan): string {
  const community = plan.note.community(script.communityId);
  const properties = {
    tags: noteTags(script.tags),
    社群: community === null ? '' : `[[${community}]]`,
    场景: script.scenario,
    文件夹: script.folder,
    收藏: script.favourite,
    用过次数: script.useCount,
    最近使用: writeInstant(script.lastUsedAt).replace(' ', 'T'),
    归档: writeInstant(script.archivedAt).replace(' ', 'T'),
    围炉id: script.id,
  };
  return joinParts([writeFrontMatter(properties), `# ${plainLine(script.title)}`, fenced(script.body)]);
}
