/**
 * Words that ask without naming anything. PostgreSQL's `indonesian` has stems and no list of its own, and a list on
 * the server is a file that a managed server does not let us put there; so they are taken out of the question. The
 * search text keeps them: a phrase in quotation marks is found word for word. "Tidak" names something ("surat
 * keterangan tidak mampu") and stays; so does English "or", which the search reads as an operator.
 */
const STOP_WORDS: ReadonlySet<string> = new Set([
  ...[
    'yang',
    'dan',
    'atau',
    'di',
    'ke',
    'dari',
    'untuk',
    'utk',
    'buat',
    'dengan',
    'dgn',
    'pada',
    'oleh',
    'bagi',
  ],
  ...[
    'dalam',
    'ini',
    'itu',
    'adalah',
    'ialah',
    'agar',
    'supaya',
    'jika',
    'kalau',
    'bila',
    'tentang',
    'seperti',
  ],
  ...[
    'apa',
    'apakah',
    'bagaimana',
    'gimana',
    'cara',
    'caranya',
    'mana',
    'dimana',
    'kemana',
    'kapan',
    'berapa',
  ],
  ...[
    'siapa',
    'saya',
    'aku',
    'kami',
    'kita',
    'anda',
    'mau',
    'ingin',
    'hendak',
    'bisa',
    'dapat',
    'boleh',
    'harus',
  ],
  ...['akan', 'sudah', 'telah', 'juga', 'ya', 'dong', 'sih', 'nya', 'lah', 'kah', 'tolong', 'mohon'],
  ...[
    'the',
    'a',
    'an',
    'of',
    'to',
    'for',
    'in',
    'on',
    'at',
    'and',
    'with',
    'from',
    'how',
    'what',
    'where',
    'when',
  ],
  ...['who', 'which', 'do', 'does', 'can', 'i', 'my', 'is', 'are'],
]);

/** The question without its stop words; empty when it holds nothing else. Quoted and excluded words stay. */
export function withoutStopWords(words: string): string {
  return (words.match(/"[^"]*"?|\S+/g) ?? []).filter((word) => !isStopWord(word)).join(' ');
}

function isStopWord(word: string): boolean {
  return STOP_WORDS.has(word.toLowerCase().replace(/^[^\p{L}\p{N}"-]+|[^\p{L}\p{N}"]+$/gu, ''));
}
