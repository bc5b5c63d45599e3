/** Leads the browser to another page of ours with a GET, whatever it sent. @param path begins with a slash */
export function redirectTo(path: string, ...setCookies: string[]): Response {
  const headers = new Headers({ Location: path, 'Cache-Control': 'no-store' });
  for (const cookie of setCookies) headers.append('Set-Cookie', cookie);
  return new Response(null, { status: 303, headers });
}
