import './style/fonts.css';
import './style/tokens.css';
import './style/base.css';
import './style/tables.css';
import './style/forms.css';
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
