"use strict";
(function () {
  var root = document.documentElement;
  var waiting = [];
  var done = 0;
  var failed = 0;
  var running = false;
  /* Where a page has many folded parts, their formulas are set when they are opened. */
  var lazy = document.querySelector("main[data-lazy]") !== null;

  /* The MathML stays for screen readers, and KaTeX's setting is for the eye; a formula without MathML gets both from KaTeX. */
  function typeset(formula) {
    var holder = document.createElement("span");
    holder.className = "k";
    var own = formula.classList.contains("d");
    var displayed = formula.classList.contains("dd");
    var brief = !formula.querySelector("math");
    try {
      katex.render((own ? "\\displaystyle " : "") + formula.getAttribute("data-t"), holder, {
        output: brief ? "htmlAndMathml" : "html", displayMode: displayed, strict: "error", throwOnError: true, trust: false, maxExpand: 200, maxSize: 20
      });
      if (brief) { formula.textContent = ""; } else { holder.setAttribute("aria-hidden", "true"); }
      formula.appendChild(holder);
      formula.classList.add("set");
    } catch (error) {
      failed += 1;
      formula.classList.add("failed");
    }
    done += 1;
  }

  function isFolded(formula) {
    var fold = formula.closest("details:not([open])");
    return fold !== null && !formula.closest("details:not([open]) > summary");
  }

  function collect(within) {
    within.querySelectorAll(".f:not(.set):not(.failed):not(.due)").forEach(function (f) {
      if (!lazy || !isFolded(f)) {
        f.classList.add("due");
        waiting.push(f);
      }
    });
  }

  function some(milliseconds) {
    var end = Date.now() + milliseconds;
    var next = 0;
    while (next < waiting.length && Date.now() < end) {
      typeset(waiting[next]);
      next += 1;
    }
    waiting = waiting.slice(next);
    running = waiting.length > 0;
    if (running) {
      window.setTimeout(function () { some(25); }, 0);
    } else {
      var first = !root.hasAttribute("data-typeset");
      root.setAttribute("data-typeset", (done - failed) + " of " + done);
      var target = first && location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
      if (target) { target.scrollIntoView(); }
    }
  }

  window.addEventListener("beforeprint", function () {
    collect(document);
    some(Infinity);
  });
  document.addEventListener("toggle", function (event) {
    if (lazy && event.target.open) {
      collect(event.target);
      if (!running) { some(60); }
    }
  }, true);
  if (window.matchMedia("(max-width: 62rem)").matches) {
    var contents = document.querySelector("nav > details");
    if (contents) { contents.open = false; }
  }
  collect(document);
  some(60);
}());
