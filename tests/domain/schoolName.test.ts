import { searchableSchoolName } from '../../domain/schoolName.ts';

test.each([
  ['台北', '臺北'],
  ['市立　內湖 國小', '市立內湖國小'],
  ['ＡＢＣ School', 'abcschool'],
])('writing is alike: %s', (typed, searched) => {
  expect(searchableSchoolName(typed)).toBe(searched);
});

test.each([
  ['市立內湖國民小學', '市立內湖國小'],
  ['市立內湖國民中學', '市立內湖國中'],
  ['私立立人國民中小學', '私立立人國中小'],
  ['市立大同高級中學', '市立大同高中'],
  ['私立育達高級中等學校', '私立育達高中'],
  ['市立大安高級工業職業學校', '市立大安高工'],
  ['私立稻江高級商業職業學校', '私立稻江高商'],
  ['市立松山高級商業家事職業學校', '市立松山家商'],
  ['市立松山高級工農職業學校', '市立松山工農'],
  ['私立東方高級工商職業學校', '私立東方工商'],
  ['私立稻江高級護理家事職業學校', '私立稻江護家'],
  ['私立開平餐飲職業學校', '私立開平餐飲'],
])('a long form finds the short one: %s', (long, short) => {
  expect(searchableSchoolName(long)).toBe(searchableSchoolName(short));
});

test.each([
  ['臺北市內湖區內湖國民小學', '內湖國小'],
  ['內湖區內湖國小', '內湖國小'],
  ['台北市立大安高工', '市立大安高工'],
  ['臺北市私立東方工商', '私立東方工商'],
  ['臺北市開南高中', '開南高中'],
])('city and district are left out of an official name: %s', (official, short) => {
  expect(searchableSchoolName(official)).toBe(short);
});

test.each(['臺北市', '內湖區', '職業學校', '國小', '市立'])('%s alone is still searched for', (typed) => {
  expect(searchableSchoolName(typed)).toBe(typed);
});

test('the search is the same for what has been made searchable', () => {
  for (const name of ['臺北市內湖區內湖國民小學', '市立松山高級商業家事職業學校', '私立立人國(中)小']) {
    const searched = searchableSchoolName(name);
    expect(searchableSchoolName(searched)).toBe(searched);
  }
});
