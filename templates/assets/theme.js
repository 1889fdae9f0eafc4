// SPDX-License-Identifier: Apache-2.0
// Takes the remembered theme before the first paint, so that nothing flashes.
(function () {
  "use strict";
  try {
    var theme = window.localStorage.getItem("holdfast-theme");
    if (theme === "light" || theme === "dark") {
      document.documentElement.setAttribute("data-theme", theme);
    }
  } catch (refused) {
    // A browser may refuse storage; the system's setting stands.
  }
})();
