export const tally = {
  title: '…',
} as const;
