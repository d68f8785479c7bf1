import { contextBridge, ipcRenderer } from 'electron';
import type { StageBridge } from '../shared/ipc-windows';
import { FRAME } from './channels';
import { removeWayOut } from './remove-way-out';

/** The present frame, for a page that starts listening after it came; never an older one. */
let present: { readonly frame: unknown } | null = null;
const shows = new Set<(frame: unknown) => void>();

ipcRenderer.on(FRAME, (_event, frame: unknown) => {
  present = { frame };
  for (const show of shows) show(frame);
});

const stage: StageBridge = {
  onFrame: (show) => {
    shows.add(show);
    if (present) show(present.frame);
    return () => {
      shows.delete(show);
    };
  },
};

removeWayOut();
contextBridge.exposeInMainWorld('stage', stage);
