import { WorkerMessageHandler } from 'pdfjs-dist/legacy/build/pdf.worker.mjs';

/** A worker that starts and is never heard of: it says whether it was ended. */
export class StillWorker extends EventTarget {
  static readonly started: StillWorker[] = [];
  isEnded = false;

  constructor() {
    super();
    StillWorker.started.push(this);
  }

  postMessage(_message: unknown): void {
    // Nobody hears it.
  }

  terminate(): void {
    this.isEnded = true;
  }
}

const hear = (ear: EventTarget, message: unknown): void => {
  const data = structuredClone(message);
  queueMicrotask(() => ear.dispatchEvent(new MessageEvent('message', { data })));
};

/** The reader of PDF itself, within the page: jsdom starts no workers. */
export class ReadingWorker extends StillWorker {
  /** What the reader hears and says by. */
  readonly #inside = new EventTarget();

  constructor() {
    super();
    const post = { postMessage: (message: unknown) => hear(this, message) };
    WorkerMessageHandler.initializeFromPort(Object.assign(this.#inside, post));
  }

  override postMessage(message: unknown): void {
    if (!this.isEnded) hear(this.#inside, message);
  }
}
