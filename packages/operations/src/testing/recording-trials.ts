import * as operations from '../index';
import type { Trial } from './trials';
import { PDF } from './two-agencies';

/** Operations about the files of a report that is being written down. */
export const RECORDING_TRIALS: Readonly<Record<string, readonly Trial[]>> = {
  readRecordingFiles: [
    ({ official }, { recording }) => operations.readRecordingFiles(official, recording.form),
  ],
  addRecordingFiles: [
    async ({ official }, { recording }) => {
      await operations.addRecordingFiles(official, recording.form, [PDF]);
      return (await operations.readRecordingFiles(official, recording.form)).length;
    },
  ],
  removeRecordingFile: [
    async ({ official }, named, { recording }) => {
      await operations.removeRecordingFile(official, recording.form, named.recording.file);
      return (await operations.readRecordingFiles(official, recording.form)).length;
    },
  ],
};
