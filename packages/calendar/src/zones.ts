import { HOUR_MS } from './plain-date';

/** Time zones of Indonesia by their IANA name: WIB (Jakarta, Pontianak), WITA (Makassar), WIT (Jayapura). */
export const ZONES = ['Asia/Jakarta', 'Asia/Pontianak', 'Asia/Makassar', 'Asia/Jayapura'] as const;
export type Zone = (typeof ZONES)[number];

/**
 * Milliseconds that local time is ahead of UTC. Fixed: no zone of Indonesia has had summer time or moved
 * since Keppres 41/1987, which is before any date this product counts.
 */
export const ZONE_OFFSET_MS: Readonly<Record<Zone, number>> = {
  'Asia/Jakarta': 7 * HOUR_MS,
  'Asia/Pontianak': 7 * HOUR_MS,
  'Asia/Makassar': 8 * HOUR_MS,
  'Asia/Jayapura': 9 * HOUR_MS,
};
