/*
 * Definitions where the terms stand: a tooltip for mouse, pen and keyboard, a sheet at the foot of the screen for
 * touch. Both show what stands once in the list at the page's end, which is what a screen reader reads with the link,
 * so the tooltip is hidden from it. Without this script the links lead to the glossary by themselves.
 *
 * All that it shows is made of text nodes, and all its words come from the list.
 */
(() => {
    'use strict';

    const PAUSE = 300;              // milliseconds, before a tooltip opens and before it closes
    const EDGE = 8;                 // pixels that it keeps from the edges of the window

    const view = document.documentElement;
    const list = document.querySelector('section.terms');
    if (!list || !view.togglePopover) return;

    const make = (name, properties, ...children) => {
        const element = Object.assign(document.createElement(name), properties);
        element.append(...children);
        return element;
    };

    // ---- The reader's switch; where the browser has no memory, it holds for this page ----

    const toggle = list.querySelector('.terms-switch');
    const box = toggle?.querySelector('input');
    const key = `${new URL('..', document.currentScript.src).pathname}definitions`;
    const recall = () => {
        try {
            box.checked = localStorage.getItem(key) !== 'off';
        } catch {
            // It stays as it is.
        }
    };
    if (box) {
        toggle.hidden = false;
        recall();
        window.addEventListener('pageshow', recall);
        box.addEventListener('change', () => {
            close();
            try {
                localStorage.setItem(key, box.checked ? 'on' : 'off');
            } catch {
                // See above.
            }
        });
    }

    /** The definition of a link to a term; none where the reader has switched them off. */
    const definitionOf = target =>
        box?.checked !== false && document.getElementById(target.getAttribute('aria-describedby'));

    const fill = (element, source) => {
        element.textContent = source.textContent.trim();
        element.lang = source.closest('[lang]').lang;
        element.dir = getComputedStyle(source).direction;
    };

    // ---- The tooltip ----

    const text = make('div', { className: 'term-tip-text' });
    const tip = make('div', { className: 'term-tip', popover: 'manual', ariaHidden: 'true' }, text);
    let link = null;                // whose definition it shows
    let dismissed = null;           // the link that Escape has closed it for, until the reader has left it
    let opening;
    let closing = 0;

    const room = () => {
        const { top, bottom } = link.getBoundingClientRect();
        return { top, bottom, above: top - EDGE, below: view.clientHeight - bottom - EDGE };
    };

    /** Beside the link, never on it: above where there is room, else below. */
    const place = () => {
        tip.style.maxHeight = '';
        const { width, height } = tip.getBoundingClientRect();
        const { top, bottom, above, below } = room();
        const isAbove = above >= height || (below < height && above > below);
        tip.style.maxHeight = `${isAbove ? above : below}px`;

        const lines = [...link.getClientRects()];
        const { left, right } = lines.at(isAbove ? 0 : -1);
        const start = getComputedStyle(link).direction === 'rtl' ? right - width : left;
        tip.style.left = `${Math.max(EDGE, Math.min(start, view.clientWidth - width - EDGE))}px`;
        tip.style.top = `${isAbove ? top - Math.min(height, above) : bottom}px`;
        tip.style.visibility = bottom < 0 || top > view.clientHeight ? 'hidden' : '';
    };

    /** Who has no pointer cannot scroll a tooltip: the page makes room, once the browser has turned to the link. */
    const makeRoom = () => {
        tip.style.maxHeight = '';
        link.scrollIntoView({ block: 'nearest', behavior: 'instant' });
        const { top, above, below } = room();
        if (Math.max(above, below) < tip.offsetHeight) window.scrollBy({ top: top - EDGE, behavior: 'instant' });
        place();
    };

    const stay = () => {
        clearTimeout(opening);
        clearTimeout(closing);
        closing = 0;
    };

    const close = () => {
        stay();
        link = null;
        tip.togglePopover(false);
    };

    const open = target => {
        stay();
        const definition = definitionOf(target);
        if (!definition) return;
        link = target;
        fill(text, definition);
        tip.togglePopover(true);
        place();
    };

    const leave = () => {
        clearTimeout(opening);
        closing ||= setTimeout(() => {
            if (link?.matches(':focus-visible')) stay();
            else close();
        }, PAUSE);
    };

    document.addEventListener('pointerover', ({ target, pointerType, buttons }) => {
        if (pointerType === 'touch') return;
        const over = target.closest('a.term');
        if (tip.contains(target) || (over && over === link)) return stay();
        if (over !== dismissed && !sheet.open) dismissed = null;
        if (!over || over === dismissed || buttons) return leave();
        if (link) return open(over);
        stay();
        opening = setTimeout(open, PAUSE, over);
    });
    document.addEventListener('pointerout', event => {
        if (!event.relatedTarget) leave();
    });

    document.addEventListener('focusin', ({ target }) => {
        if (target === dismissed || !target.matches('a.term:focus-visible')) return;
        open(target);
        requestAnimationFrame(() => {
            if (link === target) makeRoom();
        });
    });
    document.addEventListener('focusout', ({ target }) => {
        if (target === dismissed && !sheet.open) dismissed = null;
        if (target === link && !link.matches(':hover') && !tip.matches(':hover')) close();
    });

    for (const moved of ['scroll', 'resize']) {
        window.addEventListener(moved, event => {
            if (link && event.target !== text) place();
        }, { capture: true, passive: true });
    }

    // ---- The sheet, which a tap opens ----

    const title = make('p', { className: 'term-sheet-title', id: 'term-sheet-title' });
    const meaning = make('p', { id: 'term-sheet-text' });
    const entry = make('a', {}, list.dataset.entry);
    const end = make('button', { type: 'button', onclick: () => sheet.close() }, list.dataset.close);
    const actions = make('p', { className: 'term-sheet-actions' });
    const sheet = make('dialog', { className: 'term-sheet', role: 'dialog' },
        make('div', {}, title, meaning, actions));
    sheet.setAttribute('aria-labelledby', title.id);
    sheet.setAttribute('aria-describedby', meaning.id);
    let pointer = '';

    document.addEventListener('pointerdown', ({ pointerType }) => {
        pointer = pointerType;
        if (pointer === 'touch' && link) close();
    }, true);
    document.addEventListener('click', event => {
        const target = event.target.closest('a.term');
        const definition = target && pointer === 'touch' && definitionOf(target);
        if (!definition) return;
        event.preventDefault();
        fill(title, definition.previousElementSibling);
        fill(meaning, definition);
        entry.href = target.href;
        // A report's own term has no other entry than this.
        actions.replaceChildren(...target.getAttribute('href').startsWith('#') ? [] : [entry], end);
        dismissed = target;
        target.focus({ preventScroll: true });      // where the focus returns to
        sheet.showModal();
    });
    sheet.addEventListener('click', event => {
        if (event.target === sheet) sheet.close();
    });

    document.addEventListener('keydown', event => {
        pointer = '';
        if (event.key !== 'Escape' || !link) return;
        event.preventDefault();
        event.stopPropagation();
        dismissed = link;
        close();
    }, true);

    document.body.append(tip, sheet);
})();
