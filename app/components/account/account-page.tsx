import type { ReactNode } from 'react';
import { DirectoryPage } from '../directory-page';

/** Frame of the pages about the own way in: one narrow column. */
export function AccountPage({ children }: { children: ReactNode }) {
  return (
    <DirectoryPage section={null}>
      <div className="wrap page">
        <div className="column stack entrance">{children}</div>
      </div>
    </DirectoryPage>
  );
}
