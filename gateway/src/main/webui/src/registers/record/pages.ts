import { defineComponent, h, type Component } from 'vue';
import EntryPage from './EntryPage.vue';
import type { Entry, Register } from './register';
import RegisterPage from './RegisterPage.vue';

// The pages are generic; a route only hands them their register. Not plain functions: the router takes one for a page that is
// still to be fetched, and fetches it again at the second visit.
const shown = (page: unknown, props: object) => h(page as Component, props);

/** The page of a register's list. */
export const listOf = <E extends Entry>(register: Register<E>) => defineComponent({ render: () => shown(RegisterPage, { register }) });

/** The page of one entry. */
export const entryOf = <E extends Entry>(register: Register<E>) =>
  defineComponent({
    props: { id: { type: String, required: true } },
    setup: (props) => () => shown(EntryPage, { register, id: props.id, key: props.id }),
  });
