/** What every flow says: stages, levels, relations, states, numbers and codes. */
export const common: Readonly<Record<string, string>> = {
  'stage.1': 'Langkah 1/4　Kode verifikasi',
  'stage.2': 'Langkah 2/4　Data anak',
  'stage.3': 'Langkah 3/4　Data pribadi',
  'stage.4': 'Langkah 4/4　Data orang tua',
  'choices.typed': 'Atau ketik angkanya: ',

  'common.nothingBefore': 'Tidak ada langkah sebelum ini. Untuk mengulang dari awal, ketik "mulai lagi".',
  'common.nothingToCancel': 'Tidak ada yang sedang diisi, jadi tidak ada yang perlu dibatalkan.',
  'common.chooseOne':
    'Maaf, jawaban itu tidak ada di pilihan. Silakan tekan tombol di bawah, atau ketik angkanya (contoh: 1).',

  child: '{name}｜{level}, {class}',
  childOfBefore: '{name}｜{level}',

  'level.ELEMENTARY': 'SD (國小)',
  'level.JUNIOR_HIGH': 'SMP (國中)',
  'level.SENIOR_HIGH': 'SMA (高中)',
  'level.VOCATIONAL_HIGH': 'SMK (高職)',

  'relation.legal': 'Wakil menurut hukum (法定代理人)',
  'relation.guardian': 'Wali (監護人)',
  'relation.FATHER': 'Ayah',
  'relation.MOTHER': 'Ibu',
  'relation.PATERNAL_GRANDFATHER': 'Kakek dari ayah',
  'relation.PATERNAL_GRANDMOTHER': 'Nenek dari ayah',
  'relation.MATERNAL_GRANDFATHER': 'Kakek dari ibu',
  'relation.MATERNAL_GRANDMOTHER': 'Nenek dari ibu',
  'relation.OTHER': 'Lainnya',

  'status.PENDING': 'Menunggu (申請)',
  'status.APPROVED': 'Disetujui (認證)',
  'status.REJECTED': 'Tidak disetujui (不通過)',
  'status.CANCELLED': 'Dibatalkan (取消)',
  'status.SUSPENDED': 'Ditangguhkan (暫停)',
  'status.REVOKED': 'Dicabut (撤銷)',

  'reason.DATA_MISMATCH': 'Data tidak cocok',
  'reason.NOT_GUARDIAN': 'Bukan orang tua/wali',
  'reason.DUPLICATE': 'Pengajuan ganda',
  'reason.ASK_SCHOOL': 'Hubungi sekolah',
  'reason.OTHER': 'Alasan lain',

  'edit.children': '✎ Anak',
  'edit.name': '✎ Nama',
  'edit.parentId': '✎ Nomor ID',
  'edit.mobile': '✎ Nomor HP',
  'edit.email': '✎ Email',
  'edit.level': '✎ Jenjang',
  'edit.studentId': '✎ Nomor anak',
  'edit.school': '✎ Sekolah',

  'field.level': 'Jenjang',
  'field.studentId': 'Nomor ID anak',
  'field.school': 'Sekolah',
  'field.name': 'Nama',
  'field.parentId': 'Nomor ID',
  'field.mobile': 'Nomor HP',
  'field.email': 'Email',
  'field.student': 'Siswa',
  'field.guardian': 'Pemohon',
  'field.match': 'Kecocokan',
  'field.known': 'Data sekolah',
  'field.others': 'Wali lain',
  'field.submitted': 'Dikirim',

  'nationalId.malformed':
    'Ini belum seperti nomor KTP Taiwan (身分證) atau ARC (居留證): 1 huruf dan 9 angka (ARC lama: 2 huruf dan 8 angka), contoh A123456789. Silakan cocokkan dengan kartu asuransi kesehatan (健保卡), lalu ketik lagi.',
  'nationalId.checksum':
    'Ada satu angka yang kurang atau salah. Silakan cocokkan dengan kartu asuransi kesehatan (健保卡), lalu ketik lagi (contoh: A123456789).',

  'code.sent': 'Kode verifikasi sudah dikirim ke {to} dan berlaku 1 jam.',
  'code.resend': 'Kirim ulang',
  'code.otherContact': 'Pakai kontak lain',
  'code.tooSoon':
    'Kode baru saja dikirim ke {to}. Silakan periksa dulu; kode baru bisa diminta setelah {until}.',
  'code.tooMany':
    'Kode sudah terlalu sering diminta. Kode baru bisa diminta setelah {until}. Jika mendesak, silakan telepon sekolah.',
  'code.noSms': 'Saat ini kode tidak bisa dikirim lewat SMS. Silakan pakai email (contoh: name@example.com).',
  'code.wrong':
    'Kodenya belum tepat. Silakan ketik 6 angka yang Anda terima (contoh: 549497). Sisa {left} kali percobaan.',
  'code.dead':
    'Kode ini tidak berlaku lagi (kedaluwarsa, sudah dipakai, atau terlalu sering salah). Silakan pilih "Kirim ulang" untuk kode baru.',
  'code.malformed': 'Kode terdiri dari 6 angka (contoh: 549497). Silakan ketik seperti yang Anda terima.',

  'badge.guardian': '[Orang tua] ',
  'badge.staff': '[Guru] ',
  'language.zh-Hant': '中文',
  'language.en': 'English',
  'language.vi': 'Tiếng Việt',
  'language.id': 'Indonesia',
  'resume.binding': 'Lanjut penautan',
  'resume.teacher': 'Lanjut meninjau',
  'resume.leave': 'Lanjut izin',
  'resume.kept': 'Yang tadi ditinggalkan: {where}',
  'resume.takenUp': 'Kembali ke {where}',
  'teacher.whereabouts': 'daftar tunggu (待審核)',
  'leave.whereabouts': 'izin tidak masuk (請假)',
  'leave.call':
    'Izin tidak masuk (請假) lewat chat belum dibuka. Untuk izin hari ini, silakan telepon dulu:\n{schools}',
  'leave.callNoSchool':
    'Izin tidak masuk (請假) lewat chat belum dibuka. Untuk izin hari ini, silakan telepon dulu sekolah anak Anda 📞',
  'leave.notYet':
    'Setelah dibuka, orang tua yang penautannya disetujui bisa memakainya di sini.\nUntuk menautkan anak, ketik "tautkan".',
  'leave.nothingToAnswer':
    'Izin tidak masuk (請假) belum dibuka, jadi belum ada yang perlu diisi. Untuk menautkan anak, ketik "tautkan"; untuk cara pakai, ketik "bantuan".',
  'edit.relation': '✎ Hubungan',
  'edit.remove': '🗑 Hapus anak ini',
  'edit.nothing': 'Tidak ada',
  'code.otherEmail': 'Pakai email lain',
  'code.ask':
    'Silakan ketik kode 6 angka yang dikirim ke {to}.\nBelum menerima? Setelah 60 detik kode bisa diminta lagi, atau langsung ketik email atau nomor HP lain.',
  'reason.typed': 'kata guru: {text}',
  'field.account': 'Akun',
  'menu.bar': 'Menu',
  'menu.bind': 'Tautkan',
  'menu.progress': 'Progres',
  'menu.leave': 'Izin',
  'menu.help': 'Bantuan',
  'menu.language': 'Bahasa',
  'menu.human': 'Sekolah',
  'menu.pending': 'Menunggu',
  'menu.class': 'Kelas saya',
  'menu.slips': 'Surat izin',
  'menu.roll': 'Presensi',
  'menu.toGuardian': 'Orang tua',
  'menu.toTeacher': 'Guru',
  'web.privacy': 'Pemberitahuan dan pernyataan data pribadi',
  'web.version': 'Versi {version}',
  'web.languages': 'Bahasa',
  'link.privacy': 'Baca selengkapnya',
};
