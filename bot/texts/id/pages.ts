/** Pages opened from the chat. */
export const pages: Readonly<Record<string, string>> = {
  'page.signature': '✍ Tanda tangani',
  'page.consent': 'Baca di halaman',
  'page.form': 'Buka formulir',
  'link.title.CONSENT': 'Penggunaan data pribadi',
  'link.title.SIGNATURE': 'Tanda tangan',
  'link.title.FORM': 'Formulir permohonan',
  'link.title.PROOF': 'Bukti izin',
  'link.once':
    'Halaman ini dibuka dari LINE. Setelah menekan "Buka", hanya peramban ini yang bisa melihatnya, selama 15 menit.',
  'link.open': 'Buka',
  'link.dead': 'Tautan ini tidak bisa dipakai lagi',
  'link.deadWhy':
    'Tautan hanya sekali pakai, berlaku 15 menit, dan berakhir bila pertanyaan di chat berganti.\nKembalilah ke LINE dan ketik apa saja untuk melihat tombol baru.',
  'link.elsewhere': 'Tautan sudah dibuka di peramban lain',
  'link.elsewhereWhy': 'Untuk melindungi data, kami pastikan dulu itu Anda: kode akan dikirim ke {to}.',
  'link.elsewhereNoContact':
    'Untuk melindungi data, kembalilah ke LINE, ketik apa saja, dan pakai tombol baru.',
  'link.sendCode': 'Kirim kode',
  'link.sendAgain': 'Kirim ulang kode',
  'link.codeSent': 'Kode dikirim ke {to}.',
  'link.codeNotYet': 'Kode baru saja dikirim; periksa dulu. Bisa dikirim lagi mulai {until}.',
  'link.codeTooMany':
    'Kode diminta terlalu sering, jadi kali ini tidak dikirim. Bisa dikirim lagi mulai {until}; kode terbaru yang Anda terima berlaku 1 jam.',
  'link.code': 'Kode 6 angka',
  'link.codeWrong': 'Kode salah atau tidak berlaku lagi. Periksa lagi, atau pakai tombol baru di chat.',
  'link.goOn': 'Lanjutkan',
  'link.readToEnd': 'Baca sampai akhir untuk mencentang.',
  'link.theEnd': '(Selesai)',
  'link.sendConsent': 'Kirim persetujuan',
  'link.notAgreed': 'Silakan centang kotak sudah membaca dan setuju.',
  'link.fullName': 'Tanda tangani dengan nama lengkap.',
  'link.signHow': 'Gunakan jari, pena, atau tetikus di dalam kotak.',
  'link.pad': 'Kotak tanda tangan. Bila tidak bisa menggambar, kembalilah ke chat dan ketik nama lengkap.',
  'link.undo': 'Urungkan',
  'link.clear': 'Hapus',
  'link.sendSignature': 'Selesai',
  'link.notSigned':
    'Tanda tangan lengkap belum diterima. Tanda tangani dengan nama lengkap di kotak, lalu tekan "Selesai".',
  'link.orType': 'Tidak harus menggambar: kembalilah ke chat dan ketik nama lengkap Anda.',
  'link.noScript':
    'Peramban ini tidak bisa menggambar tanda tangan. Kembalilah ke chat dan ketik nama lengkap Anda.',
  'link.done.CONSENT': 'Persetujuan diterima',
  'link.done.SIGNATURE': 'Tanda tangan diterima',
  'link.back': 'Kembalilah ke LINE dan kirim "{word}" untuk melanjutkan.',
  'link.toChat': 'Kembali ke chat',
  'link.word.CONSENT': 'Sudah setuju',
  'link.word.SIGNATURE': 'Sudah tanda tangan',
  'link.deadWhy.FORM':
    'Tautan hanya bisa dipakai sekali, dalam 15 menit.\nSilakan kembali ke chat LINE, ketik "progres", lalu tekan lagi tombol unduh formulir.',
  'link.deadWhy.PROOF':
    'Tautan hanya bisa dipakai sekali, dalam 15 menit.\nSilakan kembali ke chat LINE dan buka lagi surat izin ini.',
  'stale.title': 'Halaman ini sudah kedaluwarsa, tidak ada yang berubah',
  'stale.why':
    'Mungkin Anda sudah masuk atau keluar di tab lain, atau mengganti kata sandi. Silakan buka lagi halamannya dan ulangi.',
  'stale.goOn': 'Buka lagi',
};
