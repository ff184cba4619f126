import type { Topic } from '../topics';

/** 热点与节令: days of the year and of the week that everybody talks about anyway. */
export const seasonal: readonly Topic[] = [
  {
    key: 'season-new-year',
    title: '新年第一天，留一句给年底的自己',
    body: '新年好！留一句话给年底的自己，一句就够。我会收好，十二月再拿出来给大家看看。',
  },
  {
    key: 'season-spring-festival',
    title: '你家年夜饭少不了哪道菜？',
    body: '要过年啦。你家年夜饭上，少了哪道菜就不算过年？说说菜名，再说说是谁的拿手。',
  },
  {
    key: 'season-lantern',
    title: '元宵：汤圆你站甜的还是咸的？',
    body: '元宵节快乐！汤圆你站甜的还是咸的？芝麻、花生、鲜肉……报上你家的馅。',
  },
  {
    key: 'season-spring',
    title: '拍一张你身边的春天',
    body: '春天到楼下了吗？拍一张你身边冒出来的绿，让还在冷的地方的朋友先看看。',
  },
  {
    key: 'season-mothers-day',
    title: '妈妈说过最多的一句话',
    body: '快到母亲节了。妈妈对你说过最多的一句话是什么？用她的口气说一遍。',
  },
  {
    key: 'season-dragon-boat',
    title: '端午：晒晒你家的粽子',
    body: '端午安康！甜粽、肉粽、白粽蘸糖，晒一晒你家的，今天不争输赢，只比谁更馋人。',
  },
  {
    key: 'season-graduation',
    title: '毕业那年夏天的你',
    body: '又到毕业季。你毕业那年夏天在做什么？如果能给那时的自己捎一句话，你会说什么？',
  },
  {
    key: 'season-heat',
    title: '三伏天，你靠什么消暑？',
    body: '热到不想动的日子，你靠什么撑过去？西瓜、风扇、绿豆汤，还是一部老电影？',
  },
  {
    key: 'season-teachers-day',
    title: '教师节：一位你还记得的老师',
    body: '教师节，说说一位你到现在还记得的老师。记得的是哪句话、哪件小事？',
  },
  {
    key: 'season-mid-autumn',
    title: '中秋：你最想和谁看月亮？',
    body: '中秋快乐！今晚你在哪里看月亮？拍一张窗外的月亮，看看我们看的是不是同一个。',
  },
  {
    key: 'season-big-sale',
    title: '大促清单：先写下不买的三样',
    body: '大促又来了。先不说买什么，说说你决定不买的三样，互相监督，省下的都是自己的。',
  },
  {
    key: 'season-winter-solstice',
    title: '冬至：你那里吃饺子还是汤圆？',
    body: '冬至到，一年里最长的夜。你那里今天吃什么？饺子、汤圆还是羊肉汤，发张图让大家暖和一下。',
  },
];
