import { directoryPage } from '../http/doors';
import { pageNotFound } from '../http/page-errors';

/** Every address that no other route knows. */
export const loader = directoryPage((): Promise<never> => {
  throw pageNotFound();
});

export default function NotFound() {
  return null;
}
