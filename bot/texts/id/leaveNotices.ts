/** What is told of leave by pushes and mails: nothing about health. */
export const leaveNotices: Readonly<Record<string, string>> = {
  'notice.leaveFiled': '{relation} mengajukan izin untuk {child}: {time} (no. {number}).',
  'notice.leaveDraftSent':
    'Surat izin yang ditulis sebelumnya sudah dikirim: {child} izin {time} (no. {number}). Terkirim belum berarti disetujui; bila mendesak, silakan telepon:\n{school}',
  'notice.leave.CONFIRMED':
    '✓ {child}: izin {time} (no. {number}) sudah dikonfirmasi oleh Bapak/Ibu {by}.{proof}',
  'notice.leave.RETURNED': '{child}: izin {time} (no. {number}) dikembalikan. {reason}{resend}',
  'notice.leave.CANCELLED': '{child}: izin {time} (no. {number}) dibatalkan; hari itu masuk seperti biasa.',
  'notice.leave.HELD':
    '{child}: izin {time} (no. {number}) ditahan karena keterangan orang tua berbeda. Sekolah akan menghubungi Anda.\n{school}',
  'notice.leave.CANCEL_ASKED':
    '{child}: izin {time} (no. {number}) diminta batal, menunggu persetujuan sekolah.',
  'notice.leave.CONVERTED':
    '{child}: bukti untuk izin {time} (no. {number}) tidak dikirim, jadi diubah ke jenis lain. Jika ragu, hubungi sekolah.\n{school}',
  'notice.leave.DRAFT':
    '{child}: draf izin {time} tidak terkirim karena tidak sesuai aturan sekarang. Silakan lihat, atau telepon dulu.\n{school}',
  'notice.leaveReasonInDetail': 'Alasan: tekan "Lihat izin".',
  'notice.leaveProofWanted': '\nMohon kirim bukti (foto atau PDF) sebelum {day}.',
  'notice.leaveResend': '\nBisa diperbaiki dan dikirim lagi sampai {day}.',
  'notice.leaveProof':
    '{child}: bukti untuk izin {time} (no. {number}) masih kurang. Mohon kirim foto atau PDF sebelum {day}.',
  'notice.proofFailed': '{child}: bukti untuk izin {time} (no. {number}). {why}',
  'notice.absenceAsked': '{child} hari ini belum datang dan tidak ada surat izin. Bagaimana keadaannya?',
  'notice.absence.SICK': 'Izin sakit',
  'notice.absence.PERSONAL': 'Izin pribadi',
  'notice.absence.SHOULD_BE_THERE': 'Harusnya di sekolah!',
  'notice.slip.confirm': 'Konfirmasi',
  'notice.slip.return': 'Kembalikan',
  'notice.slip.detail': 'Detail',
  'notice.newLeave':
    'Ada {count} surat izin (假單) baru menunggu Anda. Ketik "surat izin" untuk melihat semua.',
  'notice.leaveWaits': 'Ada {count} surat izin (假單) menunggu Anda. Ketik "surat izin" untuk melihat semua.',
  'notice.slipTitle': '{seat} {student} ({class})',
  'notice.slipTime': 'Izin: {time}',
  'notice.slipState.HELD': '⚠ perlu diperjelas',
  'notice.slipState.CANCEL_ASKED': '⚠ minta batal',
  'notice.leaveChanged': '{count, plural, other {Ada # surat izin yang berubah:}}{slips}',
  'notice.leaveChanged.PASSED_ON':
    '\n{seat} {student} ({class}) {time}: terlalu lama menunggu, diteruskan ke orang berikutnya',
  'notice.leaveChanged.PROOF': '\n{seat} {student} ({class}) {time}: bukti sudah dikirim',
  'notice.leaveChanged.CHANGED': '\n{seat} {student} ({class}) {time}: diubah orang tua, ketik "surat izin"',
  'notice.leaveChanged.CANCELLED': '\n{seat} {student} ({class}) {time}: dibatalkan orang tua',
  'notice.leaveChanged.CANCEL_ASKED':
    '\n{seat} {student} ({class}) {time}: orang tua ingin membatalkan, ketik "surat izin"',
  'notice.leaveChanged.HELD':
    '\n⚠ {seat} {student} ({class}) {time}: keterangan orang tua berbeda, mohon dihubungi',
  'notice.leaveChanged.CONVERTED': '\n{seat} {student} ({class}) {time}: tanpa bukti, diubah ke jenis lain',
  'notice.leaveChanged.RETURNED': '\n{seat} {student} ({class}) {time}: dikembalikan',
  'notice.absenceExpected':
    '⚠ Orang tua mengatakan anak ini harusnya di sekolah: {pupils}. Mohon segera dicari dan telepon orang tuanya 📞',
  'notice.digest':
    'Absen hari ini, {day}: {none, plural, =1 {tidak ada} other {{classes}}}.{waiting, plural, =0 {} other {\nAda # surat izin (假單) menunggu Anda.}}',
  'notice.digestClass':
    '{class}{absent, plural, =0 {} other {, izin: no. {seats}}}{unexplained, plural, =0 {} other {, belum datang: no. {missing}}}',
  'notice.openRoll': 'Presensi',
  'notice.openSlips': 'Lihat izin',
  'notice.openToday': 'Absen hari ini',
  'notice.deputyNamed':
    'Bapak/Ibu {teacher} meminta Anda menggantikan sebagai wali kelas (代理導師): {days}. Pada hari itu, ketik "surat izin" atau "presensi" untuk kelas tersebut.',
  'mail.staffLeave.subject': '{count, plural, other {# surat izin menunggu Anda}}',
  'mail.staffLeave.body':
    'Bapak/Ibu Guru yang terhormat,\n\n{count, plural, =0 {ada kabar tentang izin di kelas Anda.} other {# surat izin (假單) sedang menunggu Anda.}}\n\n{how}\n\nSetelah sekali login, Anda diberi tahu langsung di LINE.',
  'slips.reason.NOT_IN_TIME': 'sudah terlambat',
  'slips.reason.WRONG_KIND': 'jenis izin salah',
  'slips.reason.PROOF_NEEDED': 'perlu bukti',
  'slips.reason.CALL_US': 'mohon telepon guru',
  'slips.reason.OTHER': 'alasan lain',
};
