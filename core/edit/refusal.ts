/** Why an edit or a balance cannot be done as asked; codes of the closed list of electron/api/reply.ts. */
export interface Refusal {
  readonly ok: false;
  readonly code:
    | 'invalid-request'
    | 'plan-changed'
    | 'nothing-to-balance'
    | 'too-few-units'
    | 'too-few-territories'
    | 'no-homes'
    | 'no-tenure'
    | 'moves-need-today'
    | 'only-too-few'
    | 'unit-locked'
    | 'territory-locked'
    | 'nothing-to-lock'
    | 'too-many-at-once'
    | 'all-locked'
    | 'no-centre'
    | 'link-impossible'
    | 'redraw-impossible'
    | 'other-units'
    | 'no-territories'
    | 'quotas-by-hand'
    | 'quota-impossible'
    | 'name-taken'
    | 'last-role'
    | 'too-many-levels'
    | 'too-few-to-group'
    | 'shares-sum'
    | 'baseline-stays'
    | 'last-scenario'
    | 'too-many-scenarios'
    | 'review-copy'
    | 'review-impossible'
    | 'not-a-review';
  readonly values: Readonly<Record<string, string | number>>;
}

/** A refusal with the values of its sentence. `invalid-request` says in `what` what the plan does not have. */
export function refused(code: Refusal['code'], values: Refusal['values'] = {}): Refusal {
  return { ok: false, code, values };
}
