import { createClient } from './client';
import { around } from './session';

export const old = createClient(around);
