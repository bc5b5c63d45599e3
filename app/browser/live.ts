import { countMinutes } from './count-minutes';
import { keepUnsent } from './keep-unsent';
import { searchWhileTyping } from './search-while-typing';
import { takeAnswer } from './take-answer';
import { walkByKeys } from './walk-by-keys';

// Each stands alone: the page works without any of them.
for (const improve of [countMinutes, searchWhileTyping, takeAnswer, walkByKeys, keepUnsent]) {
  try {
    improve();
  } catch {
    // The page works without it.
  }
}
