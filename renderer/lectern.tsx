import '@fontsource-variable/source-sans-3/index.css';
import '@fontsource-variable/source-serif-4/opsz.css';
import { createRoot } from 'react-dom/client';
import { LecternWindow } from './lectern/lectern-window';
import './theme/other-scripts';

const place = document.getElementById('root');
if (!place) throw new Error('lectern.html has no #root');
createRoot(place).render(<LecternWindow listen={window.stage.onFrame} />);
