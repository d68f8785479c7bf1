import type { ElectronApplication } from '@playwright/test';

interface Launch {
  readonly userData: string;
  readonly language?: 'fr' | 'en';
  readonly files?: readonly string[];
  readonly switches?: readonly string[];
}

export function makeUserData(): string;
export function launchApp(launch: Launch): Promise<ElectronApplication>;
export function startElectron(args: readonly string[]): Promise<ElectronApplication>;
export function appCommand(launch: Launch): Promise<{
  readonly executablePath: string;
  readonly cwd: string;
  readonly args: readonly string[];
}>;
