import { I18nProvider } from '@lingui/react';
import { Suspense, use, useEffect, useMemo } from 'react';
import { I18nProvider as AriaLocale } from 'react-aria-components';
import { createScreenI18n, directionOf } from '../core/text/i18n.ts';
import type { App } from './actions/app.ts';
import { OpenDialog } from './dialogs/open-dialog.tsx';
import { CrashScreen } from './layout/crash-screen.tsx';
import { FileDrop } from './layout/file-drop.tsx';
import { StatusBar } from './layout/status-bar.tsx';
import { Toasts } from './layout/toasts.tsx';
import { TopBar } from './layout/top-bar.tsx';
import { Workspace } from './layout/workspace.tsx';
import { themeOf } from './state/view-slice.ts';
import { AppContext, useAppState } from './use-app.ts';

/** The whole screen. `started` settles when the first call was answered: until then there is nothing to show. */
export function AppScreen({ app, started }: { readonly app: App; readonly started: Promise<void> }) {
  return (
    <AppContext value={app}>
      <Localised>
        <CrashScreen>
          <Suspense fallback={null}>
            <Started started={started} />
          </Suspense>
        </CrashScreen>
      </Localised>
    </AppContext>
  );
}

function Started({ started }: { readonly started: Promise<void> }) {
  use(started);
  return (
    <FileDrop>
      <TopBar />
      <Workspace />
      <StatusBar />
      <Toasts />
      <OpenDialog />
    </FileDrop>
  );
}

/** Language, direction and appearance, for React Aria, for Lingui and on the page itself. */
function Localised({ children }: { readonly children: React.ReactNode }) {
  const locale = useAppState((state) => state.locale);
  const theme = useAppState(themeOf);
  const name = useAppState((state) => state.plan?.settings.name);
  const i18n = useMemo(() => createScreenI18n(locale), [locale]);
  useEffect(() => {
    document.documentElement.lang = locale;
    document.documentElement.dir = directionOf(locale);
  }, [locale]);
  useEffect(() => {
    document.documentElement.dataset.theme = theme;
  }, [theme]);
  useEffect(() => {
    document.title = name ? `${name} - Evenfield` : 'Evenfield';
  }, [name]);
  return (
    <I18nProvider i18n={i18n}>
      <AriaLocale locale={locale}>{children}</AriaLocale>
    </I18nProvider>
  );
}
