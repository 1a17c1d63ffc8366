import './look/fonts.css';
import './look/tokens.css';
import './look/base.css';
import './look/tables.css';
import './look/forms.css';
import { createApp } from 'vue';
import { useSession } from './api/session';
import { speak } from './locale/loading';
import { language } from './locale/language';
import PortalApp from './shell/PortalApp.vue';
import { router } from './shell/router';

const app = createApp(PortalApp).use(router);
// Session, texts and the first page's code are fetched side by side.
void useSession().refresh();
await speak(language.value);
app.mount('#portal');
