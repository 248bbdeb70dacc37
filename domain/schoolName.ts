import { normaliseText } from './text.ts';

/** City and district before the name itself, as official names have them: 臺北市內湖區內湖國民小學, 臺北市立大安高工. */
const PLACE = /^(?:(?:臺北|新北|桃園|臺中|臺南|高雄)(?:市(?!立)(?=.)|(?=市立)))?(?:[^區]{2}區(?=.))?/u;

const SHORT_FORMS: readonly [RegExp, string][] = [
  [/台/gu, '臺'],
  [/國民中小學/gu, '國中小'],
  [/國民小學/gu, '國小'],
  [/國民中學/gu, '國中'],
  [/高級中等學校|高級中學/gu, '高中'],
  [/高級([工商農])業職業學校/gu, '高$1'],
  [/高級(?:商業家事|家事商業)職業學校/gu, '家商'],
  [/高級護理家事職業學校/gu, '護家'],
  // 高級工農職業學校 is known as 工農, 餐飲職業學校 as 餐飲.
  [/高級(.{2,4})職業學校/gu, '$1'],
  [/(?<=.)職業學校/gu, ''],
  [PLACE, ''],
];

/**
 * A school's name, or a part of it, as the search compares it: 臺/台 alike, long forms short, without city and district, no
 * spaces, lower case.
 */
export function searchableSchoolName(text: string): string {
  const plain = normaliseText(text).replace(/\s/gu, '').toLowerCase();
  return SHORT_FORMS.reduce((name, [long, short]) => name.replace(long, short), plain);
}
