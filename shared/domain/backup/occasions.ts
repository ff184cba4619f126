/** Why a snapshot was taken. */
export const backupOccasions = [
  'manual',
  'start',
  'quit',
  'interval',
  'before-import',
  'before-merge',
  'before-bulk',
  'before-removal',
  'before-restore',
  'before-migration',
  'recovered',
] as const;
export type BackupOccasion = (typeof backupOccasions)[number];

/** Commands that change or replace much at once: a snapshot comes before each. */
export const occasionsOfCommands: Readonly<Record<string, BackupOccasion>> = {
  'members.import': 'before-import',
  'intake.apply': 'before-import',
  'planner.import': 'before-import',
  'members.merge': 'before-merge',
  'tags.merge': 'before-merge',
  'members.bulkEdit': 'before-bulk',
  'communities.removeGroup': 'before-removal',
  'communities.remove': 'before-removal',
  'backup.restore': 'before-restore',
  'backup.restoreCopy': 'before-import',
};
