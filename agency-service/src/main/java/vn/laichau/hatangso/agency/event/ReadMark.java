package vn.laichau.hatangso.agency.event;

import vn.laichau.hatangso.chassis.content.Form;
import vn.laichau.hatangso.chassis.content.Required;

/** @param id of the last event that was read */
record ReadMark(
        @Required @Form(value = Events.ID, vi = "mã của một sự kiện", en = "the id of an event")
        String id) {}
