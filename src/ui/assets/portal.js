// Enhancement only: every page works without this file.
(() => {
  const on = (type, handle, target = document) => target.addEventListener(type, handle);

  // A form that was sent is not sent again while its answer is under way.
  on('submit', (event) => {
    const form = event.target;
    const question = event.submitter?.dataset.confirm;
    if (question && !window.confirm(question)) {
      event.preventDefault();
      return;
    }
    if (!('once' in form.dataset)) return;
    if (form.dataset.sent) {
      event.preventDefault();
      return;
    }
    form.dataset.sent = '1';
    form.setAttribute('aria-busy', 'true');
  });

  // Coming back by the back button: the form may be sent again.
  on('pageshow', () => {
    for (const form of document.querySelectorAll('form[data-sent]')) {
      delete form.dataset.sent;
      form.removeAttribute('aria-busy');
    }
  }, window);

  // A form that waits for its moment sends itself.
  for (const form of document.querySelectorAll('form[data-submit-after]')) {
    setTimeout(() => form.requestSubmit(), Number(form.dataset.submitAfter) * 1000);
  }

  const offer = (selector, act) => {
    for (const button of document.querySelectorAll(selector)) {
      button.hidden = false;
      button.addEventListener('click', act);
    }
  };
  offer('[data-print]', () => window.print());
  if (window.history.length > 1) offer('[data-back]', () => window.history.back());

  // Reading aloud by the browser's own voice, paragraph by paragraph (long texts fall silent otherwise).
  const voice = window.speechSynthesis;
  if (voice && window.SpeechSynthesisUtterance) {
    offer('[data-read-aloud]', (event) => {
      const button = event.currentTarget;
      const start = button.dataset.start ?? button.textContent;
      const rest = () => {
        delete button.dataset.reading;
        button.textContent = start;
      };
      button.dataset.start = start;
      const wasReading = 'reading' in button.dataset;
      voice.cancel();
      if (wasReading) return rest();
      const text = document.getElementById(button.dataset.readAloud)?.innerText ?? '';
      const pieces = text.split(/\n+/).filter((piece) => piece.trim() !== '');
      if (pieces.length === 0) return;
      button.dataset.reading = '';
      button.textContent = button.dataset.stop;
      pieces.forEach((piece, index) => {
        const said = new window.SpeechSynthesisUtterance(piece);
        said.lang = 'zh-CN';
        if (index === pieces.length - 1) said.onend = rest;
        voice.speak(said);
      });
    });
    on('pagehide', () => voice.cancel(), window);
  }

  document.getElementById('error-summary')?.focus();
})();
