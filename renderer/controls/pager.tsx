import { Trans } from '@lingui/react/macro';
import { useFormat } from '../use-app.ts';
import { Button } from './button.tsx';

interface PagerProps {
  readonly from: number;
  readonly page: number;
  readonly total: number;
  readonly onFrom: (from: number) => void;
}

/** Which rows of many are shown, and the way to those before and after. */
export function Pager({ from, page, total, onFrom }: PagerProps) {
  const format = useFormat();
  if (total <= page) return null;
  const first = format.whole(from + 1);
  const last = format.whole(Math.min(total, from + page));
  const all = format.whole(total);
  return (
    <div className="pager">
      <span className="quiet small number" role="status">
        <Trans>
          {first} to {last} of {all}
        </Trans>
      </span>
      <Button isDisabled={from === 0} onPress={() => onFrom(Math.max(0, from - page))}>
        <Trans>Previous</Trans>
      </Button>
      <Button isDisabled={from + page >= total} onPress={() => onFrom(from + page)}>
        <Trans>Following</Trans>
      </Button>
    </div>
  );
}
