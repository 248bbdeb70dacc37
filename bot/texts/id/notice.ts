/** What is said beside a question, and by push. */
export const notice: Readonly<Record<string, string>> = {
  'notice.approved': '✓ Penautan disetujui Guru {teacher}: {child} ({school}).',
  'notice.rejected':
    'Penautan tidak disetujui. Anda bisa memperbaiki dan mengirim lagi, atau menghubungi sekolah:',
  'notice.rejectedTitle': 'Hasil',
  'notice.phone': '{school} {phone} 📞',
  'notice.noPhone': '{school} (nomor teleponnya ada di buku penghubung (聯絡簿) dan situs web sekolah)',
  'notice.eventFailed':
    'Pesan terakhir belum bisa diproses. Silakan kirim lagi; jika tetap tidak bisa, hubungi sekolah.',
  'notice.oldButton':
    'Tombol itu milik pertanyaan sebelumnya, jadi tidak ada yang berubah. Silakan jawab pertanyaan ini.',
  'notice.finishFirst':
    'Silakan selesaikan isian ini dulu; untuk keluar, ketik "batal" (isian Anda akan dihapus).',
  'notice.textOnly': 'Stiker, foto, dan suara tidak bisa dibaca di sini. Silakan ketik, atau tekan tombol.',
  'notice.updated':
    'Layanan baru saja diperbarui. Jawaban Anda tetap ada; hanya bagian yang berubah ditanyakan lagi.',
  'notice.welcomeBack': 'Selamat datang kembali. Silakan lanjutkan.',
  'notice.help':
    'Anda bisa mengetik:\ntautkan: mulai menautkan anak\nprogres, ingatkan guru: melihat pengajuan Anda\nizin, izin saya: mengajukan izin, melihat surat izin\nkembali, mulai lagi, batal: memperbaiki atau keluar\nlanjut: meneruskan yang tadi ditinggalkan\nbahasa, hubungi sekolah: ganti bahasa, sekolah\nlogin guru: untuk guru',
  'notice.helpStaff':
    'Anda bisa mengetik:\nmenunggu: melihat daftar\nsetujui 5 8, tolak 12, detail 12 (nomor absen)\nsetujui semua: yang kontaknya cocok\nsurat izin, konfirmasi 3, kembalikan 9; presensi, absen hari ini\nwali kelas pengganti, kelas saya, orang tua 5 (siapa tertaut dengan nomor 5)\nkelola penautan (administrator unit), notifikasi\nkembali, batal: mundur atau keluar\norang tua: beralih sebagai orang tua\nkeluar: berhenti sebagai guru di ponsel ini\nbahasa, hubungi sekolah: ganti bahasa, bantuan',
  'notice.progressNone': 'Anda belum mengirim pengajuan. Untuk mulai, ketik "tautkan".',

  'notice.progressNotYet':
    'Anda belum mengirim pengajuan; yang sedang diisi terlihat di sini setelah dikirim.',
  'notice.human': 'Untuk berbicara dengan petugas, silakan telepon sekolah:\n{schools}',
  'notice.humanNoSchool':
    'Untuk berbicara dengan petugas, silakan telepon sekolah anak Anda dan minta bicara dengan wali kelas (導師) atau koordinator TI (資訊組長) 📞',
  'notice.suspendedButton':
    'Tombol itu milik isian yang tadi ditinggalkan, jadi tidak ada yang berubah. Untuk meneruskannya, ketik "{resume}".',
  'notice.nothingLeft': 'Tidak ada isian yang ditinggalkan. Silakan jawab pertanyaan ini.',
  'notice.lapsed':
    'Isian yang ditinggalkan sudah lebih dari 72 jam dan telah dihapus untuk melindungi data Anda. Pengajuan yang sudah dikirim tidak terpengaruh.',
  'notice.languageChosen': 'Baik, mulai sekarang dalam bahasa Indonesia.',
  'notice.chooseLanguage': '🌐 Silakan pilih bahasa, atau ketik namanya.',
  'notice.bindingWaits':
    '{count, plural, =1 {1 penautan masih menunggu Anda:} other {# penautan masih menunggu Anda, yang paling lama:}} {student}, {class}; pemohon: {relation}; dikirim {at}.\nKetik "menunggu" untuk melihat daftar.',
  'notice.newBinding':
    '{count, plural, =1 {Penautan baru menunggu Anda:} other {# penautan baru menunggu Anda, yang paling lama:}} {student}, {class}; pemohon: {relation}.\nKetik "menunggu" untuk melihat daftar.',
  'notice.account':
    'Akun orang tua Anda adalah email {email}. Kata sandi pertama adalah 6 karakter terakhir nomor KTP Taiwan atau ARC Anda, berlaku 14 hari; saat login pertama harus diganti dengan milik Anda sendiri.',
  'notice.leaveIsThere':
    'Tidak perlu mengunduh aplikasi atau login: untuk mengajukan izin, cukup ketik "izin".',
  'notice.logIn': 'Halaman login',
  'notice.otherGuardian':
    'Ada orang ({relation}) yang mengajukan penautan dengan {child} dan sedang menunggu wali kelas (導師).\nJika bukan keluarga Anda, segera telepon sekolah.',
  'notice.rosterRequest':
    '{count} orang tua mengatakan anaknya tidak ada di daftar siswa (名冊): {schools}.\nLihat di server dengan perintah "roster requests"; orang tua diberi tahu setelah daftar dilengkapi.',
  'notice.rosterAnswer':
    'Daftar siswa {schools} sudah diperbarui dan memuat anak yang Anda tanyakan. Ketik "tautkan" untuk melanjutkan.',
  'notice.reminded': '✓ Wali kelas (導師) sudah diingatkan: {children}. Hari ini tidak akan diingatkan lagi.',
  'notice.remindedAdmin':
    '✓ Administrator unit (單位管理員) sudah diingatkan: {children}. Hari ini tidak akan diingatkan lagi.',
  'notice.remindedAlready':
    'Pada hari sekolah ini sudah diingatkan: {children}. Jika mendesak, silakan telepon sekolah.',
  'notice.remindNobody': '{children}: kelas ini belum punya data wali kelas (導師). Silakan telepon sekolah.',
  'notice.remindLeft': '{children}: tidak lagi ada di daftar sekolah. Silakan telepon sekolah.',
  'notice.remindNothing': 'Tidak ada pengajuan yang menunggu, jadi tidak ada yang perlu diingatkan.',
  'notice.goOn': 'Lanjutkan',
  'notice.tooFast':
    'Pesan Anda datang terlalu cepat. Semuanya diproses berurutan, tidak ada yang terlewat. Tunggu satu menit, lalu kirim pesan lagi untuk melihat pertanyaan sekarang.',
  'notice.codeMailRefused':
    '⚠ Kode tidak bisa dikirim ke {email}: alamat ini tidak menerima surat. Silakan periksa dan ketik email yang benar; kode baru segera dikirim.',
  'notice.mailRefused':
    '⚠ Surat tidak bisa dikirim ke {email}: alamat ini tidak menerima surat. Untuk permohonan yang masih menunggu, ketik "progres" untuk mengubah email; yang sudah disetujui, silakan hubungi sekolah.',
  'notice.pageDone':
    '✓ Halaman sudah selesai, tinggal satu langkah. Ketik "{word}" di sini untuk melanjutkan.',
  'notice.alert.passwordChanged':
    'Kata sandi akun orang tua Anda baru saja diubah; semua perangkat lain telah keluar.\nJika bukan Anda yang mengubah, segera tekan “Lupa kata sandi” di halaman masuk dan telepon sekolah.',
  'notice.alert.loginsFailed':
    'Baru saja ada yang {count} kali mencoba masuk ke akun orang tua Anda dengan kata sandi salah, tetapi tidak berhasil.\nJika bukan Anda, jangan beri tahu siapa pun kata sandi atau kode Anda.',
  'notice.amendOver': 'Perubahan yang sedang Anda isi ikut dihapus.',
  'notice.disowned':
    'Ponsel ini tidak bisa lagi melihat data itu (sudah keluar, dilepas, pindah ke LINE lain, dihapus, waktu kode habis, atau sekolah menangguhkan penautan). Yang sedang diisi sudah dihapus; tidak ada yang terkirim.',
  'notice.formReady': 'Formulir siap (PDF). Tautan berlaku 15 menit, sekali pakai:',
  'notice.stopped.SUSPENDED':
    'Sekolah menangguhkan satu penautan dari pengajuan nomor {number} Anda. Selama itu data anak tidak ditampilkan dan izin tidak bisa diajukan.\nAlasan: {reason}\nJika ada pertanyaan, silakan telepon {school}',
  'notice.stopped.APPROVED': '✓ Sekolah memulihkan penautan Anda dengan {child}. Semuanya seperti semula.',
  'notice.stopped.REVOKED':
    'Sekolah mencabut satu penautan dari pengajuan nomor {number} Anda. Mulai sekarang data anak tidak ditampilkan dan izin tidak bisa diajukan.\nAlasan: {reason}\nJika ada pertanyaan, silakan telepon {school}',
  'notice.otherStopped.SUSPENDED':
    'Sekolah menangguhkan penautan orang tua lain ({relation}) dengan {child}. Penautan Anda tidak terpengaruh.\nJika ada pertanyaan, silakan telepon {school}',
  'notice.otherStopped.APPROVED':
    'Sekolah memulihkan penautan orang tua lain ({relation}) dengan {child}.\nJika ada pertanyaan, silakan telepon {school}',
  'notice.otherStopped.REVOKED':
    'Sekolah mencabut penautan orang tua lain ({relation}) dengan {child}. Penautan Anda tidak terpengaruh.\nJika ada pertanyaan, silakan telepon {school}',
  'notice.endAsked':
    'Guru meminta Anda melihat {count} penautan yang disetujui, untuk dipertimbangkan ditangguhkan atau dicabut: {children}',
  'notice.look': 'Lihat {name}',
  'notice.humanStaff':
    'Untuk bantuan, silakan hubungi bagian TI sekolah (單位管理員). Nomor telepon orang tua ada di "detail".',
};
