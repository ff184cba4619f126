import type { SpecialtyDomain } from '../../members/member';

/** What members asked in the group. */
export const questions: readonly string[] = [
  '问“换季脸上发红，面膜要停吗？”',
  '问“防晒要不要单独卸？”',
  '问“混油怎么选面霜？”',
  '问“毛孔能不能变小？”，大家劝她想开点',
  '问“孩子能用大人的润肤乳吗？”，请她去问儿科医生',
  '问“银耳怎么都煮不出胶？”',
  '问“脖子上的纹怎么办？”',
  '问“敷完面膜要不要洗？”',
  '问“暖气房里脸绷，加湿器放哪儿？”',
  '问“开封一年的精华还能不能用？”',
  '问“戴口罩闷痘怎么缓？”',
  '问“晨跑要不要先洗脸？”',
];

/** How a specialty answered somebody, by its domain. */
export const answers: Readonly<Record<SpecialtyDomain, readonly string[]>> = {
  美食: ['答“银耳要冷水泡够四小时，再撕小”', '答“糖少放，临出锅加一小撮盐”', '发了一张带饭清单，收藏 19 次'],
  美妆: ['答“眉毛只补尾巴就好”', '答“搓泥多半是涂多了，隔半分钟再上”'],
  美容: ['答“先做减法，三天只留三样”', '答“成分先看前五位”', '帮人看了一张成分表'],
  医疗: ['答“三天没好就去医院，别在群里等”', '答“久坐四十分钟起来一次”'],
  健身: ['答“五分钟也算，先动起来”', '带大家做了一遍肩颈拉伸，11 人跟做'],
  其他: ['答了一个新人的问题，很耐心', '帮忙改了活动文案', '分享了一张照片，32 个人点赞'],
};

/** Small things members said, as the operator would note them. */
export const remarks: readonly string[] = [
  '说“今天终于十一点前睡了”',
  '说“喝了两杯[呲牙]”',
  '说“降温了，大家加衣服”',
  '晒了新买的杯子',
  '晒空瓶：一支护手霜',
  '说“潜水半年，第一次说话有点紧张”',
  '夸锦囊“短，看得完”',
  '说最近加班多，晚点再来',
  '转了锦囊给同事看',
  '说“这个群不吵，挺好”',
  '分享了早饭照片',
];

/** How a member took part in the check-in activity. */
export const checkInLines: readonly string[] = [
  '报名 双11 护肤打卡，想养成“睡前放下手机”',
  '双11 护肤打卡 走满 14 天',
  '双11 护肤打卡 漏了一天，补上了',
  '双11 护肤打卡 第 6 天起没再来，说出差',
  '报名 双11 护肤打卡，第一次在群里开口',
];

/** Small gifts that were sent. */
export const gifts: readonly string[] = [
  '寄出 护手霜小样一支',
  '寄出 手写卡片一张',
  '寄出 银耳一包，她说掌勺的手艺要学',
  '寄出 试用装三片，等反馈',
];

/** What the operator noted after a private talk. */
export const privateNotes: readonly string[] = [
  '私聊：喜欢早上看锦囊，晚上不看群',
  '私聊：不太想在群里发照片，别@她晒图',
  '私聊：愿意做一次微分享，要等忙完这阵',
  '私聊：地址换了，已告诉桃子',
  '私聊：最近睡得不好，多问候',
];

/** Timelines of people the reference pictures and the story speak of, by name, days ago and time. */
export const rememberedMoments: Readonly<
  Record<
    string,
    ReadonlyArray<
      Readonly<{ daysAgo: number; time: string; kind: 'asked' | 'answered' | 'note' | 'gift'; text: string }>
    >
  >
> = {
  苗苗: [
    { daysAgo: 1, time: '08:13', kind: 'note', text: '说“喝了两杯[呲牙]”' },
    { daysAgo: 6, time: '10:02', kind: 'asked', text: '被@：今天你喝水了吗？' },
  ],
  小满: [
    { daysAgo: 0, time: '08:02', kind: 'note', text: '发今天的锦囊，晚了两分钟' },
    { daysAgo: 37, time: '21:00', kind: 'note', text: '在群里说明棉片的事，当晚九点又说了一次进展' },
    { daysAgo: 180, time: '20:00', kind: 'note', text: '1群坐不下了，开了2群' },
  ],
  桃子: [
    { daysAgo: 0, time: '08:40', kind: 'note', text: '提醒：今天选品要确认，供应方等回话' },
    { daysAgo: 6, time: '16:30', kind: 'note', text: '核完打卡满勤名单，31 人' },
    { daysAgo: 37, time: '19:40', kind: 'note', text: '当天退了棉片的三单，没问理由' },
  ],
  沈老师: [
    { daysAgo: 1, time: '19:30', kind: 'answered', text: '挑了三个洗手台上的瓶子，一个个读成分' },
    { daysAgo: 28, time: '19:00', kind: 'note', text: '讲义写好了，说想加一页“怎么不被唬住”' },
  ],
  阿月: [
    { daysAgo: 3, time: '07:10', kind: 'note', text: '喊大家下楼走五分钟，9 人跟走' },
    { daysAgo: 24, time: '07:05', kind: 'answered', text: '答“膝盖不舒服先别跑，走也算”' },
  ],
  李医生: [
    {
      daysAgo: 14,
      time: '21:15',
      kind: 'answered',
      text: '答了久坐关节不舒服的问题：先起来走走，疼就来医院',
    },
    { daysAgo: 46, time: '21:40', kind: 'note', text: '答应来做一期微分享，题目“久坐的人怎么站起来”' },
  ],
  掌勺: [
    { daysAgo: 0, time: '08:20', kind: 'note', text: '说“今晚的银耳羹，图还差一张”' },
    { daysAgo: 9, time: '17:30', kind: 'answered', text: '答“银耳要冷水泡够四小时，再撕小”，收藏 23 次' },
  ],
  小贺: [
    { daysAgo: 2, time: '13:05', kind: 'answered', text: '答“换季发红先别用酸，三天没好去医院”' },
    { daysAgo: 37, time: '20:10', kind: 'answered', text: '有人用棉片不舒服，她先提醒停用' },
  ],
  七七: [{ daysAgo: 0, time: '07:55', kind: 'note', text: '说“早饭吃了红豆沙”' }],
  茜茜: [
    { daysAgo: 2, time: '21:30', kind: 'note', text: '说“刷酸第三周，下巴安静了”' },
    { daysAgo: 37, time: '21:00', kind: 'note', text: '私聊：棉片擦完有点刺，已退款，约好先停一周' },
  ],
};
