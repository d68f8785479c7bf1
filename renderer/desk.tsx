import '@fontsource-variable/source-sans-3/wght.css';
import '@fontsource-variable/source-serif-4/opsz.css';
import '@fontsource-variable/source-serif-4/opsz-italic.css';
import '@mantine/core/styles.layer.css';
import './theme/other-scripts';
import './theme/tokens.css';
import './theme/base.css';
import { MantineProvider } from '@mantine/core';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { bridge } from './bridge';
import { Desk } from './desk/desk';
import { startWords } from './i18n/i18n';
import { theme, variables } from './theme/theme';

/** The desk's page: asks main who it is for, then shows the first screen. */
async function start(): Promise<void> {
  const greeting = await bridge.greet({});
  if (!greeting.ok) throw new Error(greeting.error.kind);
  await startWords(greeting.value.language);
  const root = document.getElementById('root');
  if (!root) throw new Error('the page has no root');
  createRoot(root).render(
    <StrictMode>
      <MantineProvider theme={theme} cssVariablesResolver={variables} defaultColorScheme="auto">
        <Desk greeting={greeting.value} />
      </MantineProvider>
    </StrictMode>,
  );
}

void start();
