import { useFormat } from '../../use-app.ts';

/** A share of the hours that there are: a bar up to all of them, and the number; more than there are stands out. */
export function UseBar({ share }: { readonly share: number }) {
  const format = useFormat();
  if (Number.isNaN(share)) return <span className="quiet">–</span>;
  const over = share > 1;
  return (
    <span className={over ? 'use-bar use-bar-over' : 'use-bar'}>
      <span className="use-bar-ground" aria-hidden="true">
        <span className="use-bar-fill" style={{ inlineSize: `${100 * Math.min(1, share)}%` }} />
      </span>
      <span className="number">{format.percent(share)}</span>
    </span>
  );
}
