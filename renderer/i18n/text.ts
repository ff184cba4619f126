import { zhCN } from './zh-CN';

/** Every sentence of the interface. Another language is another object of this type. */
export type Language = typeof zhCN;

/** The sentences in use. */
export const text: Language = zhCN;
