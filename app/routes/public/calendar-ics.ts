import { viewCalendarYears } from '@maklumat/operations';
import { workingCalendarFeed } from '../../format/calendar-feeds';
import { publicFile } from '../../http/doors';

/** An agency's days off and other hours for a calendar program, every covered year from the last one on; `?lang=en`. */
export const loader = publicFile('text/calendar', async (ctx, { url, baseUrl, now }) =>
  workingCalendarFeed(await viewCalendarYears(ctx), {
    lang: url.searchParams.get('lang') === 'en' ? 'en' : 'id',
    now,
    baseUrl,
  }),
);
