export function assemble(file: string): Promise<Uint8Array<ArrayBuffer>>;
