import { Trans, useLingui } from '@lingui/react/macro';
import type { ImportFinding, ImportFix } from '../../../core/model/import-finding.ts';
import { findingText, fixText } from '../../../core/text/finding-text.ts';
import { CheckField } from '../../controls/check-field.tsx';
import type { ImportForm } from './import-form.ts';

interface FindingsProps {
  readonly findings: readonly ImportFinding[];
  readonly form: ImportForm;
  readonly onChange: (form: ImportForm) => void;
}

/** What is odd of many rows alike, each with what the import can do about it; nothing is done unasked. */
export function Findings({ findings, form, onChange }: FindingsProps) {
  const { i18n } = useLingui();
  if (findings.length === 0) return null;
  const set = (fix: ImportFix, on: boolean) =>
    onChange({ ...form, fixes: on ? [...form.fixes, fix] : form.fixes.filter((other) => other !== fix) });
  return (
    <section className="stack-small">
      <h3 className="section-title">
        <Trans>Found in many rows</Trans>
      </h3>
      <ul className="findings">
        {findings.map((finding) => {
          const { code, fix, lines } = finding;
          const shown = lines.join(', ');
          return (
            <li key={code} className="finding">
              <p>
                {findingText(i18n, finding)}{' '}
                <span className="quiet small">
                  <Trans>
                    Lines <bdi>{shown}</bdi>
                  </Trans>
                </span>
              </p>
              {fix && (
                <CheckField isSelected={form.fixes.includes(fix)} onChange={(on) => set(fix, on)}>
                  {fixText(i18n, fix)}
                </CheckField>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
