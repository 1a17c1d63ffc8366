export default {
  lead: 'The program of an enterprise signs in with a key of its own. The list and the rights are kept by the sign-in server (Keycloak), this portal holds no key; administrators work with the commands below.',
  needs: 'Needed: kubectl, jq, Node, and kcadm.sh of the Keycloak distribution of the same version.',
  connect: {
    title: 'Connect to the sign-in server',
    about: 'The console and the administration are not open to the outside; the first command opens a way from your machine.',
  },
  list: {
    title: 'Which programs are let in',
    about: 'Names that begin with api- are programs of enterprises.',
  },
  key: {
    title: 'The enterprise makes a key',
    about: 'The private key does not leave the enterprise; only the .jwks file (the public key) goes to the administrator.',
  },
  create: {
    title: 'Let the program of an enterprise in',
    about: 'ORG is the code of the organisation in the list of agencies. It decides what the program sees and may send: check it well.',
  },
  rotate: {
    title: 'Change the key without a gap',
    about: 'Set the old and the new key together, wait until the enterprise has moved to the new one, then run it again with the new key alone.',
  },
  remove: {
    title: 'Take access away',
    about: 'Holds after 5 minutes at most, when the token in use ends. What was submitted stays.',
  },
  command: 'Command: {title}',
  seeDevelopers: 'Guide for those who write the program',
};
