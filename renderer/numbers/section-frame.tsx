import type { ReactNode } from 'react';

interface SectionFrameProps {
  readonly title: string;
  /** One sentence: what is answered here. */
  readonly intro: string;
  readonly children?: ReactNode;
}

/** What every page of numbers looks like: its name, what it answers, and the rest below. */
export function SectionFrame({ title, intro, children }: SectionFrameProps) {
  return (
    <section className="numbers-section" aria-label={title}>
      <header className="numbers-head">
        <h2 className="numbers-title">{title}</h2>
        <p className="quiet numbers-intro">{intro}</p>
      </header>
      {children}
    </section>
  );
}
