/** Leave: its kinds. */
export const leave: Readonly<Record<string, string>> = {
  'leave.kind.SICK': 'Izin sakit (病假)',
  'leave.kind.PERSONAL': 'Izin pribadi (事假)',
  'leave.kind.OFFICIAL': 'Izin dinas (公假)',
  'leave.kind.BEREAVEMENT': 'Izin duka (喪假)',
  'leave.kind.MENSTRUAL': 'Izin haid (生理假)',
  'leave.kind.WELLBEING': 'Izin pemulihan mental (身心調適假)',
  'leave.kind.PRENATAL': 'Izin pra-lahir (產前假)',
  'leave.kind.MATERNITY': 'Izin melahirkan (娩假)',
  'leave.kind.MISCARRIAGE': 'Izin keguguran (流產假)',
  'leave.kind.PARENTAL': 'Izin asuh bayi (育嬰假)',
};
