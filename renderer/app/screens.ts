/** Every screen is a file of its own, which is loaded with the first visit. */
export const screens = {
  today: async () => (await import('../features/today/TodayScreen')).TodayScreen,
  members: async () => (await import('../features/members/MembersScreen')).MembersScreen,
  scripts: async () => (await import('../features/scripts/ScriptsScreen')).ScriptsScreen,
  planner: async () => (await import('../features/planner/PlannerScreen')).PlannerScreen,
  activities: async () => (await import('../features/activities/ActivitiesScreen')).ActivitiesScreen,
  communities: async () => (await import('../features/communities/CommunitiesScreen')).CommunitiesScreen,
  settings: async () => (await import('../features/settings/SettingsScreen')).SettingsScreen,
} as const;

/** Loads every screen that was not visited yet, one after the other, so that nobody waits for one later. */
export async function loadOtherScreens(): Promise<void> {
  // One that cannot be loaded says so when it is visited.
  for (const load of Object.values(screens)) await load().catch(() => undefined);
}
