/** Emails and text messages. */
export const letters: Readonly<Record<string, string>> = {
  'mail.code.subject': 'Kode verifikasi penautan orang tua (親子綁定)',
  'mail.code.body':
    'Kode verifikasi Anda\n\n{code}\n\nSilakan ketik 6 angka ini di chat LINE. Kode berlaku 1 jam dan hanya bisa dipakai sekali. Jangan beri tahu siapa pun; sekolah tidak akan pernah memintanya.\n\nJika bukan Anda yang meminta, abaikan saja email ini.',
  'mail.staffCode.subject': 'Kode verifikasi login guru (教師登入)',
  'mail.staffCode.body':
    'Kode login guru Anda\n\n{code}\n\nSilakan ketik 6 angka ini di chat LINE. Kode berlaku 1 jam dan hanya bisa dipakai sekali. Jangan beri tahu siapa pun.\n\nJika bukan Anda yang meminta, mohon beri tahu koordinator TI sekolah Anda (資訊組長).',
  'mail.approved.subject': 'Penautan orang tua disetujui (親子綁定)',
  'mail.approved.body':
    'Bapak/Ibu yang terhormat, penautan yang Anda ajukan sudah disetujui, dan akun orang tua Anda sudah dibuat.\n\nNama pengguna: {email}\nKata sandi pertama: 6 karakter terakhir nomor KTP Taiwan atau ARC Anda. Anda menggantinya saat login pertama.\n\nHalaman login belum dibuka; Anda akan diberi tahu.\n\nJika Anda tidak mengajukannya, segera beri tahu sekolah.',
  'mail.knownContact.subject': 'Ada yang mengajukan penautan dengan anak Anda (親子綁定)',
  'mail.knownContact.body':
    'Bapak/Ibu yang terhormat, Anda menerima email ini karena alamat ini tercatat di sekolah.\n\nBaru saja ada yang mengajukan penautan dengan {child} ({school}) dan sedang menunggu wali kelas (導師).\n\nJika itu Anda atau keluarga, Anda tidak perlu berbuat apa-apa.\nJika bukan, segera telepon sekolah.',
  'mail.foot':
    'Email ini dikirim otomatis oleh layanan penautan orang tua dari sekolah. Mohon jangan dibalas.',
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
};
