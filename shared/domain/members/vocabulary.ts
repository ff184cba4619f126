import type { Gender, StructureRole, Tier } from './member';

/** Chinese words of the member fields that scripts, imports and exports share with the screens. */
export const genderLabels: Readonly<Record<Gender, string>> = { female: '女', male: '男', unknown: '未知' };

export const tierLabels: Readonly<Record<Tier, string>> = {
  high: '高势能',
  middle: '中势能',
  ordinary: '普通势能',
};

export const structureRoleLabels: Readonly<Record<StructureRole, string>> = {
  founder: '创建者',
  manager: '管理者',
  participant: '参与者',
  pioneer: '开拓者',
  diffuser: '分化者',
  partner: '合作者',
  payer: '付费者',
};
