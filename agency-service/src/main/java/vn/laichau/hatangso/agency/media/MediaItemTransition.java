package vn.laichau.hatangso.agency.media;

import static vn.laichau.hatangso.agency.media.MediaItemState.RECORDED;
import static vn.laichau.hatangso.agency.media.MediaItemState.WITHDRAWN;
import static vn.laichau.hatangso.chassis.transition.States.begin;
import static vn.laichau.hatangso.chassis.transition.States.from;

import vn.laichau.hatangso.agency.AgencyProblem;
import vn.laichau.hatangso.chassis.caller.Role;
import vn.laichau.hatangso.chassis.transition.Rule;
import vn.laichau.hatangso.chassis.transition.Transition;
import vn.laichau.hatangso.chassis.transition.Who;

/** The life of a media item. */
enum MediaItemTransition implements Transition<MediaItem> {
    ENTER(begin(RECORDED).by(publisher())),
    CHANGE(from(RECORDED).by(publisher())),
    WITHDRAW(from(RECORDED).to(WITHDRAWN).by(publisher()));

    private final Rule<MediaItem> rule;

    MediaItemTransition(Rule<MediaItem> rule) {
        this.rule = rule.otherwise(AgencyProblem.ENTRY_STATE_FORBIDS);
    }

    @Override
    public Rule<MediaItem> rule() {
        return rule;
    }

    private static Who<MediaItem> publisher() {
        return Who.of(MediaItem::organisation, Role.AGENCY_OFFICER);
    }
}
