/** The history of one record, by the name it has where the link stands. */
export function historyAddress(id: string, name: string): string {
  return `/settings/history?${new URLSearchParams({ of: id, name })}`;
}
