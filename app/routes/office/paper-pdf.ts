import { draftDocument, OperationError, readIssuedDocument } from '@maklumat/operations';
import { askedPaper } from '../../components/office/asked-paper';
import { PAPER_WORDING } from '../../format/fact-words';
import { fileHeaders, paperFileName, paperPdf } from '../../format/paper-file';
import { officePage } from '../../http/doors';

/** A paper as a file: an issued one the same bytes each time; a sheet as it is now. A letter has no file before its number. */
export const loader = officePage(async (ctx, visit) => {
  const asked = askedPaper(visit);
  if ('sequence' in asked) {
    const { paper, issuedAt, caseNumber } = await readIssuedDocument(ctx, asked.number, asked.sequence);
    return new Response(new Uint8Array(await paperPdf(paper, issuedAt)), {
      headers: fileHeaders('application/pdf', paperFileName(paper, caseNumber)),
    });
  }
  const draft = await draftDocument(ctx, asked.number, asked.document, PAPER_WORDING);
  if (draft.isIssued) throw new OperationError('not-found');
  return new Response(new Uint8Array(await paperPdf(draft.paper, visit.now)), {
    headers: fileHeaders('application/pdf', paperFileName(draft.paper, draft.caseNumber)),
  });
});
