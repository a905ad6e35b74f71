import { Plural, Trans, useLingui } from '@lingui/react/macro';
import type { ImportFinding, ImportFix } from '../../../core/model/import-finding.ts';
import { findingText, fixText } from '../../../core/text/finding-text.ts';
import { CheckField } from '../../controls/check-field.tsx';
import { NameList } from '../../controls/name-list.tsx';
import { isolated } from './isolated.ts';

/** What of a form says which findings are put right. */
interface Fixing {
  readonly fixes: readonly ImportFix[];
}

interface FindingsProps<F extends Fixing> {
  readonly findings: readonly ImportFinding[];
  readonly form: F;
  readonly onChange: (form: F) => void;
}

/** Values that stand as they are in the file. */
const WRITTEN = ['lat', 'lon', 'code', 'padded'];

/** What is odd of many rows alike, each with what the import can do about it; nothing is done unasked. */
export function Findings<F extends Fixing>({ findings, form, onChange }: FindingsProps<F>) {
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
          return (
            <li key={code} className="finding">
              <p>
                {findingText(i18n, { ...finding, values: isolated(finding.values, WRITTEN) })}{' '}
                <span className="quiet small">
                  <Plural value={lines.length} one="Line" other="Lines" /> <NameList names={lines.map(String)} />
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
