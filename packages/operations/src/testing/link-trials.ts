import * as operations from '../index';
import type { Trial } from './trials';
import { citizenOf } from './two-agencies';

/** Links by which others see where a case stands. */
export const LINK_TRIALS: Readonly<Record<string, readonly Trial[]>> = {
  listCaseLinks: [(own, { key }) => operations.listCaseLinks(citizenOf(own), key)],
  makeCaseLink: [async (own, { key }) => (await operations.makeCaseLink(citizenOf(own), key, 7)).ok],
  revokeCaseLink: [
    (own, { key, link }) => operations.revokeCaseLink(citizenOf(own), key, link.id),
    async (own, { link }, { key }) => {
      await operations.revokeCaseLink(citizenOf(own), key, link.id);
      return (await operations.listCaseLinks(citizenOf(own), key)).links.length;
    },
  ],
  viewSharedCase: [(own, { link }) => operations.viewSharedCase(citizenOf(own), link.token)],
};
