const saidWeekday =
  '(?:\\s?[（(]\\s?(?:周|星期|礼拜)[一二三四五六日天]\\s?[）)]|\\s?(?:周|星期|礼拜)[一二三四五六日天])';
const weekday = `${saidWeekday}?`;
const figure = '[一二三四五六七八九十〇零]';
const monthNumber = '(?:1[0-2]|0?[1-9])';
const dayNumber = '(?:3[01]|[12]\\d|0?[1-9])';
const dayTimes =
  '[（(]?(?:周|星期|礼拜)[一二三四五六日天]|早上|上午|中午|下午|晚|凌晨|零点|当[天晚日]|\\d{1,2}(?:[:：]\\d{2}|点)';
/** What happens on a day, or by it; 日内 and 号楼 are about no day. */
const dayVerbs = '截(?!图)|[开发止结]|上线|报名|直播|公布|预热|下单|见面|到货|集合';
/** What stands behind a day without its month; 21 日 alone may be so many days, 28 号 is none of them. */
const afterDay = `(?=\\s?(?:${dayTimes}|${dayVerbs}|起|[-—–~～至到]\\s?\\d))`;
const afterNumber = `(?:(?=\\s?之?[前后])|${afterDay}|(?=[，。；！？、,;!?）)】]|\\s|$))`;
/** Units behind a number that is no day of a month: 3月28元, 12月20箱. */
const unit = '[a-zA-Z米厘分天个元块折人份箱盒单名位条瓶款种件次斤岁%％年月小群]';
/** Each way a date is written; the groups of each are year, month and day as far as it says them. */
export const dateForms: readonly RegExp[] = [
  // 2026-11-28, 2026/11/28, 2026.11.28
  new RegExp(`(?<y>\\d{4})\\s?[-/.]\\s?(?<m>\\d{1,2})\\s?[-/.]\\s?(?<d>\\d{1,2})${weekday}`, 'gu'),
  // 20261128
  /(?<!\d)(?<y>20\d{2})(?<m>0[1-9]|1[0-2])(?<d>0[1-9]|[12]\d|3[01])(?!\d)/gu,
  // 12月中旬, 明年12月底
  new RegExp(
    `(?:(?:\\d{4}\\s?年|[今明去后本]年)\\s?)?(?<!\\d)${monthNumber}\\s?月份?(?:[上中下]旬|初|底|末)`,
    'gu',
  ),
  // 2026年11月28日, 明年11月28日, 11月28号, 11 月 28—30 日, 11月28
  new RegExp(
    `(?:(?:(?<y>\\d{4})\\s?年|(?<said>[今明去后本]年))的?\\s?)?(?<!\\d)(?<m>\\d+)\\s?月\\s?(?<d>\\d+)(?:\\s?[日号]${weekday}|(?=\\s?[-—–~～至到]\\s?\\d)|(?!\\d|\\s?${unit}))`,
    'gu',
  ),
  // 十一月二十八日
  new RegExp(
    `(?:(?:${figure}{4}\\s?年|(?<said>[今明去后本]年))的?\\s?)?(?<m>${figure}{1,3})月(?<d>${figure}{1,3})[日号]${weekday}`,
    'gu',
  ),
  // 11.28日, 11/28 号; 1-2日 are so many days
  new RegExp(
    `(?<![\\d./-])(?<m>${monthNumber}) ?[./] ?(?<d>${dayNumber})\\s?[日号](?!楼|线|店|内)${weekday}`,
    'gu',
  ),
  // 11.28 晚上, 11/28（周六）, 12-12晚: a number alone may also be a price or a share
  new RegExp(
    `(?<![\\d./-])(?<m>${monthNumber}) ?[./-] ?(?<d>${dayNumber})(?:${saidWeekday}|(?=\\s?(?:${dayTimes})))`,
    'gu',
  ),
  // 12.12开团, 11/28 截止
  new RegExp(
    `(?<![\\d./A-Za-z-]|版本 ?)(?<m>${monthNumber}) ?[./] ?(?<d>${dayNumber})(?=\\s?(?:${dayVerbs}))`,
    'gu',
  ),
  // 11/28前
  new RegExp(
    `(?<![\\d./-])(?<m>${monthNumber}) ?/ ?(?<d>${dayNumber})(?=\\s?之?[前后](?!\\s?\\d|名|天))`,
    'gu',
  ),
  // 2026年11月, 2026年, 2026.11
  /(?<y>\d{4})\s?年(?:\s?\d{1,2}\s?月)?/gu,
  new RegExp(`(?<![\\d.])(?<y>20\\d{2}) ?[./] ?${monthNumber}(?![\\d./]|\\s?${unit})`, 'gu'),
  // 28号截团, 3日发货, 本月28号
  new RegExp(
    `(?<month>[本当上下]个?月|这个月)?(?<![\\d第./A-Za-z区栋楼座-]|第\\s|每个?月\\s?)(?<d>${dayNumber})\\s?(?:号${afterNumber}|日${afterDay})`,
    'gu',
  ),
];

/** 11月28、29日 and 11月28-30日 with the month before each of its days. */
const dayOfSeveral = new RegExp(
  `(?<!\\d)(${dayNumber})\\s?[日号]?(?=\\s?[、\\-—–~～至到和及]|\\s?$|[日号])`,
  'gu',
);
const severalDays = new RegExp(
  `(?<!\\d)(${monthNumber})(\\s?月\\s?)(${dayNumber}(?:\\s?[日号]?\\s?[、\\-—–~～至到和及]\\s?${dayNumber}){1,9}\\s?[日号])(?!内)`,
  'gu',
);

/** 11.28-12.3, 11/28 至 12/3: from one day to another. */
const fromTo = new RegExp(
  `(?<![\\d./-])(${monthNumber})([./])(${dayNumber})( ?[-—–~～至到] ?)(${monthNumber})\\2(${dayNumber})(?![\\d./]|\\s?${unit})`,
  'gu',
);

/** Days that share a month, and such as go from one to another, each written out. */
export function withMonths(text: string): string {
  return text
    .replace(fromTo, '$1月$3日$4$5月$6日')
    .replace(severalDays, (_, month: string, word: string, days: string) =>
      days.replace(dayOfSeveral, '$1日').replace(/\d+日/gu, (each) => `${month}${word}${each}`),
    );
}
