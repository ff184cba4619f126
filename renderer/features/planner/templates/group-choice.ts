/** Values of the choice of groups that are no group: one item for all of them, or one for each. */
export const allGroups = 'all';
export const eachGroup = 'each';
