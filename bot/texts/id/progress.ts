/** What a guardian sees and does of what was sent, and what the teacher is told of it. */
export const progress: Readonly<Record<string, string>> = {
  'progress.ofApplication': 'Permohonan no. {number}',
  'progress.suspended': 'Sekolah menangguhkannya. Silakan tanya sekolah.',
  'progress.endedByYou': 'Anda sudah mengakhiri penautan ini.',
  'progress.endedBySchool': 'Sekolah mengakhiri penautan ini; silakan tanyakan kepada sekolah.',
  'progress.studentLeft': 'Anak Anda tidak lagi ada di daftar sekolah. Silakan tanya sekolah.',
  'progress.edit': '✎ Ubah',
  'progress.cancel': '🗑 Batalkan',
  'progress.end': 'Akhiri penautan',
  'progress.stage.sent': 'Terkirim',
  'progress.stage.reviewed': 'Wali kelas',
  'progress.stage.account': 'Akun dibuat',
  'progress.stage.login': 'Login pertama',
  'progress.done': '{stage} ✓',
  'progress.then': '{before} → {next}',
  'progress.add': '＋ Tambah siswa',
  'progress.signOut': 'Keluar',
  'progress.untie': 'Lepas LINE ini',
  'progress.erase': 'Hapus semua data',
  'progress.more': 'Anda juga bisa mengetik: tambah siswa, keluar, lepas LINE ini, hapus semua data.',
  'progress.offerMobile':
    'Verifikasi nomor ponsel agar nanti bisa dipakai untuk melihat progres. Ketik "verifikasi ponsel".',
  'progress.verifyMobile': 'Verifikasi ponsel',
  'resume.progress': 'Kembali ke permohonan',
  'progress.whereabouts': 'Permohonan Anda',
  'progress.home': 'Untuk melihat permohonan, ketik "progres". Untuk menautkan anak, ketik "tautkan".',
  'progress.homeInvalid':
    'Maaf, tidak dimengerti. Untuk melihat permohonan, ketik "progres"; untuk cara pakai, ketik "bantuan".',
  'progress.unknownHere':
    'Saat ini tidak ada permohonan yang bisa dilihat di LINE ini. Untuk memulai, ketik "tautkan"; permohonan dari ponsel lain juga bisa dicari di sini.',
  'progress.outHere': 'Ponsel ini sudah keluar. Kode diperlukan untuk memastikan itu Anda.',
  'progress.askContact':
    'Ketik email atau nomor ponsel yang diverifikasi saat mengajukan; kode akan dikirim.\nContoh: name@example.com',
  'progress.askEmail':
    'Ketik email yang diverifikasi saat mengajukan; kode akan dikirim.\nContoh: name@example.com',
  'progress.codeSent': 'Jika {to} sudah diverifikasi dalam permohonan, kode sudah dikirim dan berlaku 1 jam.',
  'progress.askCode': 'Silakan ketik 6 angka kode yang dikirim ke {to}.',
  'progress.codeTooSoon': 'Kode baru saja dikirim; periksa dulu. Kode lain bisa diminta mulai {until}.',
  'progress.noMobile': 'Tidak ada nomor ponsel yang perlu diverifikasi.',
  'progress.noProvenContact':
    'Permohonan ini tidak punya email atau ponsel terverifikasi. Silakan telepon sekolah.',
  'progress.proven': '✓ Benar. Selama 12 jam Anda bisa melihat progres di sini juga.',
  'progress.mobileProven': '✓ Nomor ponsel terverifikasi; nanti bisa dipakai dari ponsel baru.',
  'progress.offerMove': 'Kirim pemberitahuan selanjutnya ke ponsel ini?',
  'progress.moveHere': 'Kirim ke sini',
  'progress.moveNot': 'Tidak usah',
  'progress.moved':
    '{count, plural, =0 {Tidak ada yang berubah: waktu kode sudah habis. Ketik "progres" untuk memverifikasi lagi.} other {✓ Pemberitahuan # permohonan mulai sekarang dikirim ke sini. Ponsel lama diberi tahu.}}',
  'progress.notMoved': 'Baik, pemberitahuan tetap seperti semula.',
  'progress.kept': 'Baik, tidak ada yang berubah.',
  'progress.keep': 'Nanti saja',
  'progress.confirmCancel': 'Batalkan permohonan ini? Wali kelas tidak akan memeriksanya lagi.',
  'progress.sureCancel': 'Ya, batalkan',
  'progress.cancelled': '✓ Permohonan ini dibatalkan. Nanti bisa diajukan lagi.',
  'progress.confirmEnd':
    'Akhiri penautan ini? Langsung berhenti dan wali kelas diberi tahu; untuk menautkan lagi harus mengajukan baru.\nKode dikirim dulu untuk memastikan itu Anda.',
  'progress.sureEnd': 'Ya, kirim kode',
  'progress.ended': '✓ Penautan ini diakhiri dan langsung berhenti. Wali kelas akan diberi tahu.',
  'progress.changed':
    'Baru saja ada perubahan; kali ini tidak ada yang dilakukan. Ketik "progres" untuk melihat.',
  'progress.notYours':
    'Tidak ditemukan, dan tidak ada yang berubah. Untuk melihat permohonan Anda, ketik "progres".',
  'progress.nothingToErase':
    'Tidak ada yang perlu dihapus. Penautan yang disetujui diakhiri dengan tombolnya di "progres".',
  'progress.confirmErase':
    'Hapus {count} data yang menunggu, ditolak atau dibatalkan? Data pribadi ini langsung dihapus dan tidak bisa dikembalikan; yang disetujui tetap ada.',
  'progress.sureErase': 'Ya, hapus',
  'progress.erased':
    '{count, plural, =0 {Tidak ada lagi yang bisa dihapus (baru saja ditangani), tidak ada yang berubah.} other {✓ # data dihapus beserta data pribadinya. Hanya siapa dan kapan menghapus yang disimpan (tanpa data pribadi) selama 5 tahun sesuai aturan.}}',
  'progress.signedOut':
    '✓ Anda sudah keluar di ponsel ini. Progres, izin dan akun akan meminta kode lagi.\nPemberitahuan tetap datang; untuk menghentikannya, ketik "lepas LINE ini".',
  'progress.confirmUntie':
    'Lepas LINE ini? Di sini Anda tidak bisa melihat permohonan dan tidak menerima pemberitahuan lagi, hanya lewat email; tanpa email tidak ada pemberitahuan.',
  'progress.sureUntie': 'Ya, lepas',
  'progress.untied':
    '{count, plural, =0 {Tidak ada permohonan yang tersambung ke LINE ini.} other {✓ Selesai: # permohonan tidak lagi tersambung ke LINE ini. Untuk melihatnya lagi, ketik "progres" dan gunakan kode.}}',
  'binding.amending':
    'Anda mengubah permohonan no. {number}. Tekan ✎ pada yang ingin diubah, lalu tanda tangani dan kirim. Sebelum dikirim tidak ada yang berubah.',
  'binding.amendLeft':
    'Perubahan dibatalkan; permohonan no. {number} tetap seperti semula dan tetap diperiksa wali kelas.',
  'binding.amendNotAnew':
    'Anda sedang mengubah permohonan no. {number}, jadi tidak bisa mulai lagi. Tekan ✎ di bagian yang diubah; bila tidak jadi, ketik "batal".',
  'binding.notAmended':
    'Yang ini tidak bisa diubah lagi (mungkin sudah diputuskan, dibatalkan, atau anak sudah keluar dari sekolah). Ketik "progres" untuk melihat.',
  'binding.amended':
    'Perubahan terkirim (permohonan no. {number}); wali kelas diberi tahu.{hidden, plural, =0 {} other {\n# anak tidak ditambahkan: mungkin sudah ada yang mengajukan atau tertaut. Silakan tanya wali kelas.}}',
  'binding.amendedNothing':
    'Terkirim (permohonan no. {number}); isinya sama seperti sebelumnya.{hidden, plural, =0 {} other {\n# anak tidak ditambahkan: mungkin sudah ada yang mengajukan atau tertaut. Silakan tanya wali kelas.}}',
  'binding.amendLost':
    'Saat Anda mengubah, permohonan ini sudah diputuskan atau berubah; itu yang berlaku dan perubahan Anda tidak dikirim. Keadaannya sekarang seperti ini; yang masih menunggu bisa diubah lagi dengan ✎.',
  'binding.amendCollides':
    'Tidak ada yang berubah. Dengan nomor ini mungkin sudah ada yang mengajukan atau tertaut dengan anak ini. Silakan tanya wali kelas, atau tekan ✎ untuk mengembalikan.',
  'change.RELATION': 'hubungan',
  'change.NAME': 'nama orang tua',
  'change.NATIONAL_ID': 'nomor orang tua',
  'change.MOBILE': 'ponsel',
  'change.EMAIL': 'email',
  'field.changed': 'Diubah',
  'teacher.changedAt': '{at}: {what}',
  'teacher.changed':
    'Orang tua baru saja mengubah permohonan untuk {student}; kali ini tidak ada yang diputuskan. Lihat rinciannya dulu.',
  'notice.changed': '{count, plural, other {Orang tua mengubah # penautan: }}{pupils}.\n{where}',
  'notice.seePending': 'Ketik "menunggu" untuk melihat daftar.',
  'notice.seeClass': 'Ketik "kelas saya" untuk melihat siapa yang tertaut.',
  'notice.changedOne': '{pupil} diubah ({what})',
  'notice.withdrawnOne': '{pupil} dibatalkan',
  'notice.endedOne': '{pupil} diakhiri',
  'notice.openedElsewhere':
    'Permohonan no. {numbers} Anda dibuka dari LINE lain dengan kode.\nJika bukan Anda, segera telepon sekolah.',
  'notice.movedAway':
    'Pemberitahuan permohonan no. {numbers} mulai sekarang dikirim ke LINE lain, tidak lagi ke sini.\nJika bukan Anda yang mengubah, segera telepon sekolah.',
  'mail.ended.subject': 'Penautan telah diakhiri',
  'mail.ended.body':
    'Salam, salah satu penautan Anda baru saja diakhiri di LINE dengan kode, dan langsung berhenti. Akun dan penautan lain tidak berubah.\n\nJika bukan Anda, segera telepon sekolah.',
  'mail.staffChanged.subject': '{count, plural, other {Orang tua mengubah # penautan}}',
  'mail.staffChanged.body':
    'Bapak/Ibu guru yang terhormat,\n\norang tua mengubah, membatalkan atau mengakhiri {count} penautan di kelas Anda.\n\n{how}\n\nSetelah masuk sekali, Anda diberi tahu lewat LINE.',
  'progress.form': 'Unduh formulir',
};
