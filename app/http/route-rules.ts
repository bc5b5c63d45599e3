import type { ServerBuild } from '@remix-run/node';
import { matchRoutes } from '@remix-run/react';
import { handleDeclares } from './route-handle';

/** What an address accepts. */
export type RouteRule = {
  /** Bodies: none where there is no action. */
  readonly body: 'none' | 'form' | 'uploads';
  readonly script: boolean;
  readonly live: boolean;
  /** No page: what it gives is a file, or leads on. */
  readonly isFile: boolean;
};

type RouteTree = Parameters<typeof matchRoutes>[0];

const NOTHING: RouteRule = { body: 'none', script: false, live: false, isFile: false };

/**
 * The rule of every address, from what the routes are and declare. A route says it in one place, its own module;
 * the server asks here before any work is done for a request.
 */
export function routeRules(routes: ServerBuild['routes']): (path: string) => RouteRule {
  const tree = childrenOf(routes, undefined);
  return (path) => {
    const id = isReadable(path) ? matchRoutes(tree, path)?.at(-1)?.route.id : undefined;
    const module = routes[id ?? '']?.module;
    if (module === undefined) return NOTHING;
    return {
      body:
        module.action === undefined ? 'none' : handleDeclares(module.handle, 'uploads') ? 'uploads' : 'form',
      script: handleDeclares(module.handle, 'script'),
      live: handleDeclares(module.handle, 'live'),
      isFile: module.default === undefined,
    };
  };
}

function childrenOf(routes: ServerBuild['routes'], parentId: string | undefined): RouteTree {
  return Object.values(routes)
    .filter((route) => route.parentId === parentId)
    .flatMap(({ id, path, index }): RouteTree =>
      index === true ? [{ id, path, index }] : [{ id, path, children: childrenOf(routes, id) }],
    );
}

/** The router would write a warning for each damaged address. */
function isReadable(path: string): boolean {
  try {
    return decodeURIComponent(path) !== '';
  } catch {
    return false;
  }
}
