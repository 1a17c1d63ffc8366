package vn.laichau.hatangso.agency.infrastructure;

/** Passive infrastructure that several firms can use. */
enum InfrastructureKind {
    TOWER,
    ROOFTOP,
    POLE,
    DUCT,
    DARK_FIBRE,
    EQUIPMENT_ROOM
}
