import { Palette } from '../commands/palette.tsx';
import { useAppState } from '../use-app.ts';
import { AboutDialog } from './about-dialog.tsx';
import { AssignDialog } from './assign-dialog.tsx';
import { CopyTerritoriesDialog } from './copy-territories/copy-territories-dialog.tsx';
import { ExportDialog } from './export-dialog.tsx';
import { ImportDialog } from './import/import-dialog.tsx';
import { ImportPeopleDialog } from './import-people/import-people-dialog.tsx';
import { MidYearDialog } from './mid-year/mid-year-dialog.tsx';
import { NameAccountsDialog } from './name-accounts/name-accounts-dialog.tsx';
import { NewPlanDialog } from './new-plan-dialog.tsx';
import { OpenPlanDialog } from './open-plan-dialog.tsx';
import { RemoveScenarioDialog } from './remove-scenario-dialog.tsx';
import { RepsDialog } from './reps/reps-dialog.tsx';
import { AnswerDialog } from './review/answer-dialog.tsx';
import { BringInDialog } from './review/bring-in-dialog.tsx';
import { RemarkDialog } from './review/remark-dialog.tsx';
import { SendDialog } from './review/send-dialog.tsx';
import { SignOffDialog } from './review/sign-off-dialog.tsx';
import { RolesDialog } from './roles-dialog.tsx';
import { SelectByDialog } from './select-by-dialog.tsx';
import { ShapeDialog } from './shape/shape-dialog.tsx';
import { ShortcutsDialog } from './shortcuts-dialog.tsx';
import { TeamDialog } from './team-dialog.tsx';
import { UniteDialog } from './unite/unite-dialog.tsx';

/** The dialog that is open, of which there is one at most. */
export function OpenDialog() {
  const dialog = useAppState((state) => state.dialog);
  switch (dialog?.name) {
    case undefined:
      return null;
    case 'new-plan':
      return <NewPlanDialog />;
    case 'open-plan':
      return <OpenPlanDialog />;
    case 'import':
      return <ImportDialog files={dialog.files} />;
    case 'import-people':
      return <ImportPeopleDialog key={dialog.what} what={dialog.what} files={dialog.files} />;
    case 'export':
      return <ExportDialog />;
    case 'assign':
      return <AssignDialog />;
    case 'name-accounts':
      return <NameAccountsDialog accounts={dialog.accounts} />;
    case 'select-by':
      return <SelectByDialog />;
    case 'send-for-review':
      return <SendDialog />;
    case 'bring-in-review':
      return <BringInDialog />;
    case 'remark':
      return <RemarkDialog key={dialog.remark} what={dialog.what} remark={dialog.remark} />;
    case 'answer-remark':
      return <AnswerDialog key={dialog.remark} remark={dialog.remark} declines={dialog.declines} />;
    case 'sign-off':
      return <SignOffDialog />;
    case 'copy-territories':
      return <CopyTerritoriesDialog />;
    case 'remove-scenario':
      return <RemoveScenarioDialog key={dialog.scenario} scenario={dialog.scenario} />;
    case 'roles':
      return <RolesDialog />;
    case 'reps':
      return <RepsDialog />;
    case 'mid-year':
      return <MidYearDialog />;
    case 'unite-accounts':
      return <UniteDialog />;
    case 'team':
      return <TeamDialog key={dialog.territory} territory={dialog.territory} />;
    case 'shape':
      return <ShapeDialog key={dialog.tool} tool={dialog.tool} />;
    case 'about':
      return <AboutDialog />;
    case 'shortcuts':
      return <ShortcutsDialog />;
    case 'palette':
      return <Palette />;
  }
}
