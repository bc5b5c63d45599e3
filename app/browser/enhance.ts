import { copyText } from './copy-text';
import { countCharacters } from './count-characters';
import { shrinkPhotos } from './shrink-photos';
import { submitOnce } from './submit-once';

// Each stands alone: what one phone cannot do must not take the others with it.
for (const improve of [countCharacters, copyText, shrinkPhotos, submitOnce]) {
  try {
    improve();
  } catch {
    // The page works without it.
  }
}
