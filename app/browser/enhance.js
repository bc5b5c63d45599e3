// What makes the citizen's pages more comfortable where a script runs. Nothing here is needed to file or follow
// a case; every page works the same without it.
'use strict';

var MAX_SIDE = 1600;
var SMALL_ENOUGH = 300 * 1024;

function countCharacters(area) {
  var max = Number(area.dataset.max);
  if (!(max > 0) || !area.dataset.counter) return;
  var line = document.createElement('p');
  line.className = 'small muted';
  line.setAttribute('aria-live', 'polite');
  area.after(line);
  function show() {
    var left = max - Array.from(area.value).length;
    line.textContent = left > max / 5 ? '' : area.dataset.counter.replace(String(max), String(left));
  }
  area.addEventListener('input', show);
  show();
}

function offerCopy(code) {
  if (!navigator.clipboard) return;
  var button = document.createElement('button');
  button.type = 'button';
  button.className = 'button button-quiet no-print';
  button.textContent = code.dataset.copyLabel;
  button.addEventListener('click', function () {
    navigator.clipboard.writeText(code.dataset.copy).then(function () {
      button.textContent = code.dataset.copied;
    });
  });
  code.append(button);
}

function sendOnce(form) {
  var sent = false;
  form.addEventListener('submit', function (event) {
    if (sent) return event.preventDefault();
    sent = true;
    var button = event.submitter;
    if (button && button.dataset.sending) {
      button.setAttribute('aria-disabled', 'true');
      button.textContent = button.dataset.sending;
    }
  });
  // Coming back to a kept page must let it be sent again.
  window.addEventListener('pageshow', function (event) {
    if (event.persisted) location.reload();
  });
}

function drawn(bitmap) {
  var scale = Math.min(1, MAX_SIDE / Math.max(bitmap.width, bitmap.height));
  var canvas = document.createElement('canvas');
  canvas.width = Math.round(bitmap.width * scale);
  canvas.height = Math.round(bitmap.height * scale);
  canvas.getContext('2d').drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  return new Promise(function (resolve) {
    canvas.toBlob(resolve, 'image/jpeg', 0.8);
  });
}

function shrinkPhotos(input) {
  if (!window.createImageBitmap || !window.DataTransfer) return;
  input.addEventListener('change', function () {
    var file = input.files[0];
    if (!file || !/^image\//.test(file.type) || file.size <= SMALL_ENOUGH) return;
    createImageBitmap(file, { imageOrientation: 'from-image' })
      .then(drawn)
      .then(function (blob) {
        if (!blob || blob.size >= file.size || input.files[0] !== file) return;
        var kept = new DataTransfer();
        kept.items.add(new File([blob], file.name.replace(/\.\w+$/, '') + '.jpg', { type: 'image/jpeg' }));
        input.files = kept.files;
      })
      .catch(function () {
        // The photo goes as it is; the server makes it small.
      });
  });
}

document.querySelectorAll('textarea[data-max]').forEach(countCharacters);
document.querySelectorAll('[data-copy]').forEach(offerCopy);
document.querySelectorAll('input[data-shrink]').forEach(shrinkPhotos);
document.querySelectorAll('main form[method="post"]').forEach(sendOnce);
var summary = document.querySelector('.error-summary');
if (summary) {
  summary.setAttribute('tabindex', '-1');
  summary.focus();
}
