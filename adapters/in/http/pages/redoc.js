// Starts Redoc; its own file, because the page's policy forbids scripts inside the page.
window.addEventListener("load", () => {
  Redoc.init("/openapi.json", { disableSearch: false, hideHostname: true }, document.getElementById("redoc"));
});
