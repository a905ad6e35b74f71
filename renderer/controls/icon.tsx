/** Paths on a 16 x 16 grid, drawn as lines in the colour of the text. */
const PATHS = {
  undo: 'M6 4 2.5 7.5 6 11M3 7.5h6.5a4 4 0 0 1 0 8H8',
  redo: 'M10 4l3.5 3.5L10 11M13 7.5H6.5a4 4 0 0 0 0 8H8',
  balance: 'M8 2v12M4.5 14h7M2.5 5h11M2.5 5 .9 9.2h3.2zM13.5 5l-1.6 4.2h3.2z',
  chevronDown: 'M4 6l4 4 4-4',
  chevronForward: 'M6 4l4 4-4 4',
  close: 'M4 4l8 8M12 4l-8 8',
  plus: 'M8 3v10M3 8h10',
  check: 'M3.5 8.5 6.5 11.5 12.5 4.5',
  sortUp: 'M4.5 9.5 8 6l3.5 3.5',
  sortDown: 'M4.5 6.5 8 10l3.5-3.5',
  over: 'M8 3.2 13 12H3z',
  under: 'M8 12.8 3 4h10z',
  file: 'M4 1.5h5L12.5 5v9.5H4zM9 1.5V5h3.5',
  theme: 'M8 2a6 6 0 1 0 0 12zM8 2a6 6 0 0 1 0 12',
  language:
    'M8 1.8a6.2 6.2 0 1 0 0 12.4A6.2 6.2 0 0 0 8 1.8zM1.8 8h12.4M8 1.8c2 1.8 2.9 3.9 2.9 6.2S10 12.4 8 14.2C6 12.4 5.1 10.3 5.1 8S6 3.6 8 1.8z',
  search: 'M7 2.5a4.5 4.5 0 1 0 0 9 4.5 4.5 0 0 0 0-9zM10.5 10.5 14 14',
  warning: 'M8 2 15 14H1zM8 6.5v3.5M8 12v.3',
  layers: 'M8 2 14.5 5.5 8 9 1.5 5.5zM1.5 8 8 11.5 14.5 8M1.5 10.5 8 14l6.5-3.5',
  edit: 'M3 13l.6-3L10.5 3 13 5.5 6 12.4z',
} as const;

export type IconName = keyof typeof PATHS;

/** Those that point along the line of reading and so turn with it. Undo and redo point in time: they turn too. */
const DIRECTIONAL: ReadonlySet<IconName> = new Set(['undo', 'redo', 'chevronForward']);

/** An icon beside a text or on a named button: never read out itself. */
export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg
      className={DIRECTIONAL.has(name) ? 'icon icon-directional' : 'icon'}
      viewBox="0 0 16 16"
      aria-hidden="true"
      focusable="false"
    >
      <path d={PATHS[name]} />
    </svg>
  );
}
