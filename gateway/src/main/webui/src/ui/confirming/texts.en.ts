export default {
  denied: 'You are not allowed to see or do this.',
  whoGrants:
    'The system administrators grant this right when your agency asks for it.',
  signInFirst: 'Please sign in to see this.',
  nothingLost: 'What you typed is still on this page.',
  signInBeside: 'Sign in again (opens a new tab)',
  signedInAgain: 'I have signed in, continue',
  how: 'This binds, so you need to sign in again. Sign in in a new tab, come back here and press the button again. What you typed is still on this page.',
  act: 'Sign in again (opens a new tab)',
};
