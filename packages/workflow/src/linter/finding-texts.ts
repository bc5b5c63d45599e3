import type { BothLanguages } from '@maklumat/standards';
import type { WorkflowFindingCode } from './finding';

/** One sentence or two a code, `{key}` standing for the finding's data. */
export const WORKFLOW_FINDING_TEXTS: Readonly<Record<WorkflowFindingCode, BothLanguages>> = {
  'id-repeated': {
    id: 'Nama "{name}" dipakai dua kali. Setiap bagian perlu nama sendiri.',
    en: 'The name "{name}" is used twice. Each part needs a name of its own.',
  },
  'role-unknown': {
    id: 'Peran "{name}" tidak ada di instansi ini.',
    en: 'This agency has no role "{name}".',
  },
  'role-outside': {
    id: 'Peran "{name}" berada di luar instansi, jadi tidak dapat bekerja di sini.',
    en: 'The role "{name}" is outside the agency and cannot act here.',
  },
  'role-not-declared': {
    id: 'Peran "{name}" disebut, tetapi belum ada di daftar peran alur ini.',
    en: 'The role "{name}" is named but is not in the list of this workflow\'s roles.',
  },
  'state-unknown': {
    id: 'Tidak ada keadaan bernama "{name}" di alur ini.',
    en: 'This workflow has no state "{name}".',
  },
  'class-unknown': {
    id: 'Tidak ada golongan bernama "{name}" di alur ini.',
    en: 'This workflow has no class "{name}".',
  },
  'transition-unknown': {
    id: 'Tidak ada langkah bernama "{name}" di alur ini.',
    en: 'This workflow has no transition "{name}".',
  },
  'question-unknown': {
    id: 'Judul diambil dari pertanyaan "{name}", tetapi tidak ada pertanyaan tulisan dengan nama itu.',
    en: 'The title comes from the question "{name}", but no question in words has that name.',
  },
  'requirement-unknown': {
    id: 'Standar tidak memuat persyaratan "{name}".',
    en: 'The standard has no requirement "{name}".',
  },
  'no-door': {
    id: 'Tidak ada jalan masuk: formulir, tablet, dan pencatatan oleh petugas semuanya tertutup.',
    en: 'There is no way in: form, tablet and recording by an official are all closed.',
  },
  'channel-not-recorded': {
    id: 'Saluran "{name}" diatur, tetapi tidak ada yang masuk atau dicatat dari saluran itu.',
    en: 'The channel "{name}" has a rule, but nothing comes in or is recorded from it.',
  },
  'choice-without-option': {
    id: 'Langkah "{transition}" mewajibkan "{name}", tetapi tidak ada pilihannya bagi yang datang lewat "{channel}".',
    en: 'The transition "{transition}" requires "{name}", but there is nothing to choose in what comes by "{channel}".',
  },
  'state-unreachable': {
    id: 'Keadaan "{state}" tidak bisa dicapai dari keadaan mana pun.',
    en: 'The state "{state}" cannot be reached from any state.',
  },
  'state-without-end': {
    id: 'Dari keadaan "{state}" tidak ada jalan sampai selesai.',
    en: 'From the state "{state}" there is no way to an end.',
  },
  'state-without-way-on': {
    id: 'Dalam keadaan "{state}" tidak ada yang dapat melanjutkan dan tidak ada pengatur waktu.',
    en: 'In the state "{state}" nobody can go on, and no timer does.',
  },
  'start-already-ended': {
    id: 'Kasus dimulai dalam keadaan "{state}", padahal keadaan itu sudah berakhir.',
    en: 'A case begins in the state "{state}", which is an end.',
  },
  'asked-state-keeps-counting': {
    id: 'Dalam keadaan "{state}" yang ditunggu bukan instansi, dan kasus dapat kembali. Hitungan waktu harus berhenti (R8).',
    en: 'In the state "{state}" somebody else than the agency must act, and the case can come back. The clock must stop (R8).',
  },
  'responsible-without-act': {
    id: 'Dalam keadaan "{state}" peran "{name}" bertanggung jawab, tetapi tidak ada langkah yang dapat diambilnya.',
    en: 'In the state "{state}" the role "{name}" is responsible but has no transition to make.',
  },
  'limit-without-clock': {
    id: 'Jangka waktu "{limit}" dijanjikan, tetapi alur ini tidak menghitungnya.',
    en: 'The limit "{limit}" is promised, but this workflow does not count it.',
  },
  'clock-without-limit': {
    id: 'Alur ini menghitung "{name}", tetapi standar tidak memuat jangka waktu itu.',
    en: 'This workflow counts "{name}", but the standard has no such limit.',
  },
  'limit-class-unknown': {
    id: 'Jangka waktu "{limit}" untuk golongan "{name}", tetapi alur ini tidak punya golongan itu.',
    en: 'The limit "{limit}" is for the class "{name}", which this workflow does not have.',
  },
  'shared-clock-differs': {
    id: 'Jangka waktu "{limit}" dan "{other}" memakai satu hitungan, tetapi pengaturannya berbeda.',
    en: 'The limits "{limit}" and "{other}" share one clock but are set differently.',
  },
  'escalation-outside': {
    id: 'Batas waktu "{limit}" dinaikkan kepada "{name}", yang bukan peran di instansi ini.',
    en: 'The limit "{limit}" is raised to "{name}", which is no role inside the agency.',
  },
  'escalation-to-nobody': {
    id: 'Batas waktu "{limit}" menyebut kapan dinaikkan kepada atasan, tetapi tidak menyebut peran atasannya.',
    en: 'The limit "{limit}" says when the superior is told, but names no role of a superior.',
  },
  'limit-start-never-emitted': {
    id: 'Jangka waktu "{limit}" dimulai oleh "{name}", tetapi tidak ada langkah yang menyatakannya.',
    en: 'The limit "{limit}" starts at "{name}", but nothing that can happen says so.',
  },
  'limit-end-never-emitted': {
    id: 'Jangka waktu "{limit}" diakhiri oleh "{name}", tetapi tidak ada langkah yang menyatakannya.',
    en: 'The limit "{limit}" ends at "{name}", but nothing that can happen says so.',
  },
  'cancel-never-emitted': {
    id: 'Hitungan "{name}" dibatalkan oleh "{event}", tetapi tidak ada langkah yang menyatakannya.',
    en: 'The clock "{name}" is cancelled by "{event}", but nothing that can happen says so.',
  },
  'extension-without-transition': {
    id: 'Standar mengizinkan perpanjangan "{limit}", tetapi tidak ada langkah untuk memperpanjang.',
    en: 'The standard allows the extension "{limit}", but there is no transition to extend.',
  },
  'extend-without-extension': {
    id: 'Langkah "{transition}" memperpanjang "{name}", tetapi standar tidak memberi perpanjangan.',
    en: 'The transition "{transition}" extends "{name}", but the standard gives no extension.',
  },
  'extend-without-reason': {
    id: 'Langkah "{transition}" memperpanjang waktu tanpa meminta alasan tertulis.',
    en: 'The transition "{transition}" extends a limit without asking for a written reason.',
  },
  'resume-without-clock': {
    id: 'Langkah "{transition}" melanjutkan hitungan "{name}", tetapi hitungan itu tidak ada.',
    en: 'The transition "{transition}" resumes the clock "{name}", which does not exist.',
  },
  'resume-without-stop': {
    id: 'Langkah "{transition}" melanjutkan hitungan, padahal hitungan tidak sedang berhenti.',
    en: 'The transition "{transition}" resumes a clock that was not stopped.',
  },
  'stage-longer-than-whole': {
    id: 'Jangka waktu "{limit}" ({amount}) lebih panjang daripada "{whole}" ({wholeAmount}) yang melingkupinya.',
    en: 'The limit "{limit}" ({amount}) is longer than "{whole}" ({wholeAmount}), inside which it runs.',
  },
  'step-not-carried-out': {
    id: 'Langkah prosedur "{step}" tidak ada dalam alur ini.',
    en: 'Nothing in this workflow carries out the procedure step "{step}".',
  },
  'step-unknown': {
    id: 'Prosedur dalam standar tidak memuat langkah "{name}".',
    en: 'The procedure of the standard has no step "{name}".',
  },
  'left-out-unknown': {
    id: '"{name}" disebut sengaja ditinggalkan, tetapi standar tidak memuatnya.',
    en: '"{name}" is listed as left out, but the standard does not have it.',
  },
  'left-out-needlessly': {
    id: '"{name}" disebut sengaja ditinggalkan, padahal alur ini memuatnya.',
    en: '"{name}" is listed as left out, but this workflow has it.',
  },
  'act-unexplained': {
    id: 'Langkah "{transition}" tidak melaksanakan langkah yang tercetak dan tidak menyebut alasannya (note), misalnya "Aturan kami".',
    en: 'The transition "{transition}" carries out no printed step and does not say why it is there (note).',
  },
  'assign-without-unit-input': {
    id: 'Langkah "{transition}" menyerahkan kasus kepada unit, tetapi isian unitnya {count}; harus satu dan wajib diisi.',
    en: 'The transition "{transition}" hands the case to a unit, but has {count} inputs for one; it must be one, and required.',
  },
  'unit-input-unused': {
    id: 'Langkah "{transition}" menanyakan unit, tetapi tidak menyerahkan kasus kepadanya.',
    en: 'The transition "{transition}" asks for a unit but does not hand the case to it.',
  },
  'classify-without-class-input': {
    id: 'Langkah "{transition}" menetapkan golongan, tetapi isian golongannya {count}; harus satu dan wajib diisi.',
    en: 'The transition "{transition}" classifies, but has {count} inputs for a class; it must be one, and required.',
  },
  'class-input-unused': {
    id: 'Langkah "{transition}" menanyakan golongan, tetapi tidak menetapkannya.',
    en: 'The transition "{transition}" asks for a class but does not set it.',
  },
  'several-primary': {
    id: 'Dalam keadaan "{state}" ada lebih dari satu langkah utama untuk {role}: "{transition}" dan "{other}".',
    en: 'In the state "{state}" there is more than one primary act for {role}: "{transition}" and "{other}".',
  },
  'window-unknown': {
    id: 'Langkah "{transition}" hanya terbuka sampai "{name}", tetapi itu tidak pernah dihitung.',
    en: 'The transition "{transition}" is open until "{name}", which is never counted.',
  },
  'after-never-emitted': {
    id: 'Langkah "{transition}" baru terbuka sesudah "{name}", tetapi tidak ada yang menyatakannya.',
    en: 'The transition "{transition}" opens after "{name}", but nothing that can happen says so.',
  },
  'before-never-emitted': {
    id: 'Langkah "{transition}" hanya terbuka sebelum "{name}", tetapi tidak ada yang menyatakannya.',
    en: 'The transition "{transition}" is open only before "{name}", but nothing that can happen says so.',
  },
  'timer-limit-unknown': {
    id: 'Pengatur waktu "{name}" memakai jangka waktu "{limit}", tetapi standar tidak memuatnya.',
    en: 'The timer "{name}" uses the limit "{limit}", which the standard does not have.',
  },
  'timer-start-never-emitted': {
    id: 'Pengatur waktu "{name}" dimulai oleh "{event}", tetapi tidak ada langkah yang menyatakannya.',
    en: 'The timer "{name}" starts at "{event}", but nothing that can happen says so.',
  },
  'timer-transition-not-systems': {
    id: 'Pengatur waktu "{name}" menjalankan langkah "{transition}", tetapi langkah itu bukan untuk sistem.',
    en: 'The timer "{name}" makes the transition "{transition}", which is not the system\'s.',
  },
  'timer-transition-not-from-there': {
    id: 'Pengatur waktu "{name}" berlaku dalam keadaan "{state}", tetapi langkah "{transition}" tidak dimulai dari sana.',
    en: 'The timer "{name}" lives in the state "{state}", from which the transition "{transition}" does not start.',
  },
  'system-without-timer': {
    id: 'Langkah "{transition}" dijalankan sistem, tetapi tidak ada pengatur waktu yang menjalankannya.',
    en: 'The transition "{transition}" is the system\'s, but no timer makes it.',
  },
  'reminder-without-words': {
    id: 'Pengatur waktu "{name}" mengingatkan warga tanpa kata-kata untuk warga.',
    en: 'The timer "{name}" reminds the citizen without words for the citizen.',
  },
  'tells-missing': {
    id: 'Langkah "{transition}" mengubah keadaan, tetapi warga tidak diberi kabar.',
    en: 'The transition "{transition}" changes the state, but the citizen is told nothing.',
  },
  'placeholder-unknown': {
    id: '"{name}" bukan isian yang dikenal di sini; yang dikenal: {known}.',
    en: '"{name}" cannot be filled in here; what can: {known}.',
  },
  'date-without-clock': {
    id: 'Kalimat "{words}" menyebut tanggal, tetapi dapat dibaca saat tidak ada jangka waktu yang berjalan.',
    en: 'The sentence "{words}" names a date, but may be read while no limit runs.',
  },
  'instant-of-citizen': {
    id: 'Langkah "{transition}" menanyakan hari dan jam kepada warga; hanya petugas yang dapat menjanjikannya.',
    en: 'The transition "{transition}" asks the citizen for a day and time; only officials can promise one.',
  },
  'call-without-telephone': {
    id: 'Alur ini mengatur panggilan telepon, tetapi petugas tidak mencatat dari telepon.',
    en: 'This workflow says what a telephone call does, but officials do not record from the telephone.',
  },
  'call-act-unfit': {
    id: 'Langkah "{transition}" tidak dapat dilakukan bersama pencatatan panggilan: {name}.',
    en: 'The transition "{transition}" cannot be made together with recording a call: {nameEn}.',
  },
  'afterwards-unfit': {
    id: 'Langkah "{transition}" tidak dapat dicatat bersama kasus yang dicatat belakangan: {name}.',
    en: 'The transition "{transition}" cannot be written down with a case that is recorded later: {nameEn}.',
  },
  'english-missing': {
    id: 'Teks untuk warga "{words}" belum ada dalam bahasa Inggris.',
    en: 'The text for citizens "{words}" has no English.',
  },
  'only-one-unit': {
    id: 'Kasus dapat diteruskan ke unit lain, tetapi instansi baru mencatat satu unit.',
    en: 'Cases can be forwarded to another unit, but the agency has recorded only one.',
  },
  'link-unknown': {
    id: 'Alur "{name}" tidak ada, atau tidak dapat dibuka dari kasus lain (doors: linked).',
    en: 'There is no workflow "{name}", or it cannot be opened from another case (doors: linked).',
  },
  'link-never-opened': {
    id: 'Alur ini dibuka dari kasus lain, tetapi tidak ada alur yang membukanya.',
    en: 'This workflow is opened from another case, but no workflow opens it.',
  },
  'link-question-missing': {
    id: 'Langkah "{transition}" membuka kasus "{name}" tanpa menanyakan "{question}", yang wajib di sana.',
    en: 'The transition "{transition}" opens a case of "{name}" without asking "{question}", which is required there.',
  },
  'link-channel-unknown': {
    id: 'Langkah "{transition}" mengambil saluran dari isian "{name}", tetapi itu bukan pilihan saluran.',
    en: 'The transition "{transition}" takes the channel from the input "{name}", which is no choice of channels.',
  },
  'link-name-never-emitted': {
    id: 'Alur "{workflow}" tidak pernah menyatakan "{name}", yang ditunggu di sini.',
    en: 'The workflow "{workflow}" never says "{name}", which is waited for here.',
  },
  'left-out-elsewhere': {
    id: '"{name}" disebut dijalankan oleh alur "{workflow}", tetapi alur itu tidak memuatnya.',
    en: '"{name}" is said to be carried out by the workflow "{workflow}", which does not have it.',
  },
  'sentence-not-printed': {
    id: 'Kalimat-kalimat untuk langkah "{step}" tidak sama dengan kata-kata langkah itu dalam standar.',
    en: 'The sentences given for the step "{step}" are not the words of that step in the standard.',
  },
  'sentence-place-unknown': {
    id: 'Sebuah kalimat disebut dijalankan oleh "{name}", tetapi alur ini tidak memuatnya.',
    en: 'A sentence is said to be carried out by "{name}", which this workflow does not have.',
  },
};
