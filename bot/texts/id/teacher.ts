/** The teacher's flow. */
export const teacher: Readonly<Record<string, string>> = {
  'match.MATCHES': 'Kontak cocok dengan data sekolah',
  'match.DIFFERS': '⚠ Kontak tidak cocok',
  'match.UNKNOWN': 'Sekolah tidak punya kontak',
  'match.short.MATCHES': 'cocok',
  'match.short.DIFFERS': '⚠ tidak cocok',
  'match.short.UNKNOWN': 'tidak ada',

  'teacher.out':
    'Guru login di sini untuk meninjau penautan dan surat izin kelasnya. Jika sudah login, cukup ketik "menunggu".',
  'teacher.login': 'Login guru',
  'teacher.askEmail':
    'Silakan ketik email Anda yang tercatat di sekolah; kode verifikasi akan dikirim ke sana.',
  'teacher.emailInvalid': 'Email ini belum lengkap. Bentuknya seperti name@example.com; silakan ketik lagi.',
  'teacher.codeSent':
    'Jika {email} tercatat di sekolah, kode sudah dikirim dan berlaku 1 jam. Belum menerima? Silakan tanya koordinator TI sekolah Anda (資訊組長).',
  'teacher.codeTooSoon':
    'Kode baru saja dikirim. Silakan periksa email dulu; kode baru bisa diminta setelah {until}.',
  'teacher.askCode': 'Silakan ketik kode 6 angka dari email.',
  'teacher.otherEmail': 'Pakai email lain',
  'teacher.notStaff':
    'LINE ini sekarang tidak terdaftar sebagai wali kelas (belum pernah login, atau tugasnya sudah selesai). Silakan login, atau tanya koordinator TI sekolah Anda (資訊組長).',
  'teacher.loggedIn': '✓ Login berhasil.',
  'teacher.home': 'Halo, {name}｜Wali kelas (導師): {classes}',
  'teacher.homeHint':
    '{pending, plural, =0 {Tidak ada penautan yang menunggu.} other {# penautan menunggu. Ketik "menunggu" untuk melihat.}}',
  'teacher.list': 'Menunggu',
  'teacher.cancelled': 'Dibatalkan. Tidak ada penautan yang berubah.',
  'teacher.loginCancelled': 'Login dibatalkan.',
  'teacher.nothingPending': '✓ Tidak ada lagi penautan yang menunggu.',
  'teacher.pendingTitle': 'Menunggu (待審核)',
  'teacher.previous': 'Halaman sebelumnya',
  'teacher.more': 'Halaman berikut',
  'teacher.student': 'No. {seat} {name} ({class})',
  'teacher.guardian': '{relation}: {name}',
  'teacher.summary': 'No. {seat} {student}｜{relation} {guardian}｜{match}',
  'teacher.approve': 'Setujui',
  'teacher.reject': 'Tolak',
  'teacher.detail': 'Detail',
  'teacher.backToList': 'Ke daftar',
  'teacher.detailAsk': 'Setujui yang ini? Jika ragu, telepon orang tua dulu.',
  'teacher.detailAskUnproven':
    'Kontak tidak cocok dengan data sekolah. Telepon nomor yang tercatat di sekolah, atau temui orang tua langsung. Setujui yang ini?',
  'teacher.detailAskByMail':
    'Kontak tidak cocok dengan data sekolah, dan sekolah tidak punya telepon keluarga ini. Tulis ke email yang tercatat di sekolah, periksa catatan sekolah, atau temui orang tua langsung. Setujui yang ini?',
  'teacher.noneKnown': 'Sekolah tidak punya',
  'teacher.other': '{relation} ({status})',
  'teacher.askReasonText': 'Silakan ketik alasannya, paling banyak 100 huruf. Orang tua akan membacanya.',
  'teacher.reasonInvalid':
    'Alasan paling banyak {most} huruf (contoh: Mohon bawa kartu keluarga 戶口名簿 ke sekolah). Silakan ketik lagi.',
  'teacher.done.APPROVED': '✓ Disetujui: {student} ({guardian}). Orang tua akan diberi tahu.',
  'teacher.done.REJECTED': '✕ Tidak disetujui: {student} ({guardian}). Orang tua akan diberi tahu alasannya.',
  'teacher.decidedBy':
    'Penautan {student} sudah diputuskan {by}, {at} ({status}). Sekarang tidak ada yang berubah.',
  'teacher.decidedAlready':
    'Penautan {student} sudah diputuskan, {at} ({status}). Sekarang tidak ada yang berubah.',
  'teacher.ownChild':
    'Ini anak Anda sendiri, jadi Anda tidak bisa memutuskannya. Silakan tanya koordinator TI sekolah Anda (資訊組長).',
  'teacher.gone':
    'Yang ini sudah tidak ada di daftar Anda (dibatalkan, sudah diputuskan, atau siswa pindah kelas).',
  'teacher.reviewing':
    'Semuanya {total}: {matches} cocok, {differs} tidak cocok, {unknown} tidak ada di sekolah.',
  'teacher.reviewingHint':
    'Ketik "setujui 5 8", "tolak 12", "detail 12" (nomor absen), atau tekan kartunya. Yang kontaknya tidak cocok diperlihatkan dulu.',
  'teacher.approveAll': 'Setujui semua',
  'teacher.sure': 'Ya, yakin',
  'teacher.confirmAll':
    'Ini menyetujui {count} yang cocok; {others, plural, =0 {tidak ada lagi yang menunggu.} other {# lainnya perlu dilihat satu per satu.}}\nKetik "ya" untuk menyetujui dan memberi tahu orang tua.',
  'teacher.noneMatching': 'Tidak ada yang cocok untuk disetujui sekaligus, silakan lihat satu per satu.',
  'teacher.askWhich':
    '{count, plural, =1 {Yang ini perlu dilihat dulu:} other {# ini tidak bisa diputuskan hanya dengan nomor absen. Yang mana ingin Anda lihat?}}',
  'teacher.askReason':
    '{count, plural, =1 {Apa alasan tidak disetujui?} other {Apa alasan # ini tidak disetujui?}} (Orang tua akan membacanya; boleh juga diketik.)',
  'teacher.confirmReason': 'Orang tua akan membaca: "{reason}"\nSudah benar?',
  'teacher.otherReason': 'Ganti alasan',
  'teacher.noSuchSeat':
    'Tidak ada yang menunggu dengan nomor absen: {seats}. Untuk izin, ketik "surat izin".',
  'teacher.tooManySeats':
    'Paling banyak {most} nomor absen sekaligus. Silakan ketik bertahap, contoh: setujui 5 8',
  'teacher.orderInvalid':
    'Maaf, tidak dimengerti. Ketik "setujui", "tolak", atau "detail" dan nomor absen, contoh: setujui 5 8; atau "menunggu", "kelas saya"',
  'teacher.summaryOfClass': '{class} no. {seat} {student}｜{relation} {guardian}｜{match}',
  'teacher.doneMany.APPROVED': '✓ {count} disetujui{named}. Orang tua akan diberi tahu.',
  'teacher.doneMany.REJECTED': '✕ {count} tidak disetujui{named}. Orang tua akan diberi tahu alasannya.',
  'teacher.named': ': {students}',
  'teacher.accountDiffers': '⚠ Nomor ini punya akun orang tua dengan kontak lain',
  'teacher.homeAdmin': 'Halo, {name}｜Administrator unit (單位管理員): {schools}',
  'teacher.homeWords':
    'Anda juga bisa mengetik "surat izin", "presensi", "absen hari ini", "kelas saya", "bantuan".',
  'teacher.noClass':
    'Saat ini Anda bukan wali kelas (導師) kelas mana pun. Ketik "menunggu" untuk melihat yang menunggu; administrator unit, "kelola penautan" untuk seluruh sekolah.',
  'teacher.classTitle': '{class}: {count} siswa',
  'teacher.bound': '✓ Tertaut {count}: {pupils}',
  'teacher.waiting': '◷ Menunggu {count}: {pupils}',
  'teacher.unbound': '– Belum {count}: {pupils}',
  'teacher.pupil': '{seat} {name}',
  'teacher.classText':
    '[{class}] {bound} siswa sudah selesai penautan (親子綁定). Nomor absen yang belum selesai: {missing}. Bapak/Ibu, silakan tambahkan akun LINE sekolah dan ketik 「親子綁定」 (tautkan), sekitar 5 menit.',
  'teacher.classTextAll':
    '[{class}] {bound} siswa sudah selesai penautan (親子綁定), dan semua sudah mengajukan. Terima kasih, Bapak/Ibu.',
  'teacher.notify': 'Pemberitahuan pengajuan baru sekarang: {now}',
  'teacher.notifyHint':
    'Langsung: setiap pengajuan segera diberitahukan. Digabung: yang pertama segera, lalu sekali tiap 15 menit. Pukul 22.00–06.30 tidak ada; diberitahukan pukul 07.50.',
  'teacher.atOnce': 'Langsung',
  'teacher.gathered': 'Digabung',
  'teacher.nowAtOnce': '✓ Mulai sekarang setiap pengajuan segera diberitahukan.',
  'teacher.nowGathered': '✓ Mulai sekarang yang pertama segera, lalu sekali tiap 15 menit.',
  'teacher.nth': '{nth} {match}',
  'teacher.aboutThese': 'Tidak disetujui: {pupils}',
  'teacher.about': 'no. {seat} {student} ({guardian})',
  'teacher.firstAsked': 'Ini {most} yang pertama; selebihnya lihat di daftar.',
  'teacher.homeOther':
    'Halo, {name}. Saat ini Anda bukan wali kelas (導師) maupun administrator unit (單位管理員), jadi tidak ada penautan yang menunggu Anda di sini.',
  'teacher.detailAskUnknown':
    'Sekolah tidak punya kontak keluarga ini, jadi tidak ada yang bisa dicocokkan. Pastikan dengan cara yang Anda tahu, atau temui orang tua langsung. Setujui yang ini?',
  'teacher.firstPage': 'Ini sudah halaman pertama.',
  'teacher.lastPage': 'Ini sudah halaman terakhir.',
  'teacher.left':
    '{pending, plural, =0 {Tidak ada lagi yang menunggu.} other {Masih ada # yang menunggu; ketik "menunggu" untuk melihat.}}',
  'endReason.CUSTODY': 'Hak asuh berubah',
  'endReason.NOT_GUARDIAN': 'Bukan wali',
  'endReason.MISUSE': 'Dipakai orang lain',
  'endReason.ASK_SCHOOL': 'Tanya ke sekolah',
  'endReason.RESOLVED': 'Sudah jelas',
  'endReason.OTHER': 'Lainnya',
  'teacher.act.suspend': 'Tangguhkan',
  'teacher.act.lift': 'Pulihkan',
  'teacher.act.revoke': 'Cabut',
  'teacher.act.askEnd': 'Minta dihentikan',
  'teacher.actOn': '{act} {guardian}',
  'teacher.guardiansTitle': 'Orang tua yang mengajukan',
  'teacher.guardiansOf': 'Di atas adalah orang tua {pupils}.',
  'teacher.noGuardians': 'Belum ada orang tua {pupils} yang mengajukan.',
  'teacher.guardiansHint': 'Untuk siswa lain, ketik nomor absennya.',
  'teacher.since': 'sejak {at}',
  'teacher.endBecause': 'Alasan: {reason}',
  'teacher.askedBecause': '⚠ Guru meminta dihentikan {at}: {reason}',
  'teacher.backToClass': 'Kembali',
  'teacher.seeGuardians': 'Lihat orang tua',
  'teacher.classHint': 'Untuk melihat siapa yang tertaut, ketik "orang tua 5" (nomor absen)',
  'teacher.askSeat': 'Orang tua siswa nomor berapa? Ketik nomor absen, contoh: 5',
  'teacher.seatInvalid': 'Maaf, tidak dimengerti. Untuk orang tua siswa nomor 5, ketik "orang tua 5"',
  'teacher.noPupil':
    'Tidak ada siswa itu di kelas Anda. Administrator unit, ketik "kelola penautan" dulu untuk memilih kelas.',
  'teacher.notAdmin':
    '"Kelola penautan" untuk administrator unit (單位管理員). Wali kelas, ketik "kelas saya".',
  'teacher.manage': 'Kelola penautan｜{schools}',
  'teacher.manageClasses': 'Kelas: {classes}',
  'teacher.askClass': 'Kelas mana? Ketik kelasnya, contoh: 501',
  'teacher.classInvalid': 'Itu tidak seperti kelas. Ketik tingkat dan kelasnya, contoh: 501',
  'teacher.noSuchClass': 'Sekolah Anda tidak punya kelas itu; silakan lihat lagi.',
  'teacher.pickSchool': 'Kelas di sekolah mana?',
  'teacher.classOfSchool': '{school}, {class}',
  'teacher.endAbout': '{act}: {guardian}, dari {pupil}',
  'teacher.askEndReason': 'Apa alasannya? (Yang diberi tahu akan membacanya; boleh juga diketik.)',
  'teacher.askEndReasonText': 'Silakan ketik alasannya, paling banyak 100 huruf.',
  'teacher.confirmEnd.suspend':
    'Selama ditangguhkan, orang tua ini tidak melihat data anak dan tidak bisa mengajukan izin; bisa dipulihkan. Ia membaca alasannya; orang tua lain tidak. Yakin?',
  'teacher.confirmEnd.lift':
    'Orang tua ini akan melihat data anak lagi. Ia dan orang tua lain diberi tahu. Yakin?',
  'teacher.confirmEnd.revoke':
    'Tidak bisa dikembalikan; harus mengajukan ulang. Ia membaca alasannya; orang tua lain tidak. Yakin?',
  'teacher.confirmEnd.askEnd':
    'Administrator unit sekolah akan diminta melihatnya, dengan alasan Anda. Sebelum mereka memutuskan tidak ada yang berubah, dan orang tua tidak diberi tahu. Yakin?',
  'teacher.stopped.SUSPENDED': '✓ Ditangguhkan: {guardian}, dari {student}. Orang tua akan diberi tahu.',
  'teacher.stopped.APPROVED': '✓ Dipulihkan: {guardian}, dari {student}. Orang tua akan diberi tahu.',
  'teacher.stopped.REVOKED': '✓ Dicabut: {guardian}, dari {student}. Orang tua akan diberi tahu.',
  'teacher.endAsked':
    '✓ Administrator unit sekolah diminta melihat penautan {student} ini. Sebelum mereka memutuskan tidak ada yang berubah.',
  'teacher.noAdministrator':
    'Sekolah belum punya administrator unit (單位管理員), jadi tidak ada yang bisa menghentikannya. Silakan tanya kantor sekolah.',
  'teacher.changedMeanwhile':
    'Penautan ini baru saja berubah, atau bukan wewenang Anda. Sekarang tidak ada yang berubah; keadaannya begini:',
  'teacher.homeManage':
    'Untuk melihat, menangguhkan, atau mencabut penautan sekolah, ketik "kelola penautan".',
  'match.REVOKED': '⚠ Sekolah pernah mencabut orang tua ini',
  'match.short.REVOKED': '⚠ pernah dicabut',
  'teacher.detailAskRevoked':
    'Sekolah pernah mencabut penautan orang tua ini dengan anak. Tanyakan dulu ke administrator unit (單位管理員). Setujui yang ini?',
  'teacher.seatRange': 'Mohon tulis nomor absen satu per satu: {order}',
  'teacher.bareSeat':
    'Untuk menyetujui nomor {seat}, ketik “setujui {seat}”; untuk melihat dulu, “detail {seat}”.',
  'teacher.rejectWhich':
    '{count, plural, =1 {Masih ada satu ini. Pilih jika mau ditolak; alasannya akan ditanyakan.} other {Mana dari # ini yang mau ditolak? Alasannya akan ditanyakan.}}',
  'teacher.ofClasses': 'Termasuk: {classes}',
  'teacher.ofClass': '{class} {count}',
  'teacher.notDoneMany':
    '{count} tidak berubah: sudah ditangani orang lain, atau tidak ada lagi di daftar Anda.',
  'teacher.ownChildNamed':
    '{student} adalah anak Anda sendiri, jadi Anda tidak bisa memutuskannya. Silakan hubungi bagian TI sekolah.',
  'teacher.signedOut':
    '✓ Sudah keluar sebagai guru: ponsel ini tidak lagi menampilkan data kelas atau menerima pemberitahuan (permohonan baru dikirim lewat email). Untuk masuk lagi, ketik “login guru”.',
  'teacher.confirmSignOut':
    'Keluar sebagai guru di ponsel ini? Setelah itu perlu kode lewat email untuk melihat permohonan dan surat izin. Peran orang tua tidak berubah.',
  'teacher.stay': 'Tetap masuk',
  'teacher.homeAdminToo': 'Administrator unit (單位管理員): {schools}',
};
