package vn.laichau.hatangso.agency.submission.draft;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

@ApplicationScoped
class DraftTable implements PanacheRepositoryBase<Draft, UUID> {}
