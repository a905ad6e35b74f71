import type { ReactNode } from 'react';

/** A part of a page of numbers under its own title. */
export function NumbersPart({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className="numbers-part" aria-label={title}>
      <h3>{title}</h3>
      {children}
    </section>
  );
}
