/** Emails and text messages. */
export const letters: Readonly<Record<string, string>> = {
  'mail.code.subject': 'Kode verifikasi penautan orang tua (親子綁定)',
  'mail.code.body':
    'Kode verifikasi Anda\n\n{code}\n\nSilakan ketik 6 angka ini di chat LINE. Kode berlaku 1 jam dan hanya bisa dipakai sekali. Jangan beri tahu siapa pun; sekolah tidak akan pernah memintanya.\n\nJika bukan Anda yang meminta, abaikan saja email ini.',
  'mail.progressCode.subject': 'Kode untuk melihat permohonan (申請進度)',
  'mail.progressCode.body':
    'Kode Anda\n\n{code}\n\nAda yang ingin melihat, di sebuah LINE, permohonan penautan yang dikirim dengan email ini. Jika itu Anda, ketik 6 angka ini di chat LINE. Kode berlaku 1 jam dan sekali pakai.\n\nJika bukan, jangan beri tahu siapa pun; sekolah tidak pernah memintanya.',
  'mail.endCode.subject': 'Kode untuk mengakhiri penautan (結束綁定)',
  'mail.endCode.body':
    'Kode Anda\n\n{code}\n\nSetelah diketik, sebuah penautan langsung berakhir dan tidak bisa dipulihkan. Jika Anda yang mengakhirinya, ketik 6 angka ini di chat LINE. Kode berlaku 1 jam dan sekali pakai.\n\nJika bukan, jangan beri tahu siapa pun dan segera telepon sekolah.',
  'mail.staffCode.subject': 'Kode verifikasi login guru (教師登入)',
  'mail.staffCode.body':
    'Kode login guru Anda\n\n{code}\n\nSilakan ketik 6 angka ini di chat LINE. Kode berlaku 1 jam dan hanya bisa dipakai sekali. Jangan beri tahu siapa pun.\n\nJika bukan Anda yang meminta, mohon beri tahu koordinator TI sekolah Anda (資訊組長).',
  'mail.approved.subject': 'Penautan orang tua disetujui (親子綁定)',
  'mail.knownContact.subject': 'Ada yang mengajukan penautan dengan anak Anda (親子綁定)',
  'mail.knownContact.body':
    'Bapak/Ibu yang terhormat, Anda menerima email ini karena alamat ini tercatat di sekolah.\n\nBaru saja ada yang mengajukan penautan dengan {child} ({school}) dan sedang menunggu wali kelas (導師).\n\nJika itu Anda atau keluarga, Anda tidak perlu berbuat apa-apa.\nJika bukan, segera telepon sekolah.',
  'mail.foot':
    'Email ini dikirim otomatis oleh layanan penautan orang tua dari sekolah. Mohon jangan dibalas.',
  'sms.endCode': 'Kode {code} mengakhiri penautan Anda. Jangan beri tahu siapa pun.',
  'sms.code': 'Kode Homeroom {code}, berlaku 1 jam. Jangan beri tahu siapa pun.',
  'mail.accountUsed.subject': 'Nomor identitas Anda dipakai untuk penautan (親子綁定)',
  'mail.accountUsed.body':
    'Bapak/Ibu yang terhormat, Anda menerima email ini karena memiliki akun orang tua.\n\nBaru saja ada yang mengajukan penautan dengan nomor KTP Taiwan atau ARC Anda dan kontak lain. Pengajuan sedang menunggu wali kelas (導師). Akun Anda tidak berubah.\n\nJika itu Anda dengan email atau nomor HP baru, Anda tidak perlu berbuat apa-apa.\nJika bukan, segera telepon sekolah.',
  'sms.knownContact': 'Ada pengajuan tautan ke {child}. Bukan keluarga? Telepon sekolah.',
  'mail.staffWaiting.subject':
    '{count, plural, =0 {Orang tua minta daftar siswa diperiksa} other {# penautan menunggu Anda}}',
  'mail.staffWaiting.body':
    'Bapak/Ibu Guru yang terhormat,\n\n{count, plural, =0 {ada orang tua yang mengatakan anaknya tidak ada di daftar siswa sekolah (名冊); mohon diperiksa.} other {# penautan (親子綁定) sedang menunggu Anda.}}\n\n{how}\n\nSetelah sekali login, Anda diberi tahu langsung di LINE.',
  'mail.openLink': 'Silakan buka tautan ini di ponsel dan kirim "教師登入" di LINE:\n{link}',
  'mail.openChat': 'Silakan buka akun resmi sekolah di LINE dan ketik "login guru" (教師登入).',
  'mail.approved.body':
    'Salam, permohonan penautan Anda sudah disetujui:\n\n{children}\n\n{account}\n\nJika Anda tidak pernah mengajukan, segera beri tahu sekolah.',
  'mail.accountMade':
    'Akun orang tua juga sudah dibuat.\nNama pengguna: {email}\nKata sandi pertama: 6 karakter terakhir nomor KTP Taiwan atau ARC Anda, berlaku 14 hari; saat login pertama harus diganti dengan milik Anda sendiri.\nHalaman login: {link}',
  'mail.accountAsBefore': 'Akun orang tua tetap seperti semula, tidak ada yang berubah.',
  'mail.received.subject': 'Permohonan penautan (親子綁定) diterima, nomor {number}',
  'mail.received.body':
    'Salam, kami sudah menerima permohonan penautan Anda, nomor {number}:\n\n{children}\n\nTerkirim belum berarti selesai: setelah wali kelas (導師) memeriksa, Anda diberi tahu lewat LINE dan email ini. Untuk melihat progres, ketik "progres" di LINE.\n\nJika Anda tidak pernah mengajukan, segera beri tahu sekolah.',
  'mail.rejected.subject': 'Permohonan penautan belum disetujui; bisa diperbaiki dan dikirim lagi',
  'mail.rejected.body':
    'Salam, permohonan penautan Anda dengan {child} ({school}) belum disetujui.\n\nAlasan: {reason}\n\nUntuk memperbaiki dan mengirim lagi, ketik "progres" di LINE lalu tekan tombol perbaiki dan kirim lagi: isian Anda masih tersimpan. Bila ada pertanyaan, hubungi sekolah.',
  'mail.otherGuardian.subject': 'Ada wali lain yang tertaut dengan anak Anda (親子綁定)',
  'mail.otherGuardian.body':
    'Salam, ada wali lain ({relation}) yang kini tertaut dengan {child}; wali kelas (導師) sudah menyetujui.\n\nJika bukan keluarga Anda, segera telepon sekolah.',
  'mail.lineTied.subject': 'Akun LINE lain tersambung ke akun orang tua Anda',
  'mail.lineTied.body':
    'Salam, akun LINE lain kini tersambung ke akun orang tua Anda dan juga akan menerima pemberitahuan.\n\nJika itu Anda sendiri dengan ponsel baru, tidak perlu melakukan apa-apa.\nJika bukan, segera telepon sekolah.',
  'mail.pageCode.subject': 'Kode untuk membuka halaman',
  'mail.pageCode.body':
    'Kode Anda\n\n{code}\n\nTautan dari chat LINE Anda sedang dibuka di peramban lain. Jika itu Anda, ketik 6 angka ini di halaman; kode berlaku 1 jam dan sekali pakai.\n\nJika bukan Anda, abaikan saja dan jangan teruskan tautan ke orang lain.',
  'mail.stopped.subject': 'Tentang penautan (親子綁定)',
  'mail.stopped.body': 'Halo,\n\n{what}',
  'mail.staffEndAsked.subject': 'Guru meminta Anda melihat {count} penautan',
  'mail.staffEndAsked.body':
    'Halo,\n\nguru meminta Anda melihat {count} penautan (親子綁定) yang disetujui, untuk dipertimbangkan ditangguhkan atau dicabut.\n\n{how}\n\nSetelah login, ketik "kelola penautan".',
  'mail.loginCode.subject': 'Kode login akun orang tua',
  'mail.loginCode.body':
    'Kode Anda\n\n{code}\n\nAda yang login ke akun orang tua dengan email dan kata sandi Anda, di peramban baru. Jika itu Anda, ketik 6 angka ini di halaman; kode berlaku 1 jam dan sekali pakai.\n\nJika bukan Anda, berarti ada yang tahu kata sandi Anda: jangan beri tahu kode ini kepada siapa pun, dan segera buat kata sandi baru dengan "Lupa kata sandi" di sini:\n{link}',
  'mail.resetCode.subject': 'Kode untuk membuat kata sandi baru',
  'mail.resetCode.body':
    'Kode Anda\n\n{code}\n\nAda yang ingin membuat kata sandi baru untuk akun orang tua Anda. Jika itu Anda, ketik 6 angka ini di halaman; kode berlaku 1 jam dan sekali pakai. Jangan beri tahu siapa pun.\n\nJika bukan Anda, abaikan saja email ini; kata sandi tidak berubah.',
  'mail.passwordChanged.subject': 'Kata sandi akun orang tua sudah diganti',
  'mail.passwordChanged.body':
    'Salam, kata sandi akun orang tua Anda baru saja diganti, dan semua perangkat lain sudah logout.\n\nJika itu Anda sendiri, tidak perlu melakukan apa-apa.\nJika bukan, segera buat kata sandi baru dengan "Lupa kata sandi" di sini, dan telepon sekolah:\n{link}',
  'mail.loginsFailed.subject': 'Ada yang mencoba login ke akun orang tua Anda',
  'mail.loginsFailed.body':
    'Salam, baru saja ada yang mencoba login ke akun orang tua Anda {count} kali dengan kata sandi salah, dan tidak berhasil. Untuk melindungi Anda, peramban baru harus menunggu 15 menit.\n\nJika itu Anda yang lupa kata sandi, silakan pakai "Lupa kata sandi" di sini:\n{link}\n\nJika bukan, jangan beri tahu kata sandi dan kode kepada siapa pun.',
  'mail.noAccount':
    'Kali ini akun orang tua tidak dibuat; progres dan izin tetap bisa dipakai di chat LINE. Jika ingin akun untuk halaman web, silakan hubungi bagian TI sekolah.',
  'mail.emailReplaced.subject': 'Email permohonan penautan Anda sudah diganti',
  'mail.emailReplaced.body':
    'Salam, email permohonan nomor {number} (親子綁定) baru saja diganti; hasilnya tidak akan dikirim ke sini lagi.\n\nJika Anda sendiri yang mengganti, tidak perlu melakukan apa-apa.\nJika bukan, segera telepon sekolah.',
};
