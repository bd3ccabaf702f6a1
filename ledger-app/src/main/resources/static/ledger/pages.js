// Everything works without this. It only makes some things easier.

// Says what is wrong first to whoever cannot see it.
document.querySelector('[data-focus]')?.focus();

// A second click while the first is being sent would do nothing new: the form has a key. It need not be sent, though.
for (const form of document.querySelectorAll('form')) {
  form.addEventListener('submit', event => {
    if (form.dataset.sent === 'yes') {
      event.preventDefault();
    }
    form.dataset.sent = 'yes';
  });
}
addEventListener('pageshow', () => document.querySelectorAll('form').forEach(form => delete form.dataset.sent));

// How long a call has lasted, and how long is left; the words that came from the server stay until a minute has passed.
const unit = (count, name) => `${count} ${name}${count === 1 ? '' : 's'}`;
const length = minutes => minutes < 1 ? 'less than a minute'
  : minutes < 60 ? unit(minutes, 'minute')
  : minutes < 1440 ? `${unit(Math.floor(minutes / 60), 'hour')}${minutes % 60 ? ' ' + unit(minutes % 60, 'minute') : ''}`
  : `${unit(Math.floor(minutes / 1440), 'day')}${Math.floor(minutes % 1440 / 60) ? ' ' + unit(Math.floor(minutes % 1440 / 60), 'hour') : ''}`;
const loaded = Date.now();
setInterval(() => {
  for (const clock of document.querySelectorAll('[data-due],[data-since]')) {
    const served = Date.parse(document.querySelector('[data-now]')?.dataset.now ?? '');
    if (Number.isNaN(served)) continue;
    const now = served + Date.now() - loaded;
    if (clock.dataset.since) {
      clock.textContent = length(Math.floor((now - Date.parse(clock.dataset.since)) / 60000));
    } else {
      const left = Date.parse(clock.dataset.due) - now;
      clock.textContent = left < 0 ? `Overdue by ${length(Math.floor(-left / 60000))}` : `${length(Math.floor(left / 60000))} left`;
    }
  }
}, 60000);

// How many characters are left, once it matters.
for (const box of document.querySelectorAll('textarea[maxlength]')) {
  const count = document.createElement('div');
  count.className = 'govuk-hint';
  count.setAttribute('aria-live', 'polite');
  box.after(count);
  box.addEventListener('input', () => {
    const left = box.maxLength - box.value.length;
    count.textContent = left < 1000 ? `${left} characters left` : '';
  });
}
