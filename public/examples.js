// The code of examples.html, as a page author would write it: plain, without a library.
(() => {
  /** So many events are kept. */
  const TOLD = 50;

  // A frame says how high it would like to be. It has no origin of its own (sandbox), so it is known by its window.
  addEventListener('message', ({ source, data }) => {
    if (data?.source !== 'tcp-stage' || data.v !== 1 || data.type !== 'height') return;
    const frame = [...document.querySelectorAll('iframe')].find(({ contentWindow }) => contentWindow === source);
    if (frame) frame.style.height = `${data.height}px`;
  });

  const add = (parent, name, content = '') => {
    const element = document.createElement(name);
    element.textContent = content;
    parent.append(element);
    return element;
  };

  const escaped = (text) => text.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;');

  /** The tag as it stands in this page, with the whole address of what it loads. */
  const codeOf = (element) => {
    const attributes = [...element.attributes].map(
      ({ name, value }) => `${name}="${escaped(name === 'src' ? new URL(value, document.baseURI).href : value)}"`,
    );
    const name = element.localName;
    return `<${name} ${attributes.join(' ')}></${name}>`;
  };

  for (const frame of document.querySelectorAll('iframe')) add(add(frame.parentElement, 'pre'), 'code', codeOf(frame));

  const ORDERS = [
    ['back', '← back()'],
    ['step', 'step() →'],
    ['play', 'play()'],
    ['pause', 'pause()'],
  ];

  for (const stage of document.querySelectorAll('tcp-stage')) {
    const around = stage.parentElement;
    const title = around.querySelector('figcaption').firstChild.textContent.trim();

    const orders = add(around, 'div');
    orders.className = 'orders';
    orders.setAttribute('role', 'group');
    orders.setAttribute('aria-label', title);
    for (const [order, says] of ORDERS) add(orders, 'button', says).addEventListener('click', () => stage[order]());

    const told = add(around, 'ol');
    told.className = 'told';
    told.setAttribute('aria-label', `Events: ${title}`);
    // It scrolls, so the keyboard must get into it.
    told.tabIndex = 0;
    const tell = ({ type, detail }) => {
      add(told, 'li', `${type} ${JSON.stringify(detail)}`);
      if (told.childElementCount > TOLD) told.firstElementChild.remove();
      told.scrollTop = told.scrollHeight;
    };
    for (const type of ['ready', 'beat', 'answer', 'complete']) stage.addEventListener(`tcp-stage:${type}`, tell);

    const script = new URL('tcp-stage.js', document.baseURI).href;
    add(add(around, 'pre'), 'code', `<script defer src="${escaped(script)}"></script>\n${codeOf(stage)}`);
  }
})();
