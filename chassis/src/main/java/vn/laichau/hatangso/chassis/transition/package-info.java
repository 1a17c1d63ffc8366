/**
 * One way to change a thing: who does it, from which states, what was seen of it, and what became of it.
 *
 * <p>The transitions of an aggregate are an enum that implements {@link vn.laichau.hatangso.chassis.transition.Transition}: the
 * readable table of its life, and the only place that says who may do what in which state. A use case is a method with a name; it
 * builds a {@link vn.laichau.hatangso.chassis.transition.Command} and has it carried out, always in the order found and visible,
 * entitled, revision, state, content, change, flush, history, view.
 *
 * <p>To move an aggregate:
 *
 * <ol>
 *   <li>Its entity implements {@link vn.laichau.hatangso.chassis.transition.Stateful}: revision, name of the state, and {@code
 *       moveTo}, which sets the state and nothing else. Guards ({@code isUnderReview}, {@code mayBeWithdrawn}) and setters of the
 *       state go.
 *   <li>Write the enum {@code XTransition}, constants by the names that the history has, each {@code from(...).to(...).by(...)}:
 *       {@code Who.with(roles)}, {@code Who.of(X::organisation, roles)} for who acts for the organisation that a member of the
 *       thing names, {@code Who.notOf}; several for any of them. What follows from another transition or from the calendar is
 *       {@code following()}. A condition beyond the state is {@code when}; the problem of a forbidden state is {@code otherwise},
 *       in the constructor for the whole table, or behind {@code from} for one line.
 *   <li>Use cases return {@link vn.laichau.hatangso.chassis.transition.Outcome} of the view: {@code Command.of(transition,
 *       change).checked(errors).unless(refusal)}, then {@code carryOut(found, actor, seen, written)} with the thing locked, or
 *       {@code begin} for a new one; {@code written} flushes and adds to the history. Content is checked inside the command, so
 *       that it comes last. Sealed outcomes, reasons and their translation go: a {@code Refusal} names its problem.
 *   <li>The view implements {@link vn.laichau.hatangso.chassis.http.Revisioned} (with an address of its own, {@code Addressed}) and
 *       has {@code List<XTransition> actions}, by {@code Transition.open(XTransition.class, this, reader)}. What is shown to no
 *       person is made for {@code Actor.NOBODY}.
 *   <li>The resource takes {@code @HeaderParam("If-Match") Revision seen}, asks {@code CurrentActor}, and returns views by {@code
 *       orThrow()}; the ETag, {@code no-store}, and 412, 422, 428 and Location in the contract come by themselves. What
 *       else it conflicts with stands in {@code @Extension(name = "x-conflict")}. A header that is not always needed has a {@code @Parameter(description)}.
 *   <li>Add the rows to {@code transitions.txt} of the service by hand, from the old code and the decision records.
 * </ol>
 *
 * <p>Easy to get wrong: a resource class has its roles at the class or at each method, since with both Quarkus denies the
 * methods that have none; an {@code @APIResponse} at a method keeps the scanner from writing what success answers; a query before the lock sees an old state; a right that only the database knows (row-level security hides
 * the row) needs no row of its own and is answered as absent; changes happen before the thing moves, so a change can still ask for
 * the old state; a change that moves other things uses {@code follow}, inside the change and never inside a check.
 */
package vn.laichau.hatangso.chassis.transition;
