const KIND_WORDS = new Set(['Kota', 'Kabupaten', 'Provinsi', 'Daerah', 'Khusus', 'Istimewa', 'Administrasi']);

/** One or two letters that stand for a region beside its name: "Kota Contoh Raya" gives CR. */
export function initials(name: string): string {
  const words = name.split(/\s+/).filter((word) => /^\p{L}/u.test(word));
  const telling = words.filter((word) => !KIND_WORDS.has(word));
  return (telling.length > 0 ? telling : words)
    .slice(0, 2)
    .map((word) => word.slice(0, 1).toUpperCase())
    .join('');
}
