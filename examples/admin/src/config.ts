import type { ReactNode } from 'react';

/** Somebody who can sign in without a token being pasted. */
export interface SignInOffer {
  readonly name: string;
  readonly role: string;
  /** What the role may do, in words. */
  readonly may: string;
  readonly token: string;
}

/** What the page works with. */
export interface PageConfig {
  /** The root of the API, absolute. */
  readonly apiUrl: string;
  /** One button each. */
  readonly signIns: readonly SignInOffer[];
  /** Said above everything else. */
  readonly banner?: ReactNode;
}

/** `config.json` beside the page: one build serves any shop. */
export type ConfigFile = Partial<Omit<PageConfig, 'banner'>>;

/**
 * The API is the one that the address asks for (`?api=`), or else that of `config.json`, of the build (`VITE_ONHAND_API`), or of
 * this machine. Tokens of `config.json` are offered for its own API alone.
 *
 * @throws TypeError when the address of the API is none.
 */
export async function loadConfig(): Promise<PageConfig> {
  const file: ConfigFile = await (await fetch('config.json')).json();
  const asked = new URLSearchParams(location.search).get('api');
  const ofFile = file.apiUrl ?? import.meta.env.VITE_ONHAND_API ?? 'http://localhost:8000/api';
  const apiUrl = toAbsolute(asked ?? ofFile);
  return { apiUrl, signIns: apiUrl === toAbsolute(ofFile) ? (file.signIns ?? []) : [] };
}

function toAbsolute(url: string): string {
  return new URL(url, document.baseURI).href.replace(/\/+$/, '');
}
