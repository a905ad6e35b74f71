import { Trans } from '@lingui/react/macro';

/** What keeps a pack that was just written from loading wholly at once, and what to do; its README says the same. */
export function PackNotes({ notes }: { readonly notes: readonly string[] }) {
  return (
    <div className="stack-small" role="status">
      <p>
        <Trans>The files are written. Before you load them:</Trans>
      </p>
      <ul className="pack-notes">
        {notes.map((note) => (
          <li key={note}>{note}</li>
        ))}
      </ul>
    </div>
  );
}
