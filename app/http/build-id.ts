declare const __BUILD_ID__: string | undefined;

/** Names this build in entity tags: a new build makes every cached page stale. Written in by vite.config.ts. */
export const BUILD_ID: string = typeof __BUILD_ID__ === 'string' ? __BUILD_ID__ : 'source';
