import { Router } from 'express';

/** `/robots.txt`: everything public may be listed, and where the list is. Needs no database. */
export function robotsRoutes(baseUrl: string): Router {
  const router = Router();
  router.get('/robots.txt', (_request, response) => {
    response
      .set('Cache-Control', 'public, max-age=86400')
      .type('text/plain')
      .send(`User-agent: *\nAllow: /\nSitemap: ${baseUrl}/sitemap.xml\n`);
  });
  return router;
}
