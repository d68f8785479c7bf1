export const deliberation = {
  title: '…',
} as const;
