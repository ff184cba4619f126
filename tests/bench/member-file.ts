import { shiftDay } from '../../shared/domain/days';
import { type Random, randomOf } from '../../shared/domain/demo/random';
import { benchDay, benchSeed, nicknameOf } from './rows';

const cities = ['杭州', '上海', '成都', '广州', '苏州', '长沙', '北京', '武汉', '昆明', '厦门'];
const tags = ['新人', '宝妈', '敏感肌', '烘焙', '学生', '老客', '深圳线下', '读书会'];
const skins = ['干性', '油性', '混合性', '中性', ''];
const inviters = ['桃子', '小鹿', '阿May', '念念', ''];
const notes = ['', '', '问过面膜怎么选', '说换季容易泛红 🍂', '周末带孩子，晚上才回消息', '分享了烘焙方子'];

/** A member file as people export it: so many rows of the same seed, UTF-8, each somebody else. */
export function memberFile(rows: number): string {
  const random = randomOf(benchSeed + 4, rows);
  const header = '群昵称,微信号,性别,城市,肤质,标签,入群日期,邀请人,备注';
  return [header, ...Array.from({ length: rows }, (_, index) => rowOf(random, index))].join('\n');
}

function rowOf(random: Random, index: number): string {
  const joinedOn = shiftDay(benchDay, -random.between(31, 900));
  return [
    nicknameOf(random),
    `wx_${String(index + 1).padStart(6, '0')}`,
    random.chance(0.9) ? '女' : '男',
    random.pick(cities),
    random.pick(skins),
    random.chance(0.5) ? `${random.pick(tags)}、${random.pick(tags)}` : '',
    joinedOn,
    random.pick(inviters),
    random.pick(notes),
  ].join(',');
}
