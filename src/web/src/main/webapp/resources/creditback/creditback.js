// What pages need beyond their parts. No inline handlers: the content security policy forbids them.
(function () {
  'use strict';

  // A choice that is a command of its own, such as the legal entity on top.
  document.addEventListener('change', function (event) {
    if (event.target.matches('[data-submit-on-change]')) {
      event.target.form.submit();
    }
  });

  // A file that the server would refuse for its size is refused before it is sent.
  document.addEventListener('change', function (event) {
    var input = event.target;
    if (input.matches('[data-most-bytes]')) {
      var file = input.files[0];
      input.setCustomValidity(file && file.size > Number(input.dataset.mostBytes) ? input.dataset.tooLarge : '');
      input.reportValidity();
    }
  });

  // A command on marked rows waits until one is marked; Back brings the marks along.
  function followMarks() {
    document.querySelectorAll('[data-needs-mark]').forEach(function (command) {
      var marked = 'input[name="' + command.getAttribute('data-needs-mark') + '"]:checked';
      command.disabled = !command.form.querySelector(marked);
    });
  }
  document.addEventListener('change', followMarks);
  window.addEventListener('pageshow', followMarks);

  // A page for paper is printed as soon as it is there.
  window.addEventListener('load', function () {
    if (document.querySelector('[data-print=true]')) {
      window.print();
    }
  });

  // Page and order of a table stand in the address: bookmarks, Back and a new login find the same rows.
  jQuery(document).on('pfAjaxComplete', function (event, xhr, settings, answer) {
    if (answer && answer.tableState) {
      var address = new URL(window.location.href);
      new URLSearchParams(answer.tableState).forEach(function (value, name) {
        if (value) {
          address.searchParams.set(name, value);
        } else {
          address.searchParams.delete(name);
        }
      });
      window.history.replaceState(null, '', address);
    }
  });

  // When a run reaches another state, other commands and tabs belong to it.
  var mark = '[data-reload-when-changed]';
  document.addEventListener('DOMContentLoaded', function () {
    var first = document.querySelector(mark);
    var before = first && first.getAttribute('data-reload-when-changed');
    jQuery(document).on('pfAjaxComplete', function () {
      var now = document.querySelector(mark);
      if (first && now && now.getAttribute('data-reload-when-changed') !== before) {
        window.location.reload();
      }
    });
  });

  // Counts again while a query is typed, a moment after the last key; any other act goes first.
  var typing = 0;
  document.addEventListener('input', function (event) {
    if (event.target.classList.contains('cb-live') && window.countAgain) {
      window.clearTimeout(typing);
      typing = window.setTimeout(function () { window.countAgain(); }, 400);
    }
  });
  jQuery(document).on('pfAjaxSend', function () {
    window.clearTimeout(typing);
  });

  // Charts take their colors from the look of the page, light or dark: text, lines and bars as .cb-chart has them.
  window.creditbackChart = function () {
    var look = window.getComputedStyle(this.jq[0]);
    var options = this.cfg.config.options;
    options.color = look.color;
    this.cfg.config.data.datasets.forEach(function (bars) {
      bars.backgroundColor = look.outlineColor;
    });
    ['x', 'y'].forEach(function (axis) {
      options.scales[axis] = Object.assign({}, options.scales[axis], {
        // Beside lying bars stands what each of them is; columns are in an order that goes on without saying.
        ticks: { color: look.color, precision: 0, autoSkip: axis !== options.indexAxis || axis === 'x' },
        grid: { color: look.borderTopColor }
      });
    });
    options.plugins.title = { display: true, text: this.cfg.config.data.datasets[0].label, color: look.color };
  };

  // A dialog that opened takes the focus: to its input, else to the command that changes nothing. Escape is that command.
  // A dialog that closed gives it back to where it was.
  function openDialog() {
    return jQuery('.ui-dialog:visible').last()[0];
  }
  var outside = '';
  document.addEventListener('focusin', function (event) {
    if (event.target.id && !event.target.closest('.ui-dialog')) {
      outside = event.target.id;
    }
  });
  function focusDialog() {
    var dialog = openDialog();
    var left = document.getElementById(outside);
    if (!dialog && left && document.activeElement === document.body) {
      left.focus({ preventScroll: true });
    }
    if (dialog && !dialog.contains(document.activeElement)) {
      var first = dialog.querySelector('.cb-first') || dialog.querySelector('.cb-keep');
      if (first) {
        first.focus();
      }
    }
  }
  // What a command answers stands on top of the page: whoever pressed it further down would else see nothing happen.
  function showAnswer(source) {
    var command = typeof source === 'string' ? document.getElementById(source) : source;
    var answer = document.querySelector('.cb-messages .cb-message');
    if (answer && command && command.tagName === 'BUTTON' && !openDialog()) {
      answer.scrollIntoView({ block: 'nearest' });
    }
  }
  jQuery(document).on('pfAjaxComplete', function (event, xhr, settings) {
    window.setTimeout(function () {
      focusDialog();
      showAnswer(settings && settings.source);
    }, 150);
  });
  document.addEventListener('keydown', function (event) {
    var dialog = event.key === 'Escape' && openDialog();
    var keep = dialog && dialog.querySelector('.cb-keep');
    if (keep) {
      event.preventDefault();
      keep.click();
    }
  });

  // FastTabs by Alt+1 to Alt+9, Save by Ctrl+S; both as written in the labels.
  document.addEventListener('keydown', function (event) {
    if (event.altKey && event.key >= '1' && event.key <= '9') {
      var tabs = document.querySelectorAll('.ui-accordion-header, .ui-tabs-header > a');
      var tab = tabs[Number(event.key) - 1];
      if (tab) {
        event.preventDefault();
        tab.click();
        tab.focus();
      }
    }
    if (event.ctrlKey && event.key === 's') {
      var save = document.querySelector('[data-save]:not([disabled]), .cb-save:not([disabled])');
      if (save) {
        event.preventDefault();
        save.click();
      }
    }
  });

  // On a narrow window the navigation waits behind its command.
  document.addEventListener('click', function (event) {
    var menu = event.target.closest('.cb-menu');
    if (menu) {
      var open = document.body.classList.toggle('cb-nav-open');
      menu.setAttribute('aria-expanded', String(open));
    }
  });

  // What a person cannot see or hear by itself: the command that opens a calendar, and a table that goes on beyond its edge.
  function describe() {
    var words = document.querySelector('[data-choose-date]');
    document.querySelectorAll('.ui-datepicker-trigger:not([aria-label])').forEach(function (command) {
      command.setAttribute('aria-label', words ? words.getAttribute('data-choose-date') : '');
    });
    document.querySelectorAll('.cb-scroll, .ui-datatable-tablewrapper').forEach(function (part) {
      if (part.scrollWidth > part.clientWidth) {
        part.setAttribute('tabindex', '0');
      } else {
        part.removeAttribute('tabindex');
      }
    });
  }
  // Whenever something was added: widgets make their parts after the page has loaded, and after each answer to a part of it.
  new MutationObserver(describe).observe(document.documentElement, { childList: true, subtree: true });
  window.addEventListener('load', describe);
  window.addEventListener('resize', describe);
  document.addEventListener('toggle', describe, true);
}());
