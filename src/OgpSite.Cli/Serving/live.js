/*
 * Keeps a page that `ogpsite serve` shows in step with its source. The server adds this script to what it serves;
 * no built page has it.
 *
 * The server tells how the page would look if it were loaded now: digests of what it shows and of its style sheets,
 * and what is wrong with the content. The script compares that with how the page was loaded. A change of style is
 * taken over in place, any other change by a reload, after which the browser stands where it stood.
 *
 * Texts are only ever set as text: the pages' own policy forbids more, and messages may quote whatever an author wrote.
 */
(function () {
  'use strict';

  var tag = document.currentScript;
  if (!tag || !window.EventSource) return;

  var shown = { page: tag.dataset.page, styles: tag.dataset.styles, home: tag.dataset.home };
  var stream = null;

  // --- The stream -----------------------------------------------------------------------------------------------

  // Browsers keep few connections to one host; a page that nobody sees must not hold one of them.
  function listen() {
    if (stream || document.hidden) return;
    stream = new EventSource('/-/events?page=' + encodeURIComponent(location.pathname));
    stream.onmessage = function (event) {
      follow(JSON.parse(event.data));
    };
    stream.onerror = function () {
      // While the server is away the browser tries again by itself, unless it was refused.
      if (!stream || stream.readyState !== EventSource.CLOSED) return;
      stop();
      setTimeout(listen, 2000);
    };
  }

  function stop() {
    if (stream) stream.close();
    stream = null;
  }

  function follow(now) {
    if (now.home !== shown.home && location.pathname.indexOf(now.home) !== 0) {
      // The site has moved to another path.
      stop();
      location.replace(now.home);
    } else if (now.page !== shown.page) {
      stop();
      location.reload();
    } else {
      if (now.styles !== shown.styles) restyle(now);
      if (tag.dataset.overlay === 'yes') report(now);
    }
  }

  document.addEventListener('visibilitychange', function () {
    if (document.hidden) stop();
    else listen();
  });
  window.addEventListener('pagehide', stop);
  window.addEventListener('pageshow', listen);
  listen();

  // --- Styles ---------------------------------------------------------------------------------------------------

  function restyle(now) {
    var links = document.querySelectorAll('link[rel~="stylesheet"]:not([data-leaving])');
    if (links.length !== now.sheets.length) {
      stop();
      location.reload();
      return;
    }
    shown.styles = now.styles;
    links.forEach(function (old, i) {
      // The old style stays until the new one is there, so that the page is never without.
      var next = old.cloneNode();
      var leave = function () { old.remove(); };
      next.href = now.sheets[i];
      next.addEventListener('load', leave);
      next.addEventListener('error', leave);
      old.dataset.leaving = '';
      old.after(next);
    });
  }

  // --- Problems -------------------------------------------------------------------------------------------------

  var reported = '';
  var shade = null; // the shadow root, in which the page's own styles do not count
  var styled = null; // kept when the shadow root has its style

  function report(now) {
    var key = JSON.stringify([now.failed, now.problems]);
    if (key === reported) return;
    reported = key;
    whenStyled(function () {
      // Another state may have been told of since.
      if (key !== reported) return;
      clear();
      if (!now.problems.length) return;
      if (now.failed && recall() !== key) openDialog(now, key);
      else if (now.failed || recall() !== key) showNote(now, key);
    });
  }

  // Calls back when the style of our own elements is there, or cannot be had; in the order in which it was asked.
  function whenStyled(then) {
    if (!styled) {
      styled = new Promise(function (resolve) {
        var host = element('ogpsite-problems');
        shade = host.attachShadow({ mode: 'open' });
        var style = element('link');
        style.rel = 'stylesheet';
        style.href = '/-/live.css';
        style.addEventListener('load', resolve);
        style.addEventListener('error', resolve);
        shade.append(style);
        document.body.append(host);
      });
    }
    styled.then(then);
  }

  function clear() {
    shade.querySelectorAll('dialog, .note').forEach(function (old) {
      if (old.close) {
        old.onclose = null;
        old.close(); // gives the focus back
      }
      old.remove();
    });
  }

  function openDialog(now, key) {
    var dialog = element('dialog');
    dialog.setAttribute('role', 'alertdialog');
    dialog.setAttribute('aria-labelledby', 'title');
    dialog.setAttribute('aria-describedby', 'lead');
    dialog.lang = 'en';
    dialog.dir = 'ltr';
    var title = element('h2', '', now.summary);
    title.id = 'title';
    var lead = element('p', 'lead',
      'What you see behind this is the last site that could be built. Mend what is wrong and save: this goes away.');
    lead.id = 'lead';
    dialog.append(button('Close', function () { dialog.close(); }), title, lead, list(now));
    dialog.onclose = function () {
      clear();
      remember(key);
      if (key === reported) showNote(now, key);
    };
    shade.append(dialog);
    dialog.showModal();
  }

  // Stands in a corner and takes nothing away from the page.
  function showNote(now, key) {
    var note = element('div', now.failed ? 'note error' : 'note');
    note.setAttribute('role', 'status');
    note.lang = 'en';
    note.dir = 'ltr';
    var details = element('details');
    details.append(element('summary', '', now.summary), list(now));
    note.append(details, button('Hide', function () {
      clear();
      remember(key);
    }));
    shade.append(note);
  }

  function list(now) {
    var problems = element('ol', 'problems');
    now.problems.forEach(function (problem) {
      var item = element('li', problem.severity);
      item.append(
        element('p', 'place', (problem.severity + ' ' + problem.place).trim()),
        element('p', 'message', problem.message));
      if (problem.excerpt) item.append(element('pre', 'excerpt', problem.excerpt));
      if (problem.code) item.append(element('p', 'hint', 'ogpsite explain ' + problem.code));
      problems.append(item);
    });
    if (now.more) problems.append(element('li', 'more', 'and ' + now.more + ' more, which the terminal shows'));
    return problems;
  }

  function button(text, act) {
    var made = element('button', '', text);
    made.type = 'button';
    made.addEventListener('click', act);
    return made;
  }

  function element(name, className, text) {
    var made = document.createElement(name);
    if (className) made.className = className;
    if (text) made.textContent = text;
    return made;
  }

  // What was closed once stays closed on the next page, as long as it is the same. Without a store it comes back.
  function remember(key) {
    try {
      sessionStorage.setItem('ogpsite-closed', key);
    } catch (ignored) {
      return;
    }
  }

  function recall() {
    try {
      return sessionStorage.getItem('ogpsite-closed');
    } catch (ignored) {
      return null;
    }
  }
})();
