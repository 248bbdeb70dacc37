/** The names of the kinds of leave. */
export const leave: Readonly<Record<string, string>> = {
  'leave.kind.SICK': '病假',
  'leave.kind.PERSONAL': '事假',
  'leave.kind.OFFICIAL': '公假',
  'leave.kind.BEREAVEMENT': '喪假',
  'leave.kind.MENSTRUAL': '生理假',
  'leave.kind.WELLBEING': '身心調適假',
  'leave.kind.PRENATAL': '產前假',
  'leave.kind.MATERNITY': '娩假',
  'leave.kind.MISCARRIAGE': '流產假',
  'leave.kind.PARENTAL': '育嬰假',
};
