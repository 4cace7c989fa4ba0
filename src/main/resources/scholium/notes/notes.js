"use strict";
(function () {
  var formulas = Array.prototype.slice.call(document.querySelectorAll(".f"));
  var root = document.documentElement;
  var next = 0;
  var failed = 0;

  /* The MathML stays for screen readers; KaTeX's setting is for the eye. */
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
  }

  function some(milliseconds) {
    var end = Date.now() + milliseconds;
    while (next < formulas.length && Date.now() < end) {
      typeset(formulas[next]);
      next += 1;
    }
    if (next < formulas.length) {
      window.setTimeout(function () { some(25); }, 0);
    } else if (!root.hasAttribute("data-typeset")) {
      root.setAttribute("data-typeset", (formulas.length - failed) + " of " + formulas.length);
      var target = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
      if (target) { target.scrollIntoView(); }
    }
  }

  window.addEventListener("beforeprint", function () {
    some(Infinity);
  });
  if (window.matchMedia("(max-width: 62rem)").matches) {
    var contents = document.querySelector("nav > details");
    if (contents) { contents.open = false; }
  }
  some(60);
}());
