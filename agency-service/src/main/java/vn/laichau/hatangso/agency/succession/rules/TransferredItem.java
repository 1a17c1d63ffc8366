package vn.laichau.hatangso.agency.succession.rules;

import vn.laichau.hatangso.agency.responsibility.WorkItemKind;
import vn.laichau.hatangso.chassis.text.Text;

/**
 * A piece of open work that passes to a successor.
 *
 * @param id its name among its kind, by which an exception names it
 * @param predecessor who answers for it until that day
 * @param successor who answers for it from then on
 * @param inTheNameOf whose name stands on it, now and later; absent when it is the predecessor's
 */
public record TransferredItem(
        WorkItemKind kind,
        String id,
        Text title,
        Text part,
        String predecessor,
        String successor,
        String inTheNameOf) {}
