import { copyText } from './copy-text';
import { countCharacters } from './count-characters';
import { resetWhenIdle } from './reset-when-idle';
import { shrinkPhotos } from './shrink-photos';
import { submitOnce } from './submit-once';

// Each stands alone: what one phone cannot do must not take the others with it.
for (const improve of [countCharacters, copyText, shrinkPhotos, submitOnce, resetWhenIdle]) {
  try {
    improve();
  } catch {
    // The page works without it.
  }
}
