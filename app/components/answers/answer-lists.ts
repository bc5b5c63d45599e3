import type { AnswerListName } from '@maklumat/operations';

/** Where the console's lists of questions with answers are. */
export const ANSWERS_PATH = '/konsol/tanya-jawab';

/** Names of the lists in addresses. */
const NAMES: Readonly<Record<AnswerListName, string>> = {
  proposed: 'usulan',
  published: 'terbit',
  expired: 'kedaluwarsa',
  withdrawn: 'ditarik',
};

export const LISTS = Object.keys(NAMES) as AnswerListName[];

/** The list an address asks for; proposals when it asks for none. */
export function askedList(url: URL): AnswerListName {
  const asked = url.searchParams.get('daftar');
  return LISTS.find((list) => NAMES[list] === asked) ?? 'proposed';
}

/** Path of a list. */
export function listPath(list: AnswerListName, page = 1): string {
  const query = new URLSearchParams({ daftar: NAMES[list], ...(page > 1 ? { hal: String(page) } : {}) });
  return `${ANSWERS_PATH}?${query.toString()}`;
}

/** Path of an entry, or of one of its pages. */
export function entryPath(code: string, page = ''): string {
  return `${ANSWERS_PATH}/${code}${page}`;
}
