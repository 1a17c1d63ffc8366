package vn.laichau.hatangso.agency.infrastructure.content;

/** The kinds of passive infrastructure that several operators can use. */
public enum InfrastructureKind {
    TOWER,
    ROOFTOP,
    POLE,
    DUCT,
    DARK_FIBRE,
    EQUIPMENT_ROOM
}
