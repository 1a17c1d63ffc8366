package vn.laichau.hatangso.agency.responsibility;

import vn.laichau.hatangso.chassis.text.Text;

/**
 * Something open, and which agency's name stands on it. That name stays; who answers for it follows from the succession.
 *
 * @param with what it goes over with: itself, a review with the obligation that is owed, an occurrence with its task, what an agency
 *     entered with its accounts
 * @param agency code as it is stored
 * @param part what the agency is in it
 * @param title for people
 */
public record OpenWorkItem(WorkItem thing, WorkItem with, String agency, Text part, Text title) {

    /** Something that goes over by itself. */
    public static OpenWorkItem of(WorkItem workItem, String agency, Text part, Text title) {
        return new OpenWorkItem(workItem, workItem, agency, part, title);
    }

    /** Something on which the steps are taken by who acts in the place of the agency whose name stands on it. */
    public static OpenWorkItem withAccounts(WorkItemKind kind, String id, String agency, Text part, Text title) {
        return new OpenWorkItem(new WorkItem(kind, id), new WorkItem(WorkItemKind.TOKENS, agency), agency, part, title);
    }
}
