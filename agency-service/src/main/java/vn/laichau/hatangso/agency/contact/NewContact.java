package vn.laichau.hatangso.agency.contact;

import vn.laichau.hatangso.chassis.content.Form;
import vn.laichau.hatangso.chassis.content.Storable;

/**
 * A contact as it is written.
 *
 * @param email one address; null for none
 */
record NewContact(
        @Storable(254)
        @Form(value = MAILBOX, vi = "một địa chỉ thư như mot@lai.example", en = "one address as in one@lai.example")
        String email) {

    /** One plain mailbox: nothing that could become a second addressee or a header. */
    private static final String MAILBOX = "[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)*\\.[A-Za-z]{2,63}";
}
