/** Screens and the windows that are only looked at, as the rooms and the shell speak of them. */
export interface DisplayView {
  readonly id: string;
  readonly label: string;
  readonly bounds: {
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
  };
  /** Where the console is: the stage should go elsewhere. */
  readonly holdsConsole: boolean;
}

export interface StageState {
  readonly open: boolean;
  readonly display: string | null;
  /** The window is there but its screen was pulled out: nobody sees it. */
  readonly unplugged: boolean;
  /** Main put the holding slide by itself (wake, death of the console) until the next frame. */
  readonly resting: boolean;
}

/** The window of the master of ceremonies, on a third screen. */
export interface LecternState {
  readonly open: boolean;
  readonly display: string | null;
  readonly unplugged: boolean;
}

/** What the projected window finds at `window.stage`: frames come down, nothing goes up. */
export interface StageBridge {
  readonly onFrame: (show: (frame: unknown) => void) => () => void;
}
