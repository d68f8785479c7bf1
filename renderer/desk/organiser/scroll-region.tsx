import { Box } from '@mantine/core';
import type { ReactNode } from 'react';

interface ScrollRegionProps {
  /** Id of the heading that names it. */
  readonly labelledBy: string;
  readonly className?: string | undefined;
  readonly children: ReactNode;
}

/** A wide table that scrolls aside; reachable by keyboard, so that the arrows scroll it. */
export function ScrollRegion({ labelledBy, className, children }: ScrollRegionProps) {
  return (
    <Box
      component="section"
      aria-labelledby={labelledBy}
      tabIndex={0}
      className={className ?? ''}
      style={{ overflowX: 'auto' }}
    >
      {children}
    </Box>
  );
}
