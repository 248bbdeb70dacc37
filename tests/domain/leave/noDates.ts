const WORDS = `
不知道 ¦ 隨便 ¦ 再說 ¦ 都可以 ¦ 老師決定 ¦ 看情況 ¦ 有空再說 ¦ 等一下 ¦ 好 ¦ 好的 ¦ 可以 ¦ 不要
取消門診 ¦ 是 ¦ 不是 ¦ 對 ¦ 謝謝 ¦ 老師好 ¦ 你好 ¦ 哈囉 ¦ 請問 ¦ 怎麼填 ¦ 什麼意思 ¦ 為什麼 ¦ 在嗎
喂 ¦ 請假 ¦ 我要請假 ¦ 病假 ¦ 事假 ¦ 公假 ¦ 喪假 ¦ 生理假 ¦ 感冒 ¦ 發燒 ¦ 頭痛 ¦ 肚子痛 ¦ 嘔吐
腹瀉 ¦ 腸病毒 ¦ 流感 ¦ 確診 ¦ 受傷 ¦ 車禍 ¦ 看醫生 ¦ 看牙齒 ¦ 回診 ¦ 住院 ¦ 開刀 ¦ 打疫苗 ¦ 出國
旅遊 ¦ 回老家 ¦ 喝喜酒 ¦ 掃墓 ¦ 比賽 ¦ 王大明 ¦ 王小明 ¦ 陳美玲 ¦ 林老師 ¦ 五年一班 ¦ 五年級 ¦ 導師
校長 ¦ 學校 ¦ 家裡有事 ¦ 爺爺過世 ¦ 睡過頭 ¦ 塞車 ¦ 颱風 ¦ 下雨 ¦ 停電 ¦ 孩子不舒服 ¦ 他今年十歲
今年 ¦ 明年 ¦ 去年 ¦ 上個月 ¦ 這個月 ¦ 下個月 ¦ 月底 ¦ 月初 ¦ 年底 ¦ 寒假 ¦ 暑假 ¦ 開學 ¦ 期中考
週末 ¦ 平日 ¦ 每天 ¦ 每週 ¦ 下週 ¦ 這週 ¦ 上週 ¦ 星期 ¦ 禮拜 ¦ 星期八 ¦ 週八 ¦ 星期零 ¦ 月 ¦ 日 ¦ 號
年 ¦ 天 ¦ 節 ¦ 第節 ¦ 第零 ¦ 三月 ¦ 十二月 ¦ 第幾節 ¦ 哪一天 ¦ 那天 ¦ 某天 ¦ 改天 ¦ 過幾天 ¦ 最近
馬上 ¦ 立刻 ¦ 早點 ¦ 晚點 ¦ 中午 ¦ 晚上 ¦ 半夜 ¦ 凌晨 ¦ 八點 ¦ 八點半 ¦ 下午茶時間 ¦ 上午茶 ¦ 早餐
午餐 ¦ 晚餐 ¦ 幾號 ¦ 幾月幾號 ¦ 到 ¦ 從 ¦ 起 ¦ 至 ¦ 到明天 ¦ 明天到 ¦ 到到 ¦ 明天不請假 ¦ 不是明天
今天天氣很好 ¦ 今天發燒 ¦ 明天要看醫生 ¦ 後天再說 ¦ 昨天的事 ¦ 一二三 ¦ 十 ¦ 百 ¦ 三百 ¦ 一百天後
兩個禮拜 ¦ 三週 ¦ 半小時 ¦ 一小時 ¦ 兩節課的時間 ¦ 早自習 ¦ 升旗 ¦ 午休 ¦ 放學 ¦ 上學 ¦ 第一名
第二次 ¦ 第三者 ¦ 全部 ¦ 整個禮拜 ¦ 全家 ¦ 上 ¦ 下 ¦ 半 ¦ 上上下下 ¦ 月光 ¦ 日光 ¦ 年糕 ¦ 節目
生日 ¦ 節日 ¦ 假日 ¦ 國定假日 ¦ 補課日 ¦ 考試 ¦ 段考第一天考完 ¦ 我不知道要請到什麼時候 ¦ 等醫生說
看他好不好 ¦ 可能三四天 ¦ 大概五天左右吧 ¦ 三或四天 ¦ 1 ¦ 5 ¦ 12 ¦ 31 ¦ 99 ¦ 100 ¦ 1234 ¦ 2026
12345 ¦ 123456789 ¦ 0912345678 ¦ 0912-345-678 ¦ 02-2790-0000 ¦ A123456789 ¦ B123456780 ¦ 38.5
38.5度 ¦ 39度 ¦ 37.2°C ¦ 50% ¦ 100元 ¦ 3-5- ¦ -3 ¦ 3- ¦ / ¦ // ¦ 1/ ¦ /1 ¦ 1/2/ ¦ 1//2 ¦ 12/3/
1/2/3/4 ¦ 12/3/4/5 ¦ 12:30 ¦ 08:00 ¦ 8:30-9:30 ¦ 7.30 ¦ 1.5 ¦ 12.3 ¦ 12,345 ¦ 1e9 ¦ 0x1F ¦ NaN
null ¦ undefined ¦ true ¦ false ¦ {} ¦ [] ¦ <script> ¦ ' ¦ " ¦ % ¦ ; ¦ -- ¦ ... ¦ ??? ¦ !!! ¦ ~
~~~ ¦ --- ¦ === ¦ +++ ¦ *** ¦ ### ¦ @@@ ¦ & ¦ | ¦ ^ ¦ _ ¦ ￥ ¦ ❤️ ¦ (✿◠‿◠) ¦ ٣/١٢ ¦ १२/३ ¦ Ⅻ ¦ ½
① ¦ ㊀ ¦ 十二 ¦ 二〇二六 ¦ 1+1 ¦ 3*4 ¦ 2^8 ¦ 1-1-1-1 ¦ 1~2~3 ¦ 12-13-14-15 ¦ 2026-12 ¦ 2026/
2026年 ¦ 115年 ¦ 115年12月 ¦ 12月 ¦ 26/12/3 ¦ 2026-13 ¦ 99999999999 ¦ 1.2.3.4 ¦ 192.168.0.1
http://example.com ¦ name@example.com ¦ #12/3x ¦ 12/3x ¦ x12/3 ¦ 12/3a ¦ v1.2 ¦ 3rd ¦ 1st ¦ 2nd
5th ¦ 21st ¦ yes ¦ no ¦ ok ¦ maybe ¦ soon ¦ later ¦ never ¦ always ¦ asap ¦ now ¦ sick ¦ fever
cold ¦ flu ¦ doctor ¦ hospital ¦ dentist ¦ vacation ¦ holiday ¦ weekend ¦ next week ¦ this week
last week ¦ next month ¦ this month ¦ next year ¦ the 32nd ¦ every day ¦ every Monday ¦ not tomorrow
today or tomorrow ¦ a few days ¦ two days ¦ some time ¦ half ¦ day ¦ morning sickness
good morning! ¦ good afternoon teacher ¦ Monday blues ¦ may ¦ May I ask ¦ march ¦ in december
December ¦ Dec ¦ Dec 2026 ¦ dec dec ¦ december 3 4 5 6 ¦ the third ¦ period ¦ periods ¦ periods 3 to
to ¦ from ¦ until ¦ until tomorrow ¦ to Friday ¦ tomorrow to ¦ from Dec ¦ hello ¦ who are you
help me ¦ call me ¦ my son is ill ¦ he has a fever today ¦ leave ¦ please
mon tue wed thu fri later ¦ fri-day ¦ to-morrow ¦ tomorow ¦ yesteryear ¦ 12 o'clock ¦ 8am ¦ 8:00 am
xin chào ¦ không ¦ có ¦ cảm ơn ¦ con bị sốt ¦ bị ốm ¦ đi khám bệnh ¦ tuần sau ¦ tháng sau ¦ tháng 12
năm 2026 ¦ thứ chín ¦ thứ 9 ¦ ngày ¦ buổi ¦ tiết ¦ đến ¦ từ ¦ không phải ngày mai ¦ hôm nào
bao giờ ¦ vài ngày ¦ apa kabar ¦ tidak ¦ ya ¦ terima kasih ¦ sakit demam ¦ minggu depan
bulan depan ¦ tahun depan ¦ hari ¦ jam ¦ jam berapa ¦ jam pelajaran ¦ sampai ¦ dari ¦ kapan ¦ nanti
bukan besok ¦ beberapa hari ¦ desember ¦ 3 des des ¦ Selamat siang Bu ¦ selamat pagi pak
王大明 明天上午 病假 發燒 ¦ 明天因為要去看醫生 ¦ 12/3因為喝喜酒 ¦ 第3節下課後 ¦ 12月3日的作業
今天幾號 ¦ 明天見 ¦ 下週一見 ¦ 12/3/2026/1 ¦ 第三節課本
`;

const ODD = [
  '$100',
  '\\',
  '😀',
  '😭😭😭',
  '👍',
  '👨‍👩‍👧',
  '🤒🤧',
  '',
  ' ',
  '\u3000',
  '\u200b',
  '\u0000',
  '\u000a',
  '\ud800',
  'a'.repeat(500),
  '明天'.repeat(100),
];

/** Texts that are no dates, as people type them where they are asked for one: words, numbers, names, parts of dates. */
export const NO_DATES: readonly string[] = [...WORDS.trim().split(/ ¦ |\n/u), ...ODD];
