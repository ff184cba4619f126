import type { ExportRows } from '../export-rows';
import { activityNote } from './activity-note';
import { communityNote } from './community-note';
import { memberNote } from './member-note';
import { planNotes } from './note-plan';
import { scriptNote } from './script-note';
import { weekNote } from './week-note';

/** One note; `path` is below the folder of the export, with forward slashes. */
export type NoteFile = Readonly<{ path: string; content: string }>;

/** How many notes there will be of these rows, as far as is known before they are written. */
export function countNotes(rows: ExportRows): number {
  return rows.communities.length + rows.members.length + rows.scripts.length + rows.activities.length;
}

/**
 * The rows as a folder of Markdown notes for Obsidian, one after the other: one of each community, member, script,
 * activity and week of content, linked to one another by name.
 */
export function* noteFiles(rows: ExportRows): Generator<NoteFile> {
  const plan = planNotes(rows);
  const file = (communityId: string, folder: string, note: string | null, content: string): NoteFile => ({
    path: [plan.folderOf(communityId), ...(folder === '' ? [] : [folder]), `${note ?? '未命名'}.md`].join(
      '/',
    ),
    content,
  });
  for (const row of rows.communities)
    yield file(row.id, '', plan.note.community(row.id), communityNote(row, plan));
  for (const row of rows.members) {
    yield file(row.communityId, '成员', plan.note.member(row.id), memberNote(row, plan));
  }
  for (const row of rows.activities) {
    yield file(row.communityId, '活动', plan.note.activity(row.id), activityNote(row, plan));
  }
  for (const row of rows.scripts) {
    yield file(row.communityId, '话术', plan.note.script(row.id), scriptNote(row, plan));
  }
  for (const week of plan.weeks) {
    yield file(week.communityId, '内容', plan.noteOfWeek(week), weekNote(week, plan));
  }
}
