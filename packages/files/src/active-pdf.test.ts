import { randomBytes } from 'node:crypto';
import { deflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { pdfActivity } from './active-pdf';
import { inspectPublication } from './inspect-publication';
import { inspectUpload } from './inspect-upload';
import { smallPdf } from './testing/sample-files';
import { PUBLICATION_LIMITS, UPLOAD_LIMITS } from './upload-rules';

/** A document with its table of addresses in order: readers open it without repair. */
function pdf(objects: readonly (string | Buffer)[], trailer = ''): Buffer {
  const parts: Buffer[] = [Buffer.from('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n', 'latin1')];
  const at: number[] = [];
  let length = parts[0]!.length;
  const add = (part: Buffer): void => {
    parts.push(part);
    length += part.length;
  };
  objects.forEach((body, index) => {
    at.push(length);
    add(
      Buffer.concat([
        Buffer.from(`${String(index + 1)} 0 obj\n`),
        Buffer.from(body),
        Buffer.from('\nendobj\n'),
      ]),
    );
  });
  const table = at.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const size = String(objects.length + 1);
  const start = String(length);
  add(Buffer.from(`xref\n0 ${size}\n0000000000 65535 f \n${table}`));
  add(Buffer.from(`trailer\n<< /Size ${size} /Root 1 0 R ${trailer} >>\nstartxref\n${start}\n%%EOF\n`));
  return Buffer.concat(parts);
}

function stream(dictionary: string, bytes: Buffer): Buffer {
  const head = `<< ${dictionary} /Length ${String(bytes.length)} >>\nstream\n`;
  return Buffer.concat([Buffer.from(head), bytes, Buffer.from('\nendstream')]);
}

const PAGES = [
  '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
  '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 99 99] >>',
];
const withCatalog = (entries: string, ...more: (string | Buffer)[]): Buffer =>
  pdf([`<< /Type /Catalog /Pages 2 0 R ${entries} >>`, ...PAGES, ...more]);
const packed = (words: string, dictionary = '/Filter /FlateDecode'): Buffer =>
  withCatalog(
    '',
    stream(`/Type /ObjStm /N 1 /First 4 ${dictionary}`, deflateSync(Buffer.from(`5 0 ${words}`))),
  );

/** A script among compressed objects, behind a dictionary and a keyword as a reader takes them. */
const hidden = (
  dictionary: string,
  keyword = 'stream\n',
  words = '<< /S /JavaScript /JS (app.alert(1)) >>',
): Buffer => {
  const bytes = deflateSync(Buffer.from(`5 0 ${words}`));
  const head = `<< ${dictionary} /Length ${String(bytes.length)} >>\n${keyword}`;
  return withCatalog(
    '',
    Buffer.concat([Buffer.from(head), bytes, Buffer.from('\nendstream')]),
    '/FlateDecode',
  );
};
const PACKED = '/Type /ObjStm /N 1 /First 4';

describe('a PDF that acts is told from one that does not', () => {
  test.each<[what: string, bytes: Buffer]>([
    ['a script when it is opened', withCatalog('/OpenAction << /S /JavaScript /JS (app.alert(1)) >>')],
    [
      'a script whose name is written with a number',
      withCatalog('/OpenAction << /S /J#61vaScrip#74 /JS (1) >>'),
    ],
    [
      'scripts by name',
      withCatalog('/Names << /JavaScript << /Names [(a) 4 0 R] >> >>', '<< /S /JavaScript /JS (1) >>'),
    ],
    ['a program that is started', withCatalog('/OpenAction << /S /Launch /F (cmd.exe) >>')],
    [
      'a file inside',
      withCatalog(
        '/Names << /EmbeddedFiles << /Names [(a.exe) 4 0 R] >> >>',
        stream('/Type /EmbeddedFile', Buffer.from('MZ')),
      ),
    ],
    ['a form that sends', withCatalog('/AA << /WC << /S /SubmitForm /F (https://contoh.invalid) >> >>')],
    ['a form that is a program', withCatalog('/AcroForm << /XFA [(template) 4 0 R] >>')],
    ['a film with a script', withCatalog('/OpenAction << /S /Rendition /JS (1) >>')],
    ['a document inside that is gone to', withCatalog('/OpenAction << /S /GoToE /T << /R /C >> >>')],
    ['a script among compressed objects', packed('<< /S /JavaScript /JS (app.alert(1)) >>')],
    ['the same, its dictionary escaped', packed('<< /S /Java#53cript >>', '/Filter /Fl').subarray(0)],
    [
      'a script in a stream that passes for a picture',
      withCatalog('', stream('/Subtype /Image', Buffer.from('5 0 obj << /S /JavaScript >> endobj'))),
    ],
    ['compressed objects that do not say what they are', hidden('/N 1 /First 4 /Filter /FlateDecode')],
    ['that say it elsewhere', hidden('/Type 6 0 R /N 1 /First 4 /Filter /FlateDecode')],
    [
      'whose dictionary seems to begin late, by a string',
      hidden(`${PACKED} /Filter /FlateDecode /X (endobj)`),
    ],
    ['by a comment', hidden(`${PACKED} /Filter /Fl % endstream\n`)],
    ['by a string with an object', hidden(`${PACKED} /Filter /Fl /X (endobj 9 0 obj <<%)\n`)],
    ['by what is in angles', hidden(`${PACKED} /Filter /Fl /X <a<(b> % ) obj <<\n`)],
    [
      'a script whose name is a part of a link',
      hidden(`${PACKED} /Filter /Fl`, 'stream\n', '<< /S%\n6 0 R /JS (1) >> << /URI(http://a/JavaScript) >>'),
    ],
    [
      'a file pinned to a page',
      withCatalog('', '<< /Subtype /FileAttachment /FS << /EF << /F 5 0 R >> >> >>'),
    ],
    ['a file of the whole document', withCatalog('/AF [<< /F (a.exe) /#45F %\n<< /UF 5 0 R >> >>]')],
    ['the same, elsewhere', withCatalog('/AF [<< /F (a.exe) /EF 5 0 R >>]')],
    [
      'a file on a server of the sender',
      withCatalog('/OpenAction << /S /GoToR /F (\\\\\\\\10.0.0.1\\\\a.pdf) >>'),
    ],
    ['a script of a model in space', withCatalog('', '<< /Type /3D /Subtype /U3D /OnInstantiate 5 0 R >>')],
  ])('%s', (_, bytes) => {
    expect(pdfActivity(bytes)).toBe('active');
  });

  test.each<[what: string, bytes: Buffer]>([
    ['the smallest', smallPdf()],
    [
      'pages, a link and a bookmark',
      withCatalog(
        '/Outlines 4 0 R /OpenAction [3 0 R /Fit]',
        '<< /S /URI /URI (https://contoh.go.id/JavaScript) >>',
      ),
    ],
    [
      'structure, transitions and hints',
      withCatalog(
        '',
        '<< /Type /StructElem /S /P /K 0 >>',
        '<< /Trans << /S /Fade >> >>',
        '<< /S 36 /Length 5 0 R >>',
      ),
    ],
    ['compressed objects', packed('<< /Type /Font /BaseFont /JavaScripted >>')],
    ['a word in a text', withCatalog('', stream('', Buffer.from('BT (JavaScript dan Launch) Tj ET')))],
    ['a large photo', withCatalog('', stream('/Subtype /Image /Filter /DCTDecode', randomBytes(9_000_000)))],
  ])('not active: %s', (_, bytes) => {
    expect(pdfActivity(bytes)).toBe('none');
  });

  test.each<[what: string, bytes: Buffer]>([
    [
      'objects that are locked',
      withCatalog('', stream('/Type /ObjStm /Filter /FlateDecode', randomBytes(400))),
    ],
    ['objects behind a predictor', packed('<< >>', '/Filter /FlateDecode /DecodeParms << /Predictor 12 >>')],
    ['objects whose bytes begin where readers differ', hidden(`${PACKED} /Filter /FlateDecode`, 'stream\r')],
    ['the same with a blank', hidden(`${PACKED} /Filter /FlateDecode`, 'stream \n')],
    ['objects that say elsewhere how they are packed', hidden(`${PACKED} /Filter 5 0 R`)],
    ['and say something else beside', hidden(`${PACKED} /Filter 5 0 R /X /FlateDecode`)],
    ['objects that say it twice', hidden(`${PACKED} /Filter /FlateDecode /F 5 0 R`)],
    ['objects that are not packed, as a locked document may have them', hidden(PACKED)],
    ['objects packed twice', packed('<< >>', '/Filter [/ASCIIHexDecode /FlateDecode]')],
    [
      'a kilobyte that unfolds to forty million',
      withCatalog('', stream('/Type /Obj#53tm /Filter /FlateDecode', deflateSync(Buffer.alloc(40_000_000)))),
    ],
  ])('not to be looked into: %s', (_, bytes) => {
    expect(pdfActivity(bytes)).toBe('unreadable');
  });
});

test('it is refused where citizens upload and where agencies publish, in words of its own', async () => {
  const bytes = withCatalog('/OpenAction << /S /JavaScript /JS (app.alert(1)) >>');
  const refused = { ok: false, refusal: { code: 'file-has-actions' } };
  expect(await inspectUpload(bytes, { name: 'a.pdf', limits: UPLOAD_LIMITS })).toEqual(refused);
  expect(await inspectPublication(bytes, { name: 'a.pdf', limits: PUBLICATION_LIMITS })).toEqual(refused);
  const locked = withCatalog('', stream('/Type /ObjStm /Filter /FlateDecode', randomBytes(400)));
  expect(await inspectUpload(locked, { name: 'a.pdf', limits: UPLOAD_LIMITS })).toEqual({
    ok: false,
    refusal: { code: 'file-unreadable' },
  });
});

test('ten megabytes of many streams are looked through in a moment', () => {
  const words = deflateSync(Buffer.from('4 0 << /Type /Font >>'.repeat(50)));
  const many = Array.from({ length: 3000 }, () => stream('/Type /ObjStm /Filter /FlateDecode', words));
  const began = performance.now();
  expect(pdfActivity(withCatalog('', ...many, stream('', randomBytes(9_000_000))))).toBe('none');
  expect(performance.now() - began).toBeLessThan(4000);
});

test.each(['obj%', '%obj\n', 'obj<<', 'obj<<(', 'obj<<<a', 'obj<<>>%', '/S%', '/EF%\n%'])(
  'what begins in itself again and again does not hold anybody up: %j',
  (piece) => {
    const began = performance.now();
    pdfActivity(Buffer.from(`%PDF-1.7\n${piece.repeat(2_000_000 / piece.length)}\n%%EOF\n`));
    expect(performance.now() - began).toBeLessThan(4000);
  },
);
