import { ExpertsDialog } from '../features/experts/ExpertsDialog';
import { IntakeDialog } from '../features/intake/IntakeDialog';
import { Palette } from './Palette';
import { QuickDialog } from './quick/QuickDialog';
import { ShortcutsHelp } from './ShortcutsHelp';

type OverlaysProps = Readonly<{
  shortcutsOpen: boolean;
  onShortcuts: () => void;
  onShortcutsClose: () => void;
}>;

/** What opens over every screen. None of it is there to be seen at the start, so it is loaded behind the first screen. */
export function Overlays({ shortcutsOpen, onShortcuts, onShortcutsClose }: OverlaysProps) {
  return (
    <>
      <IntakeDialog />
      <ExpertsDialog />
      <QuickDialog />
      <Palette onShortcuts={onShortcuts} />
      <ShortcutsHelp opened={shortcutsOpen} onClose={onShortcutsClose} />
    </>
  );
}
