import { Router } from 'express';
import { themeHexOfFile } from '../theme/theme-path';
import { themeStylesheet } from '../theme/theme-stylesheet';

/** `/tema/<hex>.<n>.css`: an agency's colours. The name says all that the content depends on, so it never changes. */
export function themeRoutes(): Router {
  const router = Router();
  router.get('/tema/:file', (request, response, next) => {
    const hex = themeHexOfFile(request.params.file);
    if (hex === null) {
      next();
      return;
    }
    response
      .set('Cache-Control', 'public, max-age=31536000, immutable')
      .type('text/css')
      .send(themeStylesheet(hex));
  });
  return router;
}
