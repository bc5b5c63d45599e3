import type { ReactNode } from 'react';

/** One alert: what is wrong, whom it concerns, what to do. */
export function Alert({ title, todo, children }: { title: string; todo: string; children?: ReactNode }) {
  return (
    <div className="notice notice-warn stack-8">
      <h3 className="notice-title">{title}</h3>
      {children}
      <p>{todo}</p>
    </div>
  );
}
