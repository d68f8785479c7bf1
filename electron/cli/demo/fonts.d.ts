/** Vite and Vitest give the bytes of a font as a data address. */
declare module '*.woff?inline' {
  const address: string;
  export default address;
}
