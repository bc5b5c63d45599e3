import type { ServerBuild } from '@remix-run/node';
import { matchRoutes } from '@remix-run/react';

type Tree = { id: string; path?: string; index?: boolean; children?: Tree[] };

/** Whether a page sends its form to this path: only routes with an action are posted to. */
export function acceptsPost(routes: ServerBuild['routes']): (path: string) => boolean {
  const tree = treeBelow(routes, undefined);
  return (path) => {
    // matchRoutes tells index routes by their type; ours are plain objects made from the manifest.
    const matches = matchRoutes(tree as Parameters<typeof matchRoutes>[0], path) ?? [];
    const last = matches.at(-1);
    return last?.route.id !== undefined && routes[last.route.id]?.module.action !== undefined;
  };
}

function treeBelow(routes: ServerBuild['routes'], parentId: string | undefined): Tree[] {
  return Object.values(routes)
    .filter((route) => route !== undefined)
    .filter((route) => route.parentId === parentId)
    .map(({ id, path, index }) => ({
      id,
      ...(path === undefined ? {} : { path }),
      ...(index === true ? { index } : {}),
      ...(index === true ? {} : { children: treeBelow(routes, id) }),
    }));
}
