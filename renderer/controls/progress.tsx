import { Label, ProgressBar } from 'react-aria-components';

/** How far a job is; without a total the bar only says that something goes on. */
export function Progress({
  label,
  done,
  total,
}: {
  readonly label: string;
  readonly done: number;
  readonly total: number;
}) {
  const known = total > 0;
  return (
    <ProgressBar
      className="progress"
      {...(known ? { value: Math.min(done, total), maxValue: total } : { isIndeterminate: true })}
    >
      {({ percentage, valueText }) => (
        <>
          <div className="progress-head">
            <Label>{label}</Label>
            <span className="number quiet">{known ? valueText : ''}</span>
          </div>
          <div className="progress-track">
            <div
              className={known ? 'progress-fill' : 'progress-fill progress-unknown'}
              style={known ? { inlineSize: `${percentage ?? 0}%` } : undefined}
            />
          </div>
        </>
      )}
    </ProgressBar>
  );
}
