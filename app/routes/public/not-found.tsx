import { publicPage } from '../../http/doors';
import { pageNotFound } from '../../http/page-errors';

/** Every address below an agency's that no other route knows, and below one that nobody has. */
export const loader = publicPage((): Promise<never> => {
  throw pageNotFound();
});

export default function NotFound() {
  return null;
}
