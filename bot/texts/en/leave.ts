/** The names of the kinds of leave. */
export const leave: Readonly<Record<string, string>> = {
  'leave.kind.SICK': 'Sick leave (病假)',
  'leave.kind.PERSONAL': 'Personal leave (事假)',
  'leave.kind.OFFICIAL': 'Official leave (公假)',
  'leave.kind.BEREAVEMENT': 'Bereavement leave (喪假)',
  'leave.kind.MENSTRUAL': 'Menstrual leave (生理假)',
  'leave.kind.WELLBEING': 'Wellbeing leave (身心調適假)',
  'leave.kind.PRENATAL': 'Prenatal leave (產前假)',
  'leave.kind.MATERNITY': 'Maternity leave (娩假)',
  'leave.kind.MISCARRIAGE': 'Miscarriage leave (流產假)',
  'leave.kind.PARENTAL': 'Parental leave (育嬰假)',
};
