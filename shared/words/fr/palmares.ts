export const palmares = {
  title: '…',
} as const;
