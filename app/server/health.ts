import { isDatabaseReady, type Database } from '@maklumat/operations';
import { Router } from 'express';

/** `/healthz`: this process serves. `/readyz`: the database answers too. Plain text for machines. */
export function healthRoutes(database: Database): Router {
  const router = Router();
  router.get('/healthz', (_request, response) => {
    response.set('Cache-Control', 'no-store').type('text/plain').send('ok\n');
  });
  router.get('/readyz', (_request, response, next) => {
    isDatabaseReady(database)
      .then((ready) => {
        response.set('Cache-Control', 'no-store').type('text/plain');
        response.status(ready ? 200 : 503).send(ready ? 'ready\n' : 'database unreachable\n');
      })
      .catch(next);
  });
  return router;
}
