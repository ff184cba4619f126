/** From here on a list of tags is hard to choose from. */
const comfortable = 100;
/** Customer tags of one company in WeCom, as its documents say (facts.md 2). */
const companyLimit = 3000;

/** Whether a community has more tags than are of use, and how many of them nobody has. */
export function crowdOf(tags: readonly Readonly<{ members: number }>[]): Readonly<{
  tooMany: boolean;
  unused: number;
  /** Four fifths of what WeCom takes. */
  nearCompanyLimit: boolean;
  companyLimit: number;
}> {
  return {
    tooMany: tags.length > comfortable,
    unused: tags.filter(({ members }) => members === 0).length,
    nearCompanyLimit: tags.length >= companyLimit * 0.8,
    companyLimit,
  };
}
