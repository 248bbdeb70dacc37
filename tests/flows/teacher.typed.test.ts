import { emptyTeacher } from '../../flows/teacher/context.ts';
import { readTyped } from '../../flows/teacher/typed.ts';

const read = (typed: string) => readTyped('reviewing', typed, emptyTeacher);

test.each([
  ['核准 5 8', 'approve', [5, 8]],
  ['核准5、8號', 'approve', [5, 8]],
  ['不通過 12', 'reject', [12]],
  ['退回12', 'reject', [12]],
  ['Approve 5, 8', 'approve', [5, 8]],
  ['details 12', 'detail', [12]],
  ['duyệt 5 8', 'approve', [5, 8]],
  ['DUYET 5 va 8', 'approve', [5, 8]],
  ['từ chối 12', 'reject', [12]],
  ['khong duyet 12', 'reject', [12]],
  ['chi tiết 12', 'detail', [12]],
  ['setujui 5 dan 8', 'approve', [5, 8]],
  ['Tolak 12', 'reject', [12]],
  ['rincian 12 12', 'detail', [12]],
])('%s is an order', (typed, verb, seats) => {
  expect(read(typed)).toEqual({ type: 'ORDER', verb, seats });
});

test('「退回 9」 where no bindings are listed is left to the slips of leave', () => {
  expect(readTyped('home', '退回 9', emptyTeacher)).toMatchObject({ type: 'INVALID' });
});

test.each(['全部核准', 'Approve all', 'duyệt tất cả', 'duyet het', 'Setujui semua'])(
  '%s approves all',
  (typed) => {
    expect(read(typed)).toEqual({ type: 'APPROVE_ALL' });
  },
);

test.each(['duyệt', 'duyệt cho 5', 'không 5', 'setujui lima', '核准五', '5 8', 'approve 5 and'])(
  '%s is no order',
  (typed) => {
    expect(read(typed).type).toBe('INVALID');
  },
);
