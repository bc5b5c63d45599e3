/** qrcode ships no types; this is what we use of it. */
declare module 'qrcode' {
  export function create(
    text: string,
    options: { errorCorrectionLevel: 'M' },
  ): { modules: { size: number; get: (row: number, column: number) => number | boolean } };
}
