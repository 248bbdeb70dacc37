/** One made-up pupil; without more, seat and ID follow from the place in the list. */
interface Pupil {
  name: string;
  seat?: number;
  id?: string;
  /** Instead of an ID. */
  pupilCode?: string;
  email?: string;
  mobile?: string;
}

interface DemoClass {
  code: string;
  level: string;
  grade: number;
  name: string;
  /** Year of entry and class, with which the student numbers begin. */
  entered: string;
  pupils: readonly Pupil[];
}

const named = (names: string): Pupil[] => names.split(' ').map((name) => ({ name }));

/** The mother of the two brothers, whom the school knows. */
const WANG_MOTHER = { email: 'chen.meiling@example.com', mobile: '0900000001' };

/** Six classes of ten, in four schools, one a level. All names are invented. */
export const CLASSES: readonly DemoClass[] = [
  {
    code: '403601',
    level: 'ELEMENTARY',
    grade: 5,
    name: '1',
    entered: '11101',
    pupils: [
      ...named('趙一安 錢二平 孫三好 周四喜'),
      { name: '王大明', id: 'A123456789', ...WANG_MOTHER },
      ...named('吳五福 鄭六順'),
      { name: '馮七巧', email: 'feng.family@example.com' },
      { name: '瓦歷斯·諾幹' },
      { name: '李小年', seat: 12, mobile: '0900000002' },
    ],
  },
  {
    code: '403601',
    level: 'ELEMENTARY',
    grade: 3,
    name: '2',
    entered: '11302',
    pupils: [
      ...named('林小華 張大同 陳小美'),
      { name: 'Nguyễn Thị Hoa', id: 'A800000014', mobile: '0900000003' },
      { name: '何小安', pupilCode: 'NHES0001' },
      ...named('高興 衛八寶 蔣九如 沈十全 韓百順'),
    ],
  },
  {
    code: '403501',
    level: 'JUNIOR_HIGH',
    grade: 7,
    name: '3',
    entered: '11503',
    pupils: [
      ...named('楊千里 朱萬年 秦春生 尤夏天'),
      { name: '王小明', ...WANG_MOTHER },
      ...named('許秋月 何冬雪'),
      { name: '呂東風', email: 'lu.family@example.com', mobile: '0900000004' },
      ...named('施南山 張西河'),
    ],
  },
  {
    code: '403501',
    level: 'JUNIOR_HIGH',
    grade: 8,
    name: '1',
    entered: '11401',
    pupils: [
      ...named('孔北辰 曹金寶 嚴木子 華水清'),
      { name: '李堃' },
      ...named('魏土旺 陶日新'),
      { name: '姜月明', mobile: '0900000005' },
      ...named('戚星辰 謝雲天'),
    ],
  },
  {
    code: '343303',
    level: 'SENIOR_HIGH',
    grade: 1,
    name: '忠',
    entered: '11501',
    pupils: [
      ...named('鄒小雨 喻大雪 柏青青 水藍藍 竇紅紅'),
      { name: '章白白', email: 'zhang.family@example.com' },
      ...named('雲朵朵 蘇圓圓 潘方方 葛安安'),
    ],
  },
  {
    code: '333401',
    level: 'VOCATIONAL_HIGH',
    grade: 2,
    name: '資訊甲',
    entered: '11411',
    pupils: [
      ...named('奚小電 范大機 彭小土 郎大木 魯小工'),
      { name: '韋大器', mobile: '0900000006' },
      ...named('昌小成 馬大功 苗小圖 鳳大展'),
    ],
  },
];

/** Plausible numbers that belong to nobody, for the four demo schools alone. */
export const PHONES: Readonly<Record<string, string>> = {
  '403601-ELEMENTARY': '02-2790-0000',
  '403501-JUNIOR_HIGH': '02-2791-0000',
  '343303-SENIOR_HIGH': '02-2533-0000',
  '333401-VOCATIONAL_HIGH': '02-2709-0000',
};

/** school_code, level, name, email, mobile, role, class: as staff.csv has them. An empty level means all of the code. */
export const STAFF: readonly (readonly string[])[] = [
  ['403601', 'ELEMENTARY', '林雅慧', 'lin@neihu.example.com', '0900000101', 'HOMEROOM_TEACHER', '五年一班'],
  ['403601', 'ELEMENTARY', '吳志遠', 'wu@neihu.example.com', '', 'HOMEROOM_TEACHER', '三年二班'],
  ['403601', 'ELEMENTARY', '鄭學文', 'zheng@neihu.example.com', '', 'STUDENT_AFFAIRS_CHIEF', ''],
  ['403601', 'ELEMENTARY', '周務本', 'zhou@neihu.example.com', '', 'STUDENT_AFFAIRS_DIRECTOR', ''],
  ['403601', 'ELEMENTARY', '孫樹人', 'sun@neihu.example.com', '', 'PRINCIPAL', ''],
  ['403601', '', '何資訊', 'admin@neihu.example.com', '0900000102', 'UNIT_ADMIN', ''],
  [
    '403501',
    'JUNIOR_HIGH',
    '黃建中',
    'huang@neihujh.example.com',
    '0900000103',
    'HOMEROOM_TEACHER',
    '七年三班',
  ],
  ['403501', 'JUNIOR_HIGH', '許文心', 'xu@neihujh.example.com', '', 'HOMEROOM_TEACHER', '八年一班'],
  ['403501', '', '高網路', 'admin@neihujh.example.com', '', 'UNIT_ADMIN', ''],
  ['343303', 'SENIOR_HIGH', '蔡明德', 'tsai@dazhi.example.com', '', 'HOMEROOM_TEACHER', '一年忠班'],
  ['343303', 'SENIOR_HIGH', '曾電腦', 'admin@dazhi.example.com', '', 'UNIT_ADMIN', ''],
  ['333401', 'VOCATIONAL_HIGH', '葉巧工', 'yeh@daan.example.com', '', 'HOMEROOM_TEACHER', '二年資訊甲班'],
  ['333401', '', '潘系統', 'admin@daan.example.com', '', 'UNIT_ADMIN', ''],
];
