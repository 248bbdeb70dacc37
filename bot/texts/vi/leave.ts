/** Leave: its kinds. */
export const leave: Readonly<Record<string, string>> = {
  'leave.kind.SICK': 'Nghỉ ốm (病假)',
  'leave.kind.PERSONAL': 'Nghỉ việc riêng (事假)',
  'leave.kind.OFFICIAL': 'Nghỉ việc công (公假)',
  'leave.kind.BEREAVEMENT': 'Nghỉ tang (喪假)',
  'leave.kind.MENSTRUAL': 'Nghỉ kỳ kinh (生理假)',
  'leave.kind.WELLBEING': 'Nghỉ ổn định tinh thần (身心調適假)',
  'leave.kind.PRENATAL': 'Nghỉ khám thai (產前假)',
  'leave.kind.MATERNITY': 'Nghỉ sinh (娩假)',
  'leave.kind.MISCARRIAGE': 'Nghỉ sảy thai (流產假)',
  'leave.kind.PARENTAL': 'Nghỉ chăm con nhỏ (育嬰假)',
};
