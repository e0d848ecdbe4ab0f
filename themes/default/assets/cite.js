/*
 * Links to passages, and citations to take away. Headings have links in the page; all others share one, which goes to the
 * passage that is pointed at, tapped, or reached by arrow keys from another link. The words come with the script.
 */
(() => {
    'use strict';

    const LINGER = 600;             // milliseconds that a link stays without the pointer
    const SHOWN = 4000;             // and a message
    const PASSAGES = 'main :is(.heading, :is(h2, h3, p, table, figure, li)[id])' +
        ':not(.visually-hidden, .heading *, figure *)';

    const words = document.currentScript.dataset;
    const main = document.querySelector('main');
    const make = (name, properties) => Object.assign(document.createElement(name), properties);
    const hasModifier = event => event.altKey || event.ctrlKey || event.metaKey || event.shiftKey;

    const message = make('p', { className: 'cite-message', role: 'status' });
    let silence;
    document.body.append(message);

    const copy = (text, done) => navigator.clipboard?.writeText(text).then(() => {
        message.textContent = done;
        clearTimeout(silence);
        silence = setTimeout(() => { message.textContent = ''; }, SHOWN);
    }, () => {});

    // ---- Links to passages ----

    const shared = make('a', { className: 'anchor' });
    let passage;                    // whose link is shown
    let link;                       // that link: its own, or the shared one
    let leaving;

    /** In the margin of the column, whatever the passage stands in. */
    const place = () => {
        if (link !== shared) return;
        Object.assign(link.style, { left: 0, right: 'auto', top: 0 });
        const at = link.getBoundingClientRect();
        const { left, right } = main.getBoundingClientRect();
        const start = document.dir === 'rtl'
            ? Math.min(right, document.documentElement.clientWidth - at.width)
            : Math.max(left - at.width, 0);
        link.style.left = `${start - at.left}px`;
        link.style.top = `${passage.getBoundingClientRect().top - at.top}px`;
    };

    const show = block => {
        clearTimeout(leaving);
        if (block === passage) return;
        link?.classList.remove('shown');
        shared.remove();
        passage = block;
        link = block?.querySelector(':scope > .anchor') ?? (block && shared);
        link?.classList.add('shown');
        if (link !== shared) return;
        const text = block.innerText.trim().replace(/\s+/g, ' ');
        link.href = `#${encodeURIComponent(block.id)}`;
        link.ariaLabel = words.link.replace('{text}', () => text.length > 80 ? `${text.slice(0, 79)}…` : text);
        if (block.matches('table')) block.parentElement.after(link);
        else block.append(link);
        place();
    };

    document.addEventListener('pointerover', ({ target, buttons, pointerType }) => {
        const isTouch = pointerType === 'touch';
        if (buttons && !isTouch) return;
        const over = target === shared ? passage : target.closest(PASSAGES);
        clearTimeout(leaving);
        if (over) show(over);
        else if (!isTouch && document.activeElement !== link) leaving = setTimeout(show, LINGER);
    });
    window.addEventListener('resize', place);

    document.addEventListener('keydown', event => {
        const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
        const from = document.activeElement;
        if (!step || hasModifier(event) || !from.matches('.anchor')) return;
        const blocks = [...document.querySelectorAll(PASSAGES)];
        const next = blocks[blocks.indexOf(from === shared ? passage : from.parentElement) + step];
        if (!next) return;
        event.preventDefault();
        show(next);
        next.scrollIntoView({ block: 'nearest', behavior: 'instant' });
        link.focus({ preventScroll: true });
    });

    document.addEventListener('click', event => {
        const clicked = event.target.closest('.anchor');
        if (!clicked || hasModifier(event)) return;
        // From a folder on disk nobody else could open the page's own address.
        const published = location.protocol === 'file:' && document.querySelector('link[rel=canonical]');
        copy(published ? published.href + clicked.hash : clicked.href, words.linked);
    });

    // ---- Citations ----

    const button = (textContent, onclick) => make('button', { type: 'button', textContent, onclick });

    for (const entry of document.querySelectorAll('.citation, .cite pre')) {
        const { file } = entry.dataset;
        const end = file?.endsWith('.ris') ? '\r\n' : '\n';
        const text = (entry.textContent + (file ? '\n' : '')).replaceAll('\n', end);
        const buttons = make('span', { className: 'cite-buttons' });
        buttons.append(button(words.copy, () => copy(text, words.copied)));
        if (file) {
            buttons.append(button(words.download, () => {
                const href = URL.createObjectURL(new Blob([text]));
                make('a', { href, download: file }).click();
                setTimeout(() => URL.revokeObjectURL(href), SHOWN);
            }));
            entry.after(buttons);
        } else entry.append(buttons);
    }
})();
