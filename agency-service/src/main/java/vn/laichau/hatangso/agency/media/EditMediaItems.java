package vn.laichau.hatangso.agency.media;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import vn.laichau.hatangso.agency.organisation.OrganisationKind;
import vn.laichau.hatangso.agency.organisation.Organisations;
import vn.laichau.hatangso.agency.register.RegisterCommand;
import vn.laichau.hatangso.agency.register.RegisterTransitions;
import vn.laichau.hatangso.agency.register.content.TerritoryCheck;
import vn.laichau.hatangso.chassis.problem.CommonProblem;
import vn.laichau.hatangso.chassis.problem.FieldError;
import vn.laichau.hatangso.chassis.transition.Actor;
import vn.laichau.hatangso.chassis.transition.Outcome;
import vn.laichau.hatangso.chassis.transition.ReasonBody;
import vn.laichau.hatangso.chassis.transition.Revision;

/** Media bodies record what they published. */
@ApplicationScoped
public class EditMediaItems {

    private final MediaItems items;
    private final Organisations organisations;
    private final TerritoryCheck territoryCheck;
    private final RegisterTransitions register;

    EditMediaItems(
            MediaItems items,
            Organisations organisations,
            TerritoryCheck territoryCheck,
            RegisterTransitions register) {
        this.items = items;
        this.organisations = organisations;
        this.territoryCheck = territoryCheck;
        this.register = register;
    }

    @Transactional
    public Outcome<MediaItemView> record(NewMediaItem content, Actor actor) {
        if (!isMediaBody(actor)) {
            return Outcome.refused(CommonProblem.FORBIDDEN);
        }
        var command = RegisterCommand.of(MediaItemTransition.ENTER).checked(faultsOf(content, actor));
        return register.enter(items, actor, command, () -> new MediaItem(content, actor));
    }

    private boolean isMediaBody(Actor actor) {
        return organisations
                .find(actor.organisation(), actor.today())
                .filter(agency -> agency.kind() == OrganisationKind.MEDIA)
                .isPresent();
    }

    @Transactional
    public Outcome<MediaItemView> change(UUID id, NewMediaItem content, Actor actor, Revision seen) {
        var command = RegisterCommand.of(MediaItemTransition.CHANGE, item -> item.state(content))
                .checked(faultsOf(content, actor));
        return register.change(items, id, actor, seen, command);
    }

    @Transactional
    public Outcome<MediaItemView> withdraw(UUID id, ReasonBody reason, Actor actor, Revision seen) {
        return register.change(items, id, actor, seen, RegisterCommand.explained(MediaItemTransition.WITHDRAW, reason));
    }

    private List<FieldError> faultsOf(NewMediaItem content, Actor actor) {
        var rules = content.rules(actor.today());
        if (content.territory() != null) {
            territoryCheck.check(rules, "/territory", content.territory(), content.publishedOn());
        }
        return rules.list();
    }
}
