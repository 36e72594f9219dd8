import type { ExtensionContext } from 'vscode';
import { activateDocket, type DocketApi } from './host/docket.ts';

/** Starts Docket in the browser, where there is no git. */
export function activate(context: ExtensionContext): DocketApi {
  return activateDocket(context, { build: process.env['DOCKET_BUILD'] });
}
