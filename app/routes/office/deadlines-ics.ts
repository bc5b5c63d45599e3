import { viewDeadlines } from '@maklumat/operations';
import { deadlineFeed } from '../../format/calendar-feeds';
import { deadlineFile } from '../../http/doors';

/** An official's deadlines for a calendar program, under the address made on `/konsol/kalender`. */
export const loader = deadlineFile('text/calendar', async (ctx, { baseUrl, now }) =>
  deadlineFeed(await viewDeadlines(ctx), { lang: 'id', now, baseUrl }),
);
