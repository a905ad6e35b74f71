import { Plural, useLingui } from '@lingui/react/macro';
import {
  Autocomplete,
  Dialog,
  Heading,
  Input,
  ListBox,
  ListBoxItem,
  Modal,
  ModalOverlay,
  TextField,
  useFilter,
} from 'react-aria-components';
import type { TerritoryKey } from '../../core/model/ids.ts';
import { assignPicked } from '../actions/edit-plan.ts';
import { Icon } from '../controls/icon.tsx';
import { ScrollRegion } from '../controls/scroll-region.tsx';
import { Swatch } from '../territories/table-cells.tsx';
import { useApp, useAppState, usePlanTotals } from '../use-app.ts';
import { FamiliesField } from './families-field.tsx';

/** The territories, to be found by name or id: the one chosen takes what is picked. */
export function AssignDialog() {
  const { t } = useLingui();
  const app = useApp();
  const shown = usePlanTotals();
  const units = useAppState((state) => state.pickedUnits.length);
  const accounts = useAppState((state) => state.pickedAccounts.length);
  const { contains } = useFilter({ sensitivity: 'base' });
  if (!shown) return null;
  const used = new Set(shown.totals.territories);
  const territories = shown.plan.territories.filter(({ key }) => used.has(key));
  const close = () => app.store.getState().setView({ dialog: null });
  const choose = (key: number) => {
    close();
    assignPicked(app, key as TerritoryKey);
  };
  return (
    <ModalOverlay className="scrim scrim-top" isOpen isDismissable onOpenChange={(open) => !open && close()}>
      <Modal className="modal palette">
        <Dialog className="dialog">
          <Heading slot="title" className="palette-title">
            {accounts > 0 ? (
              <Plural value={accounts} one="Move # account to territory" other="Move # accounts to territory" />
            ) : (
              <Plural value={units} one="Move # unit to territory" other="Move # units to territory" />
            )}
          </Heading>
          <div className="palette-more">
            <FamiliesField accounts={accounts > 0} />
          </div>
          <Autocomplete filter={contains}>
            <TextField className="palette-search" aria-label={t`Territory`} autoFocus>
              <Icon name="search" />
              <Input className="palette-input" placeholder={t`Type a name or an id`} />
            </TextField>
            <ScrollRegion className="palette-list" label={t`Territories to move to`}>
              <ListBox
                className="list"
                aria-label={t`Territories to move to`}
                items={territories}
                onAction={(key) => choose(Number(key))}
                renderEmptyState={() => <p className="palette-none quiet">{t`No territory has this name or id.`}</p>}
              >
                {(territory) => (
                  <ListBoxItem
                    id={territory.key}
                    className="list-item menu-item"
                    textValue={`${territory.id} ${territory.name}`}
                  >
                    <Swatch colour={territory.colour} />
                    <bdi className="quiet number-like">{territory.id}</bdi>
                    <bdi className="menu-text one-line">{territory.name}</bdi>
                  </ListBoxItem>
                )}
              </ListBox>
            </ScrollRegion>
          </Autocomplete>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
