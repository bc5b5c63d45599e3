import { TextField } from '../text-field';

type CodeFieldProps = { label: string; hint?: string; fault: string | null };

/** Where a code of the authenticator is typed, or one of the recovery codes. */
export function CodeField({ label, hint, fault }: CodeFieldProps) {
  return (
    <TextField
      name="kode"
      label={label}
      hint={hint}
      fault={fault}
      autoComplete="one-time-code"
      capitals="characters"
    />
  );
}
