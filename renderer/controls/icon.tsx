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
  person: 'M8 7.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5M3.5 13.5c0-2.5 2-4 4.5-4s4.5 1.5 4.5 4',
  lock: 'M3.5 7.5h9v6h-9zM5.5 7.5V5a2.5 2.5 0 0 1 5 0v2.5',
  centre: 'M8 3.2a4.8 4.8 0 1 0 0 9.6 4.8 4.8 0 0 0 0-9.6zM8 7.2v1.6M7.2 8h1.6',
  edit: 'M3 13l.6-3L10.5 3 13 5.5 6 12.4z',
  pointer: 'M3.5 2.5 12.5 7l-4 1.2 2.6 4.4-1.7 1-2.6-4.5-2.6 3z',
  box: 'M2.5 3.5h2M6.5 3.5h3M11.5 3.5h2v2M13.5 7v2M13.5 10.5v2h-2M9.5 12.5h-3M4.5 12.5h-2v-2M2.5 9V7M2.5 5.5v-2',
  lasso: 'M8 2.5c3.4 0 6 1.7 6 4s-2.6 4-6 4-6-1.7-6-4 2.6-4 6-4zM4.6 10c-1 .6-1 2 .2 2.2 1 .2 1 1.3-.1 1.8',
  paint: 'M13.5 2.5 7.4 8.8M6.4 9.3c-1.4-.3-2.5.7-2.6 2-.1 1-.6 1.7-1.6 2 2.3.9 5.3.2 5.7-2 .1-.9-.6-1.8-1.5-2z',
  polygon: 'M8 2.2 13.8 6.6 11.6 13.4H4.4L2.2 6.6z',
  radius: 'M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2zM8 8h6M8 7.7v.6',
  cut: 'M2.5 12.5 6 8l3.5 1.5 4-6M1.7 12.5a.9.9 0 1 0 1.7 0 .9.9 0 0 0-1.7 0M5.2 8a.9.9 0 1 0 1.7 0 .9.9 0 0 0-1.7 0',
  moveTo: 'M2 8h8M7 5l3 3-3 3M13.5 2.5v11',
  replace: 'M3 3h10v10H3z',
  add: 'M3 3h10v10H3zM8 5.5v5M5.5 8h5',
  grip: 'M5.5 3.5h.1M10.5 3.5h.1M5.5 8h.1M10.5 8h.1M5.5 12.5h.1M10.5 12.5h.1',
  more: 'M3.2 8h.1M8 8h.1M12.8 8h.1',
  star: 'M8 2l1.8 3.9 4.2.5-3.1 2.9.8 4.2L8 11.4l-3.7 2.1.8-4.2L2 6.4l4.2-.5z',
  subtract: 'M3 3h10v10H3zM5.5 8h5',
} as const;

export type IconName = keyof typeof PATHS;

/** Those that point along the line of reading and so turn with it. Undo and redo point in time: they turn too. */
const DIRECTIONAL: ReadonlySet<IconName> = new Set(['undo', 'redo', 'chevronForward', 'moveTo']);

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
