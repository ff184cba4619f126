import type { BudgetLine } from '../parts';

/** Names of lines that are the sum of the others. */
const totalNames = /^(?:总计|合计|共计|总额|总数|总成本|总支出|总收入|总花费|小计)(?:$|[（(：:\s])/u;

/** Whether a line is a sum that somebody typed (合计, 总计): it is checked and not added again. */
export function isTotalLine({ name }: Pick<BudgetLine, 'name'>): boolean {
  return totalNames.test(name.trim());
}
