/**
 * What a signed envelope says it holds (DSSE `payloadType`). The shell signs and opens
 * envelopes by these names without knowing what is inside them.
 */
export const PAYLOAD_TYPES = {
  edition: 'application/vnd.palmares.edition.v1+json',
  ballot: 'application/vnd.palmares.ballot.v1+json',
  seal: 'application/vnd.palmares.seal.v1+json',
} as const;
