import { Button } from '@mantine/core';
import { Component, type ReactNode } from 'react';
import { Translation } from 'react-i18next';

/** When a screen breaks: says that nothing saved is lost, and reopens the page. */
export class PageFault extends Component<
  { readonly children: ReactNode },
  { readonly broken: boolean }
> {
  override state = { broken: false };

  static getDerivedStateFromError(): { broken: boolean } {
    return { broken: true };
  }

  override render(): ReactNode {
    if (!this.state.broken) return this.props.children;
    return (
      <Translation>
        {(t) => (
          <main
            role="alert"
            style={{
              display: 'grid',
              placeItems: 'center',
              height: '100%',
              gap: 16,
              alignContent: 'center',
            }}
          >
            <p style={{ fontSize: 16 }}>{t('app.broken')}</p>
            <Button onClick={() => window.location.reload()}>{t('app.reopen')}</Button>
          </main>
        )}
      </Translation>
    );
  }
}
