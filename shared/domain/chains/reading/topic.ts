import { chainTitleKey } from './chain-blocks';
import { plainForms, singleBlanks } from './plain-forms';
import { dayForm, momentEnds, momentForm } from './title-facts';
import { unitForm } from './words';

/** What a 接龙 is about, without what changes from version to version; `day` and `ordinal` as the title has them. */
export type ChainTopic = Readonly<{ topic: string; day: string; ordinal: string }>;

const longest = 200;
const number = '\\d{1,7}(?:,\\d{3})*(?:\\.\\d{1,2})?';
const amounts = new RegExp(
  `(?:(?:每|一|/)(?:${unitForm})\\s?)?(?:[¥￥]\\s?${number}(?:\\s?(?:元|块))?|${number}\\s?(?:元|块钱?|rmb)(?:\\d(?!\\d)[角毛]?)?)(?:\\s?[/每一]?\\s?1?(?:${unitForm}))?|${number}\\s?/\\s?1?(?:${unitForm})|(?:团购?价|接龙价|特价|单价|售价|价格|现价|优惠价)\\s?:?\\s?${number}(?![\\d\\p{L}])`,
  'giu',
);
const stocks = new RegExp(
  `(?:限量|限售|仅有?|只有|库存|还?剩余?|总量|名额|限额|限(?!购|每)|共计?|一共|总共|上限)+\\s?:?\\s?[\\d一二两三四五六七八九十百千]{1,6}\\s?(?:${unitForm})?(?:名额)?`,
  'giu',
);
const closings = [
  new RegExp(`(?:${momentForm})\\s?(?:之?前)?\\s?(?:准时)?\\s?${momentEnds}`, 'giu'),
  new RegExp(`${momentEnds}(?:时间|日期|接龙)?\\s?(?:到|至|于|为|:)?\\s?(?:${momentForm})`, 'giu'),
  new RegExp(`(?:${momentForm})\\s?之?前(?:接龙|报名|下单|登记)?`, 'giu'),
];
const days = new RegExp(dayForm, 'giu');
const moments = new RegExp(momentForm, 'giu');
const ordinals = /第\s?[\d一二三四五六七八九十百]{1,4}\s?[期批场次轮季天周车届]|day\s?\d{1,3}/giu;
const priceWords = /(?:团购|接龙|原|特|现|单|售|优惠)价格?|价格/gu;
/** What says nothing of what it is about. */
const general = /^(?:接龙|团购|群接龙|通知|报名|今日|团)*$/u;

/** A title without the characters that say a price or a stock; the rest as it was written. */
export function withoutAmounts(title: string): string {
  const source = singleBlanks(title.slice(0, longest));
  const text = plainForms(source);
  const found = [amounts, stocks].flatMap((form) => [...text.matchAll(form)]);
  return Array.from({ length: source.length }, (_, at) =>
    found.some(({ index, 0: said }) => at >= index && at < index + said.length) ? ' ' : source.charAt(at),
  ).join('');
}

/** Takes price, stock, cut-off and days out of a title. */
export function chainTopic(title: string): ChainTopic {
  const text = plainForms(singleBlanks(title.slice(0, 2_000))).slice(0, longest);
  const open = closings.reduce(
    (rest, form) => rest.replace(form, ' '),
    text.replace(amounts, ' ').replace(stocks, ' '),
  );
  const single = singleBlanks(open);
  const day = (single.match(days) ?? []).join(' ').replace(/\s/gu, '');
  const ordinal = (single.match(ordinals) ?? []).join(' ').replace(/\s/gu, '').toLowerCase();
  const plain = chainTitleKey(single.replace(moments, ' ').replace(priceWords, ' '));
  const topic = plain.replace(/[^\p{L}\p{N}]/gu, '');
  return { topic: general.test(topic) ? '' : topic, day, ordinal };
}
