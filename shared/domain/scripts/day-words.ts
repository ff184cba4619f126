import { type Day, dateOfDay } from '../days';

const weekdays = ['周日', '周一', '周二', '周三', '周四', '周五', '周六'] as const;

/** The weekday of a day: `周日` … `周六`. */
export function weekdayOf(day: Day): string {
  return weekdays[dateOfDay(day).getDay()] ?? '';
}

/**
 * A day written in a pattern of `yyyy`, `MM`, `M`, `dd` and `d`; everything else stays as it is.
 * The usual pattern gives `2026年11月22日`.
 */
export function writeDay(day: Day, pattern = 'yyyy年M月d日'): string {
  const [year = '', month = '', dayOfMonth = ''] = day.split('-');
  const parts: Readonly<Record<string, string>> = {
    yyyy: year,
    MM: month,
    M: String(Number(month)),
    dd: dayOfMonth,
    d: String(Number(dayOfMonth)),
  };
  return pattern.replace(/yyyy|MM|M|dd|d/g, (token) => parts[token] ?? token);
}
