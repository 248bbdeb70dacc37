import type { Consent } from './consent.ts';

/** The personal-data statement in Indonesian (Personal Data Protection Act §8, §9). */
export const consents: readonly Consent[] = [
  {
    version: '1',
    language: 'id',
    pages: [
      {
        title: 'Siapa yang mengumpulkan, untuk apa',
        body: 'Pengumpul: sekolah tempat anak Anda belajar.\n\nTujuan: memastikan bahwa Anda adalah wakil menurut hukum (法定代理人) atau wali (監護人) anak. Wali kelas (導師) meninjaunya, dan akun orang tua dibuat untuk Anda.\n\nData hanya dipakai untuk tujuan ini. Untuk keperluan lain, Anda akan dimintai persetujuan dulu.',
      },
      {
        title: 'Data apa, dari mana',
        body: 'Dari Anda: nama, nomor KTP Taiwan (身分證) atau ARC (居留證), email, nomor HP, hubungan dengan anak, nama tanda tangan dan waktunya; nomor identitas dan sekolah anak.\n\nDari LINE: pengenal LINE Anda dan pesan Anda di chat ini.\n\nDari daftar siswa sekolah (名冊): nama, kelas, dan nomor absen anak, serta kontak orang tua yang tercatat di sekolah, untuk dicocokkan dengan isian Anda.',
      },
      {
        title: 'Berapa lama, di mana, untuk siapa, bagaimana',
        body: 'Jangka waktu: yang belum dikirim dihapus setelah 72 jam; catatan pesan chat dihapus setelah 30 hari. Yang tidak disetujui atau dibatalkan dihapus setelah 30 hari. Yang disetujui disimpan sampai anak keluar dari sekolah atau Anda minta dihapus. Catatan siapa melakukan apa dan kapan disimpan 5 tahun.\n\nWilayah: Taiwan; pesan dikirim melalui LINE, yang mungkin memprosesnya di luar negeri.\n\nPenerima: petugas sekolah yang menanganinya (wali kelas, koordinator TI 資訊組長) dan pihak yang menjalankan sistem untuk sekolah.\n\nCara: dengan komputer; nomor identitas, nama, dan kontak disimpan terenkripsi. Yang memutuskan adalah guru, bukan mesin.',
      },
      {
        title: 'Hak Anda',
        body: 'Anda boleh meminta sekolah (wali kelas atau koordinator TI) untuk:\n・memperlihatkan data atau memberi salinannya\n・melengkapi atau memperbaikinya\n・berhenti mengumpulkan, memproses, atau memakainya\n・menghapusnya\n\nHak-hak ini tidak bisa dilepaskan di muka. Untuk data anak, Anda memintanya atas nama anak; sejak berusia 18 tahun, anak memutuskan sendiri.',
      },
      {
        title: 'Jika Anda tidak bersedia',
        body: 'Anda yang menentukan. Tanpa data lengkap, penautan online tidak bisa dilakukan; silakan tanyakan cara lain ke sekolah. Pendidikan anak Anda tidak terpengaruh.\n\nJika Anda memilih tidak setuju, semua isian tadi dihapus.\n\nJika Anda setuju, kami mencatat versi pernyataan ini, waktu Anda setuju, dan kode pemeriksa yang menunjukkan bahwa isinya tidak diubah.',
      },
    ],
  },
];
