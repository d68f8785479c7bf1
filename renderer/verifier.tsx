import './theme/tokens.css';
import './theme/base.css';
import { createRoot } from 'react-dom/client';
import { startWords } from './i18n/i18n';
import { VerifierPage } from './verifier/verifier-page';

const root = document.getElementById('root');
if (!root) throw new Error('the page has no root');
const dark = window.matchMedia('(prefers-color-scheme: dark)').matches;
document.documentElement.dataset.mantineColorScheme = dark ? 'dark' : 'light';
await startWords(navigator.language.startsWith('fr') ? 'fr' : 'en');
createRoot(root).render(<VerifierPage />);
