import { Resvg } from '@resvg/resvg-js';
import type { ApplicationFormData, FormChild } from '../../db/readApplicationForm.ts';

/** Where the QR code of the samples leads. */
export const SAMPLE_URL = `https://homeroom.example.edu.tw/verify/${'abcDEF-_12'.repeat(4)}xyz`;

const DECIDED = '2026-12-04T01:00:00.000Z';

/** A child of a school with a long name. */
export function sampleChild(name: string, more: Partial<FormChild> = {}): FormChild {
  return {
    student: {
      name,
      level: 'ELEMENTARY',
      grade: 5,
      className: '1',
      schoolName: '臺北市內湖區市立內湖國民小學',
    },
    relation: 'MOTHER',
    status: 'APPROVED',
    decidedAt: DECIDED,
    ...more,
  };
}

/** The form of a mother of two; no person is called so. */
export function sampleForm(more: Partial<ApplicationFormData> = {}): ApplicationFormData {
  return {
    number: 42,
    submittedAt: '2026-12-03T06:04:10.000Z',
    readAt: '2026-12-05T01:00:00.000Z',
    guardian: {
      name: '陳美玲',
      maskedNationalId: 'A22****781',
      email: 'chen.meiling@example.com',
      mobile: '0900000001',
    },
    consent: { id: '1-zh-Hant', agreedAt: '2026-12-03T06:02:10.000Z' },
    signature: '陳美玲',
    verificationCode: 'x'.repeat(43),
    children: [sampleChild('王大明'), sampleChild('王○明', { status: 'PENDING', decidedAt: undefined })],
    ...more,
  };
}

/** Ten children whose names are hard to print, in every state there is. */
export const RARE_CHILDREN: readonly FormChild[] = [
  sampleChild('瓦歷斯·諾幹'),
  sampleChild('堃犇', { relation: 'OTHER', relationOther: '姑姑' }),
  sampleChild('𠮷田 大郎'),
  sampleChild('Maximiliana Wolfeschlegelsteinhausenberger Alexandrovna Quir', { relation: 'FATHER' }),
  sampleChild('Wolfeschlegelsteinhausenbergerdorffwelchevoralternwarengewis'),
  sampleChild('李○', { status: 'REJECTED', relation: 'PATERNAL_GRANDMOTHER' }),
  sampleChild('王○明', { status: 'CANCELLED', decidedAt: undefined }),
  sampleChild('', { status: 'SUSPENDED', student: undefined }),
  sampleChild('', { status: 'REVOKED', student: undefined }),
  sampleChild('吉娃斯‧阿麗・高', { status: 'PENDING', decidedAt: undefined }),
];

/** A signature as a pad gives it: a line on nothing. */
export function drawSignature(): Buffer {
  const line =
    'M60 200 C100 20 160 20 150 180 S220 260 260 120 S360 60 380 200 S520 240 560 100 S640 80 720 180';
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="800" height="300"><path d="${line}" fill="none" stroke="#111122" stroke-width="9" stroke-linecap="round"/></svg>`;
  return new Resvg(svg).render().asPng();
}
