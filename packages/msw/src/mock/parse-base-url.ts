/** Where the mocked API is. */
export interface MockRoot {
  readonly origin: string;
  /** Empty, or a path without a slash at its end. */
  readonly basePath: string;
}

/** @throws TypeError when it is no http(s) URL, nor relative to the page that there may be. */
export function parseBaseUrl(baseUrl: string): MockRoot {
  const page = globalThis.location?.href;
  const url = URL.canParse(baseUrl, page) ? new URL(baseUrl, page) : undefined;
  if (url === undefined || !/^https?:$/.test(url.protocol)) {
    throw new TypeError(
      `Failed to create inventory handlers: '${baseUrl}' is not an http(s) URL. Use one such as http://localhost:8000/api.`,
    );
  }
  return { origin: url.origin, basePath: url.pathname.replace(/\/+$/, '') };
}
