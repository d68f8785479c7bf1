import '@fontsource-variable/source-sans-3/index.css';
import '@fontsource-variable/source-serif-4/opsz.css';
import { createRoot } from 'react-dom/client';
import type { StageBridge } from '../shared/ipc-windows';
import { readFrame } from './stage/read-frame';
import { StageWindow } from './stage/stage-window';
import './theme/other-scripts';

declare global {
  interface Window {
    readonly stage: StageBridge;
  }
}

/** Letters of every alphabet the stage may show: fonts are read before the first name, never during. */
const SAMPLE = 'aœŜΩἀЖ';

function start(): void {
  const place = document.getElementById('root');
  if (!place) throw new Error('stage.html has no #root');
  const fonts = ["460 20px 'Source Serif 4 Variable'", "400 20px 'Source Sans 3 Variable'"];
  for (const font of fonts) void document.fonts.load(font, SAMPLE);
  void document.fonts.load("20px 'Noto Naskh Arabic Variable'", 'س');
  void document.fonts.load("20px 'Noto Serif Hebrew Variable'", 'ש');
  createRoot(place).render(<StageWindow listen={window.stage.onFrame} read={readFrame} />);
}

start();
