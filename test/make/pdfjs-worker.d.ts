/** What pdf.js runs within its worker; it comes without types. */
declare module 'pdfjs-dist/legacy/build/pdf.worker.mjs' {
  export const WorkerMessageHandler: {
    readonly initializeFromPort: (port: EventTarget) => void;
  };
}
