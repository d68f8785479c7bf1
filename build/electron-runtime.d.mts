export function electronDist(): Promise<string>;
export function electronPath(): Promise<string>;
export function neededSwitches(): readonly string[];
