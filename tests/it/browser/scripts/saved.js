// Serialises the page as Firefox's "save page, complete" does: values, ticks and selections of the
// moment are written as attributes, shadow roots are lost, the head and hidden parts are kept.
// Returns the document's text.
(() => {
  'use strict';
  const copy = document.documentElement.cloneNode(true);
  const live = document.documentElement.querySelectorAll('input, textarea, option');
  const saved = copy.querySelectorAll('input, textarea, option');
  const flag = (element, name, isOn) => {
    if (isOn) element.setAttribute(name, '');
    else element.removeAttribute(name);
  };
  live.forEach((element, at) => {
    const target = saved[at];
    if (element instanceof HTMLTextAreaElement) {
      target.textContent = element.value;
    } else if (element instanceof HTMLOptionElement) {
      flag(target, 'selected', element.selected);
    } else if (element.type === 'checkbox' || element.type === 'radio') {
      flag(target, 'checked', element.checked);
    } else if (!['password', 'file'].includes(element.type)) {
      target.setAttribute('value', element.value);
    }
  });
  return '<!DOCTYPE html>\n' + copy.outerHTML;
})
