import { numberForm } from './numbers';

/** Measure words of what is bought together; 班, 楼 and 栋 belong to names and addresses. */
export const unitForm =
  '(?:公斤|千克|kg|人份|箱|份|件|盒|斤|袋|包|瓶|罐|桶|套|个|只|条|双|张|支|枝|串|提|筐|篮|扎|束|盆|棵|颗|粒|片|根|台|位|人|名|杯|碗|单|组|板|捆|株|本|打)';

/** Later entries: more, another number, none any more. */
export const addForm =
  '(?:再[加来要拿]个?|[追增另多]加|加购|加单|又[要加来]|(?<=[\\s,，;；])加(?=\\s?[\\d½一二两三四五六七八九十半])|加(?=[\\d½一二两三四五六七八九十半]))';
export const setForm =
  '(?:改[成为到]|更?改为|换成|变成|更正为?|一共要?|总共|合计|共计|共(?=\\s?\\d)|改(?=\\s?[\\d½一二两三四五六七八九十半]))';
export const lessForm = `(?:(?:减少?|少要|退掉?|取消|不要)(?=\\s?${numberForm}\\s?${unitForm})|减(?=\\s?${numberForm}(?:$|[\\s,，。;；!！])))`;
export const cancelForm =
  '(?:取消|不要(?:了|啦)|不要(?=$|[\\s,，。.!！])|退(?:了|单|出|款|掉|团|订)?(?=$|[\\s,，。.!！])|不参加|不去了|不来了|[来去]不了|请假|不拼了|删掉?(?=$|\\s)|算了|撤销|撤了)';
/** Somebody who only thinks of it. */
export const openForm = '(?:待定|看情况|考虑一下|占楼|占位)';

export const unpaidForm =
  '(?:(?:还)?(?:没有|尚未|[未没待不])(?:付款?清?|支付|转账?|给钱|交钱?|结清)|晚点[付转])';
export const paidForm =
  '(?:已(?:付款?|支付|转账?款?|打款|给钱?|交费?)|[付转交](?:过|好)?了|付款?(?:清|完|好|过|了)|付过款?|转过|结清)';
export const pickUpForm =
  '(?:自提|自取|自己[取拿]|配送|送货上门|送货|送到[^\\s,，;；。]{0,20}|上门|快递|邮寄|寄[到给][^\\s,，;；。]{0,20}|顺丰|代收|代取|代领|驿站|到付|闪送|跑腿|物流|面交)';

/** Lines that show how to write an entry. */
export const exampleForm =
  /^\s*[(（【[]?\s*(?:例如|例子|示例|样例|例|格式|e\.?\s?g\.?)\s*[)）】\]]?\s*[\s:：.、]/iu;
