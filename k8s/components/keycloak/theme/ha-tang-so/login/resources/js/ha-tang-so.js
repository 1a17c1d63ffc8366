// The page names the field of who is signing in by the name of another one.
document.addEventListener("DOMContentLoaded", () => {
  const label = document.querySelector('label[for="username"]');
  if (label && document.getElementById("kc-attempted-username")) label.htmlFor = "kc-attempted-username";
});
