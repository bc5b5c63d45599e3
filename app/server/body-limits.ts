import type { RequestHandler } from 'express';
import { langOfPath } from '../http/lang';
import { plainPage } from './plain-page';

/** Longest written form, and longest form with files, in bytes. A page may allow less (parseForm). */
const LONGEST = {
  'application/x-www-form-urlencoded': 256 * 1024,
  'multipart/form-data': 40 * 1024 * 1024,
} as const;

/**
 * Refuses a body before it is read: one that is no form, does not say how long it is, or is too long. Node holds
 * a client to the length it said.
 */
export function refuseBadBodies(): RequestHandler {
  return (request, response, next) => {
    if (request.method !== 'POST') return next();
    const refuse = (status: number, code: 'too-large' | 'unreadable-form'): void => {
      response.status(status).type('html').set({ 'Cache-Control': 'no-store', Connection: 'close' });
      response.send(plainPage(langOfPath(request.path), code));
    };
    const type = (request.headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
    if (!isFormType(type)) return refuse(415, 'unreadable-form');
    const length = request.headers['content-length'];
    if (length === undefined) return refuse(411, 'unreadable-form');
    if (Number(length) > LONGEST[type]) return refuse(413, 'too-large');
    return next();
  };
}

function isFormType(type: string): type is keyof typeof LONGEST {
  return Object.hasOwn(LONGEST, type);
}
