package vn.laichau.hatangso.agency.register.history;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class HistoryTable implements PanacheRepositoryBase<HistoryRow, Long> {}
