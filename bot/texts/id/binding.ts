/** The guardian's flow and the progress list. */
export const binding: Readonly<Record<string, string>> = {
  'progress.title': 'Progres pengajuan (申請進度)',
  'progress.school': '{school}｜{relation}',
  'progress.submitted': 'Dikirim {at}',
  'progress.waiting': 'Sedang ditinjau Guru {teacher}',
  'progress.waitingAdmin':
    'Kelas ini belum punya wali kelas (導師). Sedang ditinjau administrator unit (單位管理員)',
  'progress.noTeacher': 'Kelas ini belum punya data wali kelas (導師). Silakan tanyakan ke sekolah.',
  'progress.reason': 'Alasan: {reason}',
  'progress.already': 'Pengajuan ini sudah ada, jadi tidak ditambahkan lagi.',
  'progress.sendAgain': 'Perbaiki, kirim lagi',

  'binding.start': 'Mulai',
  'binding.greeting':
    'Selamat datang, Bapak/Ibu! Di sini LINE Anda ditautkan dengan anak Anda (親子綁定): empat langkah, sekitar 5 menit.\nSiapkan: nomor KTP Taiwan (身分證) atau ARC (居留證) anak dan Anda, serta email dan nomor ponsel Anda.\nPunya beberapa anak? Mulailah dengan satu anak dulu.\nAnda boleh berhenti kapan saja dan melanjutkan dalam 72 jam.\nGuru, silakan ketik: login guru (教師登入)',
  'binding.privacyShort':
    'Data pribadi: sekolah anak Anda mengumpulkan nama, nomor identitas, kelas, dan kontak Anda serta anak, hanya untuk penautan ini dan akun orang tua. Belum dikirim: dihapus setelah 72 jam (catatan pesan setelah 30 hari). Disetujui: disimpan sampai anak keluar dari sekolah atau Anda minta dihapus.\nAnda boleh meminta sekolah memperlihatkan, menyalin, memperbaiki, berhenti memakai, atau menghapusnya. Tanpa data ini penautan online tidak bisa dilakukan; sekolah akan membantu dengan cara lain. Pernyataan lengkap ada di langkah 3.',
  'binding.expired':
    'Isian yang belum selesai sudah lebih dari 72 jam dan telah dihapus untuk melindungi data Anda. Pengajuan yang sudah dikirim tidak terpengaruh.',
  'binding.homeSent':
    '✓ Permohonan sudah dikirim dan menunggu guru; hasilnya diberitahukan di sini.\nKetik "progres" kapan saja untuk melihatnya.',
  'binding.home':
    'Untuk menautkan anak, pilih "Mulai". Ketik "progres" untuk melihat pengajuan, "bantuan" untuk cara pakai.',
  'binding.alreadyOn':
    'Penautan sedang berlangsung. Silakan jawab pertanyaan di bawah, atau ketik "mulai lagi" untuk mengulang.',
  'binding.cancelled': 'Dibatalkan. Isian tadi sudah dihapus.',
  'binding.restarted': 'Isian tadi sudah dihapus; kita mulai lagi dari awal.',

  'binding.contactInvalid':
    'Ini belum seperti email atau nomor HP. Silakan ketik email lengkap (contoh: name@example.com), atau nomor HP 10 angka yang diawali 09 (contoh: 0912-345-678).',
  'binding.notEmail': 'Ini belum seperti email. Silakan ketik email lengkap (contoh: name@example.com).',
  'binding.verified': '✓ Verifikasi berhasil.',

  'binding.askRelation':
    '{nth, plural, =1 {Apa hubungan Anda dengan anak?} other {Anak ke-#: apa hubungan Anda dengannya?}}',
  'binding.askSameRelation': 'Anak ke-{nth}: hubungannya juga {relation}?',
  'binding.otherRelation': 'Hubungan lain',
  'binding.askRelationOther': 'Silakan ketik hubungan Anda dengan anak, contoh: bibi',
  'binding.relationInvalid':
    'Maaf, hubungan itu tidak dikenali. Silakan tekan atau ketik angka di bawah, atau ketik katanya (contoh: Ibu). Tidak ada? Ketik "lainnya" dan hubungannya (contoh: lainnya bibi).',
  'binding.relationOtherInvalid':
    'Hanya huruf, tanpa angka dan tanda, paling banyak {most} huruf (contoh: bibi). Silakan ketik lagi.',

  'binding.askLevel': 'Anak Anda di jenjang apa?',
  'binding.askStudentId':
    'Silakan ketik nomor KTP Taiwan (身分證) atau ARC (居留證) anak (bukan milik Anda).\nContoh: A123456789',
  'binding.askSchool': 'Silakan ketik sebagian nama Mandarin sekolah.\nContoh: 內湖',
  'binding.schoolTextInvalid':
    'Nama sekolah paling banyak 40 huruf; dua atau tiga huruf Mandarin sudah cukup, contoh: 內湖',
  'binding.schoolNotNumber':
    'Nomor anak sudah dicatat, tidak perlu diketik lagi. Sekarang silakan ketik sebagian nama Mandarin sekolah, contoh: 內湖',
  'binding.noSchool':
    '"{text}" tidak ditemukan di jenjang {level}. Silakan ketik dua atau tiga huruf nama Mandarin sekolah, contoh: 內湖',
  'binding.pickSchool':
    'Ditemukan {total} sekolah. Yang mana sekolah anak Anda?\nTidak ada? Ketik nama yang lebih lengkap.',
  'binding.moreSchools': 'Sekolah lainnya',

  'binding.paused':
    'Hari ini data sudah {most} kali tidak cocok. Untuk melindungi data siswa, dihentikan dulu; bisa dicoba lagi setelah {until}.\nPerlu bantuan? Silakan telepon sekolah: {school} {phone} 📞\nIsian Anda disimpan 72 jam.',
  'binding.pausedNoPhone':
    'Hari ini data sudah {most} kali tidak cocok. Untuk melindungi data siswa, dihentikan dulu; bisa dicoba lagi setelah {until}.\nPerlu bantuan? Silakan hubungi sekolah: {school}\nIsian Anda disimpan 72 jam.',
  'binding.tryAgain': 'Coba lagi',

  'binding.childrenTitle': 'Anak yang ditautkan',
  'binding.confirmChildren':
    '{count, plural, =1 {Apakah data ini benar?} other {# anak. Apakah semua data ini benar?}}',
  'binding.correctWhich':
    'Data anak yang mana yang ingin diperbaiki? Silakan tekan nama dengan ✎, atau ketik angka di depannya (contoh: 3).',
  'binding.next': 'Berikutnya',
  'binding.addChild': 'Tambah anak',
  'binding.correctChild': '✎ Perbaiki',
  'binding.listedAlready': 'Anak ini sudah ada di daftar, tidak perlu ditambahkan lagi.',
  'binding.listIsFull':
    'Paling banyak {most} anak sekaligus. Silakan kirim yang ini dulu, lalu tautkan yang lain.',

  'binding.askConsent':
    'Silakan baca pernyataan data pribadi di bawah. Di halaman terakhir Anda memilih setuju atau tidak.',
  'binding.agree': 'Saya sudah baca dan setuju',
  'binding.decline': 'Tidak setuju',
  'binding.confirmDecline':
    'Anda yakin tidak setuju? Tanpa persetujuan, penautan online tidak bisa dilakukan, dan isian Anda akan dihapus.',
  'binding.readAgain': 'Baca lagi',
  'binding.declineSurely': 'Tolak dan hapus',
  'binding.declined':
    'Anda tidak setuju, jadi isian tadi sudah dihapus. Jika berubah pikiran, Anda bisa mulai lagi kapan saja, atau langsung menghubungi sekolah.',

  'binding.askParentId':
    'Silakan ketik nomor KTP Taiwan (身分證) atau ARC (居留證) Anda sendiri (bukan milik anak).\nContoh: B123456780',
  'binding.studentIdIsParents':
    'Ini nomor Anda sendiri. Silakan ketik nomor KTP Taiwan atau ARC anak, contoh: A123456789',
  'binding.parentIdIsChilds':
    'Ini nomor anak. Silakan ketik nomor KTP Taiwan atau ARC Anda sendiri, contoh: B123456780',
  'binding.askName': 'Silakan ketik nama Anda seperti di kartu identitas.\nContoh: SITI AMINAH',
  'binding.nameInvalid':
    'Nama terdiri dari 2 sampai {most} huruf, tanpa angka dan tanda (contoh: SITI AMINAH). Silakan ketik lagi.',
  'binding.notName': 'Di sini silakan ketik nama Anda seperti di kartu identitas (contoh: SITI AMINAH).',
  'binding.askEmail':
    'Silakan ketik email Anda; kode verifikasi akan dikirim ke sana.\nEmail ini menjadi akun orang tua, contoh: name@example.com',
  'binding.emailInvalid': 'Email ini belum lengkap. Bentuknya seperti name@example.com; silakan ketik lagi.',
  'binding.askMobile': 'Silakan ketik nomor HP Anda.\nContoh: 0912-345-678',
  'binding.mobileInvalid':
    'Ini belum seperti nomor HP: 10 angka, diawali 09 (contoh: 0912-345-678). Silakan ketik lagi.',

  'binding.emailMatters':
    'Email ini menjadi akun orang tua dan tujuan pengiriman hasil. Mohon pastikan sudah benar.',
  'binding.askSignature': 'Jika semua sudah benar, tekan "Tanda tangani", atau ketik nama lengkap Anda.',
  'binding.signatureDiffers':
    'Menunggu tanda tangan: belum ada yang digambar, dan yang diketik berbeda dari nama "{name}". Gambarlah, atau ketik nama lengkap yang sama; jika namanya salah, pilih "✎ Nama".',
  'binding.readyToSend':
    '✓ Sudah ditandatangani, belum dikirim.\nPengiriman belum berarti selesai: wali kelas (導師) meninjau dulu.\nKirim sekarang?',
  'binding.send': 'Kirim',
  'binding.backToEdit': 'Kembali memperbaiki',
  'binding.submitted':
    'Sudah dikirim (pengajuan no. {number}).\n{hidden, plural, =0 {} other {# anak tidak ditambahkan, mungkin sudah diajukan atau ditautkan, atau daftar siswa baru saja berubah; silakan tanya wali kelas (導師).\n}}Pengiriman belum berarti selesai; hasilnya akan diberitahukan di sini.\nPesan yang berisi nomor identitas di chat ini boleh ditarik (tekan lama, 收回), tanpa memengaruhi pengajuan.',
  'binding.nothingNew':
    '{hidden, plural, =0 {Anak-anak ini sudah Anda ajukan atau tautkan; tidak ada yang ditambahkan. Statusnya sebagai berikut.} other {Tidak ada yang ditambahkan. Mungkin sudah diajukan atau ditautkan, atau daftar siswa baru saja berubah; silakan tanya wali kelas (導師).}}',

  'binding.whereabouts':
    '{stage}{nth, plural, =0 {} other {, anak ke-#}}. {count, plural, =0 {} other {\nSudah diisi: {children}.}}',
  'binding.unknownCode': 'Kode sekolah ini tidak ditemukan. Silakan pilih sekolah menurut namanya.',
  'binding.knownGuardian':
    '✓ Data orang tua yang pernah Anda isi telah diisikan. Anda akan memeriksanya lagi sebelum mengirim.',
  'binding.reopened':
    'Data pengiriman terakhir sudah diisikan. Tekan ✎ untuk memperbaiki yang salah, lalu tanda tangani dan kirim.',
  'binding.notReopened':
    'Pengajuan ini tidak bisa diperbaiki lagi (mungkin sudah dikirim ulang, atau anak sudah keluar dari sekolah). Untuk pengajuan baru, pilih "Mulai".',
  'binding.accountFound':
    '✓ Ini akun orang tua Anda: nama, email, dan nomor HP sudah diisikan. Silakan periksa.',
  'binding.emailTaken':
    'Email ini adalah akun orang tua lain dan tidak bisa dipakai bersama. Silakan ketik email lain, atau pilih "Tidak ada email". Data lainnya tetap ada.',
  'binding.childRemoved': 'Dihapus: {child}',
  'binding.boundAlready':
    '{child} sudah Anda ajukan ({status}), jadi tidak perlu ditambahkan. Ketik "progres" untuk melihat statusnya.',
  'binding.boundElsewhere':
    '{child} sudah diajukan ({status}) dengan email atau nomor yang Anda verifikasi, dari LINE lain, jadi tidak perlu ditambahkan. Ketik "progres" untuk melihatnya.\nJika Anda orang tua yang lain, ketik "batal" lalu ajukan dengan email atau nomor Anda sendiri.',
  'binding.anotherChild': 'Untuk menautkan anak lain, silakan lanjutkan; jika tidak ada, ketik "batal".',
  'binding.theseBound':
    'Anak-anak ini sudah Anda ajukan: {children}. Ketik "progres" untuk melihat statusnya.',
  'binding.schoolAsked':
    '{school} sudah diminta memeriksa daftar siswa (名冊). Setelah dilengkapi, Anda diberi tahu di sini; tidak perlu terus mencoba.',
  'binding.callSchool':
    'Sekolah ini belum bisa ditanya secara online. Silakan telepon tentang daftar siswa (名冊): {call}',
  'binding.askContact':
    'Silakan ketik email atau nomor HP untuk menerima kode verifikasi.\nDengan email, Anda hemat satu kali verifikasi.',
  'binding.askContactEmail':
    'Silakan ketik email Anda untuk menerima kode verifikasi.\nContoh: name@example.com',
  'binding.askContactMobile':
    'Silakan ketik nomor HP Anda untuk menerima kode verifikasi lewat SMS.\nContoh: 0912-345-678',
  'binding.byEmail': 'Email',
  'binding.byMobile': 'Nomor HP',
  'binding.askStudentIdOrCode':
    'Silakan ketik nomor KTP Taiwan (身分證) atau ARC (居留證) anak (bukan milik Anda); jika tidak ada, kode siswa dari sekolah.\nContoh: A123456789',
  'binding.editChild': '{child} ({relation})\nApa yang ingin diperbaiki?',
  'binding.correctNth': '✎ {nth} {name}',
  'binding.byDistrict': 'Menurut distrik',
  'binding.allSchools': 'Semua sekolah',
  'binding.pickDistrict': 'Sekolahnya di distrik mana?',
  'binding.noDistrict':
    'Daftar tidak memuat distrik. Silakan ketik sebagian nama Mandarin sekolah.\nContoh: 內湖',
  'binding.moreDistricts': 'Distrik lainnya',
  'binding.elsewhere': 'Ditemukan di jenjang {level}: {school}. Apakah yang ini?',
  'binding.elsewhereSeveral': 'Tidak ada di jenjang {level}; ini ditemukan di jenjang lain. Yang mana?',
  'binding.schoolOfLevel': '{level}｜{school}',
  'binding.thatOne': 'Ya, yang ini',
  'binding.noneOfThese': 'Bukan semuanya',
  'binding.rosterMayBeOld':
    'Siswa baru atau pindahan mungkin belum ada di daftar siswa (名冊); Anda bisa minta sekolah memeriksanya.',
  'binding.rosterAsked':
    'Sekolah sudah diminta memeriksa daftar siswa (名冊); setelah diberi tahu, tekan "Coba lagi".',
  'binding.askTheSchool': 'Tanya sekolah',
  'binding.noEmail': 'Tidak ada email',
  'binding.withoutEmail': 'tidak ada (hanya lewat chat ini)',
  'binding.chatAlone':
    'Tanpa email, hasilnya hanya diberitahukan di chat ini; akun orang tua dibuat setelah Anda menambahkan email.',
  'progress.remind': 'Ingatkan guru',
  'progress.teacherByMail': 'Guru {teacher} belum menautkan LINE, akan diberi tahu lewat email.',
  'binding.mismatch':
    'Data ini tidak cocok dengan daftar siswa sekolah (名冊). Silakan cocokkan dengan kartu asuransi kesehatan (健保卡) dan sekolah; hari ini sisa {left} kali percobaan.',
  'binding.whatToCorrect': 'Apa yang ingin diperbaiki?',
  'binding.skipChild': 'Lewati anak ini',
  'code.askEmail':
    'Silakan ketik 6 angka kode yang dikirim ke {to}.\nBelum terima? Kode bisa diminta lagi, atau langsung ketik email lain.',
  'binding.agreedOnPage': '✓ Persetujuan Anda di halaman sudah diterima.',
  'binding.consentWaits':
    'Silakan baca sampai halaman terakhir lalu tekan baris persetujuan; atau tekan "Baca di halaman", setujui di sana, lalu ketik apa saja di sini.',
  'binding.signedByHand': '✓ Tanda tangan Anda sudah diterima.',
  'binding.boundSuspended':
    'Anda sudah mengajukan untuk anak ini (ditangguhkan 暫停 oleh sekolah), jadi tidak perlu ditambahkan lagi. Jika ada pertanyaan, silakan telepon sekolah.',
};
