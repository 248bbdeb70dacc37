/** The account page, what is told of what was done there, and the page that deletes the account. */
export const accountPage: Readonly<Record<string, string>> = {
  'accountPage.title': 'Akun orang tua',
  'accountPage.userName': 'Halo {name}. Akun: {email}',
  'accountPage.notFound': 'Tidak ditemukan',
  'accountPage.notFoundHow':
    'Ini bukan bagian dari akun Anda, atau baru saja berubah. Tidak ada yang dilakukan.',
  'accountPage.back': 'Kembali ke akun',

  'accountPage.bindings': 'Anak Anda',
  'accountPage.noBindings': 'Belum ada penautan atau permohonan.',
  'accountPage.bindingsHow': 'Untuk mengubah, membatalkan atau mengakhiri, ketik "progres" di LINE.',

  'accountPage.add': 'Tambah siswa',
  'accountPage.addHow': 'Lanjutkan di LINE: buka chat lalu kirim "{word}" yang sudah terisi.',
  'accountPage.addNoLink': 'Silakan buka akun resmi sekolah di LINE dan ketik "{word}".',
  'accountPage.addOpen': 'Buka chat LINE',
  'accountPage.addQr': 'Kode QR yang membuka chat LINE dengan "{word}" sudah terisi',
  'accountPage.addScan': 'Di komputer, pindai kode QR ini dengan ponsel Anda.',
  'accountPage.wordAdd': 'Tambah siswa',

  'accountPage.forms': 'Formulir permohonan',
  'accountPage.noForms': 'Belum ada formulir.',
  'accountPage.formOf': 'Permohonan no. {number}',
  'accountPage.formFacts': 'Dikirim {at}, {count} siswa',
  'accountPage.formDownload': 'Unduh formulir no. {number} (PDF)',

  'accountPage.leave': 'Izin',
  'accountPage.noLeave': 'Saat ini tidak ada permohonan izin yang bisa dilihat.',
  'accountPage.leaveHow':
    'Untuk meminta izin, meminta lagi yang sama, atau memperbaiki surat yang dikembalikan, ketik "izin" atau "izin saya" di LINE.',
  'accountPage.leaveOlder': '{count} surat izin yang lebih lama',
  'accountPage.leaveDetail': 'Lihat rincian',
  'accountPage.leaveCancelDone': '✓ Surat izin dibatalkan; sekolah diberi tahu.',
  'accountPage.leaveAskCancelDone':
    '✓ Sekolah diminta menyetujui pembatalan; hasilnya akan diberitahukan. Sebelum itu surat izin tetap berlaku.',
  'accountPage.leaveRemindDone':
    '✓ Sekolah sudah diingatkan tentang surat izin ini. Jika mendesak, silakan telepon sekolah.',
  'accountPage.leaveContradictDone':
    '✓ Sekolah diberi tahu bahwa surat izin ini tidak benar, dan akan menghubungi Anda.',
  'accountPage.leaveAddProofDone': '✓ Bukti ditambahkan; sekolah bisa melihatnya.',
  'accountPage.proofLabel': 'Foto atau PDF, paling besar 10 MB',
  'accountPage.sendProof': 'Kirim bukti',
  'accountPage.proofNONE': 'Belum ada berkas yang dipilih. Pilih foto atau PDF, lalu kirim.',
  'accountPage.proofHEIC':
    'Sekolah tidak bisa membuka berkas HEIC iPhone, jadi tidak diterima. Pilih JPEG, atau kirim sebagai foto di LINE.',
  'accountPage.proofKIND':
    'Jenis berkas ini tidak bisa menjadi bukti, jadi tidak diterima. Pilih foto (JPEG, PNG, WebP) atau PDF.',
  'accountPage.proofSIZE': 'Berkas terlalu besar dan tidak diterima. Pilih foto atau PDF paling besar 10 MB.',
  'accountPage.proofBROKEN':
    'Berkas tidak bisa dibuka dan tidak diterima. Pilih berkas lain, atau foto lagi.',
  'accountPage.leaveChanged':
    'Surat izin ini baru saja berubah, jadi belum ada yang dilakukan. Silakan lihat keadaannya di bawah, lalu tekan lagi bila perlu.',
  'accountPage.leaveRefused':
    'Itu tidak bisa dilakukan dengan surat izin ini sekarang. Silakan lihat keadaannya di bawah; jika ragu, telepon sekolah.',
  'accountPage.leaveRemindedAlready':
    'Sekolah sudah diingatkan dalam dua jam terakhir. Jika mendesak, silakan telepon sekolah.',

  'accountPage.language': 'Bahasa',
  'accountPage.languageHow':
    'Halaman dan email akun memakai bahasa ini. Untuk mengganti bahasa chat, ketik "bahasa" di LINE.',
  'accountPage.languageDone': '✓ Mulai sekarang halaman dan email akun memakai bahasa Indonesia.',

  'accountPage.lines': 'LINE yang tersambung',
  'accountPage.linesHow':
    'Pemberitahuan dikirim ke LINE ini, dan permohonan terlihat di sana. Jika bukan milik Anda, segera lepas dan ganti kata sandi.',
  'accountPage.noLines': 'Tidak ada LINE yang tersambung; pemberitahuan hanya lewat email.',
  'accountPage.lineName': 'LINE (4 karakter terakhir ID: {tail})',
  'accountPage.lineSince': 'Sejak {at}: menerima pemberitahuan permohonan no. {numbers}',
  'accountPage.lineUntil': 'Dibuka dengan kode: permohonan terlihat sampai {at}',
  'accountPage.lineUsed': 'Terakhir dipakai: {at}',
  'accountPage.untie': 'Lepas LINE ini',
  'accountPage.untieSure':
    'Setelah dilepas, permohonan tidak terlihat lagi di sana dan tidak ada pemberitahuan; Anda diberi tahu lewat email.',
  'accountPage.untieNow': 'Ya, lepas',
  'accountPage.untieDone': '✓ LINE itu sudah dilepas, dan email sudah dikirim kepada Anda.',

  'accountPage.login': 'Login dan kata sandi',
  'accountPage.password': 'Ganti kata sandi',
  'accountPage.signOut': 'Keluar',
  'accountPage.everywhere': 'Keluar di semua perangkat',
  'accountPage.everywhereHow':
    'Semua peramban dikeluarkan, termasuk yang ini. Saat masuk lagi, setiap peramban meminta kode sekali lagi.',
  'accountPage.everywhereNow': 'Ya, keluar di semua',
  'accountPage.everywhereDone': '✓ Anda sudah keluar di semua perangkat',
  'accountPage.everywhereNext': 'Untuk memakai lagi, silakan masuk kembali; kode dikirim ke email Anda.',
  'accountPage.logIn': 'Masuk',

  'accountPage.data': 'Data saya',
  'accountPage.dataHow':
    'Anda bisa mengunduh data tentang Anda yang disimpan di sini. Berkas berisi nomor identitas dan kontak Anda: simpan baik-baik dan jangan diteruskan.',
  'accountPage.exportPdf': 'Unduh (PDF, untuk dibaca)',
  'accountPage.exportJson': 'Unduh (JSON, untuk sistem lain)',

  'accountPage.delete': 'Hapus akun',
  'accountPage.deleteTitle': 'Hapus akun orang tua',
  'accountPage.deleteWhat':
    'Setelah dihapus:\n・penautan yang disetujui langsung dicabut, permohonan dan surat izin yang menunggu dibatalkan, dan wali kelas (導師) diberi tahu\n・nama, nomor identitas, kontak, tanda tangan, isi chat dan data masuk dihapus dan tidak bisa dikembalikan\n・semua LINE dilepas, dan mulai seperti pertama kali',
  'accountPage.deleteStays':
    'Yang boleh disimpan menurut aturan:\n・siapa menangani apa dan kapan (tanpa nama dan kontak), selama 5 tahun\n・siswa mana yang penautannya berakhir, selama 30 hari\n・izin yang sudah dikonfirmasi atau dikembalikan: catatan ketidakhadiran sekolah, tanpa data Anda\n・yang ditangguhkan atau dicabut sendiri oleh sekolah: alasannya dan kode periksa nomor identitas, sampai anak keluar dari sekolah\nKontak di daftar siswa dikelola sekolah; silakan tanya sekolah.',
  'accountPage.deleteCopy': 'Jika ingin menyimpan salinan data, kembali ke akun dan unduh dulu.',
  'accountPage.deleteSend': 'Kirim kode',
  'accountPage.deleteSendTo': 'Untuk menghapusnya, ketik dulu kode yang dikirim ke {to}.',
  'accountPage.deleteSent': 'Kode dikirim ke {to}, berlaku 1 jam.',
  'accountPage.deleteCodeWrong': 'Kode salah. Ketik lagi 6 angka dari email. Masih bisa dicoba {left} kali.',
  'accountPage.deleteCodeDead': 'Kode ini tidak berlaku lagi. Silakan kirim kode baru.',
  'accountPage.deleteTooSoon': 'Kode baru saja dikirim; periksa dulu. Bisa dikirim lagi mulai {until}.',
  'accountPage.deleteTooMany': 'Kode diminta terlalu sering. Bisa dikirim lagi mulai {until}.',
  'accountPage.deleteNow': 'Hapus akun selamanya',
  'accountPage.deleted': '✓ Akun sudah dihapus',
  'accountPage.deletedHow':
    'Email konfirmasi sudah dikirim. Untuk memakai lagi, ketik "tautkan" di LINE dan ajukan permohonan baru.',

  'mail.lineUntied.subject': 'Sebuah LINE dilepas dari akun orang tua Anda',
  'mail.lineUntied.body':
    'Salam, baru saja ada yang masuk ke akun orang tua Anda dan melepas sebuah LINE (4 karakter terakhir ID: {tail}). Permohonan tidak terlihat lagi di sana dan pemberitahuan tidak dikirim lagi.\n\nJika itu Anda, tidak perlu berbuat apa-apa.\nJika bukan, segera masuk dan ganti kata sandi, lalu telepon sekolah:\n{link}',
  'mail.deleteCode.subject': 'Kode untuk menghapus akun orang tua',
  'mail.deleteCode.body':
    'Kode Anda\n\n{code}\n\nAda yang masuk ke akun orang tua Anda dan ingin menghapusnya. Jika itu Anda, ketik 6 angka ini di halaman; berlaku 1 jam dan hanya sekali pakai.\n\nJika bukan, jangan beri tahu siapa pun, segera masuk dan ganti kata sandi.',
  'mail.accountDeleted.subject': 'Akun orang tua sudah dihapus',
  'mail.accountDeleted.body':
    'Salam, akun orang tua Anda baru saja dihapus setelah dipastikan dengan kode.{count, plural, =0 {} other { # penautan atau permohonan dicabut atau dibatalkan, dan wali kelas diberi tahu.}}\n\nData pribadi Anda sudah dihapus. Siapa menangani apa dan kapan (tanpa nama dan kontak) disimpan 5 tahun sesuai aturan.\n\nUntuk memakai lagi, ketik "tautkan" di LINE.\n\nJika bukan Anda yang menghapus, segera telepon sekolah.',
  'notice.accountDeleted':
    'Akun orang tua yang tersambung ke LINE ini baru saja dihapus setelah dipastikan dengan kode, dan penautannya berakhir.\nJika bukan Anda, segera telepon sekolah.',
};
