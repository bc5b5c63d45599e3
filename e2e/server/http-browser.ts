/** What came back: where it leads, or a page. */
export type Answer = { status: number; location: string | null; html: string };

/** Told of every request that was sent: its status, or null when no answer came, and the headers it was answered with. */
export type Listener = (sent: {
  method: string;
  path: string;
  status: number | null;
  headers: Headers | null;
}) => void;

/** How long somebody goes on trying before giving up. */
const PATIENCE_MS = 60_000;
const PAUSE_MS = 250;

/**
 * A browser without scripts, as bare requests: keeps cookies, says which page a form came from, and sends again what
 * got no answer, as a person does who reloads the page.
 */
export class HttpBrowser {
  private readonly cookies = new Map<string, string>();
  private readonly listener: Listener;
  readonly origin: string;

  constructor(origin: string, listener: Listener = () => undefined) {
    this.origin = origin;
    this.listener = listener;
  }

  /** Reads a page. @throws {Error} when nobody answers within a minute, and for a page that is none */
  get(path: string): Promise<Answer> {
    return this.untilAnswered('GET', path, undefined);
  }

  /** Sends a form. @throws {Error} when nobody answers within a minute, and for a form that comes back */
  post(path: string, form: FormData | URLSearchParams): Promise<Answer> {
    return this.untilAnswered('POST', path, form);
  }

  /** Sends a form and goes away before the answer is there. */
  async postAndLeave(path: string, form: URLSearchParams, afterMs: number): Promise<void> {
    await this.send('POST', path, form, AbortSignal.timeout(afterMs));
  }

  private async untilAnswered(
    method: string,
    path: string,
    body: FormData | URLSearchParams | undefined,
  ): Promise<Answer> {
    const deadline = Date.now() + PATIENCE_MS;
    let last = 'no answer';
    while (Date.now() < deadline) {
      const answer = await this.send(method, path, body, AbortSignal.timeout(PATIENCE_MS));
      if (answer !== null && answer.status < 400) return answer;
      // 503 says that it will be better soon; everything else would not.
      if (answer !== null && answer.status !== 503)
        throw new Error(`${method} ${path} was answered with ${String(answer.status)}:\n${answer.html}`);
      last = answer === null ? 'no answer' : `${String(answer.status)}: ${answer.html}`;
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
    }
    throw new Error(`${method} ${path} was not served within a minute (${last}).`);
  }

  private async send(
    method: string,
    path: string,
    body: FormData | URLSearchParams | undefined,
    signal: AbortSignal,
  ): Promise<Answer | null> {
    const headers = {
      Origin: this.origin,
      Cookie: [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; '),
    };
    const answer = await fetch(this.origin + path, {
      method,
      headers,
      signal,
      redirect: 'manual',
      body: body ?? null,
    })
      .then(async (response) => ({ response, html: await response.text() }))
      .catch(() => null);
    const { status = null, headers: answered = null } = answer?.response ?? {};
    this.listener({ method, path, status, headers: answered });
    if (answer === null) return null;
    const { response, html } = answer;
    for (const line of response.headers.getSetCookie()) this.keep(line);
    return { status: response.status, location: response.headers.get('Location'), html };
  }

  private keep(line: string): void {
    const [pair = ''] = line.split(';');
    const at = pair.indexOf('=');
    this.cookies.set(pair.slice(0, at), pair.slice(at + 1));
  }
}
