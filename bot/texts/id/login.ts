/** The pages on which a parent logs in to the account and sets its password. */
export const login: Readonly<Record<string, string>> = {
  'login.title': 'Login akun orang tua',
  'login.email': 'Email (nama pengguna)',
  'login.password': 'Kata sandi',
  'login.firstHint':
    'Login pertama: kata sandi adalah 6 karakter terakhir nomor KTP Taiwan atau ARC Anda, berlaku 14 hari sejak disetujui.',
  'login.submit': 'Login',
  'login.forgot': 'Lupa kata sandi',
  'login.noEmail': 'Alamat email ini belum lengkap. Silakan ketik seluruhnya, contoh: chen@example.com',
  'login.wrong':
    'Email atau kata sandi salah, silakan coba lagi. Jika kata sandi pertama sudah lewat 14 hari, atau Anda lupa, tekan "Lupa kata sandi".',
  'login.over':
    'Sesi login sudah berakhir, jadi yang baru dikirim tidak mengubah apa pun. Silakan login lagi.',
  'login.limited':
    'Terlalu banyak percobaan. Silakan coba lagi 15 menit kemudian. Jika lupa kata sandi, tekan "Lupa kata sandi" untuk membuat yang baru.',
  'login.codeTitle': 'Masukkan kode',
  'login.codeWhy':
    'Ini login pertama di peramban ini, jadi kami pastikan itu Anda. Silakan masukkan 6 angka yang dikirim ke {to}, berlaku 1 jam.',
  'login.codeWrong':
    'Kode salah atau tidak berlaku lagi. Silakan lihat email terbaru, atau tekan "Kirim kode lagi".',
  'login.codeAgain': 'Kirim kode lagi',
  'login.codeSent': 'Kode dikirim ke {to}.',
  'login.codeNotYet':
    'Kode baru saja dikirim; periksa dulu kotak masuk dan folder spam. Anda bisa meminta lagi setelah {until}.',
  'login.other': 'Pakai akun lain',
  'login.out': 'Keluar',
  'password.title': 'Ganti kata sandi',
  'password.firstTitle': 'Buat kata sandi Anda sendiri',
  'password.firstWhy':
    'Untuk melindungi data anak Anda, silakan buat kata sandi sendiri sebelum memakai akun.',
  'password.current': 'Kata sandi sekarang',
  'password.new': 'Kata sandi baru',
  'password.again': 'Ulangi kata sandi baru',
  'password.rules':
    '8 sampai 128 karakter; spasi, tanda, dan huruf apa pun boleh. Jangan pakai nomor identitas, telepon, email, nama, tanggal lahir, nama sekolah, atau kata sandi yang umum.',
  'password.save': 'Simpan kata sandi baru',
  'password.wrongCurrent': 'Kata sandi sekarang salah, silakan ketik lagi.',
  'password.differs': 'Kedua kata sandi baru tidak sama, silakan ketik lagi.',
  'password.fault.short': 'Kata sandi baru terlalu pendek, minimal 8 karakter.',
  'password.fault.long': 'Kata sandi baru terlalu panjang, maksimal 128 karakter.',
  'password.fault.own':
    'Kata sandi baru memuat sebagian nomor identitas, telepon, email, atau nama Anda atau anak Anda (4 karakter berurutan sudah terhitung). Pilih yang tidak bisa ditebak orang.',
  'password.fault.birthday':
    'Kata sandi baru memuat angka seperti tanggal lahir. Pilih yang tidak bisa ditebak orang.',
  'password.fault.school':
    'Kata sandi baru memuat sebagian nama sekolah (4 karakter berurutan sudah terhitung). Pilih yang tidak bisa ditebak orang.',
  'password.fault.common':
    'Kata sandi ini dipakai banyak orang sehingga mudah ditebak. Pilih yang lain, misalnya beberapa kata yang tidak berhubungan.',
  'password.fault.same': 'Kata sandi baru sama dengan yang sekarang, silakan pilih yang lain.',
  'password.done': 'Kata sandi sudah diganti',
  'password.doneWhy':
    'Semua perangkat lain sudah logout. Lain kali pakai kata sandi baru. Kami juga mengirim email kepada Anda.',
  'password.toAccount': 'Ke akun saya',
  'forgot.why':
    'Silakan ketik email akun Anda. Kami kirim kode ke sana, lalu Anda bisa membuat kata sandi baru.',
  'forgot.send': 'Kirim kode',
  'forgot.sent': 'Jika {email} memiliki akun orang tua, kode sudah dikirim ke sana, berlaku 1 jam.',
  'forgot.none':
    'Belum diterima? Periksa folder spam, dan pastikan ini email yang diverifikasi saat mengajukan. Setelah 1 menit Anda bisa meminta lagi, paling banyak 5 kali per jam.',
  'forgot.wrong': 'Kode salah atau tidak berlaku lagi. Silakan lihat email terbaru, atau minta kode lain.',
  'forgot.limited': 'Terlalu banyak percobaan. Silakan coba lagi 15 menit kemudian.',
  'forgot.back': 'Kembali ke login',
  'login.codeNotSent':
    'Kode terlalu sering diminta, jadi kali ini tidak dikirim. Gunakan kode yang diterima dalam 1 jam terakhir, atau coba lagi nanti.',
};
