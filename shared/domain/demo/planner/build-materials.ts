import { shiftDay, timeOfDay } from '../../days';
import type { MaterialId } from '../../ids';
import type { Member } from '../../members/member';
import { type Material, type MaterialCategory, newMaterialFields } from '../../planner/material';
import { type DemoClock, pastInstant } from '../demo-clock';
import { demoCommunityId, demoId } from '../demo-ids';

type MaterialSeed = Readonly<{
  category: MaterialCategory;
  title: string;
  body: string;
  /** Days ago it was kept. */
  age: number;
  source?: string;
  contributor?: string;
  url?: string;
  /** Days from today after which it may not be used. */
  expiresIn?: number;
}>;

const seeds: readonly MaterialSeed[] = [
  {
    category: '科普知识',
    title: '护手霜放在水龙头边上',
    body: '护手霜放在水龙头边上，洗完手顺手就涂。\n放抽屉里的那支，往往用到过期。\n关节和指缝别漏，睡前再厚涂一层。',
    age: 40,
  },
  {
    category: '科普知识',
    title: '刷酸不要叠加',
    body: '一晚只用一种酸，别叠着来。\n新手一周一两次，脸上安静再加。\n第二天防晒涂够，红了就停。',
    age: 33,
  },
  {
    category: '科普知识',
    title: '卸妆，先闭上眼等十秒',
    body: '眼妆别急着擦，棉片敷十秒，轻轻往外带。\n擦得越少，眼角越服帖。\n睫毛根用棉签沿着走一遍就好。',
    age: 26,
  },
  {
    category: '技能分享',
    title: '三步看懂一瓶防晒',
    body: '先看场景，再看质地，最后看要不要卸。\n通勤一小时和海边一天，不是同一瓶。\n涂够量，比数值大更要紧。',
    age: 21,
    contributor: '院长·沈老师',
  },
  {
    category: '技能分享',
    title: '一碗不出错的银耳汤',
    body: '银耳泡开撕小朵，冷水下锅，大火开了转小火一小时。\n冰糖最后十分钟放，枸杞关火前放。\n想要出胶，别老掀盖。',
    age: 18,
    contributor: '御膳房掌勺',
  },
  {
    category: '产品服务',
    title: '脐橙坏果怎么赔',
    body: '收到有坏果，二十四小时内拍照发给桃子。\n坏一个赔一个，不用寄回来。\n路上压破的也算。',
    age: 15,
    expiresIn: 20,
  },
  {
    category: '行业资讯',
    title: '化妆品标签怎么查备案',
    body: '看到包装上的备案编号，可以到监管部门的公开查询页核对名称和生产企业。\n查不到、对不上的，先放一放。',
    age: 12,
    source: '药监部门公开查询说明',
    url: 'https://www.nmpa.gov.cn/',
  },
  {
    category: '破冰',
    title: '你今天喝了几杯水',
    body: '不卷谁多，报个数就行。\n喝水委员下午三点来点名。',
    age: 9,
  },
  {
    category: '热点',
    title: '降温第一天，你先给哪里加衣服',
    body: '脖子、脚踝，还是那张脸？\n说一个你家老人一定会念叨的。',
    age: 5,
  },
];

/** 素材库 of the demo. */
export function buildMaterials(clock: DemoClock, members: readonly Member[]): readonly Material[] {
  return seeds.map((seed, index): Material => {
    const { age, expiresIn, contributor, source = '', url = '', ...fields } = seed;
    const createdAt = pastInstant(clock, age, timeOfDay('21:10'));
    return {
      id: demoId<MaterialId>('material', index + 1),
      communityId: demoCommunityId,
      ...newMaterialFields,
      ...fields,
      form: url === '' ? 'text' : 'link',
      url,
      source,
      contributor: contributor ?? '',
      contributorId: members.find(({ nickname }) => nickname === contributor)?.id ?? null,
      consent: contributor === undefined ? 'none' : 'given',
      expiresOn: expiresIn === undefined ? null : shiftDay(clock.today, expiresIn),
      createdAt,
      updatedAt: createdAt,
    };
  });
}
