import type { OwnDataCopy } from '@maklumat/operations';

/** A copy of somebody's data as JSON: names of its members are part of the data, instants are UTC. */
export function ownDataJson(own: OwnDataCopy): string {
  const { number, identity, receivedAt, contact, isMasked, restrictedSince, madeAt } = own;
  const copy = {
    ...{ instansi: own.profile.officialName.id, nomor: number, dibuat: madeAt, diterima: receivedAt },
    ...{ jalur: identity, kontak: contact, ditampilkanSebagian: isMasked, dibatasiSejak: restrictedSince },
    data: Object.fromEntries(own.fields.map(({ field, value }) => [field, value])),
    isi: own.entries
      .filter(({ texts, files }) => texts.length + files.length > 0)
      .map(({ at, actor, texts, files }) => ({
        ...{ waktu: at, oleh: actor.kind },
        tulisan: texts.map(({ field, label, text }) => ({
          bidang: field,
          pertanyaan: label?.id ?? null,
          teks: text,
        })),
        berkas: files.map(({ name }) => name),
      })),
    rekamJejak: own.log.uses.map(({ at, action, purpose, as }) => ({
      ...{ waktu: at, tindakan: action, keperluan: purpose },
      sebagai: as.map(({ role, unit }) => ({ peran: role.id, unit: unit?.id ?? null })),
    })),
    permintaan: own.requests.map(({ words, ground, isWithheld, ...one }) => ({
      ...{ nomor: one.number, jenis: one.kind, keadaan: one.state, diterima: one.receivedAt },
      ...{ palingLambat: one.dueAt, dijawab: one.decidedAt, jawaban: one.answer },
      isiTidakDitampilkan: isWithheld,
      dasarPenolakan: ground === null ? null : `UU 27/2022 ${ground.article}`,
      ...{ alasan: words?.words ?? null, perbaikan: words?.correction ?? null },
    })),
  };
  return `${JSON.stringify(copy, null, 2)}\n`;
}
