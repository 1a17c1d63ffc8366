export default {
  how: 'This binds, so you need to sign in again. Sign in in a new tab, come back here and press the button again. What you typed is still on this page.',
  act: 'Sign in again (opens a new tab)',
};
